// SPDX-License-Identifier: MIT
#include "ui/invitations/invitation_page_model.h"

#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <chrono>

namespace rollcall {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t minuteMs = 60'000;

} // namespace

InvitationPageModel::InvitationPageModel(QObject *parent) : QObject(parent), m_rows(&m_actions)
{
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &InvitationPageModel::tick);
    connect(&m_actions, &InvitationActions::progressChanged, this, &InvitationPageModel::progressChanged);
    connect(&m_actions, &InvitationActions::noticed, this, &InvitationPageModel::noticed);
}

void InvitationPageModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_keys.reset();
    m_answered = false;
    m_actions.setSession(session);
    m_rows.setSession(session);
    if (session) {
        connect(session, &TenantSession::invitationsChanged, this, &InvitationPageModel::requery);
        connect(session, &TenantSession::policyChanged, this, &InvitationPageModel::sessionMoved);
        connect(session, &TenantSession::stateChanged, this, &InvitationPageModel::sessionMoved);
    }
    Q_EMIT sessionChanged();
    sessionMoved();
    requery();
}

void InvitationPageModel::sessionMoved()
{
    m_query.roleRanks.clear();
    if (m_session) {
        for (const auto &role : m_session->policy().roles)
            m_query.roleRanks.insert(role.id, role.rank);
    }
    m_rows.touch();
    armTick();
    Q_EMIT statusChanged();
    Q_EMIT shownChanged();
}

void InvitationPageModel::setHost(const QString &host)
{
    if (m_host == host)
        return;
    m_host = host;
    m_actions.setHost(host);
    Q_EMIT hostChanged();
    Q_EMIT statusChanged();
}

void InvitationPageModel::setLinks(OneTimeLinks *links)
{
    if (m_links == links)
        return;
    m_links = links;
    m_actions.setLinks(links);
    Q_EMIT linksChanged();
}

void InvitationPageModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    Q_EMIT activeChanged();
    if (active)
        tick();
    else
        m_tick.stop();
}

void InvitationPageModel::tick()
{
    Q_EMIT statusChanged();
    if (m_session && (!m_asked.isKnown() || now().ms - m_asked.ms >= minuteMs))
        requery();
    armTick();
}

void InvitationPageModel::armTick()
{
    if (!m_active || !m_session)
        return;
    // "12 s ago" is worth a second look sooner than "4 min ago".
    const bool fresh = m_session->asOf().isKnown() && now().ms - m_session->asOf().ms < minuteMs;
    m_tick.start(fresh ? std::chrono::milliseconds(5s) : std::chrono::milliseconds(1min));
}

Instant InvitationPageModel::now() const { return m_session ? m_session->serverNow() : Instant::notProvided(); }

InvitationKeysPtr InvitationPageModel::keys()
{
    m_asked = now();
    m_query.now = m_asked;
    const auto table = m_session->invitations();
    if (m_keys && m_keys->table == table)
        return m_keys;
    // Without text yet: the worker makes it, since folding a large table takes longer than a frame.
    auto bare = std::make_shared<InvitationKeys>();
    bare->table = table;
    return bare;
}

void InvitationPageModel::shown(const InvitationKeysPtr &keys)
{
    m_keys = keys;
    m_answered = true;
    Q_EMIT shownChanged();
}

InvitationPageModel::State InvitationPageModel::state() const
{
    if (!m_session)
        return State::Loading;
    if (m_session->hasPolicy() && !m_session->policy().decide(Action::ReadInvitations).allowed())
        return State::Denied;
    if (m_rows.rowCount() > 0)
        return State::Ready;
    const auto state = m_session->state();
    if (state == TenantSession::State::Loading || !m_answered)
        return State::Loading;
    const bool nothingKnown = !m_session->asOf().isKnown();
    if (nothingKnown && m_session->error())
        return State::Failed;
    return isFiltered() ? State::Filtered : State::Empty;
}

bool InvitationPageModel::isFiltered() const
{
    return !m_query.search.trimmed().isEmpty() || !m_query.roles.isEmpty() || m_query.view != InvitationView::All;
}

bool InvitationPageModel::stale() const { return m_session && m_session->state() == TenantSession::State::Stale; }

QString InvitationPageModel::problem() const
{
    if (!m_session)
        return {};
    if (state() == State::Denied) {
        const auto text = decisionText(m_session->policy().decide(Action::ReadInvitations));
        return text.isEmpty() ? tr("This control plane keeps no list of invitations to single people.") : text;
    }
    const bool failed = m_session->state() == TenantSession::State::Failed || state() == State::Failed;
    if (!failed || !m_session->error())
        return {};
    return textFor(*m_session->error(), Attempt::Read, m_host.isEmpty() ? tr("The control plane") : m_host).whole();
}

QString InvitationPageModel::asOfText() const
{
    if (!m_session || !m_session->asOf().isKnown())
        return syncing() ? tr("Syncing…") : QString();
    const auto span = age(m_session->asOf(), now());
    return stale() ? tr("Cached %1 ago").arg(span) : tr("Synced %1 ago").arg(span);
}

bool InvitationPageModel::syncing() const
{
    return m_session
           && (m_session->state() == TenantSession::State::Syncing
               || m_session->state() == TenantSession::State::Loading);
}

QString InvitationPageModel::tenantName() const { return m_session ? m_session->tenant().name : QString(); }
QString InvitationPageModel::tenantId() const { return m_session ? m_session->tenant().id : QString(); }

QString InvitationPageModel::inviteText() const
{
    return m_session ? m_session->policy().word(QStringLiteral("invite"), tr("Invite")) : tr("Invite");
}

QString InvitationPageModel::inviteReason() const
{
    if (!m_session)
        return {};
    const auto decision = m_session->decide(Action::Invite);
    if (decision.allowed())
        return {};
    const auto text = decisionText(decision);
    return text.isEmpty() ? tr("This control plane does not invite single people.") : text;
}

QString InvitationPageModel::resendText() const
{
    if (!m_session)
        return {};
    const auto &policy = m_session->policy();
    // Where a link is shown once, sending again is how one gets a link at all.
    if (policy.invitations.linkRetrieval == InvitationPolicy::LinkRetrieval::Once)
        return tr("New link");
    return policy.word(QStringLiteral("resend"), tr("Resend"));
}

QString InvitationPageModel::revokeText() const
{
    return m_session ? m_session->policy().word(QStringLiteral("revoke"), tr("Revoke")) : QString();
}

bool InvitationPageModel::supports(Action action) const
{
    return m_session && m_session->policy().decide(action).supported();
}

bool InvitationPageModel::canResend() const { return supports(Action::ResendInvitation); }
bool InvitationPageModel::canRevoke() const { return supports(Action::RevokeInvitation); }

bool InvitationPageModel::canCopyLink() const
{
    return supports(Action::CopyInvitationLink)
           && m_session->policy().invitations.linkRetrieval == InvitationPolicy::LinkRetrieval::Always;
}

QString InvitationPageModel::offlineReason() const
{
    return m_session && !m_session->online() ? tr("These need the server") : QString();
}

QString InvitationPageModel::workText() const
{
    const int at = std::min(m_actions.done() + m_actions.failed() + 1, m_actions.total());
    switch (m_actions.kind()) {
    case InvitationActions::Kind::Resend: return tr("Sending %1 of %2 again").arg(at).arg(m_actions.total());
    case InvitationActions::Kind::Revoke: return tr("Revoking %1 of %2").arg(at).arg(m_actions.total());
    case InvitationActions::Kind::CopyLink: break;
    }
    return tr("Getting the link");
}

QVariantList InvitationPageModel::options(const QHash<QString, int> &counts,
                                          const QList<std::pair<QString, QString>> &named)
{
    QVariantList options;
    for (const auto &[key, text] : named) {
        options.append(QVariantMap{{QStringLiteral("key"), key},
                                   {QStringLiteral("text"), text},
                                   {QStringLiteral("count"), counts.value(key)}});
    }
    return options;
}

QVariantList InvitationPageModel::roleOptions() const
{
    if (!m_session)
        return {};
    QList<std::pair<QString, QString>> named;
    for (const auto &role : m_session->policy().roles)
        named.append({role.id, role.label});
    // Roles that the policy does not name are shown as the server writes them.
    const auto &counts = roleCounts();
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (!m_session->policy().role(it.key()))
            named.append({it.key(), it.key()});
    }
    return options(counts, named);
}

void InvitationPageModel::ask()
{
    Q_EMIT filterChanged();
    requery();
}

} // namespace rollcall
