// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"
#include "ui/invitations/newest.h"
#include "ui/invitations/one_time_links.h"
#include "ui/sheets/import_rows_model.h"

#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <deque>

namespace rollcall {

/// Inviting or creating the people of a sheet: reading it, the preview with a verdict for each row, and sending what is good. Bad
/// rows never block good ones.
class ImportViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY sessionChanged FINAL)
    Q_PROPERTY(rollcall::OneTimeLinks *links MEMBER m_links NOTIFY sessionChanged FINAL)
    Q_PROPERTY(rollcall::ImportRowsModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY sessionChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString source READ source NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString description READ description NOTIFY stateChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY contentChanged FINAL)
    Q_PROPERTY(int sendable READ sendable NOTIFY contentChanged FINAL)
    Q_PROPERTY(int look READ look NOTIFY contentChanged FINAL)
    Q_PROPERTY(QVariantList verdicts READ verdicts NOTIFY contentChanged FINAL)
    Q_PROPERTY(bool onlyLook READ onlyLook WRITE setOnlyLook NOTIFY contentChanged FINAL)
    Q_PROPERTY(int beyond READ beyond NOTIFY contentChanged FINAL)
    Q_PROPERTY(bool includeBeyond READ includesBeyond WRITE setIncludeBeyond NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QStringList roles READ roles NOTIFY rulesChanged FINAL)
    Q_PROPERTY(int roleIndex READ roleIndex WRITE setRoleIndex NOTIFY rulesChanged FINAL)
    Q_PROPERTY(bool inviting READ canInvite NOTIFY rulesChanged FINAL)
    Q_PROPERTY(bool choosable READ choosable NOTIFY rulesChanged FINAL)
    Q_PROPERTY(bool creating READ creating WRITE setCreating NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QString sendText READ sendText NOTIFY contentChanged FINAL)
    Q_PROPERTY(QString footText READ footText NOTIFY contentChanged FINAL)
    Q_PROPERTY(int sent READ sent NOTIFY contentChanged FINAL)
    Q_PROPERTY(int failed READ failed NOTIFY contentChanged FINAL)
    /// Why the sending waits; it goes on by itself.
    Q_PROPERTY(QString waitText READ waitText NOTIFY waitChanged FINAL)

public:
    enum State { Choosing, Reading, Preview, Sending };
    Q_ENUM(State)
    enum Field { AddressField, NameField, RoleField };
    Q_ENUM(Field)

    explicit ImportViewModel(QObject *parent = nullptr);
    ~ImportViewModel() override;

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] ImportRowsModel *rows() { return &m_rows; }
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] double progress() const; ///< of reading or sending, 0 to 1
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString source() const { return m_source; }
    [[nodiscard]] QString description() const { return m_description; }
    [[nodiscard]] int total() const { return static_cast<int>(m_rows.content()->rows.size()); }
    [[nodiscard]] int sendable() const { return m_rows.content()->sendable - m_sent; }
    [[nodiscard]] int look() const { return static_cast<int>(m_rows.content()->look.size()); }
    [[nodiscard]] QVariantList verdicts() const; ///< {text, count, good} of each that there is
    [[nodiscard]] bool onlyLook() const { return m_onlyLook; }
    void setOnlyLook(bool only);
    [[nodiscard]] int beyond() const; ///< rows for whom no credits are left
    [[nodiscard]] bool includesBeyond() const { return m_includeBeyond; }
    void setIncludeBeyond(bool include);
    [[nodiscard]] QStringList roles() const; ///< that a row which names none can get
    [[nodiscard]] int roleIndex() const;
    void setRoleIndex(int index);
    [[nodiscard]] bool canInvite() const;
    [[nodiscard]] bool canCreate() const; ///< directly, without a password
    [[nodiscard]] bool choosable() const { return canInvite() && canCreate(); }
    [[nodiscard]] bool creating() const { return m_creating; }
    void setCreating(bool creating);
    [[nodiscard]] QString reason() const; ///< why nothing can be sent now, whoever it is to
    [[nodiscard]] QString sendText() const;
    [[nodiscard]] QString footText() const;
    [[nodiscard]] int sent() const { return m_sent; }
    [[nodiscard]] int failed() const { return m_failed; }
    [[nodiscard]] QString waitText() const;

    /// A path, or the address of a file.
    Q_INVOKABLE void open(const QString &file);
    Q_INVOKABLE void openUrl(const QUrl &file) { open(file.toLocalFile()); }
    Q_INVOKABLE void paste(const QString &text);
    /// Stops reading or sending; what was sent stays sent.
    Q_INVOKABLE void stop();
    /// Back to choosing.
    Q_INVOKABLE void reset();
    Q_INVOKABLE void edit(int place, rollcall::ImportViewModel::Field field, const QString &text);
    Q_INVOKABLE void send();

Q_SIGNALS:
    void sessionChanged();
    void stateChanged();
    void progressChanged();
    void contentChanged();
    void rulesChanged();
    void waitChanged();
    void finished(int sent, bool allSent);

private:
    void read(const QString &source, std::function<SheetResult<Sheet>(SheetProgress &)> reader);
    void take(const ImportReading &reading);
    void judge();
    void follow(); ///< what the session brings
    void setState(State state, const QString &problem = {});
    [[nodiscard]] ImportRules rules() const;
    [[nodiscard]] const Policy &policy() const;
    [[nodiscard]] QList<const rollcall::Role *> invitableRoles() const;
    void submit(); ///< a job, which goes on when this is closed and after a crash
    void followJob(const QString &jobId, const QList<int> &rows);
    void jobEnded(const QString &jobId);
    void forgetJob();
    void next();
    void create(int place);
    void answered(int round, int place, const std::optional<Error> &error);
    void finish();

    QPointer<TenantSession> m_session;
    QPointer<OneTimeLinks> m_links;
    QString m_host;
    ImportRowsModel m_rows;
    State m_state = Choosing;
    QString m_problem;
    QString m_source;
    QString m_description;
    QString m_roleId;
    bool m_creating = false;
    bool m_onlyLook = false;
    bool m_includeBeyond = false;
    AddressIndexPtr m_known;
    ImportEdits m_edits;
    std::shared_ptr<SheetProgress> m_progress;
    QTimer m_ticker;
    Newest<std::shared_ptr<const ImportReading>> m_reading;
    Newest<ImportContentPtr> m_judging;
    bool m_sendWhenJudged = false;

    QString m_jobId;
    std::vector<int> m_jobPlaces; ///< by row of the job
    std::deque<int> m_queue;
    QHash<int, QString> m_keys; ///< idempotency keys of members to create, by place and content
    CancelSource m_cancel;
    int m_out = 0;   ///< requests that are under way
    int m_round = 0; ///< of sheets: an answer for a sheet that was put away is for nobody
    int m_sent = 0;
    int m_failed = 0;
    int m_sendTotal = 0;
    int m_sentBefore = 0;
};

} // namespace rollcall
