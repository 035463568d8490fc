// SPDX-License-Identifier: MIT
#include "ui/links/link_list_model.h"

#include "ui/invitations/invitation_text.h"
#include "ui/invitations/row_difference.h"
#include "ui/links/link_text.h"
#include "ui/text/policy_text.h"

#include <algorithm>

namespace rollcall {

using Kind = LinkActions::Kind;

LinkListModel::LinkListModel(const LinkActions *actions, QObject *parent)
    : QAbstractListModel(parent)
    , m_actions(actions)
{
    connect(actions, &LinkActions::rowChanged, this, &LinkListModel::touchRow);
}

int LinkListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_links.size());
}

void LinkListModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    beginResetModel();
    m_session = session;
    m_links.clear();
    endResetModel();
}

void LinkListModel::show(std::vector<InvitationLink> links, Instant now)
{
    const auto difference =
        rowDifference(m_links, links, [](const auto &left, const auto &right) { return left.id == right.id; });
    if (difference.removed > 0) {
        const auto first = m_links.begin() + difference.first;
        beginRemoveRows({}, difference.first, difference.first + difference.removed - 1);
        m_links.erase(first, first + difference.removed);
        endRemoveRows();
    }
    if (difference.inserted > 0) {
        beginInsertRows({}, difference.first, difference.first + difference.inserted - 1);
        m_links = std::move(links);
        endInsertRows();
    } else {
        m_links = std::move(links);
    }
    touch(now);
}

void LinkListModel::touch(Instant now)
{
    m_now = now;
    if (!m_links.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void LinkListModel::touchRow(const QString &linkId)
{
    if (const int row = rowOf(linkId); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {BusyRole, FailureRole});
}

int LinkListModel::rowOf(const QString &linkId) const
{
    const auto found =
        std::find_if(m_links.cbegin(), m_links.cend(), [&](const InvitationLink &link) { return link.id == linkId; });
    return found == m_links.cend() ? -1 : static_cast<int>(found - m_links.cbegin());
}

QVariant LinkListModel::data(const QModelIndex &index, int role) const
{
    if (!m_session || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return cell(m_links[static_cast<std::size_t>(index.row())], role);
}

QVariant LinkListModel::cell(const InvitationLink &link, int role) const
{
    const auto &policy = m_session->policy();
    const auto end = [&] { return linkEnd(link, policy.links, m_now, !m_session->online()); };
    switch (role) {
    case IdRole: return link.id;
    case MaskedRole: return maskedLinkText(link);
    case RoleTextRole: return policy.roleLabel(link.role);
    case RoleAdminRole: return isAdminRole(policy, link.role);
    case RoleTopRole: return isTopRole(policy, link.role);
    case UsesRole: return QString::number(link.uses);
    case UsesLimitRole: return usesLimitText(link);
    case UsesShareRole: return link.maxUses ? static_cast<double>(link.uses) / std::max(1, *link.maxUses) : -1.0;
    case EndRole: return end().text;
    case EndSoonRole: return end().mark == LinkEnd::Mark::Soon;
    case EndlessRole: return end().mark == LinkEnd::Mark::Endless;
    case EnabledRole: return link.state == QLatin1String("enabled");
    case StateTextRole: return linkStateText(link);
    case CreatedByRole: return link.createdBy.isEmpty() ? tr("Not provided") : link.createdBy;
    case NoteRole: return linkNote(link, m_now);
    case BusyRole: return m_actions->rowState(link.id).busy;
    case FailureRole: return m_actions->rowState(link.id).failure;
    case CopyableRole: return link.state == QLatin1String("enabled");
    case SwitchReasonRole:
        return reasonFor(link.state == QLatin1String("disabled") ? Kind::Enable : Kind::Disable, link);
    case CopyReasonRole: return reasonFor(Kind::Copy, link);
    case RevokeReasonRole: return reasonFor(Kind::Revoke, link);
    case RemoveReasonRole: return reasonFor(Kind::Remove, link);
    case SummaryRole: return summary(link);
    default: break;
    }
    return {};
}

QString LinkListModel::reasonFor(Kind kind, const InvitationLink &link) const
{
    const auto decision = m_actions->decide(kind, link);
    if (decision.allowed())
        return {};
    const auto text = decisionText(decision);
    return text.isEmpty() ? tr("This control plane cannot do this.") : text;
}

QString LinkListModel::summary(const InvitationLink &link) const
{
    const auto part = [&](int role) { return cell(link, role).toString(); };
    QStringList parts{tr("Link ending in %1").arg(link.tail), part(RoleTextRole),
                      tr("%1 %2 uses").arg(part(UsesRole), part(UsesLimitRole)), part(EndRole), part(StateTextRole)};
    if (const auto note = part(NoteRole); !note.isEmpty())
        parts.append(note);
    return parts.join(QStringLiteral(", "));
}

QHash<int, QByteArray> LinkListModel::roleNames() const
{
    return {{IdRole, "linkId"},
            {MaskedRole, "masked"},
            {RoleTextRole, "roleText"},
            {RoleAdminRole, "roleAdmin"},
            {RoleTopRole, "roleTop"},
            {UsesRole, "uses"},
            {UsesLimitRole, "usesLimit"},
            {UsesShareRole, "usesShare"},
            {EndRole, "endText"},
            {EndSoonRole, "endSoon"},
            {EndlessRole, "endless"},
            {EnabledRole, "linkEnabled"},
            {StateTextRole, "stateText"},
            {CreatedByRole, "createdBy"},
            {NoteRole, "note"},
            {BusyRole, "busy"},
            {FailureRole, "failure"},
            {CopyableRole, "copyable"},
            {SwitchReasonRole, "switchReason"},
            {CopyReasonRole, "copyReason"},
            {RevokeReasonRole, "revokeReason"},
            {RemoveReasonRole, "removeReason"},
            {SummaryRole, "summary"}};
}

} // namespace rollcall
