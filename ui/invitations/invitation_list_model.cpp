// SPDX-License-Identifier: MIT
#include "ui/invitations/invitation_list_model.h"

#include "ui/invitations/invitation_text.h"
#include "ui/invitations/row_difference.h"
#include "ui/invitations/urgency_text.h"
#include "ui/text/address_text.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <algorithm>

namespace rollcall {

namespace {

bool sameEntry(const PendingEntry &left, const PendingEntry &right)
{
    if (!left.invitation || !right.invitation)
        return !left.invitation && !right.invitation && left.urgency == right.urgency;
    return left.invitation->id == right.invitation->id;
}

} // namespace

InvitationListModel::InvitationListModel(const InvitationActions *actions, QObject *parent)
    : QAbstractListModel(parent)
    , m_actions(actions)
{
    connect(actions, &InvitationActions::rowChanged, this, &InvitationListModel::touchRow);
}

int InvitationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

void InvitationListModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    beginResetModel();
    m_session = session;
    m_entries.clear();
    m_keys.reset();
    m_selection.clear();
    endResetModel();
}

void InvitationListModel::show(const InvitationList &list)
{
    std::vector<PendingEntry> entries;
    entries.reserve(list.rows.size());
    for (const auto *invitation : list.rows)
        entries.push_back({Urgency::Waiting, invitation});
    apply(list.keys, std::move(entries), list.now);
}

void InvitationListModel::show(const PendingList &list, const QSet<int> &collapsed)
{
    m_counts = list.byUrgency;
    m_collapsed = collapsed;
    apply(list.keys, list.entries, list.now);
}

void InvitationListModel::apply(InvitationKeysPtr keys, std::vector<PendingEntry> entries, Instant now)
{
    const auto difference = rowDifference(m_entries, entries, sameEntry);
    const auto old =
        std::exchange(m_keys, std::move(keys)); // holds what m_entries point to until the rows are replaced
    m_now = now;
    if (difference.removed > 0) {
        const auto first = m_entries.begin() + difference.first;
        beginRemoveRows({}, difference.first, difference.first + difference.removed - 1);
        m_entries.erase(first, first + difference.removed);
        endRemoveRows();
    }
    if (difference.inserted > 0) {
        beginInsertRows({}, difference.first, difference.first + difference.inserted - 1);
        m_entries = std::move(entries);
        endInsertRows();
    } else {
        m_entries = std::move(entries);
    }
    touch();
}

void InvitationListModel::setSelection(QSet<QString> ids)
{
    if (m_selection == ids)
        return;
    m_selection = std::move(ids);
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {SelectedRole});
}

void InvitationListModel::touch()
{
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void InvitationListModel::touchRow(const QString &invitationId)
{
    if (const int row = rowOf(invitationId); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {BusyRole, FailureRole});
}

QStringList InvitationListModel::ids() const
{
    QStringList ids;
    for (const auto &entry : m_entries) {
        if (entry.invitation)
            ids.append(entry.invitation->id);
    }
    return ids;
}

int InvitationListModel::rowOf(const QString &invitationId) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const PendingEntry &entry) {
        return entry.invitation && entry.invitation->id == invitationId;
    });
    return found == m_entries.cend() ? -1 : static_cast<int>(found - m_entries.cbegin());
}

QString InvitationListModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount() || !m_entries[static_cast<std::size_t>(row)].invitation)
        return {};
    return m_entries[static_cast<std::size_t>(row)].invitation->id;
}

QVariant InvitationListModel::data(const QModelIndex &index, int role) const
{
    if (!m_session || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &entry = m_entries[static_cast<std::size_t>(index.row())];
    if (role == HeadRole)
        return entry.invitation == nullptr;
    if (role == UrgencyRole)
        return static_cast<int>(entry.urgency);
    return entry.invitation ? rowData(*entry.invitation, role) : headData(entry.urgency, role);
}

QVariant InvitationListModel::headData(Urgency urgency, int role) const
{
    switch (role) {
    case TitleRole: return urgencyTitle(urgency);
    case NoteRole: return urgencyNote(urgency, m_session->policy());
    case CountRole: return m_counts[static_cast<std::size_t>(urgency)];
    case CollapsedRole: return m_collapsed.contains(static_cast<int>(urgency));
    default: break;
    }
    if (role < IdRole || role > SummaryRole)
        return {};
    // Delegates require every role, whatever the row.
    return QVariant(rowData(Invitation{}, role).metaType());
}

QVariant InvitationListModel::rowData(const Invitation &invitation, int role) const
{
    const auto &policy = m_session->policy();
    const auto state = effectiveState(invitation.state, invitation.expires, m_now);
    const bool offline = !m_session->online();
    switch (role) {
    case IdRole: return invitation.id;
    case PhoneRole: return invitation.channel == InvitationChannel::Phone;
    case RecipientRole: return addressText(invitation.channel, invitation.address);
    case RoleTextRole: return policy.roleLabel(invitation.role);
    case RoleAdminRole: return isAdminRole(policy, invitation.role);
    case RoleTopRole: return isTopRole(policy, invitation.role);
    case StateRole: return static_cast<int>(state);
    case StateTextRole: return stateText(policy, state, invitation.stateWord);
    case SentByRole: return invitation.invitedBy.isEmpty() ? tr("Not provided") : invitation.invitedBy;
    case SentRole: return shortDate(invitation.sent, m_now);
    case TimesSentRole: return timesSentText(invitation.sendCount);
    case EndRole: return endText(invitation, m_now, offline).text;
    case UrgentRole: return endText(invitation, m_now, offline).urgent;
    case TimeLeftRole: return timeLeftText(invitation, m_now, offline);
    case ShareLeftRole: return timeLeftShare(invitation, m_now);
    case AgeRole: return sentAgeText(invitation.sent, m_now);
    case AttentionRole: return attentionText(invitation, state);
    case AttentionSevereRole: return !invitation.attention.isEmpty();
    case MemberIdRole: return invitation.memberId;
    case SelectedRole: return m_selection.contains(invitation.id);
    case BusyRole: return m_actions->rowState(invitation.id).busy;
    case FailureRole: return m_actions->rowState(invitation.id).failure;
    case ResendReasonRole: return reasonFor(Action::ResendInvitation, invitation);
    case RevokeReasonRole: return reasonFor(Action::RevokeInvitation, invitation);
    case LinkReasonRole: return reasonFor(Action::CopyInvitationLink, invitation);
    case SummaryRole: return summary(invitation);
    case TitleRole:
    case NoteRole: return QString();
    case CountRole: return 0;
    case CollapsedRole: return false;
    default: break;
    }
    return {};
}

QString InvitationListModel::reasonFor(Action action, const Invitation &invitation) const
{
    const auto decision = m_session->decide(action, invitation);
    if (decision.allowed())
        return {};
    const auto text = decisionText(decision);
    return text.isEmpty() ? tr("This control plane cannot do this.") : text;
}

QString InvitationListModel::summary(const Invitation &invitation) const
{
    const auto part = [&](int role) { return rowData(invitation, role).toString(); };
    QStringList parts{part(RecipientRole), part(RoleTextRole), part(StateTextRole), part(EndRole)};
    if (const auto attention = part(AttentionRole); !attention.isEmpty())
        parts.append(attention);
    return parts.join(QStringLiteral(", "));
}

QHash<int, QByteArray> InvitationListModel::roleNames() const
{
    return {{IdRole, "invitationId"},
            {HeadRole, "head"},
            {UrgencyRole, "urgency"},
            {TitleRole, "title"},
            {CountRole, "count"},
            {NoteRole, "note"},
            {CollapsedRole, "collapsed"},
            {PhoneRole, "phone"},
            {RecipientRole, "recipient"},
            {RoleTextRole, "roleText"},
            {RoleAdminRole, "roleAdmin"},
            {RoleTopRole, "roleTop"},
            {StateRole, "invitationState"},
            {StateTextRole, "stateText"},
            {SentByRole, "sentBy"},
            {SentRole, "sentText"},
            {TimesSentRole, "timesSent"},
            {EndRole, "endText"},
            {UrgentRole, "urgent"},
            {TimeLeftRole, "timeLeft"},
            {ShareLeftRole, "shareLeft"},
            {AgeRole, "ageText"},
            {AttentionRole, "attention"},
            {AttentionSevereRole, "attentionSevere"},
            {MemberIdRole, "memberId"},
            {SelectedRole, "selected"},
            {BusyRole, "busy"},
            {FailureRole, "failure"},
            {ResendReasonRole, "resendReason"},
            {RevokeReasonRole, "revokeReason"},
            {LinkReasonRole, "linkReason"},
            {SummaryRole, "summary"}};
}

} // namespace rollcall
