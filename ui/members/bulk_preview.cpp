// SPDX-License-Identifier: MIT
#include "ui/members/bulk_preview.h"

#include "ui/members/member_row_text.h"
#include "ui/text/policy_text.h"

#include <QSet>

namespace rollcall {

BulkPreview::BulkPreview(QObject *parent) : QObject(parent) {}

TenantSession *BulkPreview::session() const { return m_session; }

void BulkPreview::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &TenantSession::membersChanged, this, &BulkPreview::look);
        connect(session, &TenantSession::policyChanged, this, &BulkPreview::look);
    }
    look();
}

void BulkPreview::setKind(MemberAct::Kind kind)
{
    m_kind = kind;
    look();
}

void BulkPreview::setMemberIds(const QStringList &memberIds)
{
    m_memberIds = memberIds;
    look();
}

void BulkPreview::look()
{
    m_reached = 0;
    m_staying.clear();
    if (m_session) {
        const QSet<QString> wanted(m_memberIds.cbegin(), m_memberIds.cend());
        for (const auto &member : m_session->members()->find(wanted)) {
            // By the rules alone: being offline is the same for all, and the button's reason.
            const MemberRequest request{m_kind, member, {}};
            const auto decision = decideMemberAct(*m_session, request);
            if (decision.allowed() || needsServer(decision))
                ++m_reached;
            else
                m_staying.append(tr("%1: %2").arg(isolatedName(member), decision.reason));
        }
    }
    Q_EMIT changed();
}

} // namespace rollcall
