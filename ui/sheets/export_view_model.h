// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"
#include "sheets/export_file.h"
#include "sheets/people_table.h"
#include "ui/invitations/newest.h"

#include <QAbstractItemModel>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace rollcall {

/// Writing a list to a file: what is shown, in its order, or everything. Works offline, on what the session holds.
class ExportViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY sessionChanged FINAL)
    Q_PROPERTY(What what MEMBER m_what NOTIFY sessionChanged FINAL)
    /// The rows on show; they have a role "memberId" or "invitationId".
    Q_PROPERTY(QAbstractItemModel *shown READ shown WRITE setShown NOTIFY sessionChanged FINAL)
    /// The page's columns on show beside the one of whom a row is about, in their order; empty where the page has none to choose.
    Q_PROPERTY(QStringList columns MEMBER m_columns NOTIFY sessionChanged FINAL)
    /// Only those go out with what is shown.
    Q_PROPERTY(bool onlyColumns MEMBER m_onlyColumns NOTIFY choiceChanged FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString shownText READ shownText NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString everythingText READ everythingText NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString asOfText READ asOfText NOTIFY sessionChanged FINAL)
    Q_PROPERTY(bool everything MEMBER m_everything NOTIFY choiceChanged FINAL)
    Q_PROPERTY(Format format READ format WRITE setFormat NOTIFY choiceChanged FINAL)
    Q_PROPERTY(bool byteOrderMark MEMBER m_byteOrderMark NOTIFY choiceChanged FINAL)
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY choiceChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY stateChanged FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)

public:
    enum What { Members, Invitations };
    Q_ENUM(What)
    enum Format { Csv, Json, Xlsx };
    Q_ENUM(Format)

    explicit ExportViewModel(QObject *parent = nullptr);
    ~ExportViewModel() override;

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] QAbstractItemModel *shown() const { return m_shown; }
    void setShown(QAbstractItemModel *shown);
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QString everythingText() const;
    [[nodiscard]] QString asOfText() const;
    [[nodiscard]] Format format() const { return m_format; }
    void setFormat(Format format); ///< takes the ending of the path along
    [[nodiscard]] QString path() const { return m_path; }
    void setPath(const QString &path);
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] double progress() const;
    [[nodiscard]] QString problem() const { return m_problem; }

    /// Proposes a place: in the folder of documents, named by tenant, list and time.
    Q_INVOKABLE void propose();
    Q_INVOKABLE void setUrl(const QUrl &file) { setPath(file.toLocalFile()); }
    Q_INVOKABLE void start();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void sessionChanged();
    void choiceChanged();
    void stateChanged();
    void progressChanged();
    void exported(const QString &sentence);

private:
    using Written = tl::expected<ExportReceipt, ExportFault>;
    void take(const std::shared_ptr<const Written> &written);
    [[nodiscard]] qint64 total() const;
    [[nodiscard]] QStringList shownIds() const;
    [[nodiscard]] QStringList columnKeys() const; ///< of the file
    [[nodiscard]] QString ending() const;
    [[nodiscard]] QString countText(qint64 count) const;

    QPointer<TenantSession> m_session;
    QPointer<QAbstractItemModel> m_shown;
    QString m_host;
    What m_what = Members;
    QStringList m_columns;
    bool m_onlyColumns = false;
    bool m_everything = false;
    Format m_format = Csv;
    bool m_byteOrderMark = true;
    QString m_path;
    bool m_busy = false;
    QString m_problem;
    std::shared_ptr<SheetProgress> m_progress;
    QTimer m_ticker;
    Newest<std::shared_ptr<const Written>> m_writing;
};

} // namespace rollcall
