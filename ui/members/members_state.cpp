// SPDX-License-Identifier: MIT
#include "ui/members/members_view_model.h"

#include "ui/members/member_row_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <QLocale>

namespace rollcall {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::chrono::milliseconds everySecond{1000};
constexpr std::chrono::milliseconds everyMinute{60'000};

QString number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

int otherStatuses(const MemberIndex &index)
{
    return index.table ? static_cast<int>(index.table->size()) - index.active - index.invited - index.disabled : 0;
}

} // namespace

MembersViewModel::State MembersViewModel::state() const
{
    using Session = TenantSession::State;
    if (!m_session || (m_session->state() == Session::Loading && m_session->members()->empty()))
        return State::Loading;
    if (!m_session->members()->empty()) {
        if (!m_index->table)
            return State::Loading;
        if (!hasRows())
            return State::Filtered;
        return m_session->state() == Session::Stale    ? State::Stale
               : m_session->state() == Session::Failed ? State::Failed
                                                       : State::Ready;
    }
    switch (m_session->state()) {
    case Session::Stale:
    case Session::Failed: return State::Failed;
    case Session::Syncing: return m_session->asOf().isKnown() ? State::Empty : State::Loading;
    default: return State::Empty;
    }
}

bool MembersViewModel::online() const { return m_session && m_session->online(); }
bool MembersViewModel::syncing() const { return m_session && m_session->state() == TenantSession::State::Syncing; }

bool MembersViewModel::sealed() const { return m_session && m_session->keptError(); }

std::optional<Error> MembersViewModel::readError() const
{
    if (!m_session)
        return std::nullopt;
    return sealed() ? m_session->keptError() : m_session->error();
}

QString MembersViewModel::error() const
{
    const auto error = readError();
    return error ? textFor(*error, Attempt::Read, hostForErrors(m_host)).sentence : QString();
}

QString MembersViewModel::nextStep() const
{
    const auto error = readError();
    return error ? textFor(*error, Attempt::Read, hostForErrors(m_host)).nextStep : QString();
}

QString MembersViewModel::age() const { return rollcall::age(m_session->asOf(), m_session->serverNow()); }

QString MembersViewModel::asOf() const
{
    if (!m_session || !m_session->asOf().isKnown())
        return syncing() || !m_session || m_session->state() == TenantSession::State::Loading ? tr("Syncing…")
                                                                                              : tr("Never synced");
    if (m_session->state() == TenantSession::State::Syncing)
        return tr("Syncing…");
    if (m_session->state() == TenantSession::State::Stale)
        return tr("Cached %1 ago").arg(age());
    return tr("Synced %1 ago").arg(age());
}

QString MembersViewModel::asOfShort() const
{
    if (!m_session || !m_session->asOf().isKnown() || syncing())
        return asOf();
    return tr("%1 ago").arg(age());
}

QString MembersViewModel::asOfAbsolute() const { return m_session ? absoluteTime(m_session->asOf()) : QString(); }

// Seconds are worth a tick while the age is told in seconds, minutes after that, and nothing while nobody looks.
void MembersViewModel::tick()
{
    if (!m_session || !m_visible) {
        m_ticker.stop();
        return;
    }
    const auto now = m_session->serverNow();
    const bool young = m_session->asOf().isKnown() && now.ms - m_session->asOf().ms < minuteMs;
    m_ticker.start(young ? everySecond : everyMinute);
    m_model.setTime(now, !m_session->online());
    Q_EMIT timeChanged();
}

int MembersViewModel::total() const { return m_session ? static_cast<int>(m_session->members()->size()) : 0; }

bool MembersViewModel::ownStatuses() const { return otherStatuses(*m_index) > 0; }

QString MembersViewModel::summary() const
{
    if (!m_session || !m_index->table)
        return {};
    const auto &policy = m_session->policy();
    const auto part = [&](int count, MemberStatus status) {
        //: A count and the word of a status: "171 active"
        return tr("%1 %2").arg(number(count), statusText(policy, status, {}).toLower());
    };
    const auto others = otherStatuses(*m_index);
    QStringList parts;
    if (m_index->active > 0 || others == 0)
        parts.append(part(m_index->active, MemberStatus::Active));
    if (m_index->invited > 0)
        parts.append(part(m_index->invited, MemberStatus::Invited));
    if (m_index->disabled > 0 || policy.decide(Action::DisableMember).supported())
        parts.append(part(m_index->disabled, MemberStatus::Disabled));
    if (others > 0) //: Members whose status is in words of the platform's own
        parts.append(tr("%1 with another status").arg(number(others)));
    auto text = parts.join(QStringLiteral(" · "));
    if (m_query.narrows())
        text.append(tr(" · %1 shown").arg(number(m_model.count())));
    return text;
}

QString MembersViewModel::poolLeft() const
{
    return m_session && m_session->policy().quota.poolLeft ? number(*m_session->policy().quota.poolLeft) : QString();
}

QString MembersViewModel::poolUnit() const { return m_session ? m_session->policy().quota.unit : QString(); }

int MembersViewModel::poolAllocated() const
{
    if (!m_session)
        return -1;
    const auto &quota = m_session->policy().quota;
    if (!quota.poolLeft || quota.poolTotal.value_or(0) <= 0)
        return -1;
    return static_cast<int>(100 * (*quota.poolTotal - *quota.poolLeft) / *quota.poolTotal);
}

bool MembersViewModel::metered() const { return !poolUnit().isEmpty(); }

QString MembersViewModel::poolWord() const
{
    return m_session ? m_session->policy().word(QStringLiteral("pool"), tr("Pool")) : QString();
}

QString MembersViewModel::usedText() const
{
    const bool monthly = m_session && m_session->policy().quota.monthly;
    //: A column, %1 is the unit: "Budget this month", "Credits used"
    return monthly ? tr("%1 this month").arg(sharesText()) : tr("%1 used").arg(sharesText());
}

QString MembersViewModel::sharesText() const
{
    const auto unit = poolUnit();
    return unit.left(1).toUpper() + unit.mid(1);
}
QString MembersViewModel::tenantId() const { return m_session ? m_session->tenant().id : QString(); }
QString MembersViewModel::tenantName() const { return m_session ? m_session->tenant().name : QString(); }

QString MembersViewModel::decisionReason(Action action) const
{
    return m_session ? decisionText(m_session->decide(action)) : QString();
}

bool MembersViewModel::createShown() const { return m_session && m_session->decide(Action::CreateMember).supported(); }
QString MembersViewModel::createReason() const { return decisionReason(Action::CreateMember); }
bool MembersViewModel::inviteShown() const { return m_session && m_session->decide(Action::Invite).supported(); }
QString MembersViewModel::inviteReason() const { return decisionReason(Action::Invite); }

bool MembersViewModel::leaveShown() const
{
    return m_session && !callerMemberId().isEmpty() && m_session->decide(Action::Leave).supported();
}

QString MembersViewModel::leaveReason() const
{
    const auto self = m_model.member(callerMemberId());
    return self && m_session ? decisionText(m_session->decide(Action::Leave, *self)) : decisionReason(Action::Leave);
}

QString MembersViewModel::createText() const
{
    return m_session ? m_session->policy().word(QStringLiteral("create_member"), tr("Create member")) : QString();
}

QString MembersViewModel::inviteText() const
{
    return m_session ? m_session->policy().word(QStringLiteral("invite"), tr("Invite")) : QString();
}

QString MembersViewModel::leaveText() const
{
    return m_session ? tr("%1 %2…").arg(m_session->policy().word(QStringLiteral("leave"), tr("Leave")), tenantName())
                     : QString();
}

bool MembersViewModel::transferShown() const
{
    return m_session && !callerMemberId().isEmpty() && m_session->decide(Action::Transfer).supported();
}

QString MembersViewModel::transferReason() const { return decisionReason(Action::Transfer); }

QString MembersViewModel::transferText() const
{
    return m_session ? memberActWord(m_session->policy(), MemberAct::Transfer) + QChar(0x2026) : QString();
}

bool MembersViewModel::ownKeysShown() const
{
    return m_session && !callerMemberId().isEmpty() && m_session->decide(Action::ManageOwnKeys).supported();
}

QString MembersViewModel::callerMemberId() const { return m_session ? m_session->policy().callerMemberId : QString(); }

bool MembersViewModel::bulkShown(MemberAct::Kind kind) const
{
    if (!m_session)
        return false;
    switch (kind) {
    case MemberAct::ChangeRole: return m_session->decide(Action::ChangeRole).supported();
    case MemberAct::Disable: return m_session->decide(Action::DisableMember).supported();
    case MemberAct::Enable: return m_session->decide(Action::EnableMember).supported();
    case MemberAct::Remove: return m_session->decide(Action::RemoveMember).supported();
    case MemberAct::AddToTeam:
        return !m_session->policy().teamKinds.isEmpty() && m_session->decide(Action::ManageTeams).supported();
    case MemberAct::Allocate: return m_session->decide(Action::AllocateCredits).supported();
    case MemberAct::Reclaim: return bulkShown(MemberAct::Allocate) && m_session->policy().quota.reclaimable;
    default: return false;
    }
}

QString MembersViewModel::bulkReason(MemberAct::Kind kind) const
{
    if (!m_session)
        return {};
    switch (kind) {
    case MemberAct::ChangeRole: return decisionReason(Action::ChangeRole);
    case MemberAct::Disable: return decisionReason(Action::DisableMember);
    case MemberAct::Enable: return decisionReason(Action::EnableMember);
    case MemberAct::Remove: return decisionReason(Action::RemoveMember);
    case MemberAct::AddToTeam: return decisionReason(Action::ManageTeams);
    case MemberAct::Allocate:
    case MemberAct::Reclaim: return decisionReason(Action::AllocateCredits);
    default: return {};
    }
}

QString MembersViewModel::bulkText(MemberAct::Kind kind) const
{
    return m_session ? memberActWord(m_session->policy(), kind) + QChar(0x2026) : QString();
}

QString MembersViewModel::removeReason(const QString &memberId) const
{
    const auto target = m_model.member(memberId);
    return target && m_session ? decisionText(m_session->decide(Action::RemoveMember, *target)) : QString();
}

QString MembersViewModel::addressOf(const QString &memberId) const
{
    const auto member = m_model.member(memberId);
    return member ? memberAddress(*member) : QString();
}

QString MembersViewModel::nameOf(const QString &memberId) const
{
    const auto member = m_model.member(memberId);
    return member ? isolatedName(*member) : QString();
}

} // namespace rollcall
