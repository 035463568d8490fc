// SPDX-License-Identifier: MIT
#include "ui/review/comparison_model.h"

#include "ui/members/member_row_text.h"
#include "ui/review/review_text.h"
#include "ui/text/address_text.h"

namespace rollcall {

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_comparison)
        return 0;
    return static_cast<int>(m_comparison->diff.members.size() + m_comparison->diff.invitations.size());
}

void ComparisonModel::setComparison(ComparisonPtr comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    endResetModel();
    Q_EMIT changed();
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!m_comparison || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &diff = m_comparison->diff;
    const auto row = static_cast<std::size_t>(index.row());
    return row < diff.members.size() ? memberData(diff.members[row], role)
                                     : invitationData(diff.invitations[row - diff.members.size()], role);
}

QVariant ComparisonModel::memberData(const MemberDifference &entry, int role) const
{
    const auto &member = entry.after ? *entry.after : *entry.before;
    const auto change = [&] { return changeText(m_comparison->policy, entry, false, m_comparison->after.asOf); };
    switch (role) {
    case EntryIdRole: return entry.id();
    case NameRole: return memberName(member);
    case AddressRole: return member.displayName.isEmpty() ? QString() : memberAddress(member);
    case ServiceRole: return member.type == MemberType::ApiOnly;
    case MarkRole: return markOf(entry.changes);
    case ChangeRole: return change();
    case SummaryRole: return QStringList{memberName(member), change()}.join(QStringLiteral(", "));
    default: break;
    }
    return {};
}

QVariant ComparisonModel::invitationData(const InvitationDifference &entry, int role) const
{
    const auto &invitation = entry.after ? *entry.after : *entry.before;
    const auto address = addressText(invitation.channel, invitation.address);
    switch (role) {
    case EntryIdRole: return entry.id();
    case NameRole: return address;
    case AddressRole: return QString();
    case ServiceRole: return false;
    case MarkRole: return entry.kind == InvitationDifference::Kind::Opened ? ReviewMark::Joined : ReviewMark::Left;
    case ChangeRole: return changeText(m_comparison->policy, entry);
    case SummaryRole: return QStringList{address, changeText(m_comparison->policy, entry)}.join(QStringLiteral(", "));
    default: break;
    }
    return {};
}

QHash<int, QByteArray> ComparisonModel::roleNames() const
{
    return {{EntryIdRole, "entryId"}, {NameRole, "name"},     {AddressRole, "address"}, {ServiceRole, "service"},
            {MarkRole, "mark"},       {ChangeRole, "change"}, {SummaryRole, "summary"}};
}

} // namespace rollcall
