// SPDX-License-Identifier: MIT
#include "support/fake_plane.h"

#include <QCoreApplication>
#include <QCoro/QCoroFuture>
#include <QPromise>
#include <QTimer>

#include <algorithm>

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QCoro::Task<> nextTurn()
{
    QPromise<void> promise;
    promise.start();
    const auto future = promise.future();
    QTimer::singleShot(1, qApp, [&promise] { promise.finish(); });
    co_await future;
}

} // namespace

void FaultScript::failNext(const QString &call, const Error &error, bool afterDoing)
{
    m_next[call].push_back({error, afterDoing});
}

QCoro::Task<FaultScript::Verdict> FaultScript::ask(std::shared_ptr<FaultScript> script, QString call,
                                                   CancelToken cancel)
{
    script->m_calls.append(call);
    do {
        co_await nextTurn();
    } while (script->m_hanging.contains(call) && !cancel.isCancelled());
    Verdict verdict;
    auto &next = script->m_next[call];
    if (cancel.isCancelled()) {
        verdict.error = Error::of(Error::Kind::Cancelled, u"cancelled"_s);
        verdict.doIt = false;
    } else if (!next.empty()) {
        verdict = next.front();
        next.pop_front();
    } else if (script->m_all) {
        verdict.error = script->m_all;
        verdict.doIt = false;
    }
    co_return verdict;
}

FakeTenant::FakeTenant(const QString &id)
{
    details.tenant.id = id;
    details.tenant.name = u"Tenant "_s + id;
    auto &policy = details.policy;
    policy.version = u"1"_s;
    for (const auto action : allActions())
        policy.actions.insert(actionId(action), Decision::allow());
    Role role;
    role.id = u"member"_s;
    role.label = u"Member"_s;
    policy.roles = {role};
    policy.callerMemberId = u"me"_s;
}

Member &FakeTenant::put(Member member)
{
    changedAt.insert(member.id, ++revision);
    removedAt.remove(member.id);
    member.version = QString::number(revision);
    if (auto *row = find(member.id))
        return *row = member;
    members.push_back(member);
    return members.back();
}

Member &FakeTenant::put(const QString &id, const QString &email) { return put(memberNamed(id, email)); }

void FakeTenant::remove(const QString &id)
{
    std::erase_if(members, [&](const Member &member) { return member.id == id; });
    changedAt.remove(id);
    removedAt.insert(id, ++revision);
}

Invitation &FakeTenant::invite(const QString &address)
{
    Invitation invitation;
    invitation.id = u"inv-%1"_s.arg(invitations.size() + 1);
    invitation.address = address;
    invitation.role = u"member"_s;
    invitation.state = InvitationState::Pending;
    invitation.created = now.plusSeconds(static_cast<std::int64_t>(invitations.size()));
    invitations.push_back(invitation);
    return invitations.back();
}

Member *FakeTenant::find(const QString &id)
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member &row) { return row.id == id; });
    return found == members.end() ? nullptr : &*found;
}

Invitation *FakeTenant::findInvitation(const QString &id)
{
    const auto found =
        std::find_if(invitations.begin(), invitations.end(), [&](const Invitation &row) { return row.id == id; });
    return found == invitations.end() ? nullptr : &*found;
}

Member memberNamed(const QString &id, const QString &email)
{
    Member member;
    member.id = id;
    member.userId = u"user-"_s + id;
    member.email = email;
    member.displayName = u"Person "_s + id;
    member.role = u"member"_s;
    member.status = MemberStatus::Active;
    member.type = MemberType::Dashboard;
    return member;
}

} // namespace rollcall::test
