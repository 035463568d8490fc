// SPDX-License-Identifier: MIT
#include "ui/activity/activity_list_model.h"

#include "session/tenant_lists.h"
#include "ui/activity/activity_text.h"
#include "ui/text/time_text.h"

#include <algorithm>

namespace rollcall {

int ActivityListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

void ActivityListModel::setSource(TenantSession *session, const TenantActivity *activity)
{
    beginResetModel();
    m_session = session;
    m_activity = activity;
    m_entries.clear();
    endResetModel();
}

void ActivityListModel::update()
{
    if (!m_activity)
        return;
    const auto &fresh = m_activity->list().rows();
    const auto newer = m_entries.empty() ? fresh.cbegin()
                                         : std::find_if(fresh.cbegin(), fresh.cend(), [&](const ActivityEntry &entry) {
                                               return entry.id == m_entries.front().id;
                                           });
    const auto kept = std::min(static_cast<std::ptrdiff_t>(m_entries.size()), fresh.cend() - newer);
    const bool grown = !m_entries.empty() && newer != fresh.cend()
                       && static_cast<std::ptrdiff_t>(m_entries.size()) == kept
                       && std::equal(m_entries.cbegin(), m_entries.cend(), newer);
    if (!grown) {
        beginResetModel();
        m_entries = fresh;
        endResetModel();
        return;
    }
    if (const auto added = static_cast<int>(newer - fresh.cbegin()); added > 0) {
        beginInsertRows({}, 0, added - 1);
        m_entries.insert(m_entries.begin(), fresh.cbegin(), newer);
        endInsertRows();
    }
    if (m_entries.size() < fresh.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(fresh.size()) - 1);
        m_entries = fresh;
        endInsertRows();
    }
}

void ActivityListModel::touch()
{
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QVariant ActivityListModel::data(const QModelIndex &index, int role) const
{
    if (!m_session || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return entryData(m_entries[static_cast<std::size_t>(index.row())], role);
}

QVariant ActivityListModel::entryData(const ActivityEntry &entry, int role) const
{
    switch (role) {
    case IdRole: return entry.id;
    case TimeRole: return absoluteTime(entry.at);
    case WhoRole: return actorText(entry);
    case WhatRole: return actionText(m_session->policy(), entry.action);
    case TargetRole: return targetText(entry);
    case ChangeRole: return changeText(m_session->policy(), entry);
    case RequestIdRole: return entry.requestId;
    case OriginRole: return originText(entry);
    case OwnRole: return m_activity && m_activity->isOwn(entry);
    case ActorIdRole: return entry.actorId;
    case TargetIdRole: return entry.targetId;
    case MemberIdRole: return memberId(entry);
    case SummaryRole: return summary(entry);
    default: break;
    }
    return {};
}

QString ActivityListModel::memberId(const ActivityEntry &entry) const
{
    return findMember(m_session->members(), entry.targetId) ? entry.targetId : QString();
}

QString ActivityListModel::summary(const ActivityEntry &entry) const
{
    QStringList parts{actorText(entry), actionText(m_session->policy(), entry.action), targetText(entry)};
    if (const auto change = changeText(m_session->policy(), entry); !change.isEmpty())
        parts.append(change);
    parts.append(absoluteTime(entry.at));
    if (m_activity && m_activity->isOwn(entry))
        parts.append(tr("done by this console"));
    return parts.join(QStringLiteral(", "));
}

QHash<int, QByteArray> ActivityListModel::roleNames() const
{
    return {{IdRole, "entryId"},     {TimeRole, "time"},       {WhoRole, "who"},           {WhatRole, "what"},
            {TargetRole, "target"},  {ChangeRole, "change"},   {OwnRole, "own"},           {RequestIdRole, "requestId"},
            {OriginRole, "origin"},  {ActorIdRole, "actorId"}, {TargetIdRole, "targetId"}, {MemberIdRole, "memberId"},
            {SummaryRole, "summary"}};
}

} // namespace rollcall
