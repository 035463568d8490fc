// SPDX-License-Identifier: MIT
#include "session/job_sending.h"

#include "controlplane/credits_plane.h"
#include "controlplane/teams_plane.h"
#include "domain/address.h"
#include "http/pause.h"
#include "session/tenant_teams.h"

#include <algorithm>

namespace rollcall {

QString jobAddress(InvitationChannel channel, const QString &address)
{
    return channel == InvitationChannel::Email ? EmailAddress::fold(address) : address;
}

void JobLists::look()
{
    if (m_invitations != m_session.invitations()) {
        m_invitations = m_session.invitations();
        m_invitationAt.clear();
        m_byAddress.clear();
        for (std::size_t row = 0; row < m_invitations->size(); ++row) {
            const auto &invitation = (*m_invitations)[row];
            m_invitationAt.insert(invitation.id, row);
            m_byAddress.insert(jobAddress(invitation.channel, invitation.address), invitation.id);
        }
    }
}

std::optional<Member> JobLists::member(const QString &id) const { return m_session.members()->find(id); }

const Invitation *JobLists::invitation(const QString &id)
{
    look();
    const auto found = m_invitationAt.constFind(id);
    return found == m_invitationAt.cend() ? nullptr : &(*m_invitations)[*found];
}

QStringList JobLists::invitationsTo(const InvitationDraft &draft)
{
    look();
    return m_byAddress.values(jobAddress(draft.channel, draft.address));
}

namespace {

Error refused(const Decision &decision)
{
    const auto sentence = decision.remedy.isEmpty() ? decision.reason : decision.reason + u' ' + decision.remedy;
    return Error::of(Error::Kind::Refused, decision.code, sentence);
}

std::optional<Action> actionOf(JobKind kind)
{
    switch (kind) {
    case JobKind::Invite: return Action::Invite;
    case JobKind::Resend: return Action::ResendInvitation;
    case JobKind::Revoke: return Action::RevokeInvitation;
    case JobKind::Disable: return Action::DisableMember;
    case JobKind::Enable: return Action::EnableMember;
    case JobKind::Remove: return Action::RemoveMember;
    case JobKind::ChangeRole: return Action::ChangeRole;
    case JobKind::Allocate:
    case JobKind::Reclaim: return Action::AllocateCredits;
    case JobKind::AddToTeam: break; // depends on the team
    }
    return std::nullopt;
}

Decision decideTeam(const TenantSession &session, const JobItem &item)
{
    const auto &kinds = session.policy().teamKinds;
    const auto kind =
        std::find_if(kinds.cbegin(), kinds.cend(), [&](const TeamKind &known) { return known.id == item.teamKind; });
    return kind == kinds.cend() ? Decision() : decideMembership(session, *kind, item.targetId, std::nullopt);
}

} // namespace

std::optional<Error> refusalOf(const TenantSession &session, JobLists &lists, JobKind kind, const JobItem &item)
{
    const auto &policy = session.policy();
    Decision decision;
    if (kind == JobKind::Invite) {
        decision = policy.decide(Action::Invite);
    } else if (!isOfMembers(kind)) {
        const auto *target = lists.invitation(item.targetId);
        if (!target)
            return Error::of(Error::Kind::NotFound, QStringLiteral("no_longer_there"));
        decision = decide(policy, *actionOf(kind), *target, session.serverNow());
    } else {
        const auto target = lists.member(item.targetId);
        if (!target)
            return Error::of(Error::Kind::NotFound, QStringLiteral("no_longer_there"));
        decision = kind == JobKind::AddToTeam    ? decideTeam(session, item)
                   : kind == JobKind::ChangeRole ? decideRole(policy, *target, item.value)
                                                 : decide(policy, *actionOf(kind), *target);
    }
    return decision.allowed() ? std::nullopt : std::optional(refused(decision));
}

JobBefore beforeSending(const TenantSession &session, JobLists &lists, JobKind kind, const JobItem &item)
{
    JobBefore before;
    if (kind == JobKind::Invite) {
        before.invitationIds = lists.invitationsTo(item.invitation);
    } else if (const auto *invitation = kind == JobKind::Resend ? lists.invitation(item.targetId) : nullptr) {
        before.sendCount = invitation->sendCount;
        before.at = invitation->sent;
    } else if (kind == JobKind::Allocate || kind == JobKind::Reclaim) {
        const auto member = lists.member(item.targetId);
        before.at = member && member->updated.isKnown() ? member->updated : session.asOf();
    }
    return before;
}

namespace {

template <typename T>
void keep(JobAnswer & /*answer*/, const T & /*nothingToKeep*/)
{
}
void keep(JobAnswer &answer, const Member &member) { answer.member = member; }
void keep(JobAnswer &answer, const InvitationWithLink &invitation) { answer.invitation = invitation; }
void keep(JobAnswer &answer, const ResentInvitation &resent) { answer.invitation = resent.invitation; }
void keep(JobAnswer &answer, const Invitation &invitation)
{
    answer.invitation = InvitationWithLink{invitation, {}, false};
}

template <typename T>
JobAnswer answerOf(const Result<T> &result)
{
    JobAnswer answer;
    if (result)
        keep(answer, *result);
    else
        answer.error = result.error();
    return answer;
}

// Not co_awaited where it is made: GCC 12 destroys temporaries of such an expression twice.
template <typename T>
QCoro::Task<JobAnswer> reading(Answer<T> sending)
{
    const auto result = co_await std::move(sending);
    co_return answerOf(result);
}

QCoro::Task<JobAnswer> unsupported()
{
    auto turn = pause(std::chrono::milliseconds(0), {}); // answers never come from inside the call
    co_await turn;
    JobAnswer answer;
    answer.error = Error::of(Error::Kind::Unsupported, QStringLiteral("action_not_supported"));
    co_return answer;
}

} // namespace

QCoro::Task<JobAnswer> sendRow(std::shared_ptr<TenantPlane> plane, JobKind kind, JobItem item, QString key,
                               QString version, CancelToken cancel)
{
    const auto &id = item.targetId;
    switch (kind) {
    case JobKind::Invite: return reading(plane->invite(item.invitation, key, cancel));
    case JobKind::Resend: return reading(plane->resend(id, cancel));
    case JobKind::Revoke: return reading(plane->revoke(id, cancel));
    case JobKind::Disable: return reading(plane->disableMember(id, cancel));
    case JobKind::Enable: return reading(plane->enableMember(id, cancel));
    case JobKind::Remove: return reading(plane->removeMember(id, cancel));
    case JobKind::ChangeRole: return reading(plane->changeRole(id, version, item.value, cancel));
    case JobKind::Allocate:
        return plane->credits() ? reading(plane->credits()->allocate(id, item.amount, key, cancel)) : unsupported();
    case JobKind::Reclaim:
        return plane->credits() ? reading(plane->credits()->reclaim(id, item.amount, key, cancel)) : unsupported();
    case JobKind::AddToTeam:
        return plane->teams() ? reading(plane->teams()->assign(item.teamId, id, item.value, cancel)) : unsupported();
    }
    return unsupported();
}

} // namespace rollcall
