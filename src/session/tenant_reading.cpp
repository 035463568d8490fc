// SPDX-License-Identifier: MIT
#include "session/tenant_reading.h"

#include <algorithm>

namespace rollcall {

namespace {

// A server that has more changes for ever would keep the console reading for ever.
constexpr int mostParts = 20'000;

Error endlessChanges()
{
    return Error::of(Error::Kind::Decode, QStringLiteral("endless_changes"),
                     QStringLiteral("The list of changes has no end."));
}

/// Applies what changed since the token to a table.
Answer<MembersRead> readChanges(std::shared_ptr<TenantPlane> plane, MembersRead read, CancelToken cancel)
{
    for (int number = 0;; ++number) {
        auto changes = co_await plane->memberChanges(read.syncToken, cancel);
        if (!changes)
            co_return fail(changes.error());
        read.members = changedTable(read.members, changes->changed, changes->removed);
        const bool moved = changes->next != read.syncToken;
        read.syncToken = changes->next;
        if (!changes->more)
            co_return read;
        if (!moved || number >= mostParts)
            co_return fail(endlessChanges());
    }
}

Answer<MembersRead> readWholeList(std::shared_ptr<TenantPlane> plane, MemberTablePtr known, CancelToken cancel,
                                  ListProgressCallback progress)
{
    auto whole = co_await readAllMembers(plane, cancel, std::move(progress), known);
    if (!whole)
        co_return fail(whole.error());
    MembersRead read;
    read.members = whole->members;
    read.syncToken = whole->syncToken;
    read.asOf = whole->asOf;
    if (read.syncToken.isEmpty())
        co_return read;
    // The token is older than the first page, so what moved between pages while they were read is in these changes.
    auto complete = co_await readChanges(plane, read, cancel);
    if (!complete && complete.error().kind == Error::Kind::Unsupported) {
        read.syncToken.clear();
        co_return read;
    }
    co_return complete;
}

bool newestFirst(const Invitation &a, const Invitation &b) { return a.created > b.created; }

Instant earlier(Instant a, Instant b)
{
    if (!a.isKnown() || !b.isKnown())
        return a.isKnown() ? a : b;
    return std::min(a, b);
}

} // namespace

Answer<MembersRead> readMembers(std::shared_ptr<TenantPlane> plane, MemberTablePtr known, QString syncToken,
                                CancelToken cancel, ListProgressCallback progress)
{
    if (!syncToken.isEmpty()) {
        MembersRead start;
        start.members = known;
        start.syncToken = syncToken;
        auto changes = co_await readChanges(plane, start, cancel);
        using Kind = Error::Kind;
        if (changes || (changes.error().kind != Kind::Gone && changes.error().kind != Kind::Unsupported))
            co_return changes;
    }
    co_return co_await readWholeList(plane, known, cancel, std::move(progress));
}

Answer<InvitationsRead> readInvitations(std::shared_ptr<TenantPlane> plane, InvitationTablePtr known,
                                        CancelToken cancel)
{
    auto whole = co_await readAllInvitations(plane, cancel);
    if (!whole)
        co_return fail(whole.error());
    std::stable_sort(whole->items.begin(), whole->items.end(), newestFirst);
    InvitationsRead read;
    read.invitations =
        *known == whole->items ? known : std::make_shared<const InvitationTable>(std::move(whole->items));
    read.asOf = whole->asOf;
    co_return read;
}

Answer<TenantRead> readTenant(std::shared_ptr<TenantPlane> plane, QString tenantId, TenantLists known,
                              QString syncToken, CancelToken cancel, ListProgressCallback progress)
{
    TenantRead read;
    auto details = co_await plane->details(cancel);
    if (!details)
        co_return fail(details.error());
    read.details = *std::move(details);
    if (read.details.tenant.id != tenantId)
        co_return fail(
            Error::of(Error::Kind::Decode, QStringLiteral("wrong_tenant"),
                      QStringLiteral("The server answered for another tenant than the one that was asked for.")));
    if (read.details.policy.decide(Action::ReadInvitations).allowed()) {
        auto invitations = co_await readInvitations(plane, known.invitations, cancel);
        if (!invitations)
            co_return fail(invitations.error());
        read.lists.invitations = invitations->invitations;
        read.asOf = invitations->asOf;
    } else if (known.invitations->empty()) {
        read.lists.invitations = known.invitations;
    }
    auto members = co_await readMembers(plane, known.members, syncToken, cancel, std::move(progress));
    if (!members)
        co_return fail(members.error());
    read.lists.members = members->members;
    read.syncToken = members->syncToken;
    read.asOf = earlier(read.asOf, members->asOf);
    co_return read;
}

} // namespace rollcall
