// SPDX-License-Identifier: MIT
#include "ui/members/members_model.h"

#include "ui/members/member_row_text.h"
#include "ui/text/policy_text.h"

#include <algorithm>

namespace rollcall {

namespace {

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

MembersModel::MembersModel(QObject *parent) : QAbstractListModel(parent)
{
    MemberIndex nobody;
    nobody.table = std::make_shared<const MemberTable>();
    m_index = std::make_shared<const MemberIndex>(std::move(nobody));
}

int MembersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant MembersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto member = at(index.row());
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
    case SelectedRole: return m_selected[tableRow(index.row())] != 0;
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

void MembersModel::publish(const MemberIndexPtr &index) { publish({index, m_index, rowChanges(*m_index, *index)}); }

void MembersModel::publish(const MemberAnswer &answer)
{
    if (answer.before != m_index)
        return publish(answer.index);
    const int countBefore = count();
    showRows(answer.index, answer.changes);
    if (count() != countBefore)
        Q_EMIT countChanged();
    Q_EMIT selectionChanged();
}

void MembersModel::showRows(const MemberIndexPtr &index, const RowChanges &changes)
{
    const auto before = m_index;
    const auto show = [&](const MemberIndexPtr &next) {
        m_index = next;
        if (before->table != next->table)
            followMembers(*before->table, *next->table, changes.moved);
    };
    if (changes.reset() || before->rows.empty()) {
        beginResetModel();
        show(index);
        endResetModel();
        return;
    }
    // What stays is told first in the table before and then in the one now, so that each signal is true when it comes.
    const auto without = [&](const MemberIndex &whole, int count) {
        auto part = std::make_shared<MemberIndex>();
        part->table = whole.table;
        part->rows.reserve(whole.rows.size());
        const auto cut = whole.rows.begin() + changes.first;
        part->rows.assign(whole.rows.begin(), cut);
        part->rows.insert(part->rows.end(), cut + count, whole.rows.end());
        return part;
    };
    if (changes.gone > 0) {
        beginRemoveRows({}, changes.first, changes.first + changes.gone - 1);
        m_index = without(*before, changes.gone);
        endRemoveRows();
    }
    show(changes.come > 0 ? without(*index, changes.come) : index);
    const bool many = static_cast<int>(changes.changed.size()) > RowChanges::few;
    for (const int row : many ? std::vector<int>() : changes.changed)
        announce(row < changes.first ? row : row - changes.come, row < changes.first ? row : row - changes.come);
    if (many)
        announce(0, count() - 1);
    if (changes.come > 0) {
        beginInsertRows({}, changes.first, changes.first + changes.come - 1);
        m_index = index;
        endInsertRows();
    }
}

// Selection and the state of a change go where the member goes, and end with it.
void MembersModel::followMembers(const MemberTable &before, const MemberTable &now, const std::vector<int> &moved)
{
    const auto selected = std::exchange(m_selected, std::vector<std::uint8_t>(now.size(), 0));
    m_selectedCount = 0;
    for (std::size_t row = 0; row < moved.size(); ++row) {
        if (moved[row] >= 0)
            mark(static_cast<std::size_t>(moved[row]), selected[row] != 0);
        else if (!m_changes.isEmpty())
            m_changes.remove(before.id(row));
    }
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
