// SPDX-License-Identifier: MIT
#include "ui/credits/share_form.h"

#include "ui/credits/amount.h"

#include <algorithm>

namespace rollcall {

void ShareForm::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &TenantSession::policyChanged, this, &ShareForm::changed);
        connect(session, &TenantSession::membersChanged, this, &ShareForm::changed);
    }
    Q_EMIT changed();
}

bool ShareForm::wholeOffered() const { return m_reclaiming || (m_session && m_session->policy().quota.unlimited); }

QString ShareForm::wholeText() const { return m_reclaiming ? tr("All that is unused") : tr("Without a limit"); }

QString ShareForm::wholeNote() const
{
    if (!m_session)
        return {};
    if (m_reclaiming)
        return tr("%1 now").arg(amountText(unused()));
    return m_session->policy().quota.unlimitedNote;
}

QString ShareForm::unit() const { return m_session ? m_session->policy().quota.unit : QString(); }

QString ShareForm::label() const
{
    const auto title = unit().left(1).toUpper() + unit().mid(1);
    //: The label of a field, %1 is the unit: "Credits for each"
    return m_memberIds.size() > 1 ? tr("%1 for each").arg(title) : title;
}

std::optional<std::int64_t> ShareForm::poolLeft() const
{
    return m_session ? m_session->policy().quota.poolLeft : std::nullopt;
}

QString ShareForm::pool() const
{
    const auto left = poolLeft();
    if (!left)
        return {};
    //: %1 is what the pool is called, %2 a number
    return tr("%1: %2 left").arg(m_session->policy().word(QStringLiteral("pool"), tr("Pool")), amountText(*left));
}

std::vector<Member> ShareForm::members() const
{
    if (!m_session)
        return {};
    return m_session->members()->find(QSet<QString>(m_memberIds.cbegin(), m_memberIds.cend()));
}

std::int64_t ShareForm::unused() const
{
    std::int64_t sum = 0;
    for (const auto &member : members()) {
        if (member.status == MemberStatus::Active && member.credits && member.credits->limit)
            sum += std::max<std::int64_t>(0, *member.credits->limit - member.credits->used);
    }
    return sum;
}

std::optional<std::int64_t> ShareForm::amount() const { return amountFrom(m_typed); }

QString ShareForm::problem() const
{
    if (m_whole || m_typed.trimmed().isEmpty())
        return {};
    const auto typed = amount();
    if (!typed || *typed < 1)
        return tr("A whole number, 1 or more.");
    if (m_memberIds.size() > 1)
        return {};
    if (m_reclaiming && *typed > unused())
        return tr("Only %1 are unused.").arg(amountText(unused()));
    if (!m_reclaiming && poolLeft() && *typed > *poolLeft())
        return tr("The pool has only %1 left.").arg(amountText(*poolLeft()));
    return {};
}

QString ShareForm::warning() const
{
    const auto all = members();
    const auto idle = static_cast<int>(std::count_if(
        all.cbegin(), all.cend(), [](const Member &member) { return member.status != MemberStatus::Active; }));
    if (idle > 0 && all.size() > 1)
        return tr("Not active, and left out: %1.").arg(idle);
    const auto typed = amount();
    const auto sum = typed.value_or(0) * static_cast<std::int64_t>(m_memberIds.size());
    if (!m_reclaiming && !m_whole && m_memberIds.size() > 1 && poolLeft() && sum > *poolLeft())
        return tr("The pool has %1 left, which is not enough for everybody.").arg(amountText(*poolLeft()));
    return {};
}

QString ShareForm::outcome() const
{
    if (!complete())
        return pool();
    const auto count = static_cast<std::int64_t>(m_memberIds.size());
    if (m_reclaiming) {
        const auto back = m_whole ? unused() : *amount() * count;
        return tr("%1 go back to the pool.").arg(amountText(back));
    }
    if (m_whole)
        return pool();
    const auto sum = *amount() * count;
    const auto left = poolLeft();
    if (!left || *left < sum)
        return pool();
    if (count > 1)
        return tr("%1 × %2 are %3; %4 stay in the pool.")
            .arg(amountText(count), amountText(*amount()), amountText(sum), amountText(*left - sum));
    return tr("%1 stay in the pool.").arg(amountText(*left - sum));
}

bool ShareForm::complete() const { return m_whole || (amount().value_or(0) > 0 && problem().isEmpty()); }

QString ShareForm::value() const { return m_whole || !amount() ? QString() : QString::number(*amount()); }

} // namespace rollcall
