// SPDX-License-Identifier: MIT
#include "ui/activity/activity_view_model.h"

#include "ui/activity/activity_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

constexpr std::chrono::seconds tickEvery{10};
constexpr std::int64_t daySeconds = std::int64_t{24} * 3600;

QVariantMap option(const QString &key, const QString &text)
{
    return {{QStringLiteral("key"), key}, {QStringLiteral("text"), text}};
}

Instant startOf(const QString &period, Instant now)
{
    if (period == QLatin1String("today"))
        return Instant::fromMs(
            QDateTime::fromMSecsSinceEpoch(now.ms).toLocalTime().date().startOfDay().toMSecsSinceEpoch());
    if (period == QLatin1String("week"))
        return now.plusSeconds(-7 * daySeconds);
    if (period == QLatin1String("month"))
        return now.plusSeconds(-30 * daySeconds);
    return Instant::notProvided();
}

} // namespace

ActivityViewModel::ActivityViewModel(QObject *parent) : QObject(parent)
{
    m_tick.setInterval(tickEvery);
    connect(&m_tick, &QTimer::timeout, this, &ActivityViewModel::stateChanged);
    m_tick.start();
}

void ActivityViewModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_rows.setSource(nullptr, nullptr);
    m_activity.reset();
    m_people.clear();
    m_seen = {};
    if (session) {
        m_activity = std::make_unique<TenantActivity>(session);
        m_rows.setSource(session, m_activity.get());
        connect(&m_activity->list(), &RemoteListState::rowsChanged, this, &ActivityViewModel::listMoved);
        connect(&m_activity->list(), &RemoteListState::stateChanged, this, &ActivityViewModel::stateChanged);
        connect(session, &TenantSession::policyChanged, this, &ActivityViewModel::sessionMoved);
        connect(session, &TenantSession::policyChanged, this, &ActivityViewModel::optionsChanged);
        connect(session, &TenantSession::stateChanged, this, &ActivityViewModel::sessionMoved);
        connect(session, &TenantSession::membersChanged, &m_rows, &ActivityListModel::touch);
    }
    Q_EMIT sessionChanged();
    Q_EMIT optionsChanged();
    sessionMoved();
}

bool ActivityViewModel::allowed() const
{
    return m_session && m_session->hasPolicy() && m_session->policy().decide(Action::ReadActivity).allowed();
}

void ActivityViewModel::sessionMoved()
{
    m_rows.touch();
    // Every reading of the tenant is followed by one of the log, unless somebody has gone far down in it.
    const auto asOf = m_session ? m_session->asOf() : Instant::notProvided();
    const bool atTop = m_activity && m_activity->list().rows().size() <= TenantActivity::pageSize;
    if (allowed() && m_session->online() && asOf.isKnown() && asOf != m_seen && atTop) {
        m_seen = asOf;
        m_activity->list().refresh();
    }
    Q_EMIT stateChanged();
}

void ActivityViewModel::listMoved()
{
    const auto met = m_people.size();
    for (const auto &entry : m_activity->list().rows()) {
        const bool known = std::any_of(m_people.cbegin(), m_people.cend(),
                                       [&](const auto &person) { return person.first == entry.actorId; });
        if (!known && !entry.actorId.isEmpty())
            m_people.append({entry.actorId, actorText(entry)});
    }
    m_rows.update();
    if (m_people.size() != met)
        Q_EMIT optionsChanged();
    Q_EMIT stateChanged();
}

ActivityViewModel::State ActivityViewModel::state() const
{
    if (!m_session || !m_activity)
        return State::Loading;
    if (m_session->hasPolicy() && !allowed())
        return State::Denied;
    if (m_rows.rowCount() > 0)
        return State::Ready;
    switch (m_activity->list().state()) {
    case RemoteListState::State::Failed: return State::Failed;
    case RemoteListState::State::Ready:
        if (!m_activity->list().reading())
            return narrowed() ? State::Filtered : State::Empty;
        break;
    case RemoteListState::State::Loading: break;
    }
    // What is not kept offline cannot be shown without the server.
    return offline() ? State::Failed : State::Loading;
}

QString ActivityViewModel::problem() const
{
    if (!m_session || !m_activity)
        return {};
    if (state() == State::Denied) {
        const auto text = decisionText(m_session->policy().decide(Action::ReadActivity));
        return text.isEmpty() ? tr("This control plane keeps no activity log.") : text;
    }
    const auto &error = m_activity->list().error();
    const auto host = m_host.isEmpty() ? tr("The control plane") : m_host;
    if (error)
        return textFor(*error, Attempt::Read, host).whole();
    return offline() && m_rows.rowCount() == 0
               ? tr("The activity log is read from the server, which cannot be reached.")
               : QString();
}

QString ActivityViewModel::asOfText() const
{
    if (!m_activity || !m_activity->list().asOf().isKnown())
        return {};
    return tr("Read %1 ago").arg(age(m_activity->list().asOf(), m_session->serverNow()));
}

bool ActivityViewModel::reading() const { return m_activity && m_activity->list().reading(); }
bool ActivityViewModel::offline() const { return m_session && m_session->state() == TenantSession::State::Stale; }
bool ActivityViewModel::hasMore() const { return m_activity && m_activity->list().hasMore(); }

QString ActivityViewModel::countText() const
{
    if (!m_activity || m_rows.rowCount() == 0)
        return {};
    const auto total = m_activity->list().total();
    return total && *total > m_rows.rowCount() ? tr("%L1 of %L2 entries").arg(m_rows.rowCount()).arg(*total)
                                               : tr("%L1 entries").arg(m_rows.rowCount());
}

QVariantList ActivityViewModel::kindOptions() const
{
    static const std::array kinds{std::pair{"invitation", Action::ReadInvitations},
                                  std::pair{"link", Action::ReadLinks},
                                  std::pair{"ownership", Action::Transfer},
                                  std::pair{"credits", Action::ReadCredits},
                                  std::pair{"team", Action::ReadTeams},
                                  std::pair{"key", Action::ReadKeys},
                                  std::pair{"token", Action::ManageTokens}};
    QVariantList options{option(QStringLiteral("member"), actionKindText(QStringLiteral("member")))};
    for (const auto &[kind, action] : kinds) {
        const auto key = QString::fromLatin1(kind);
        if (m_session && m_session->policy().decide(action).supported())
            options.append(option(key, actionKindText(key)));
    }
    return options;
}

QVariantList ActivityViewModel::personOptions() const
{
    QVariantList options;
    for (const auto &[id, name] : m_people)
        options.append(option(id, name));
    return options;
}

QVariantList ActivityViewModel::periodOptions() const
{
    return {option(QStringLiteral("today"), tr("Today")), option(QStringLiteral("week"), tr("Last 7 days")),
            option(QStringLiteral("month"), tr("Last 30 days"))};
}

bool ActivityViewModel::narrowed() const
{
    return !m_filter.action.isEmpty() || !m_filter.actorId.isEmpty() || !m_filter.targetId.isEmpty()
           || !m_period.isEmpty();
}

void ActivityViewModel::chooseKind(const QString &kind)
{
    m_filter.action = m_filter.action == kind ? QString() : kind;
    ask();
}

void ActivityViewModel::choosePerson(const QString &actorId)
{
    m_filter.actorId = m_filter.actorId == actorId ? QString() : actorId;
    ask();
}

void ActivityViewModel::choosePeriod(const QString &period)
{
    m_period = m_period == period ? QString() : period;
    ask();
}

void ActivityViewModel::chooseTarget(const QString &targetId, const QString &name)
{
    m_filter.targetId = targetId;
    m_targetName = targetId.isEmpty() ? QString() : name;
    ask();
}

void ActivityViewModel::clearFilters()
{
    m_filter = {};
    m_period.clear();
    m_targetName.clear();
    ask();
}

void ActivityViewModel::ask()
{
    if (m_session && m_activity) {
        m_filter.from = startOf(m_period, m_session->serverNow());
        m_activity->setFilter(m_filter);
    }
    Q_EMIT filterChanged();
}

void ActivityViewModel::refresh()
{
    if (m_session && !m_session->online())
        m_session->refresh(); // the log follows once there is a server again
    else if (m_activity)
        ask();
}

void ActivityViewModel::readMore()
{
    if (m_activity)
        m_activity->list().readMore();
}

void ActivityViewModel::copy(const QString &text) const { QGuiApplication::clipboard()->setText(text); }

} // namespace rollcall
