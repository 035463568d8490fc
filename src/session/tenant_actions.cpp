// SPDX-License-Identifier: MIT
#include "domain/address.h"
#include "http/pause.h"
#include "session/tenant_session_p.h"

#include <algorithm>
#include <functional>

namespace rollcall {

namespace {

/// One change, as the parts in which changes differ. None of these functions is a coroutine.
template <typename T>
struct Change {
    std::function<Answer<T>(TenantPlane &)> send;
    /// What the answer means for the lists; may be left out.
    std::function<void(TenantLists &, const T &)> apply;
    /// What the answer would have been, from the lists as read after an unknown outcome; nullopt where it was not made.
    std::function<std::optional<T>(const TenantLists &before, const TenantLists &now)> find;
    bool ofMembers = true; ///< which list tells
};

Error signedOut() { return Error::of(Error::Kind::Unauthorized, QStringLiteral("signed_out")); }

Answer<TenantLists> readAfterwards(std::shared_ptr<TenantPlane> plane, TenantLists lists, QString syncToken,
                                   bool ofMembers, CancelToken cancel)
{
    if (ofMembers) {
        auto read = co_await readMembers(plane, lists.members, syncToken, cancel);
        if (!read)
            co_return fail(read.error());
        lists.members = read->members;
        co_return lists;
    }
    auto read = co_await readInvitations(plane, lists.invitations, cancel);
    if (!read)
        co_return fail(read.error());
    lists.invitations = read->invitations;
    co_return lists;
}

} // namespace

/// The course of every change: send, learn what came of it, show it, and have the server read again.
template <typename T>
struct TenantSession::Private::Course {
    static Answer<T> run(Self d, Change<T> change, CancelToken cancel)
    {
        const auto plane = d->parts.plane;
        if (!plane) {
            co_await pause(std::chrono::milliseconds(0), cancel); // answers never come from inside the call
            co_return fail(signedOut());
        }
        const auto before = d->lists;
        const auto syncToken = d->syncToken;
        auto answer = co_await change.send(*plane);
        if (!answer && answer.error().outcomeUnknown())
            answer = co_await settle(plane, change, before, syncToken, answer.error(), d->life.token());
        if (!d->q || plane != d->parts.plane)
            co_return answer;
        if (answer && change.apply) {
            const T value = *answer;
            const auto apply = change.apply;
            // Whoever else changed the row before a sync that ended meanwhile must be heard again after our older answer.
            d->syncToken = syncToken;
            d->change([apply, value](TenantLists &shown) { apply(shown, value); });
        }
        const bool rejected = !answer && answer.error().kind == Error::Kind::Unauthorized;
        if (d->q && rejected)
            Q_EMIT d->q->credentialRejected();
        else if (d->q)
            d->requestSync(); // also after a refusal: it says that the list is older than the server
        co_return answer;
    }

    static Answer<T> settle(std::shared_ptr<TenantPlane> plane, Change<T> change, TenantLists before, QString syncToken,
                            Error error, CancelToken life)
    {
        auto now = co_await readAfterwards(plane, before, syncToken, change.ofMembers, life);
        if (!now) {
            error.code = QStringLiteral("outcome_unknown");
            co_return fail(error);
        }
        auto found = change.find(before, *now);
        if (found)
            co_return Result<T>(*std::move(found)); // a bare monostate would land in the promise's own "nothing yet"
        error.code = QStringLiteral("not_applied");
        co_return fail(error);
    }
};

namespace {

void putMember(TenantLists &lists, const Member &member) { lists.members = withMember(lists.members, member); }

void putInvitation(TenantLists &lists, const Invitation &invitation)
{
    lists.invitations = withInvitation(lists.invitations, invitation);
}

/// A change of one member that is made when its row, as read afterwards, meets the condition.
Change<Member> memberChange(const QString &id, std::function<Answer<Member>(TenantPlane &)> send,
                            std::function<bool(const Member &)> made)
{
    Change<Member> change;
    change.send = std::move(send);
    change.apply = putMember;
    change.find = [id, made = std::move(made)](const TenantLists &, const TenantLists &now) -> std::optional<Member> {
        const auto row = findMember(now.members, id);
        return row && made(*row) ? row : std::nullopt;
    };
    return change;
}

Change<std::monostate> removal(const QString &id, std::function<Answer<std::monostate>(TenantPlane &)> send)
{
    Change<std::monostate> change;
    change.send = std::move(send);
    change.apply = [id](TenantLists &lists, std::monostate) { lists.members = withoutMember(lists.members, id); };
    change.find = [id](const TenantLists &, const TenantLists &now) -> std::optional<std::monostate> {
        return findMember(now.members, id) ? std::nullopt : std::optional(std::monostate());
    };
    return change;
}

} // namespace

Answer<Member> TenantSession::createMember(MemberDraft draft, QString idempotencyKey, CancelToken cancel)
{
    const auto email = EmailAddress::fold(draft.email);
    Change<Member> change;
    change.send = [=](TenantPlane &plane) { return plane.createMember(draft, idempotencyKey, cancel); };
    change.apply = putMember;
    change.find = [email](const TenantLists &before, const TenantLists &now) -> std::optional<Member> {
        std::optional<Member> made;
        lookThrough(*now.members, [&](const MemberChunk &chunk, std::size_t row) {
            if (EmailAddress::fold(chunk.email.at(row)) == email && !findMember(before.members, chunk.id.at(row)))
                made = chunk.at(row);
            return !made;
        });
        return made;
    };
    return Private::Course<Member>::run(d, change, cancel);
}

Answer<Member> TenantSession::renameMember(Member target, QString displayName, CancelToken cancel)
{
    const auto send = [=](TenantPlane &plane) {
        return plane.renameMember(target.id, target.version, displayName, cancel);
    };
    const auto made = [displayName](const Member &member) { return member.displayName == displayName; };
    return Private::Course<Member>::run(d, memberChange(target.id, send, made), cancel);
}

Answer<Member> TenantSession::changeRole(Member target, QString role, CancelToken cancel)
{
    const auto send = [=](TenantPlane &plane) { return plane.changeRole(target.id, target.version, role, cancel); };
    const auto made = [role](const Member &member) { return member.role == role; };
    return Private::Course<Member>::run(d, memberChange(target.id, send, made), cancel);
}

Answer<Member> TenantSession::disableMember(Member target, CancelToken cancel)
{
    const auto send = [=](TenantPlane &plane) { return plane.disableMember(target.id, cancel); };
    const auto made = [](const Member &member) { return member.status == MemberStatus::Disabled; };
    return Private::Course<Member>::run(d, memberChange(target.id, send, made), cancel);
}

Answer<Member> TenantSession::enableMember(Member target, CancelToken cancel)
{
    const auto send = [=](TenantPlane &plane) { return plane.enableMember(target.id, cancel); };
    const auto made = [](const Member &member) { return member.status == MemberStatus::Active; };
    return Private::Course<Member>::run(d, memberChange(target.id, send, made), cancel);
}

Answer<std::monostate> TenantSession::removeMember(Member target, CancelToken cancel)
{
    const auto send = [=](TenantPlane &plane) { return plane.removeMember(target.id, cancel); };
    return Private::Course<std::monostate>::run(d, removal(target.id, send), cancel);
}

Answer<std::monostate> TenantSession::leave(CancelToken cancel)
{
    const auto send = [=](TenantPlane &plane) { return plane.leave(cancel); };
    return Private::Course<std::monostate>::run(d, removal(d->policy.callerMemberId, send), cancel);
}

Answer<InvitationWithLink> TenantSession::invite(InvitationDraft draft, QString idempotencyKey, CancelToken cancel)
{
    const bool byEmail = draft.channel == InvitationChannel::Email;
    const auto address = byEmail ? EmailAddress::fold(draft.address) : draft.address;
    const bool once = d->policy.invitations.linkRetrieval == InvitationPolicy::LinkRetrieval::Once;
    Change<InvitationWithLink> change;
    change.ofMembers = false;
    change.send = [=](TenantPlane &plane) { return plane.invite(draft, idempotencyKey, cancel); };
    change.apply = [](TenantLists &lists, const InvitationWithLink &made) { putInvitation(lists, made.invitation); };
    change.find = [=](const TenantLists &before, const TenantLists &now) -> std::optional<InvitationWithLink> {
        for (const auto &row : *now.invitations) {
            const auto rowAddress = byEmail ? EmailAddress::fold(row.address) : row.address;
            if (row.channel == draft.channel && rowAddress == address && row.state == InvitationState::Pending
                && !findInvitation(before.invitations, row.id)) {
                InvitationWithLink found;
                found.invitation = row;
                found.shownOnce = once;
                return found;
            }
        }
        return std::nullopt;
    };
    return Private::Course<InvitationWithLink>::run(d, change, cancel);
}

Answer<ResentInvitation> TenantSession::resend(Invitation target, CancelToken cancel)
{
    const bool replaces = d->policy.invitations.resendReplacesLink;
    Change<ResentInvitation> change;
    change.ofMembers = false;
    change.send = [=](TenantPlane &plane) { return plane.resend(target.id, cancel); };
    change.apply = [](TenantLists &lists, const ResentInvitation &made) {
        putInvitation(lists, made.invitation.invitation);
    };
    change.find = [=](const TenantLists &, const TenantLists &now) -> std::optional<ResentInvitation> {
        const auto *row = findInvitation(now.invitations, target.id);
        if (!row || (row->sendCount <= target.sendCount && row->sent <= target.sent))
            return std::nullopt;
        ResentInvitation found;
        found.invitation.invitation = *row;
        found.oldLinkDies = replaces;
        return found;
    };
    return Private::Course<ResentInvitation>::run(d, change, cancel);
}

Answer<Invitation> TenantSession::revoke(Invitation target, CancelToken cancel)
{
    Change<Invitation> change;
    change.ofMembers = false;
    change.send = [=](TenantPlane &plane) { return plane.revoke(target.id, cancel); };
    change.apply = putInvitation;
    change.find = [=](const TenantLists &, const TenantLists &now) -> std::optional<Invitation> {
        const auto *row = findInvitation(now.invitations, target.id);
        return row && row->state == InvitationState::Revoked ? std::optional(*row) : std::nullopt;
    };
    return Private::Course<Invitation>::run(d, change, cancel);
}

Answer<Secret> TenantSession::invitationLink(Invitation target, CancelToken cancel)
{
    Change<Secret> change; // asking changes nothing, so there is nothing to show and nothing to look for
    change.send = [=](TenantPlane &plane) { return plane.invitationLink(target.id, cancel); };
    change.find = [](const TenantLists &, const TenantLists &) -> std::optional<Secret> { return std::nullopt; };
    return Private::Course<Secret>::run(d, change, cancel);
}

} // namespace rollcall
