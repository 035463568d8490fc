// SPDX-License-Identifier: MIT
#include "ui/members/member_details.h"

#include "domain/phone.h"
#include "ui/members/member_act.h"
#include "ui/members/member_row_text.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <algorithm>

namespace rollcall {

MemberDetails::MemberDetails(QObject *parent) : QAbstractListModel(parent) {}

TenantSession *MemberDetails::session() const { return m_session; }

void MemberDetails::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &TenantSession::membersChanged, this, &MemberDetails::rebuild);
        connect(session, &TenantSession::policyChanged, this, &MemberDetails::rebuild);
    }
    rebuild();
}

void MemberDetails::setMemberId(const QString &memberId)
{
    if (m_memberId == memberId)
        return;
    m_memberId = memberId;
    rebuild();
}

void MemberDetails::rebuild()
{
    m_known = false;
    if (m_session) {
        // One that is gone keeps its last lines on show; `known` says so.
        if (auto found = m_session->members()->find(m_memberId)) {
            m_member = *std::move(found);
            m_known = true;
        }
    }
    beginResetModel();
    m_lines = m_session && m_member.id == m_memberId ? lines() : std::vector<Line>();
    endResetModel();
    Q_EMIT changed();
}

std::vector<MemberDetails::Line> MemberDetails::lines() const
{
    const auto &policy = m_session->policy();
    const auto now = m_session->serverNow();
    const auto given = [](const QString &text) { return text.isEmpty() ? tr("Not provided") : text; };
    const auto moment = [&](Instant when) {
        return when.isKnown() ? tr("%1 (%2)").arg(absoluteTime(when), relativeTime(when, now)) : absoluteTime(when);
    };
    std::vector<Line> lines;
    lines.push_back({tr("E-mail"), given(m_member.email), !m_member.email.isEmpty()});
    if (!m_member.phone.isEmpty())
        lines.push_back({tr("Phone"), formatPhone(m_member.phone), true});
    const auto *role = policy.role(m_member.role);
    const auto label = policy.roleLabel(m_member.role);
    lines.push_back(
        {tr("Role"), role && !role->description.isEmpty() ? tr("%1: %2").arg(label, role->description) : given(label)});
    lines.push_back({tr("Status"), statusText(policy, m_member.status, m_member.statusWord)});
    lines.push_back({tr("Type"), typeText(policy, m_member.type)});
    const auto parts = policy.teamKinds.isEmpty() ? tr("Teams") : memberActWord(policy, MemberAct::EditTeams);
    lines.push_back({parts, m_member.teams.isEmpty() ? tr("None") : m_member.teams.join(QStringLiteral(", "))});
    if (!policy.quota.unit.isEmpty()) {
        const auto used = policy.quota.monthly ? tr("Used %1, this month") : tr("Used %1");
        lines.push_back({used.arg(policy.quota.unit), creditsText(policy, m_member).spoken()});
    }
    lines.push_back({tr("Last active"), moment(m_member.lastActive)});
    lines.push_back({tr("Joined"), moment(m_member.joined)});
    lines.push_back({tr("Last changed"), moment(m_member.updated)});
    lines.push_back({tr("Member id"), m_member.id, true, true});
    lines.push_back({tr("Account id"), given(m_member.userId), !m_member.userId.isEmpty(), true});
    return lines;
}

QString MemberDetails::name() const { return memberName(m_member); }
QString MemberDetails::address() const { return memberAddress(m_member); }
QString MemberDetails::tenantId() const { return m_session ? m_session->tenant().id : QString(); }
QString MemberDetails::tenantName() const { return m_session ? m_session->tenant().name : QString(); }

int MemberDetails::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant MemberDetails::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LabelRole: return line.label;
    case Qt::DisplayRole:
    case ValueRole: return line.value;
    case CopyableRole: return line.copyable;
    case MonospaceRole: return line.monospace;
    default: return {};
    }
}

QHash<int, QByteArray> MemberDetails::roleNames() const
{
    return {{LabelRole, "label"}, {ValueRole, "value"}, {CopyableRole, "copyable"}, {MonospaceRole, "monospace"}};
}

} // namespace rollcall
