// SPDX-License-Identifier: MIT
#include "ui/review/review_execution.h"

#include "ui/members/member_row_text.h"

#include <algorithm>

namespace rollcall {

ReviewExecution::ReviewExecution(QObject *parent) : QObject(parent), m_bulk(this)
{
    connect(&m_bulk, &BulkChange::phaseChanged, this, &ReviewExecution::take);
    connect(&m_bulk, &BulkChange::ended, this, &ReviewExecution::next);
}

void ReviewExecution::setSession(TenantSession *session)
{
    m_batches.clear();
    m_running = false;
    m_bulk.setSession(session);
    m_tenant = session ? session->tenant().name : QString();
    Q_EMIT changed();
}

void ReviewExecution::start(const std::vector<ReviewAct> &acts)
{
    if (m_running || acts.empty())
        return;
    m_batches.clear();
    m_failures.clear();
    m_names.clear();
    m_done = 0;
    m_total = static_cast<int>(acts.size());
    for (const auto &act : acts) {
        const bool removal = act.decision.verdict == Verdict::Remove;
        const Batch wanted{removal ? MemberAct::Remove : MemberAct::ChangeRole, act.decision.role, {}};
        auto batch = std::find_if(m_batches.begin(), m_batches.end(), [&](const Batch &known) {
            return known.kind == wanted.kind && (removal || known.role == wanted.role);
        });
        if (batch == m_batches.end())
            batch = removal ? m_batches.insert(m_batches.begin(), wanted) : m_batches.insert(m_batches.end(), wanted);
        batch->memberIds.append(act.member.id);
        m_names.insert(act.member.id, memberName(act.member));
    }
    m_running = true;
    next();
}

void ReviewExecution::next()
{
    if (!m_running)
        return;
    if (m_batches.empty()) {
        m_running = false;
        Q_EMIT changed();
        Q_EMIT ended(m_done, failedCount());
        return;
    }
    const auto batch = m_batches.front();
    m_batches.pop_front();
    m_bulk.start(batch.kind, batch.memberIds, batch.role);
    Q_EMIT changed();
}

void ReviewExecution::take(const QString &memberId, BulkChange::Phase phase, const QString &text)
{
    if (phase == BulkChange::Phase::Done)
        ++m_done;
    else if (phase == BulkChange::Phase::Failed)
        m_failures.append(tr("%1: %2").arg(isolated(m_names.value(memberId)), text));
    else
        return;
    Q_EMIT changed();
}

void ReviewExecution::cancel()
{
    m_batches.clear();
    m_bulk.cancel();
    Q_EMIT changed();
}

QString ReviewExecution::failureText() const
{
    constexpr int shown = 3;
    return m_failures.mid(0, shown).join(u' ');
}

QString ReviewExecution::text() const
{
    return m_running ? tr("Carrying out %1 of %2 in %3")
                           .arg(std::min(m_total, m_done + failedCount() + 1))
                           .arg(m_total)
                           .arg(m_tenant)
                     : tr("Carried out %1 of %2 in %3").arg(m_done).arg(m_total).arg(m_tenant);
}

double ReviewExecution::progress() const
{
    return m_total == 0 ? 0 : static_cast<double>(m_done + failedCount()) / m_total;
}

} // namespace rollcall
