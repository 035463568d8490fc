// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_teams.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqml.h>

#include <memory>

namespace rollcall {

/// Who is in one team, in the order of coming, with what became of a change under each row.
class TeamMembersModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a TeamsViewModel")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY changed FINAL)
    Q_PROPERTY(bool complete READ complete NOTIFY changed FINAL)

public:
    enum Role {
        MemberIdRole = Qt::UserRole + 1,
        NameRole,
        AddressRole,
        StatusRole,
        StatusTextRole,
        RoleIndexRole, ///< into the roles of the kind; -1 where it has none
        RoleTextRole,
        BusyRole,
        FailureRole,
        ReasonRole, ///< why this one cannot be changed, or empty
        SummaryRole
    };
    Q_ENUM(Role)

    explicit TeamMembersModel(QObject *parent = nullptr);
    ~TeamMembersModel() override;

    /// Begins to read; an empty team shows nothing.
    void show(TenantSession *session, const Team &team);
    void refresh();
    void readMore();
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] bool loading() const;
    [[nodiscard]] bool complete() const; ///< all pages were read
    [[nodiscard]] std::optional<Error> error() const;
    [[nodiscard]] const TeamMembership *find(const QString &memberId) const;
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] QString nameOf(const QString &memberId) const;
    /// The caller's own role inside; nullopt where the caller is not in it, as far as was read.
    [[nodiscard]] std::optional<QString> ownRole() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setBusy(const QString &memberId, bool busy);
    void setFailure(const QString &memberId, const QString &failure);
    void put(const TeamMembership &membership);
    void remove(const QString &memberId);
    void touch(); ///< names, statuses or what may be done have changed

Q_SIGNALS:
    void changed();

private:
    void take();
    void look();
    void touchRow(const QString &memberId);
    [[nodiscard]] const TeamKind *kind() const;

    QPointer<TenantSession> m_session;
    Team m_team;
    std::unique_ptr<RemoteList<TeamMembership>> m_list;
    std::vector<TeamMembership> m_rows;
    QHash<QString, Member> m_people; ///< of the rows; looked up once a change of the list, not once a cell
    QSet<QString> m_busy;
    QHash<QString, QString> m_failures;
};

} // namespace rollcall
