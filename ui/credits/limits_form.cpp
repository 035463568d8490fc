// SPDX-License-Identifier: MIT
#include "ui/credits/limits_form.h"

#include "session/deliver.h"
#include "session/tenant_credits.h"
#include "ui/credits/amount.h"
#include "ui/members/member_act.h"
#include "ui/members/member_row_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"

#include <algorithm>

namespace rollcall {

namespace {

QString limitText(const std::optional<std::int64_t> &limit) { return limit ? QString::number(*limit) : QString(); }

QString problemOf(const QString &typed)
{
    if (typed.trimmed().isEmpty() || amountFrom(typed))
        return {};
    return LimitsForm::tr("A whole number, or nothing for no limit.");
}

} // namespace

LimitsForm::LimitsForm(QObject *parent) : QObject(parent)
{
    connect(this, &LimitsForm::targetChanged, this, &LimitsForm::edited);
}

void LimitsForm::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &TenantSession::membersChanged, this, &LimitsForm::findTarget);
        connect(session, &TenantSession::stateChanged, this, &LimitsForm::targetChanged);
    }
    findTarget();
}

void LimitsForm::setMemberId(const QString &memberId)
{
    m_target = {};
    m_target.id = memberId;
    m_filled = false;
    findTarget();
}

void LimitsForm::findTarget()
{
    if (m_session) {
        const auto found = m_session->members()->find(m_target.id);
        if (found)
            m_target = *found;
        // What a person is typing is not overwritten by a sync.
        if (found && !std::exchange(m_filled, true)) {
            const auto limits = m_target.limits.value_or(MemberLimits());
            m_pace = limitText(limits.requestsPerMinute);
            m_budget = limitText(limits.budget);
        }
    }
    Q_EMIT targetChanged();
}

bool LimitsForm::paceOffered() const { return m_session && m_session->policy().limits.requestsPerMinute; }
bool LimitsForm::budgetOffered() const { return m_session && m_session->policy().limits.budget; }
bool LimitsForm::monthly() const { return m_session && m_session->policy().quota.monthly; }

QString LimitsForm::budgetUnit() const
{
    const auto unit = m_session ? m_session->policy().limits.budgetUnit : QString();
    //: %1 is a currency
    return monthly() ? tr("%1 a month").arg(unit) : unit;
}

QString LimitsForm::spent() const
{
    if (!m_session || !m_target.credits)
        return {};
    //: %1 is a number, %2 the unit of the budget
    const auto sentence = monthly() ? tr("%1 %2 spent this month. It begins anew on the first of the next, UTC.")
                                    : tr("%1 %2 spent so far.");
    return sentence.arg(amountText(m_target.credits->used), m_session->policy().limits.budgetUnit);
}

QString LimitsForm::name() const { return isolatedName(m_target); }
QString LimitsForm::tenantId() const { return m_session ? m_session->tenant().id : QString(); }
QString LimitsForm::tenantName() const { return m_session ? m_session->tenant().name : QString(); }

QString LimitsForm::reason() const
{
    return m_session ? decisionText(m_session->decide(Action::SetLimits, m_target)) : QString();
}

QString LimitsForm::paceProblem() const { return problemOf(m_pace); }
QString LimitsForm::budgetProblem() const { return problemOf(m_budget); }

MemberLimits LimitsForm::typed() const { return {amountFrom(m_pace), amountFrom(m_budget)}; }

bool LimitsForm::complete() const
{
    return paceProblem().isEmpty() && budgetProblem().isEmpty() && typed() != m_target.limits.value_or(MemberLimits());
}

void LimitsForm::send()
{
    if (m_busy || !m_session || !complete())
        return;
    m_busy = true;
    m_error.clear();
    Q_EMIT busyChanged();
    m_cancel.renew();
    deliver(this, setMemberLimits(m_session, m_target, typed(), m_cancel.token()),
            [this](const Result<Member> &answer) { finish(answer); });
}

void LimitsForm::finish(const Result<Member> &answer)
{
    m_busy = false;
    if (!answer)
        m_error = textFor(answer.error(), Attempt::Change, hostForErrors(m_host)).whole();
    Q_EMIT busyChanged();
    if (answer)
        Q_EMIT succeeded();
}

} // namespace rollcall
