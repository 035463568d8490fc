// SPDX-License-Identifier: MIT
#include "ui/members/members_model.h"

#include "ui/members/member_row_text.h"
#include "ui/text/policy_text.h"

#include <algorithm>

namespace rollcall {

namespace {

// More than this between what stays at both ends is told as a reset: a view copes better with one than with a hundred moves.
constexpr std::ptrdiff_t smallEdit = 64;
constexpr int teamsInCell = 2;

// As StatusMark of the components counts them.
enum StatusMark { Active, Invited, Disabled, Failed, Queued, Unknown };

StatusMark markOf(MemberStatus status)
{
    switch (status) {
    case MemberStatus::Active: return Active;
    case MemberStatus::Invited: return Invited;
    case MemberStatus::Disabled: return Disabled;
    case MemberStatus::Unknown: break;
    }
    return Unknown;
}

} // namespace

MembersModel::MembersModel(QObject *parent) : QAbstractListModel(parent), m_table(std::make_shared<const MemberTable>())
{
}

int MembersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

const Member &MembersModel::at(int row) const
{
    return (*m_table)[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)])];
}

QVariant MembersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &member = at(index.row());
    switch (role) {
    case MemberIdRole: return member.id;
    case Qt::DisplayRole:
    case NameRole: return memberName(member);
    case AddressRole: return member.displayName.isEmpty() ? QString() : memberAddress(member);
    case SelfRole: return !m_policy.callerMemberId.isEmpty() && member.id == m_policy.callerMemberId;
    case ApiOnlyRole: return member.type == MemberType::ApiOnly;
    case RoleLabelRole:
    case RoleAdminRole:
    case RoleTopRole: return roleData(member, role);
    case StatusRole:
    case StatusTextRole:
    case BusyRole:
    case DimmedRole:
    case FailureRole: return statusData(member, role);
    case TypeTextRole: return typeText(m_policy, member.type);
    case TeamsRole: return teamsText(member.teams, teamsInCell);
    case TeamsWholeRole: return member.teams.isEmpty() ? tr("None") : member.teams.join(QStringLiteral(", "));
    case CreditsUsedRole: return creditsText(m_policy, member).used;
    case CreditsTotalRole: return creditsText(m_policy, member).total;
    case CreditsShareRole: return creditsText(m_policy, member).share;
    case CreditsBarRole: return creditsText(m_policy, member).bar;
    case CreditsMissingRole: return creditsText(m_policy, member).missing;
    case CreditsSpokenRole: return creditsText(m_policy, member).spoken();
    case CreditsLeftRole: return creditsLeftText(member);
    case PaceRole: return paceText(member);
    case LastActiveRole: return lastActiveText(member, m_now, m_cached);
    case SelectedRole: return m_selected.contains(member.id);
    case SummaryRole:
        //: What a screen reader hears of a member's row: name, address, role, status
        return tr("%1, %2, %3, %4")
            .arg(memberName(member), memberAddress(member), m_policy.roleLabel(member.role),
                 statusData(member, StatusTextRole).toString());
    default: return {};
    }
}

QVariant MembersModel::roleData(const Member &member, int role) const
{
    if (role == RoleLabelRole)
        return m_policy.roleLabel(member.role);
    const auto *known = m_policy.role(member.role);
    if (!known)
        return false;
    if (role == RoleAdminRole)
        return known->rank > 0;
    return known->administrator && known->id == m_policy.roles.constFirst().id;
}

QVariant MembersModel::statusData(const Member &member, int role) const
{
    const auto change = m_changes.constFind(member.id);
    const bool changing = change != m_changes.cend();
    const bool failed = changing && change->phase == Change::Phase::Failed;
    switch (role) {
    case StatusRole: return failed ? Failed : changing ? Queued : markOf(member.status);
    case StatusTextRole:
        return failed ? tr("Failed") : changing ? change->text : statusText(m_policy, member.status, member.statusWord);
    case BusyRole: return changing && change->phase == Change::Phase::Running;
    case DimmedRole: return !changing && member.status == MemberStatus::Disabled;
    case FailureRole: return failed ? change->text : QString();
    default: return {};
    }
}

QHash<int, QByteArray> MembersModel::roleNames() const
{
    return {{MemberIdRole, "memberId"},
            {NameRole, "name"},
            {AddressRole, "address"},
            {SelfRole, "self"},
            {ApiOnlyRole, "apiOnly"},
            {RoleLabelRole, "roleLabel"},
            {RoleAdminRole, "roleAdmin"},
            {RoleTopRole, "roleTop"},
            {StatusRole, "status"},
            {StatusTextRole, "statusText"},
            {BusyRole, "busy"},
            {DimmedRole, "dimmed"},
            {TypeTextRole, "typeText"},
            {TeamsRole, "teams"},
            {TeamsWholeRole, "teamsWhole"},
            {CreditsUsedRole, "creditsUsed"},
            {CreditsTotalRole, "creditsTotal"},
            {CreditsShareRole, "creditsShare"},
            {CreditsBarRole, "creditsBar"},
            {CreditsMissingRole, "creditsMissing"},
            {CreditsSpokenRole, "creditsSpoken"},
            {CreditsLeftRole, "creditsLeft"},
            {PaceRole, "pace"},
            {LastActiveRole, "lastActive"},
            {SelectedRole, "selected"},
            {FailureRole, "failure"},
            {SummaryRole, "summary"}};
}

void MembersModel::setPolicy(const Policy &policy)
{
    if (policy == m_policy)
        return;
    m_policy = policy;
    announce(0, count() - 1);
}

void MembersModel::setTime(Instant now, bool cached)
{
    m_now = now;
    m_cached = cached;
    announce(0, count() - 1, {LastActiveRole});
}

void MembersModel::publish(const MemberIndex &index)
{
    const auto before = m_table;
    const auto rowsBefore = m_rows;
    const int countBefore = count();
    const auto sameId = [&](int a, int b) {
        return (*before)[static_cast<std::size_t>(a)].id == (*index.table)[static_cast<std::size_t>(b)].id;
    };
    if (std::equal(m_rows.cbegin(), m_rows.cend(), index.rows.cbegin(), index.rows.cend(), sameId)) {
        m_table = index.table;
        m_rows = index.rows;
        announceChangedRows(*before, rowsBefore);
    } else {
        replaceRows(index);
    }
    dropSelectionOfTheGone();
    if (count() != countBefore)
        Q_EMIT countChanged();
    Q_EMIT selectionChanged();
}

void MembersModel::replaceRows(const MemberIndex &index)
{
    const auto sameId = [&](int a, int b) {
        return (*m_table)[static_cast<std::size_t>(a)].id == (*index.table)[static_cast<std::size_t>(b)].id;
    };
    const auto head = std::mismatch(m_rows.cbegin(), m_rows.cend(), index.rows.cbegin(), index.rows.cend(), sameId);
    const auto rest = std::make_reverse_iterator(head.first);
    const auto newRest = std::make_reverse_iterator(head.second);
    const auto tail = std::mismatch(m_rows.crbegin(), rest, index.rows.crbegin(), newRest, sameId);
    const int first = static_cast<int>(head.first - m_rows.cbegin());
    const auto gone = rest - tail.first;
    const auto come = newRest - tail.second;
    if (gone > smallEdit || come > smallEdit || m_rows.empty()) {
        beginResetModel();
        m_table = index.table;
        m_rows = index.rows;
        endResetModel();
        return;
    }
    const auto before = m_table;
    if (gone > 0) {
        beginRemoveRows({}, first, first + static_cast<int>(gone) - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + gone);
        endRemoveRows();
    }
    auto staying = m_rows;
    if (come > 0)
        beginInsertRows({}, first, first + static_cast<int>(come) - 1);
    m_table = index.table;
    m_rows = index.rows;
    if (come > 0)
        endInsertRows();
    // Rows that stayed may have changed as well; the new ones stand for themselves.
    staying.insert(staying.begin() + first, static_cast<std::size_t>(come), -1);
    announceChangedRows(*before, staying);
}

void MembersModel::announceChangedRows(const MemberTable &before, const std::vector<int> &rowsBefore)
{
    for (int row = 0; row < count(); ++row) {
        const int old = rowsBefore[static_cast<std::size_t>(row)];
        if (old >= 0 && before[static_cast<std::size_t>(old)] != at(row))
            announce(row, row);
    }
}

void MembersModel::dropSelectionOfTheGone()
{
    if (m_selected.isEmpty() && m_changes.isEmpty())
        return;
    QSet<QString> here;
    here.reserve(static_cast<qsizetype>(m_table->size()));
    for (const auto &member : *m_table)
        here.insert(member.id);
    m_selected.intersect(here);
    m_changes.removeIf([&](const auto &entry) { return !here.contains(entry.key()); });
}

void MembersModel::setChange(const QString &memberId, std::optional<Change> change)
{
    if (change)
        m_changes.insert(memberId, *std::move(change));
    else
        m_changes.remove(memberId);
    if (const int row = rowOf(memberId); row >= 0)
        announce(row, row, {StatusRole, StatusTextRole, BusyRole, DimmedRole, FailureRole, SummaryRole});
}

void MembersModel::clearChanges()
{
    m_changes.clear();
    announce(0, count() - 1, {StatusRole, StatusTextRole, BusyRole, DimmedRole, FailureRole, SummaryRole});
}

void MembersModel::announce(int first, int last, const QList<int> &roles)
{
    if (first <= last)
        Q_EMIT dataChanged(index(first), index(last), roles);
}

} // namespace rollcall
