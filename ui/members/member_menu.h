// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/member_act.h"

#include <QAbstractListModel>
#include <QPointer>

namespace rollcall {

/// What can be done with one member, for the row menu and the details drawer. What the product does not have is not there;
/// what cannot be done now is there with the reason. Where the server is the reason for all of it, that is said once.
class MemberMenu : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString memberId READ memberId WRITE setMemberId NOTIFY memberIdChanged FINAL)
    Q_PROPERTY(QString commonReason READ commonReason NOTIFY rebuilt FINAL)

public:
    enum Role { KindRole = Qt::UserRole + 1, TextRole, IconNameRole, ReasonRole, ShortcutRole, DestructiveRole };
    Q_ENUM(Role)

    explicit MemberMenu(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const;
    void setSession(TenantSession *session);
    [[nodiscard]] QString memberId() const { return m_memberId; }
    void setMemberId(const QString &memberId);
    /// "These need the server", or empty.
    [[nodiscard]] QString commonReason() const { return m_commonReason; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void sessionChanged();
    void memberIdChanged();
    void rebuilt();

private:
    struct Entry {
        MemberAct::Kind kind;
        QString text;
        QString iconName;
        QString reason;
        QString shortcut;
    };
    void rebuild();
    [[nodiscard]] std::vector<Entry> entriesFor(const Member &member, QString &commonReason) const;

    QPointer<TenantSession> m_session;
    QString m_memberId;
    QString m_commonReason;
    std::vector<Entry> m_entries;
};

} // namespace rollcall
