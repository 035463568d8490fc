// SPDX-License-Identifier: MIT
#pragma once

#include "session/app_session.h"
#include "ui/shell/offered_plane.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// The sign-in page's list: every known account, the control plane that this console runs itself, and "New control plane".
class ControlPlanesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::AppSession *app READ app WRITE setApp NOTIFY sourcesChanged FINAL REQUIRED)
    Q_PROPERTY(rollcall::OfferedPlane *offered READ offered WRITE setOffered NOTIFY sourcesChanged FINAL)
    Q_PROPERTY(int unreadable READ unreadable NOTIFY unreadableChanged FINAL)

public:
    enum Role {
        KindRole = Qt::UserRole + 1,
        AccountIdRole,
        UrlRole,
        TitleRole,
        SubtitleRole,
        MarkRole,
        StateRole,
        DescriptionRole
    };
    Q_ENUM(Role)
    enum RowKind { AccountRow, OfferedRow, NewRow };
    Q_ENUM(RowKind)
    enum RowMark { NoMark, SignedInMark, BusyMark, LockMark, WarningMark };
    Q_ENUM(RowMark)

    explicit ControlPlanesModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] AppSession *app() const { return m_app; }
    void setApp(AppSession *app);
    [[nodiscard]] OfferedPlane *offered() const { return m_offered; }
    void setOffered(OfferedPlane *offered);
    [[nodiscard]] int unreadable() const; ///< saved sign-ins that the keychain does not give out

    [[nodiscard]] Q_INVOKABLE int rowOfAccount(const QString &accountId) const;
    [[nodiscard]] Q_INVOKABLE int rowOfKind(int kind) const;
    /// Asks the keychain again for every account that it did not give out; the system may ask its user to unlock it.
    Q_INVOKABLE void unlock();

Q_SIGNALS:
    void sourcesChanged();
    void unreadableChanged();

private:
    struct Row {
        RowKind kind = NewRow;
        QString accountId;
        QString url;
        QString title;
        QString subtitle;
        RowMark mark = NoMark;
        QString state;
        bool operator==(const Row &) const = default;
    };
    void follow();
    void refresh();
    [[nodiscard]] QList<Row> rowsNow() const;
    [[nodiscard]] static Row accountRow(const AccountSession &account, bool severalThere);

    QPointer<AppSession> m_app;
    QPointer<OfferedPlane> m_offered;
    QList<Row> m_rows;
    CancelSource m_cancel;
};

} // namespace rollcall
