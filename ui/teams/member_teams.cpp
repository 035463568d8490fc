// SPDX-License-Identifier: MIT
#include "ui/teams/member_teams.h"

#include "session/deliver.h"
#include "ui/teams/team_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"

#include <algorithm>

namespace rollcall {

namespace {

constexpr int membershipsAPage = 1000;

std::optional<QString> roleIn(const RemoteList<TeamMembership> *list, const QString &teamId)
{
    if (!list)
        return std::nullopt;
    const auto &rows = list->rows();
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [&](const auto &row) { return row.teamId == teamId; });
    return found == rows.cend() ? std::nullopt : std::optional(found->role);
}

} // namespace

MemberTeams::MemberTeams(QObject *parent) : QAbstractListModel(parent)
{
    connect(&m_teams, &TeamsModel::modelReset, this, &MemberTeams::take);
    connect(&m_teams, &TeamsModel::changed, this, &MemberTeams::changed);
}

MemberTeams::~MemberTeams() = default;

void MemberTeams::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    m_session = session;
    m_teams.setSession(session);
    restart();
}

void MemberTeams::setMemberId(const QString &memberId)
{
    m_memberId = memberId;
    restart();
}

void MemberTeams::restart()
{
    m_inside.reset();
    m_own.reset();
    m_busy.clear();
    m_failures.clear();
    if (m_session && !m_memberId.isEmpty()) {
        const auto read = [this](const QString &memberId) {
            auto list = std::make_unique<RemoteList<TeamMembership>>(m_session, membershipsOfMember(memberId),
                                                                     membershipsAPage);
            connect(list.get(), &RemoteListState::rowsChanged, this, &MemberTeams::take);
            connect(list.get(), &RemoteListState::stateChanged, this, &MemberTeams::changed);
            connect(list.get(), &RemoteListState::stateChanged, list.get(), [one = list.get()] { one->readMore(); });
            return list;
        };
        m_inside = read(m_memberId);
        const auto own = m_session->policy().callerMemberId;
        if (!own.isEmpty() && !m_session->decide(Action::ManageTeams).allowed())
            m_own = read(own);
        refresh();
    }
    take();
}

void MemberTeams::refresh()
{
    m_teams.refresh();
    if (m_inside)
        m_inside->refresh();
    if (m_own)
        m_own->refresh();
}

void MemberTeams::take()
{
    beginResetModel();
    m_roles.clear();
    if (m_inside) {
        for (const auto &membership : m_inside->rows())
            m_roles.insert(membership.teamId, membership.role);
    }
    endResetModel();
    Q_EMIT changed();
}

QString MemberTeams::name() const
{
    if (!m_session)
        return {};
    const auto found = m_session->members()->find(m_memberId);
    return found ? personName(*found) : QString();
}

QString MemberTeams::title() const { return m_session ? kindsTitle(m_session->policy()) : QString(); }
QString MemberTeams::tenantName() const { return m_session ? m_session->tenant().name : QString(); }
QString MemberTeams::tenantId() const { return m_session ? m_session->tenant().id : QString(); }

bool MemberTeams::loading() const
{
    return m_inside && (m_teams.loading() || m_inside->state() == RemoteListState::State::Loading);
}

QString MemberTeams::error() const
{
    if (!m_teams.error().isEmpty() || !m_inside || !m_inside->error())
        return m_teams.error();
    return textFor(*m_inside->error(), Attempt::Read, serverName(m_host)).whole();
}

void MemberTeams::touch(const QString &teamId)
{
    if (const int row = m_teams.rowOf(teamId); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

void MemberTeams::begin(const QString &teamId)
{
    m_failures.remove(teamId);
    m_busy.insert(teamId);
    touch(teamId);
}

void MemberTeams::end(const QString &teamId, const std::optional<Error> &error)
{
    m_busy.remove(teamId);
    if (error)
        m_failures.insert(teamId, textFor(*error, Attempt::Change, serverName(m_host)).whole());
    touch(teamId);
}

void MemberTeams::assign(const Team &team, const QString &role)
{
    begin(team.id);
    deliver(this, assignToTeam(m_session, team, m_memberId, role, m_cancel.token()),
            [this, id = team.id](const Result<TeamMembership> &answer) {
                if (answer)
                    m_roles.insert(id, answer->role);
                end(id, answer ? std::nullopt : std::optional(answer.error()));
            });
}

void MemberTeams::setInside(const QString &teamId, bool inside)
{
    const auto *team = m_teams.find(teamId);
    if (!m_session || !team || m_busy.contains(teamId) || inside == m_roles.contains(teamId))
        return;
    if (inside)
        return assign(*team, {});
    begin(teamId);
    deliver(this, unassignFromTeam(m_session, *team, m_memberId, m_cancel.token()),
            [this, teamId](const Result<std::monostate> &answer) {
                if (answer)
                    m_roles.remove(teamId);
                end(teamId, answer ? std::nullopt : std::optional(answer.error()));
            });
}

void MemberTeams::setRole(const QString &teamId, int roleIndex)
{
    const auto *team = m_teams.find(teamId);
    const auto *kind = m_session && team ? kindOf(m_session->policy(), team->kind) : nullptr;
    if (!kind || m_busy.contains(teamId) || roleIndex < 0 || roleIndex >= kind->roles.size())
        return;
    assign(*team, kind->roles.at(roleIndex).id);
}

int MemberTeams::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant MemberTeams::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || !m_session)
        return {};
    const auto *team = m_teams.find(m_teams.idAt(index.row()));
    const auto *kind = team ? kindOf(m_session->policy(), team->kind) : nullptr;
    if (!kind)
        return {};
    switch (role) {
    case TeamIdRole: return team->id;
    case Qt::DisplayRole:
    case NameRole: return team->name;
    case KindHeadRole: return m_teams.beginsKind(index.row()) ? kind->plural : QString();
    case InsideRole: return m_roles.contains(team->id);
    case RoleLabelsRole: return roleLabels(*kind);
    case RoleIndexRole: return roleIndex(*kind, m_roles.value(team->id));
    case BusyRole: return m_busy.contains(team->id);
    case FailureRole: return m_failures.value(team->id);
    case ReasonRole:
        return decisionText(decideMembership(*m_session, *kind, m_memberId, roleIn(m_own.get(), team->id)));
    default: return {};
    }
}

QHash<int, QByteArray> MemberTeams::roleNames() const
{
    return {{TeamIdRole, "teamId"},
            {NameRole, "name"},
            {KindHeadRole, "kindHead"},
            {InsideRole, "inside"},
            {RoleLabelsRole, "roleLabels"},
            {RoleIndexRole, "roleIndex"},
            {BusyRole, "busy"},
            {FailureRole, "failure"},
            {ReasonRole, "reason"}};
}

} // namespace rollcall
