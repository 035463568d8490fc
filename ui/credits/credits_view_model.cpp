// SPDX-License-Identifier: MIT
#include "ui/credits/credits_view_model.h"

#include "session/deliver.h"
#include "session/tenant_credits.h"
#include "session/tenant_lists.h"
#include "ui/credits/amount.h"
#include "ui/members/member_act.h"
#include "ui/members/member_query.h"
#include "ui/members/member_row_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <algorithm>

namespace rollcall {

namespace {

constexpr int linesAPage = 100;

QString textOf(const std::optional<std::int64_t> &amount) { return amount ? amountText(*amount) : QString(); }

QVariantMap option(const QString &key, const QString &text)
{
    return {{QStringLiteral("key"), key}, {QStringLiteral("text"), text}};
}

} // namespace

CreditsViewModel::CreditsViewModel(QObject *parent) : QObject(parent)
{
    constexpr std::chrono::milliseconds soon{200};
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &CreditsViewModel::refresh);
}

void CreditsViewModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_cancel.renew();
    m_session = session;
    m_pool.reset();
    m_own.reset();
    m_error.reset();
    m_lines.reset();
    m_linesWanted.clear();
    m_met.clear();
    m_wasOnline = false;
    Q_EMIT sessionChanged();
    if (session) {
        connect(session, &TenantSession::policyChanged, this, &CreditsViewModel::changed);
        connect(session, &TenantSession::membersChanged, &m_soon, qOverload<>(&QTimer::start));
        connect(session, &TenantSession::stateChanged, this, &CreditsViewModel::follow);
        follow();
    }
    Q_EMIT changed();
}

// As soon as there is somebody to ask, and again after every time that there was nobody.
void CreditsViewModel::follow()
{
    const bool now = online();
    if (now != std::exchange(m_wasOnline, now) && now)
        refresh();
    Q_EMIT changed();
}

void CreditsViewModel::refresh()
{
    if (!online())
        return;
    m_cancel.renew();
    if (allSeen()) {
        deliver(this, readPool(m_session, m_cancel.token()), [this](const Result<CreditPool> &answer) {
            if (answer)
                m_pool = *answer;
            m_error = answer ? std::nullopt : std::optional(answer.error());
            Q_EMIT changed();
        });
    }
    if (!m_session->policy().callerMemberId.isEmpty()) {
        deliver(this, readOwnUsage(m_session, m_cancel.token()), [this](const Result<OwnUsage> &answer) {
            if (answer)
                m_own = *answer;
            else if (!allSeen())
                m_error = answer.error();
            Q_EMIT changed();
        });
    }
    startLedger();
}

// Who may not read everything reads the lines about itself.
void CreditsViewModel::startLedger()
{
    const auto of = allSeen() ? m_linesWanted : m_session->policy().callerMemberId;
    if (!m_lines || m_linesOf != of) {
        m_linesOf = of;
        m_lines = std::make_unique<RemoteList<CreditTransaction>>(m_session, creditTransactions(of), linesAPage);
        connect(m_lines.get(), &RemoteListState::rowsChanged, this, [this] {
            m_ledger.show(m_lines->rows(), m_session ? m_session->serverNow() : Instant());
            meetPeople();
        });
        connect(m_lines.get(), &RemoteListState::stateChanged, this, &CreditsViewModel::ledgerChanged);
    }
    m_lines->refresh();
}

void CreditsViewModel::readMore()
{
    if (m_lines)
        m_lines->readMore();
}

void CreditsViewModel::meetPeople()
{
    const auto before = m_met.size();
    for (const auto &line : m_lines->rows())
        meet(line.memberId, line.memberName);
    if (m_met.size() != before)
        Q_EMIT ledgerPeopleChanged();
}

void CreditsViewModel::meet(const QString &memberId, const QString &name)
{
    const bool known =
        std::any_of(m_met.cbegin(), m_met.cend(), [&](const auto &met) { return met.first == memberId; });
    if (!known && !memberId.isEmpty())
        m_met.append({memberId, name});
}

void CreditsViewModel::showLinesOf(const QString &memberId)
{
    if (m_linesWanted == memberId || !m_session || !allSeen())
        return;
    m_linesWanted = memberId;
    // Lines of somebody else would stand below the filter until the answer is there.
    m_ledger.show({}, {});
    m_lines.reset();
    meet(memberId, ledgerMemberName());
    Q_EMIT ledgerPeopleChanged();
    Q_EMIT ledgerFilterChanged();
    if (online())
        startLedger();
    Q_EMIT ledgerChanged();
}

QString CreditsViewModel::ledgerMemberName() const
{
    const auto met =
        std::find_if(m_met.cbegin(), m_met.cend(), [&](const auto &known) { return known.first == m_linesWanted; });
    if (met != m_met.cend())
        return met->second;
    const auto member = m_session ? findMember(m_session->members(), m_linesWanted) : std::nullopt;
    return member ? memberName(*member) : m_linesWanted;
}

QVariantList CreditsViewModel::ledgerPeople() const
{
    QVariantList people;
    for (const auto &[id, name] : m_met)
        people.append(option(id, name));
    return people;
}

QString CreditsViewModel::title() const
{
    const auto word = unit();
    return word.left(1).toUpper() + word.mid(1);
}

QString CreditsViewModel::unit() const { return m_session ? m_session->policy().quota.unit : QString(); }

QString CreditsViewModel::poolWord() const
{
    return m_session ? m_session->policy().word(QStringLiteral("pool"), tr("Pool")) : QString();
}

// By the policy alone: it stays what it is while the server cannot be reached.
bool CreditsViewModel::allSeen() const
{
    return m_session && m_session->policy().decide(Action::ReadCredits).allowed();
}

QString CreditsViewModel::allSeenReason() const
{
    return m_session ? decisionText(m_session->policy().decide(Action::ReadCredits)) : QString();
}

bool CreditsViewModel::perMember() const { return m_session && m_session->policy().quota.perMember; }
bool CreditsViewModel::paceShown() const { return m_session && m_session->policy().limits.requestsPerMinute; }
bool CreditsViewModel::monthly() const { return m_session && m_session->policy().quota.monthly; }
QString CreditsViewModel::noneNote() const { return m_session ? m_session->policy().quota.noneNote : QString(); }

int CreditsViewModel::countOf(const QString &key) const
{
    const auto table = m_session->members();
    int count = 0;
    lookThrough(*table, [&](const MemberChunk &chunk, std::size_t row) {
        const auto status = chunk.status[row];
        count += status == MemberStatus::Active && shareKey(status, chunk.credits(row)) == key ? 1 : 0;
        return true;
    });
    return count;
}

int CreditsViewModel::withoutShare() const
{
    return m_session && m_session->policy().quota.requiredToCall ? countOf(QStringLiteral("none")) : 0;
}

int CreditsViewModel::exhausted() const { return m_session ? countOf(QStringLiteral("exhausted")) : 0; }

QString CreditsViewModel::problem() const
{
    return m_error ? textFor(*m_error, Attempt::Read, hostForErrors(m_host)).whole() : QString();
}

QString CreditsViewModel::poolTotal() const { return m_pool ? textOf(m_pool->total) : QString(); }
QString CreditsViewModel::poolLeft() const { return m_pool ? textOf(m_pool->left) : QString(); }
QString CreditsViewModel::poolAllocated() const { return m_pool ? amountText(m_pool->allocated) : QString(); }
QString CreditsViewModel::poolUsed() const { return m_pool ? amountText(m_pool->used) : QString(); }

double CreditsViewModel::poolShare() const
{
    if (!poolShown() || *m_pool->total <= 0)
        return 0;
    return static_cast<double>(m_pool->allocated) / static_cast<double>(*m_pool->total);
}

QString CreditsViewModel::asOf() const { return m_pool ? absoluteTime(m_pool->asOf) : QString(); }

QString CreditsViewModel::ownUsed() const { return m_own ? amountText(m_own->used) : QString(); }
QString CreditsViewModel::ownLimit() const { return m_own ? textOf(m_own->limit) : QString(); }
QString CreditsViewModel::ownLeft() const { return m_own ? textOf(m_own->left) : QString(); }

double CreditsViewModel::ownShare() const
{
    if (!m_own || !m_own->limit)
        return 0;
    return *m_own->limit > 0 ? static_cast<double>(m_own->used) / static_cast<double>(*m_own->limit) : 1.0;
}

QString CreditsViewModel::ownPace() const
{
    return m_own && m_own->requestsPerMinute ? tr("%1 calls a minute").arg(amountText(*m_own->requestsPerMinute))
                                             : QString();
}

QString CreditsViewModel::ownBlocked() const { return m_own ? m_own->blocked : QString(); }

bool CreditsViewModel::ledgerLoading() const { return m_lines && m_lines->state() == RemoteListState::State::Loading; }

QString CreditsViewModel::ledgerProblem() const
{
    return m_lines && m_lines->error() ? textFor(*m_lines->error(), Attempt::Read, hostForErrors(m_host)).whole()
                                       : QString();
}

} // namespace rollcall
