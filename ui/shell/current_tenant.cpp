// SPDX-License-Identifier: MIT
#include "ui/shell/current_tenant.h"

#include "ui/shell/account_text.h"

#include <algorithm>

namespace rollcall {

CurrentTenant::CurrentTenant(AppSession *app, QObject *parent) : QObject(parent), m_app(app)
{
    connect(app, &AppSession::currentChanged, this, &CurrentTenant::follow);
    follow();
}

void CurrentTenant::follow()
{
    if (m_session)
        m_session->disconnect(this);
    if (m_account)
        m_account->disconnect(this);
    m_session = m_app->current();
    m_account = m_app->currentAccount();
    if (m_session) {
        connect(m_session, &TenantSession::policyChanged, this, &CurrentTenant::changed);
        connect(m_session, &TenantSession::membersChanged, this, &CurrentTenant::changed);
        connect(m_session, &TenantSession::stateChanged, this, &CurrentTenant::changed);
        connect(m_session, &TenantSession::invitationsChanged, this, [this] {
            countPending();
            Q_EMIT changed();
        });
    }
    if (m_account)
        connect(m_account, &AccountSession::recordChanged, this, &CurrentTenant::changed);
    countPending();
    Q_EMIT changed();
}

void CurrentTenant::countPending()
{
    m_pendingCount = 0;
    if (!m_session)
        return;
    const auto now = m_session->serverNow();
    const auto table = m_session->invitations();
    m_pendingCount =
        static_cast<int>(std::count_if(table->cbegin(), table->cend(), [now](const Invitation &invitation) {
            return effectiveState(invitation.state, invitation.expires, now) == InvitationState::Pending;
        }));
}

QString CurrentTenant::tenantId() const { return m_session ? m_session->tenant().id : QString(); }

QString CurrentTenant::name() const { return m_session ? m_session->tenant().name : QString(); }

QString CurrentTenant::monogram() const
{
    if (!m_session)
        return {};
    const auto &tenant = m_session->tenant();
    return tenant.monogram.isEmpty() ? monogramFor(tenant.name) : tenant.monogram;
}

int CurrentTenant::colour() const { return m_session ? m_session->tenant().colour : -1; }

QString CurrentTenant::host() const { return m_account ? hostText(m_account->record().endpoint.url) : QString(); }

QString CurrentTenant::controlPlane() const { return m_account ? controlPlaneText(*m_account) : QString(); }

QString CurrentTenant::callerName() const
{
    if (!m_account)
        return {};
    const auto &account = m_account->record().identity.account;
    return account.displayName.isEmpty() ? identifierText(*m_account) : account.displayName;
}

QString CurrentTenant::callerRole() const
{
    if (!m_session)
        return {};
    if (systemAdministrator())
        return tr("System administrator");
    if (m_session->hasPolicy() && !m_session->policy().callerRole.isEmpty())
        return m_session->policy().roleLabel(m_session->policy().callerRole);
    if (m_account) {
        for (const auto &summary : m_account->tenants()) {
            if (summary.tenant.id == m_session->tenant().id)
                return summary.roleLabel;
        }
    }
    return {};
}

bool CurrentTenant::systemAdministrator() const { return m_session && m_session->isSystemAdministratorHere(); }

bool CurrentTenant::personal() const { return m_session && m_session->tenant().personal; }

bool CurrentTenant::offline() const { return m_session && m_session->state() == TenantSession::State::Stale; }

bool CurrentTenant::offers(Action action) const
{
    return m_session && m_session->hasPolicy() && m_session->policy().decide(action).supported();
}

bool CurrentTenant::recordsOffered() const
{
    return !m_session || !m_session->hasPolicy() || offers(Action::ReadInvitations) || !offers(Action::ReadLinks);
}

bool CurrentTenant::rolesOffered() const
{
    return m_session && m_session->hasPolicy() && !m_session->policy().permissions.isEmpty();
}

QString CurrentTenant::teamsWord() const
{
    if (!m_session || m_session->policy().teamKinds.isEmpty())
        return {};
    QStringList words;
    for (const auto &kind : m_session->policy().teamKinds)
        words.append(kind.plural);
    return words.size() == 1 ? words.constFirst() : tr("%1 and %2").arg(words.constFirst(), words.at(1).toLower());
}

QString CurrentTenant::creditsWord() const
{
    const auto unit = m_session ? m_session->policy().quota.unit : QString();
    return unit.isEmpty() ? tr("Credits") : unit.left(1).toUpper() + unit.mid(1);
}

QString CurrentTenant::contextNote() const { return m_session ? m_session->policy().contextNote : QString(); }

int CurrentTenant::memberCount() const
{
    // An unfinished first sync has an empty table, and an empty table is not "0 members".
    if (!m_session || !m_session->asOf().isKnown())
        return -1;
    return static_cast<int>(m_session->members()->size());
}

int CurrentTenant::pendingCount() const { return m_pendingCount; }

} // namespace rollcall
