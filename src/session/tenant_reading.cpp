// SPDX-License-Identifier: MIT
#include "session/tenant_reading.h"

#include <algorithm>
#include <optional>

namespace rollcall {

namespace {

constexpr int pageSize = 1000;
// A server that hands out cursors for ever would keep the console reading for ever.
constexpr int mostPages = 20'000;

Error endlessList()
{
    return Error::of(Error::Kind::Decode, QStringLiteral("endless_list"), QStringLiteral("The list has no last page."));
}

template <typename Row>
struct Whole {
    std::vector<Row> rows;
    QString syncToken;
    Instant asOf;
    Instant answered;
};

using MembersCall = Answer<Page<Member>> (TenantPlane::*)(ListRequest, CancelToken);
using InvitationsCall = Answer<Page<Invitation>> (TenantPlane::*)(ListRequest, CancelToken);

template <typename Row>
Answer<Whole<Row>> readPages(std::shared_ptr<TenantPlane> plane,
                             Answer<Page<Row>> (TenantPlane::*list)(ListRequest, CancelToken), CancelToken cancel)
{
    Whole<Row> whole;
    RowsById<Row> rows;
    ListRequest request;
    request.limit = pageSize;
    for (int number = 0;; ++number) {
        auto page = co_await (plane.get()->*list)(request, cancel);
        if (!page)
            co_return fail(page.error());
        if (number == 0) {
            whole.asOf = page->asOf;
            whole.syncToken = page->syncToken;
        }
        whole.answered = page->asOf;
        for (auto &row : page->items)
            rows.put(std::move(row));
        if (page->nextCursor.isEmpty())
            break;
        if (page->nextCursor == request.cursor || number >= mostPages)
            co_return fail(endlessList());
        request.cursor = page->nextCursor;
    }
    whole.rows = rows.take();
    co_return whole;
}

/// Applies what changed since the token to a table.
Answer<MembersRead> readChanges(std::shared_ptr<TenantPlane> plane, MembersRead read, CancelToken cancel)
{
    for (int number = 0;; ++number) {
        auto changes = co_await plane->memberChanges(read.syncToken, cancel);
        if (!changes)
            co_return fail(changes.error());
        read.members = withMembers(read.members, std::move(changes->changed), changes->removed);
        const bool moved = changes->next != read.syncToken;
        read.syncToken = changes->next;
        if (!changes->more)
            co_return read;
        if (!moved || number >= mostPages)
            co_return fail(endlessList());
    }
}

Answer<MembersRead> readAllMembers(std::shared_ptr<TenantPlane> plane, MemberTablePtr known, CancelToken cancel)
{
    const MembersCall list = &TenantPlane::members;
    auto whole = co_await readPages<Member>(plane, list, cancel);
    if (!whole)
        co_return fail(whole.error());
    MembersRead read;
    read.members = *known == whole->rows ? known : std::make_shared<const MemberTable>(std::move(whole->rows));
    read.syncToken = whole->syncToken;
    read.asOf = whole->asOf;
    read.answered = whole->answered;
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
                                CancelToken cancel)
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
    co_return co_await readAllMembers(plane, known, cancel);
}

Answer<InvitationsRead> readInvitations(std::shared_ptr<TenantPlane> plane, InvitationTablePtr known,
                                        CancelToken cancel)
{
    const InvitationsCall list = &TenantPlane::invitations;
    auto whole = co_await readPages<Invitation>(plane, list, cancel);
    if (!whole)
        co_return fail(whole.error());
    std::stable_sort(whole->rows.begin(), whole->rows.end(), newestFirst);
    InvitationsRead read;
    read.invitations = *known == whole->rows ? known : std::make_shared<const InvitationTable>(std::move(whole->rows));
    read.asOf = whole->asOf;
    read.answered = whole->answered;
    co_return read;
}

Answer<TenantRead> readTenant(std::shared_ptr<TenantPlane> plane, TenantLists known, QString syncToken,
                              CancelToken cancel)
{
    TenantRead read;
    auto details = co_await plane->details(cancel);
    if (!details)
        co_return fail(details.error());
    read.details = *std::move(details);
    if (read.details.tenant.id != plane->tenantId())
        co_return fail(
            Error::of(Error::Kind::Decode, QStringLiteral("wrong_tenant"),
                      QStringLiteral("The server answered for another tenant than the one that was asked for.")));
    if (read.details.policy.decide(Action::ReadInvitations).allowed()) {
        auto invitations = co_await readInvitations(plane, known.invitations, cancel);
        if (!invitations)
            co_return fail(invitations.error());
        read.lists.invitations = invitations->invitations;
        read.asOf = invitations->asOf;
        read.answered = invitations->answered;
    } else if (known.invitations->empty()) {
        read.lists.invitations = known.invitations;
    }
    auto members = co_await readMembers(plane, known.members, syncToken, cancel);
    if (!members)
        co_return fail(members.error());
    read.lists.members = members->members;
    read.syncToken = members->syncToken;
    read.asOf = earlier(read.asOf, members->asOf);
    if (members->answered.isKnown())
        read.answered = members->answered;
    co_return read;
}

} // namespace rollcall
