// SPDX-License-Identifier: MIT
#pragma once

#include "ui/teams/teams_model.h"

namespace rollcall {

/// What one member is in, over all teams, workspaces and groups: a tick and a role each. Every change is sent at once, and what
/// became of it stands in its row.
class MemberTeams : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY changed FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY changed FINAL)
    Q_PROPERTY(QString memberId READ memberId WRITE setMemberId NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY changed FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY changed FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role {
        TeamIdRole = Qt::UserRole + 1,
        NameRole,
        KindHeadRole,
        InsideRole,
        RoleLabelsRole,
        RoleIndexRole,
        BusyRole,
        FailureRole,
        ReasonRole
    };
    Q_ENUM(Role)

    explicit MemberTeams(QObject *parent = nullptr);
    ~MemberTeams() override;

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] QString memberId() const { return m_memberId; }
    void setMemberId(const QString &memberId);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString title() const; ///< "Workspaces and groups"
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] bool loading() const;
    [[nodiscard]] QString error() const;
    [[nodiscard]] int count() const { return m_teams.count(); }

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void setInside(const QString &teamId, bool inside);
    Q_INVOKABLE void setRole(const QString &teamId, int roleIndex);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    void restart();
    void take();
    void touch(const QString &teamId);
    void begin(const QString &teamId);
    void end(const QString &teamId, const std::optional<Error> &error);
    void assign(const Team &team, const QString &role);

    QPointer<TenantSession> m_session;
    QString m_host;
    QString m_memberId;
    TeamsModel m_teams;
    std::unique_ptr<RemoteList<TeamMembership>> m_inside;
    std::unique_ptr<RemoteList<TeamMembership>> m_own; ///< the caller's, whose role inside may let them
    QHash<QString, QString> m_roles;                   ///< of the member, by team
    QSet<QString> m_busy;
    QHash<QString, QString> m_failures;
    CancelSource m_cancel;
};

} // namespace rollcall
