// SPDX-License-Identifier: MIT
#include "ui/teams/teams_model.h"

#include "ui/teams/team_text.h"
#include "ui/text/error_text.h"

#include <algorithm>

namespace rollcall {

namespace {

constexpr int teamsAPage = 1000;

std::vector<Team> inOrder(std::vector<Team> teams, const Policy &policy)
{
    const auto place = [&](const Team &team) {
        const auto *kind = kindOf(policy, team.kind);
        return kind ? kind - policy.teamKinds.constData() : policy.teamKinds.size();
    };
    std::stable_sort(teams.begin(), teams.end(), [&](const Team &a, const Team &b) {
        if (place(a) != place(b))
            return place(a) < place(b);
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return teams;
}

} // namespace

TeamsModel::TeamsModel(QObject *parent) : QAbstractListModel(parent) {}
TeamsModel::~TeamsModel() = default;

void TeamsModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    m_session = session;
    m_list.reset();
    m_chosen.clear();
    if (session) {
        m_list = std::make_unique<RemoteList<Team>>(session, allTeams(), teamsAPage);
        connect(m_list.get(), &RemoteListState::rowsChanged, this, &TeamsModel::take);
        connect(m_list.get(), &RemoteListState::stateChanged, this, &TeamsModel::changed);
        connect(m_list.get(), &RemoteListState::stateChanged, this, [this] { m_list->readMore(); });
    }
    take();
    Q_EMIT sessionChanged();
    Q_EMIT chosenChanged();
}

void TeamsModel::setBeforeJoining(bool beforeJoining)
{
    m_beforeJoining = beforeJoining;
    take();
}

void TeamsModel::refresh()
{
    if (m_list && m_session->policy().decide(Action::ReadTeams).supported())
        m_list->refresh();
}

void TeamsModel::take()
{
    std::vector<Team> teams;
    if (m_list) {
        const auto &policy = m_session->policy();
        for (const auto &team : m_list->rows()) {
            const auto *kind = kindOf(policy, team.kind);
            if (!m_beforeJoining || (kind && kind->assignableBeforeJoining))
                teams.push_back(team);
        }
        teams = inOrder(std::move(teams), policy);
    }
    beginResetModel();
    m_teams = std::move(teams);
    endResetModel();
    Q_EMIT changed();
}

bool TeamsModel::loading() const { return m_list && m_list->state() == RemoteListState::State::Loading; }

QString TeamsModel::error() const
{
    return m_list && m_list->error() ? textFor(*m_list->error(), Attempt::Read, serverName(m_host)).whole() : QString();
}

QStringList TeamsModel::chosen() const
{
    QStringList ids;
    for (const auto &team : m_teams) {
        if (m_chosen.contains(team.id))
            ids.append(team.id);
    }
    return ids;
}

QString TeamsModel::chosenText() const
{
    QStringList names;
    for (const auto &team : m_teams) {
        if (m_chosen.contains(team.id))
            names.append(team.name);
    }
    return names.join(QStringLiteral(", "));
}

int TeamsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant TeamsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &team = m_teams[static_cast<std::size_t>(index.row())];
    const auto *kind = m_session ? kindOf(m_session->policy(), team.kind) : nullptr;
    switch (role) {
    case TeamIdRole: return team.id;
    case Qt::DisplayRole:
    case NameRole: return team.name;
    case KindIdRole: return team.kind;
    case KindLabelRole: return kind ? kind->label : team.kind;
    case KindHeadRole: return !beginsKind(index.row()) ? QString() : kind ? kind->plural : team.kind;
    case PeopleRole: return team.memberCount ? peopleText(*team.memberCount) : QString();
    case ChosenRole: return m_chosen.contains(team.id);
    default: return {};
    }
}

QHash<int, QByteArray> TeamsModel::roleNames() const
{
    return {{TeamIdRole, "teamId"},     {NameRole, "name"},     {KindIdRole, "kindId"}, {KindLabelRole, "kindLabel"},
            {KindHeadRole, "kindHead"}, {PeopleRole, "people"}, {ChosenRole, "picked"}};
}

const Team *TeamsModel::find(const QString &teamId) const
{
    const int row = rowOf(teamId);
    return row < 0 ? nullptr : &m_teams[static_cast<std::size_t>(row)];
}

bool TeamsModel::beginsKind(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row == 0 || m_teams[at].kind != m_teams[at - 1].kind;
}

QString TeamsModel::idAt(int row) const
{
    return row >= 0 && row < count() ? m_teams[static_cast<std::size_t>(row)].id : QString();
}

int TeamsModel::rowOf(const QString &teamId) const
{
    const auto found =
        std::find_if(m_teams.cbegin(), m_teams.cend(), [&](const Team &team) { return team.id == teamId; });
    return found == m_teams.cend() ? -1 : static_cast<int>(found - m_teams.cbegin());
}

void TeamsModel::toggle(const QString &teamId)
{
    const int row = rowOf(teamId);
    if (row < 0)
        return;
    if (!m_chosen.remove(teamId))
        m_chosen.insert(teamId);
    Q_EMIT dataChanged(index(row), index(row), {ChosenRole});
    Q_EMIT chosenChanged();
}

void TeamsModel::setChosen(const QStringList &teamIds)
{
    const QSet<QString> chosen(teamIds.cbegin(), teamIds.cend());
    if (m_chosen == chosen)
        return;
    m_chosen = chosen;
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {ChosenRole});
    Q_EMIT chosenChanged();
}

void TeamsModel::addPeople(const QString &teamId, int more)
{
    const int row = rowOf(teamId);
    if (row < 0)
        return;
    auto &people = m_teams[static_cast<std::size_t>(row)].memberCount;
    people = people.value_or(0) + more;
    Q_EMIT dataChanged(index(row), index(row), {PeopleRole});
}

} // namespace rollcall
