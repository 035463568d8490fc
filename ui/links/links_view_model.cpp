// SPDX-License-Identifier: MIT
#include "ui/links/links_view_model.h"

#include "ui/links/link_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <algorithm>
#include <numeric>

namespace rollcall {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t minuteMs = 60'000;

bool fits(const Policy &policy, const InvitationLink &link, const QString &search)
{
    const auto has = [&](const QString &text) { return text.contains(search, Qt::CaseInsensitive); };
    return search.isEmpty() || has(link.tail) || has(link.createdBy) || has(policy.roleLabel(link.role))
           || has(linkStateText(link));
}

} // namespace

LinksViewModel::LinksViewModel(QObject *parent) : QObject(parent), m_rows(&m_actions)
{
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &LinksViewModel::tick);
    connect(&m_actions, &LinkActions::progressChanged, this, &LinksViewModel::progressChanged);
    connect(&m_actions, &LinkActions::noticed, this, &LinksViewModel::noticed);
}

void LinksViewModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_seen = {};
    m_links = session ? std::make_unique<TenantLinks>(session) : nullptr;
    m_actions.setSession(session, m_links.get());
    m_rows.setSession(session);
    if (session) {
        connect(session, &TenantSession::policyChanged, this, &LinksViewModel::follow);
        connect(session, &TenantSession::stateChanged, this, &LinksViewModel::follow);
        connect(session, &TenantSession::invitationsChanged, this, &LinksViewModel::statusChanged);
        connect(&m_links->list(), &RemoteListState::rowsChanged, this, &LinksViewModel::showRows);
        connect(&m_links->list(), &RemoteListState::stateChanged, this, &LinksViewModel::shownChanged);
        connect(&m_links->list(), &RemoteListState::stateChanged, this, &LinksViewModel::tick);
    }
    Q_EMIT sessionChanged();
    follow();
}

void LinksViewModel::setHost(const QString &host)
{
    if (m_host == host)
        return;
    m_host = host;
    m_actions.setHost(host);
    Q_EMIT hostChanged();
}

void LinksViewModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    Q_EMIT activeChanged();
    follow();
}

// The session reads the server now and then, and when a person wants it: the links are read as often as that.
void LinksViewModel::follow()
{
    const bool readable = m_session && m_session->online() && m_session->decide(Action::ReadLinks).allowed();
    if (m_active && readable && m_session->asOf() != m_seen) {
        m_seen = m_session->asOf();
        m_links->list().refresh();
    }
    tick();
    Q_EMIT shownChanged();
}

void LinksViewModel::tick()
{
    m_rows.touch(now());
    Q_EMIT statusChanged();
    if (!m_active || !m_session)
        return m_tick.stop();
    // "12 s ago" is worth a second look sooner than "4 min ago".
    const auto asOf = m_links->list().asOf();
    const bool fresh = asOf.isKnown() && now().ms - asOf.ms < minuteMs;
    m_tick.start(fresh ? std::chrono::milliseconds(5s) : std::chrono::milliseconds(1min));
}

void LinksViewModel::showRows()
{
    std::vector<InvitationLink> shown;
    const auto &rows = m_links->list().rows();
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(shown),
                 [&](const InvitationLink &link) { return fits(m_session->policy(), link, m_search.trimmed()); });
    m_rows.show(std::move(shown), now());
    Q_EMIT shownChanged();
}

Instant LinksViewModel::now() const { return m_session ? m_session->serverNow() : Instant::notProvided(); }

const LinkPolicy &LinksViewModel::policy() const
{
    static const LinkPolicy none;
    return m_session ? m_session->policy().links : none;
}

LinksViewModel::State LinksViewModel::state() const
{
    if (!m_session || !m_session->hasPolicy())
        return State::Loading;
    if (!m_session->policy().decide(Action::ReadLinks).allowed())
        return State::Denied;
    if (m_rows.rowCount() > 0)
        return State::Ready;
    const auto &list = m_links->list();
    const bool unread = !list.asOf().isKnown();
    if (unread && (list.error() || !m_session->online()))
        return list.reading() ? State::Loading : State::Failed;
    if (unread)
        return State::Loading;
    return list.rows().empty() ? State::Empty : State::Filtered;
}

QString LinksViewModel::problem() const
{
    if (!m_session || !m_session->hasPolicy())
        return {};
    const auto decision = m_session->policy().decide(Action::ReadLinks);
    if (!decision.allowed()) {
        const auto text = decisionText(decision);
        return text.isEmpty() ? tr("This control plane has no invitation links.") : text;
    }
    const auto &error = m_links->list().error();
    const bool offline = !m_session->online() && !m_links->list().asOf().isKnown();
    if (!error && !offline)
        return {};
    const auto known = error ? *error : Error::of(Error::Kind::Offline, QStringLiteral("offline"));
    return textFor(known, Attempt::Read, m_host.isEmpty() ? tr("The control plane") : m_host).whole();
}

bool LinksViewModel::stale() const { return m_session && (m_session->state() == TenantSession::State::Stale); }

bool LinksViewModel::syncing() const { return m_links && m_links->list().reading(); }

QString LinksViewModel::asOfText() const
{
    if (!m_links || !m_links->list().asOf().isKnown())
        return syncing() ? tr("Syncing…") : QString();
    const auto span = age(m_links->list().asOf(), now());
    return stale() ? tr("Read %1 ago").arg(span) : tr("Synced %1 ago").arg(span);
}

QString LinksViewModel::tenantName() const { return m_session ? m_session->tenant().name : QString(); }
QString LinksViewModel::tenantId() const { return m_session ? m_session->tenant().id : QString(); }

bool LinksViewModel::offered() const { return m_session && m_session->policy().decide(Action::ReadLinks).supported(); }

bool LinksViewModel::recordsOffered() const
{
    return m_session && m_session->policy().decide(Action::ReadInvitations).supported();
}

int LinksViewModel::recordsTotal() const { return m_session ? static_cast<int>(m_session->invitations()->size()) : 0; }

int LinksViewModel::total() const
{
    if (!m_links || !m_links->list().asOf().isKnown())
        return -1;
    const auto &list = m_links->list();
    return list.hasMore() && list.total() ? static_cast<int>(*list.total()) : static_cast<int>(list.rows().size());
}

QString LinksViewModel::inviteText() const
{
    return m_session ? m_session->policy().word(QStringLiteral("invite"), tr("Invite")) : tr("Invite");
}

QString LinksViewModel::inviteReason() const
{
    return m_session ? decisionText(m_session->decide(Action::Invite)) : QString();
}

QString LinksViewModel::generateReason() const
{
    return m_session ? decisionText(m_session->decide(Action::ManageLinks)) : QString();
}

bool LinksViewModel::switchable() const { return policy().disable; }
bool LinksViewModel::removable() const { return policy().remove; }
bool LinksViewModel::revocable() const { return policy().revoke; }

QString LinksViewModel::revokeText() const
{
    return m_session ? m_session->policy().word(QStringLiteral("revoke"), tr("Revoke")) : QString();
}

QStringList LinksViewModel::unused() const
{
    QStringList ids;
    if (!m_links || !switchable())
        return ids;
    for (const auto &link : m_links->list().rows()) {
        if (isUnused(link, now()))
            ids.append(link.id);
    }
    return ids;
}

QString LinksViewModel::joinedText() const
{
    if (!m_links)
        return {};
    const auto &rows = m_links->list().rows();
    const int joined = std::accumulate(rows.cbegin(), rows.cend(), 0,
                                       [](int sum, const InvitationLink &link) { return sum + link.uses; });
    const auto fact = joined == 0   ? tr("Nobody has joined with these links yet.")
                      : joined == 1 ? tr("1 member has joined with these links.")
                                    : tr("%L1 members have joined with these links.").arg(joined);
    const auto rule = switchable() ? tr("A disabled link can be enabled again; a deleted link cannot.")
                                   : tr("A revoked link cannot be used again.");
    return fact + QLatin1Char(' ') + rule;
}

QString LinksViewModel::countText() const
{
    if (!m_links || total() < 0)
        return {};
    const auto &rows = m_links->list().rows();
    const auto in = [&](const char *state) {
        return std::count_if(rows.cbegin(), rows.cend(),
                             [&](const InvitationLink &link) { return link.state == QLatin1String(state); });
    };
    const auto enabled = in("enabled");
    const auto disabled = in("disabled");
    const auto ended = static_cast<std::ptrdiff_t>(rows.size()) - enabled - disabled;
    QStringList parts{tr("%L1 enabled").arg(enabled)};
    if (disabled > 0)
        parts.append(tr("%L1 disabled").arg(disabled));
    parts.append(tr("%L1 ended").arg(ended));
    return parts.join(QStringLiteral(" · "));
}

QString LinksViewModel::workText() const
{
    const int at = std::min(m_actions.done() + m_actions.failed() + 1, m_actions.total());
    return tr("Disabling %1 of %2").arg(at).arg(m_actions.total());
}

} // namespace rollcall
