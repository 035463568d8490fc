// SPDX-License-Identifier: MIT
#include "driver_betterauth/betterauth_invitations.h"

#include "controlplane/limited_plane.h"
#include "driver_betterauth/betterauth_call.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::betterauth {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t longestList = 100; // the server cuts it there, and takes no parameters for more

Invitation shown(const InvitationRow &row, const TenantState &state)
{
    auto invitation = row.invitation;
    invitation.invitedBy = state.people.value(row.inviterId).displayName;
    for (const auto &id : row.teamIds)
        invitation.teams.append(state.teams.value(id, id));
    return invitation;
}

QJsonValue oneOrMany(const QStringList &values)
{
    return values.size() == 1 ? QJsonValue(values.first()) : QJsonValue(QJsonArray::fromStringList(values));
}

Answer<InvitationRow> send(SharedState state, QJsonObject body, CancelToken cancel)
{
    body.insert(u"organizationId"_s, state->tenantId);
    return callFor<InvitationRow>(state->http, posting({u"organization"_s, u"invite-member"_s}, body),
                                  std::move(cancel), decodeInvitation);
}

/// The row of a masked id that can still be changed; the list is read anew, since only the server knows what has become of it.
Answer<InvitationRow> findPending(SharedState state, QString maskedId, CancelToken cancel)
{
    auto reading = readInvitationRows(state, std::move(cancel));
    const auto rows = co_await reading;
    if (!rows)
        co_return fail(rows.error());
    const auto row = std::find_if(rows->cbegin(), rows->cend(),
                                  [&](const InvitationRow &each) { return each.invitation.id == maskedId; });
    if (row == rows->cend())
        co_return fail(Error::of(Error::Kind::NotFound, u"INVITATION_NOT_FOUND"_s));
    if (row->invitation.state != InvitationState::Pending)
        co_return fail(Error::of(Error::Kind::Refused, u"invitation_closed"_s));
    co_return *row;
}

Answer<InvitationWithLink> inviting(SharedState state, QJsonObject body, CancelToken cancel)
{
    auto sending = send(state, std::move(body), std::move(cancel));
    const auto row = co_await sending;
    if (!row)
        co_return fail(row.error());
    InvitationWithLink made;
    made.invitation = shown(*row, *state);
    co_return made;
}

} // namespace

Answer<std::vector<InvitationRow>> readInvitationRows(SharedState state, CancelToken cancel)
{
    auto request = asking({u"organization"_s, u"list-invitations"_s}, {{"organizationId", state->tenantId}});
    return callFor<std::vector<InvitationRow>>(state->http, std::move(request), std::move(cancel), decodeInvitations);
}

Answer<Page<Invitation>> readInvitations(SharedState state, CancelToken cancel)
{
    auto reading = readInvitationRows(state, std::move(cancel));
    const auto rows = co_await reading;
    if (!rows)
        co_return fail(rows.error());
    Page<Invitation> page;
    for (const auto &row : *rows)
        page.items.push_back(shown(row, *state));
    if (rows->size() < longestList)
        page.total = static_cast<qint64>(rows->size());
    co_return page;
}

Answer<InvitationWithLink> invite(SharedState state, InvitationDraft draft, CancelToken cancel)
{
    if (draft.channel != InvitationChannel::Email || !draft.message.isEmpty() || draft.lifetimeSeconds)
        return notOffered<InvitationWithLink>(std::move(cancel));
    QJsonObject body{{u"email"_s, draft.address}, {u"role"_s, oneOrMany(draft.role.split(u',', Qt::SkipEmptyParts))}};
    if (!draft.teams.isEmpty())
        body.insert(u"teamId"_s, oneOrMany(draft.teams));
    return inviting(std::move(state), std::move(body), std::move(cancel));
}

Answer<ResentInvitation> resend(SharedState state, QString maskedId, CancelToken cancel)
{
    auto finding = findPending(state, std::move(maskedId), cancel);
    const auto row = co_await finding;
    if (!row)
        co_return fail(row.error());
    QJsonObject body{{u"email"_s, row->invitation.address},
                     {u"role"_s, oneOrMany(row->invitation.role.split(u',', Qt::SkipEmptyParts))},
                     {u"resend"_s, true}};
    if (!row->teamIds.isEmpty())
        body.insert(u"teamId"_s, oneOrMany(row->teamIds));
    auto sending = send(state, std::move(body), std::move(cancel));
    const auto sent = co_await sending;
    if (!sent)
        co_return fail(sent.error());
    ResentInvitation resent;
    resent.invitation.invitation = shown(*sent, *state);
    co_return resent;
}

Answer<Invitation> cancelInvitation(SharedState state, QString maskedId, CancelToken cancel)
{
    auto finding = findPending(state, std::move(maskedId), cancel);
    const auto row = co_await finding;
    if (!row)
        co_return fail(row.error());
    const QJsonObject body{{u"invitationId"_s, row->id.reveal()}};
    auto cancelling = callFor<InvitationRow>(state->http, posting({u"organization"_s, u"cancel-invitation"_s}, body),
                                             std::move(cancel), decodeInvitation);
    const auto cancelled = co_await cancelling;
    if (!cancelled)
        co_return fail(cancelled.error());
    co_return shown(*cancelled, *state);
}

} // namespace rollcall::betterauth
