// SPDX-License-Identifier: MIT
#include "ui/review/review_view_model.h"

#include "session/deliver.h"
#include "session/kept_parts.h"
#include "ui/review/review_text.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <algorithm>

namespace rollcall {

ReviewViewModel::ReviewViewModel(QObject *parent) : QObject(parent)
{
    connect(&m_execution, &ReviewExecution::ended, this, [this](int done, int failed) {
        readActs();
        Q_EMIT noticed(failed == 0 ? tr("%1 carried out in %2").arg(done).arg(tenantName())
                                   : tr("%1 carried out in %2, %3 failed").arg(done).arg(tenantName()).arg(failed),
                       false);
    });
}

void ReviewViewModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_rows.setSource(nullptr);
    m_since.setComparison(nullptr);
    m_compared.setComparison(nullptr);
    m_acts.setActs(session, {});
    m_execution.setSession(session);
    m_review.reset();
    if (session) {
        m_review = std::make_unique<TenantReview>(
            TenantReview::Parts{session, m_kept ? *m_kept : keptPartsOf(*session), reviewer()});
        connect(m_review.get(), &TenantReview::changed, this, &ReviewViewModel::reviewMoved);
        connect(m_review.get(), &TenantReview::decided, this, [this](const QStringList &ids) {
            m_rows.touch(ids);
            Q_EMIT countsChanged();
        });
        connect(session, &TenantSession::stateChanged, this, &ReviewViewModel::stateChanged);
        connect(session, &TenantSession::stateChanged, this, &ReviewViewModel::countsChanged);
        connect(session, &TenantSession::membersChanged, this, &ReviewViewModel::listsMoved);
        connect(session, &TenantSession::invitationsChanged, this, &ReviewViewModel::listsMoved);
        m_rows.setSource(m_review.get());
        m_review->open();
    }
    Q_EMIT sessionChanged();
    reviewMoved();
}

void ReviewViewModel::setHost(const QString &host)
{
    m_host = host;
    m_execution.setHost(host);
    Q_EMIT stateChanged();
}

void ReviewViewModel::reviewMoved()
{
    m_rows.reload();
    showSince();
    readActs();
    Q_EMIT stateChanged();
    Q_EMIT countsChanged();
}

void ReviewViewModel::listsMoved()
{
    if (m_session && m_review)
        m_review->setReviewer(reviewer());
    if (state() != State::Reviewing)
        showSince();
    readActs();
    Q_EMIT stateChanged();
}

/// Under review: since the last one, until the snapshot. Otherwise until now.
void ReviewViewModel::showSince()
{
    const int asked = ++m_asked;
    if (!m_review || m_review->state() != TenantReview::State::Ready) {
        m_since.setComparison(nullptr);
        return;
    }
    if (m_review->underWay()) {
        m_since.setComparison(m_review->list() ? m_review->list()->since : nullptr);
        return;
    }
    const auto base = m_review->lastReviewed();
    if (!base || !m_session || !m_session->asOf().isKnown()) {
        m_since.setComparison(nullptr);
        return;
    }
    deliver(this, m_review->compare(base->id, {}), [this, asked](const Result<ComparisonPtr> &compared) {
        if (asked != m_asked)
            return;
        m_since.setComparison(compared ? *compared : nullptr);
        Q_EMIT stateChanged();
    });
}

ReviewViewModel::State ReviewViewModel::state() const
{
    if (!m_review || m_review->state() == TenantReview::State::Loading)
        return State::Loading;
    if (m_review->state() == TenantReview::State::Failed)
        return State::Failed;
    if (m_review->underWay())
        return State::Reviewing;
    if (m_review->review() && m_review->list())
        return State::Signed;
    return m_review->snapshots().empty() ? State::Empty : State::Idle;
}

QString ReviewViewModel::where() const { return m_host.isEmpty() ? tr("The control plane") : m_host; }
Instant ReviewViewModel::now() const { return m_session ? m_session->serverNow() : Instant::notProvided(); }

Reviewer ReviewViewModel::reviewer() const
{
    Reviewer reviewer;
    if (!m_session)
        return reviewer;
    reviewer.accountId = m_session->accountId();
    const auto own = m_session->policy().callerMemberId;
    const auto table = m_session->members();
    const auto row =
        std::find_if(table->cbegin(), table->cend(), [&](const Member &member) { return member.id == own; });
    if (!own.isEmpty() && row != table->cend()) {
        const auto &member = *row;
        return {member.userId, member.displayName, member.email.isEmpty() ? member.phone : member.email};
    }
    if (m_session->isSystemAdministratorHere())
        reviewer.name = tr("System administrator");
    return reviewer;
}

QString ReviewViewModel::problem() const
{
    return m_review && m_review->error() ? reviewErrorText(*m_review->error(), where()) : QString();
}

QString ReviewViewModel::damage() const
{
    const int count = m_review ? m_review->damaged() : 0;
    return count == 0 ? QString() : tr("%1 of the earlier snapshots and decisions cannot be read any more.").arg(count);
}

bool ReviewViewModel::offline() const { return m_session && m_session->state() == TenantSession::State::Stale; }
QString ReviewViewModel::tenantName() const { return m_session ? m_session->tenant().name : QString(); }
QString ReviewViewModel::tenantId() const { return m_session ? m_session->tenant().id : QString(); }

QString ReviewViewModel::title() const
{
    return m_review && m_review->review() && m_review->list() ? reviewTitle(m_review->review()->begun) : QString();
}

QString ReviewViewModel::asOfText() const
{
    if (!m_review || !m_review->list())
        return {};
    return tr("Snapshot %1").arg(momentText(m_review->list()->snapshot.head.asOf, now()));
}

QString ReviewViewModel::sinceText() const
{
    const auto &shown = m_since.comparison();
    return shown ? tr("Changes since the snapshot of %1").arg(momentText(shown->before.asOf, now())) : QString();
}

QString ReviewViewModel::signedText() const
{
    if (!m_review || !m_review->review() || !m_review->review()->signOff)
        return {};
    const auto &signOff = *m_review->review()->signOff;
    const auto who = signOff.by.name.isEmpty() ? signOff.by.address : signOff.by.name;
    return tr("Signed off by %1, %2").arg(who, momentText(signOff.at, now()));
}

QString ReviewViewModel::signOffReason() const
{
    if (!m_review || !m_session)
        return {};
    const auto decision = m_review->decideSignOff();
    if (decision.allowed())
        return {};
    if (decision.code == QLatin1StringView("undecided"))
        return tr("%1 members are still undecided.").arg(undecided());
    if (decision.code == QLatin1StringView("offline"))
        return tr("Signing off needs the server: revoking happens then.");
    return tr("There is no review to sign off.");
}

QString ReviewViewModel::snapshotReason() const
{
    const bool read = m_session && m_session->hasPolicy() && m_session->asOf().isKnown();
    return read ? QString() : tr("The lists have not been read yet.");
}

QVariantList ReviewViewModel::snapshots() const
{
    QVariantList all;
    if (!m_review)
        return all;
    for (const auto &head : m_review->snapshots()) {
        all.append(QVariantMap{
            {QStringLiteral("id"), head.id},
            {QStringLiteral("text"), tr("%1, %2 members").arg(momentText(head.asOf, now())).arg(head.members)}});
    }
    return all;
}

QVariantList ReviewViewModel::moments() const
{
    auto all = snapshots();
    all.prepend(QVariantMap{{QStringLiteral("id"), QString()}, {QStringLiteral("text"), tr("Now")}});
    return all;
}

void ReviewViewModel::setFilter(ReviewRowsModel::Filter filter)
{
    m_rows.setFilter(filter);
    Q_EMIT filterChanged();
}

void ReviewViewModel::setChangedFirst(bool first)
{
    m_rows.setChangedFirst(first);
    Q_EMIT filterChanged();
}

void ReviewViewModel::setSearch(const QString &search)
{
    m_search = search;
    m_rows.setSearch(search);
    Q_EMIT filterChanged();
}

void ReviewViewModel::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT stateChanged();
}

} // namespace rollcall
