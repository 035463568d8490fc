// SPDX-License-Identifier: MIT
#include "ui/teams/team_members_model.h"

#include "ui/teams/team_text.h"
#include "ui/text/policy_text.h"

#include <algorithm>

namespace rollcall {

namespace {
constexpr int peopleAPage = 500;
}

TeamMembersModel::TeamMembersModel(QObject *parent) : QAbstractListModel(parent) {}
TeamMembersModel::~TeamMembersModel() = default;

void TeamMembersModel::show(TenantSession *session, const Team &team)
{
    const bool another = m_session != session || m_team.id != team.id;
    m_session = session;
    m_team = team;
    if (!another)
        return touch();
    m_list.reset();
    m_busy.clear();
    m_failures.clear();
    if (session && !team.id.isEmpty()) {
        m_list = std::make_unique<RemoteList<TeamMembership>>(session, membershipsOfTeam(team.id), peopleAPage);
        connect(m_list.get(), &RemoteListState::rowsChanged, this, &TeamMembersModel::take);
        connect(m_list.get(), &RemoteListState::stateChanged, this, &TeamMembersModel::changed);
        m_list->refresh();
    }
    take();
}

void TeamMembersModel::refresh()
{
    if (m_list)
        m_list->refresh();
}

void TeamMembersModel::readMore()
{
    if (m_list)
        m_list->readMore();
}

// A row that came or went is told as that, so that a list keeps its place.
void TeamMembersModel::take()
{
    auto rows = m_list ? m_list->rows() : std::vector<TeamMembership>();
    const auto isSame = [](const TeamMembership &a, const TeamMembership &b) { return a.memberId == b.memberId; };
    const auto [was, is] = std::mismatch(m_rows.cbegin(), m_rows.cend(), rows.cbegin(), rows.cend(), isSame);
    const int first = static_cast<int>(was - m_rows.cbegin());
    const bool oneWent = was != m_rows.cend() && std::equal(was + 1, m_rows.cend(), is, rows.cend(), isSame);
    if (was == m_rows.cend() && is != rows.cend()) {
        beginInsertRows({}, first, static_cast<int>(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else if (oneWent) {
        beginRemoveRows({}, first, first);
        m_rows = std::move(rows);
        endRemoveRows();
    } else if (was == m_rows.cend()) {
        m_rows = std::move(rows);
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    touch();
}

void TeamMembersModel::look()
{
    m_people.clear();
    if (!m_session)
        return;
    QSet<QString> wanted;
    for (const auto &row : m_rows)
        wanted.insert(row.memberId);
    for (const auto &member : m_session->members()->find(wanted))
        m_people.insert(member.id, member);
}

void TeamMembersModel::touch()
{
    look();
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT changed();
}

bool TeamMembersModel::loading() const { return m_list && m_list->state() == RemoteListState::State::Loading; }
bool TeamMembersModel::complete() const { return m_list && m_list->asOf().isKnown() && !m_list->hasMore(); }
std::optional<Error> TeamMembersModel::error() const { return m_list ? m_list->error() : std::nullopt; }

const TeamMembership *TeamMembersModel::find(const QString &memberId) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&](const TeamMembership &row) { return row.memberId == memberId; });
    return found == m_rows.cend() ? nullptr : &*found;
}

QStringList TeamMembersModel::ids() const
{
    QStringList ids;
    for (const auto &row : m_rows)
        ids.append(row.memberId);
    return ids;
}

QString TeamMembersModel::nameOf(const QString &memberId) const
{
    const auto person = m_people.constFind(memberId);
    return person == m_people.cend() ? memberId : personName(*person);
}

std::optional<QString> TeamMembersModel::ownRole() const
{
    const auto *own = m_session ? find(m_session->policy().callerMemberId) : nullptr;
    return own ? std::optional(own->role) : std::nullopt;
}

const TeamKind *TeamMembersModel::kind() const
{
    return m_session ? kindOf(m_session->policy(), m_team.kind) : nullptr;
}

int TeamMembersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant TeamMembersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || !m_session)
        return {};
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto &policy = m_session->policy();
    const auto person = m_people.value(row.memberId);
    const auto *place = kind();
    const auto name = nameOf(row.memberId);
    const auto roleText = place ? teamRoleLabel(*place, row.role) : row.role;
    const auto status = person.id.isEmpty() ? QString() : statusText(policy, person.status, person.statusWord);
    switch (role) {
    case MemberIdRole: return row.memberId;
    case Qt::DisplayRole:
    case NameRole: return name;
    case AddressRole: return person.displayName.isEmpty() ? QString() : personAddress(person);
    case StatusRole: return static_cast<int>(person.status);
    case StatusTextRole: return status;
    case RoleIndexRole: return place ? roleIndex(*place, row.role) : -1;
    case RoleTextRole: return roleText;
    case BusyRole: return m_busy.contains(row.memberId);
    case FailureRole: return m_failures.value(row.memberId);
    case ReasonRole:
        return place ? decisionText(decideMembership(*m_session, *place, row.memberId, ownRole())) : QString();
    case SummaryRole: {
        QStringList parts{name, status, roleText};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

QHash<int, QByteArray> TeamMembersModel::roleNames() const
{
    return {{MemberIdRole, "memberId"},   {NameRole, "name"},         {AddressRole, "address"},
            {StatusRole, "memberStatus"}, {StatusTextRole, "status"}, {RoleIndexRole, "roleIndex"},
            {RoleTextRole, "roleText"},   {BusyRole, "busy"},         {FailureRole, "failure"},
            {ReasonRole, "reason"},       {SummaryRole, "summary"}};
}

void TeamMembersModel::setBusy(const QString &memberId, bool busy)
{
    if (busy)
        m_busy.insert(memberId);
    else
        m_busy.remove(memberId);
    touchRow(memberId);
}

void TeamMembersModel::setFailure(const QString &memberId, const QString &failure)
{
    if (failure.isEmpty())
        m_failures.remove(memberId);
    else
        m_failures.insert(memberId, failure);
    touchRow(memberId);
}

void TeamMembersModel::put(const TeamMembership &membership)
{
    if (!m_list || membership.teamId != m_team.id)
        return;
    m_list->edit([&](std::vector<TeamMembership> &rows) {
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const TeamMembership &row) { return row.memberId == membership.memberId; });
        if (found == rows.end())
            rows.push_back(membership);
        else
            *found = membership;
    });
}

void TeamMembersModel::remove(const QString &memberId)
{
    if (!m_list)
        return;
    m_list->edit([&](std::vector<TeamMembership> &rows) {
        std::erase_if(rows, [&](const TeamMembership &row) { return row.memberId == memberId; });
    });
}

void TeamMembersModel::touchRow(const QString &memberId)
{
    for (int row = 0; row < count(); ++row) {
        if (m_rows[static_cast<std::size_t>(row)].memberId == memberId)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

} // namespace rollcall
