// SPDX-License-Identifier: MIT
#include "localplane/invitations/invitation_creation.h"

#include "localplane/activity/activity.h"
#include "localplane/invitations/invitation_json.h"
#include "localplane/invitations/invitation_sending.h"
#include "localplane/store/members_table.h"
#include "localplane/teams/planned_teams.h"

#include "domain/address.h"
#include "domain/phone.h"

#include <algorithm>

namespace rollcall::plane {

namespace {

std::optional<Problem> checkChannel(const Policy &policy, InvitationChannel channel)
{
    const auto found = std::find_if(policy.channels.cbegin(), policy.channels.cend(),
                                    [&](const ChannelPolicy &known) { return known.channel == channel; });
    if (found != policy.channels.cend() && found->decision.allowed())
        return std::nullopt;
    return Problem::field(422, QStringLiteral("channel_not_available"),
                          QStringLiteral("Nobody can be invited in this way here."), QStringLiteral("channel"));
}

Answer<QString> readAddress(InvitationChannel channel, const QString &typed, const QString &region)
{
    const auto field = QStringLiteral("address");
    if (channel == InvitationChannel::Email) {
        if (const auto email = EmailAddress::parse(typed))
            return email->typed();
        return refuse(Problem::field(422, QStringLiteral("bad_address"),
                                     QStringLiteral("This is not an e-mail address."), field));
    }
    if (const auto number = PhoneNumber::parse(typed, region))
        return number->e164();
    return refuse(
        Problem::field(422, QStringLiteral("bad_address"), QStringLiteral("This is not a phone number."), field));
}

std::optional<Problem> checkMessage(const InvitationPolicy &policy, const QString &message)
{
    if (message.size() <= policy.messageMax)
        return std::nullopt;
    const auto sentence = policy.messageMax == 0
                              ? QStringLiteral("An invitation carries no message here.")
                              : QStringLiteral("A message has at most %1 characters.").arg(policy.messageMax);
    return Problem::field(422, QStringLiteral("too_long"), sentence, QStringLiteral("message"));
}

Answer<std::optional<std::int64_t>> lifetimeOf(const InvitationPolicy &policy, const Body &body)
{
    const auto field = QStringLiteral("lifetime_seconds");
    const auto wanted = body.integer(field);
    if (!wanted)
        return policy.lifetimeSeconds;
    if (!policy.lifetimeChoices.contains(*wanted))
        return refuse(Problem::field(422, QStringLiteral("lifetime_not_available"),
                                     QStringLiteral("An invitation cannot live that long here."), field));
    return std::optional<std::int64_t>(*wanted);
}

std::optional<Problem> checkRecipient(const Call &call, const Invitation &invitation)
{
    const auto field = QStringLiteral("address");
    const auto account = invitation.channel == InvitationChannel::Email
                             ? findAccountByEmail(call.db(), invitation.address)
                             : findAccountByPhone(call.db(), invitation.address);
    if (account && findMemberByAccount(call.db(), call.tenantId(), account->id))
        return Problem::field(409, QStringLiteral("already_member"), QStringLiteral("This person is a member already."),
                              field);
    if (hasOpenInvitation(call.db(), call.tenantId(), foldAddress(invitation.channel, invitation.address), call.now))
        return Problem::field(409, QStringLiteral("already_invited"),
                              QStringLiteral("An invitation to this address is still open."), field);
    return std::nullopt;
}

Answer<InvitationRow> draft(const Call &call)
{
    const auto &policy = call.policy();
    const auto &body = call.body;
    InvitationRow row;
    auto &invitation = row.invitation;
    invitation.channel = invitationChannelFrom(body.text(QStringLiteral("channel")));
    if (auto problem = checkChannel(policy, invitation.channel))
        return refuse(*problem);
    const auto role = QStringLiteral("role");
    invitation.role = body.has(role) ? body.text(role) : policy.defaultRole;
    if (auto problem = denied(decideInvitedRole(policy, invitation.role), role))
        return refuse(*problem);
    const auto address =
        readAddress(invitation.channel, body.text(QStringLiteral("address")), policy.defaultPhoneRegion);
    if (!address)
        return refuse(address.error());
    invitation.address = *address;
    invitation.message = body.text(QStringLiteral("message"));
    if (auto problem = checkMessage(policy.invitations, invitation.message))
        return refuse(*problem);
    const auto lifetime = lifetimeOf(policy.invitations, body);
    if (!lifetime)
        return refuse(lifetime.error());
    row.lifetime = *lifetime;
    return row;
}

// Where the invited are rows of the member list, one is made that becomes the member.
QString listInvited(const Call &call, const Invitation &invitation)
{
    MemberRow row;
    row.tenantId = call.tenantId();
    row.invitationId = invitation.id;
    row.member.id = newId("mem");
    const bool email = invitation.channel == InvitationChannel::Email;
    (email ? row.member.email : row.member.phone) = invitation.address;
    row.member.displayName = invitation.address;
    row.member.role = invitation.role;
    row.member.status = MemberStatus::Invited;
    row.member.type = MemberType::Dashboard;
    row.member.teams = invitation.teams;
    insertMember(call.db(), row, call.now);
    return row.member.id;
}

} // namespace

Answer<Reply> createInvitation(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::Invite)))
        return refuse(*problem);
    auto row = draft(call);
    if (!row)
        return refuse(row.error());
    auto &invitation = row->invitation;
    if (auto problem = checkRecipient(call, invitation))
        return refuse(*problem);
    const auto plan = readTeamPlan(call);
    if (!plan)
        return refuse(plan.error());
    invitation.teams = plan->names();
    invitation.id = newId("inv");
    invitation.state = InvitationState::Pending;
    invitation.invitedBy = call.caller.name();
    invitation.created = invitation.sent = call.now;
    invitation.version = QStringLiteral("1");
    if (row->lifetime)
        invitation.expires = call.now.plusSeconds(*row->lifetime);
    row->tenantId = call.tenantId();
    row->inviterId = call.caller.id();
    row->inviterRole = call.scope->roleLabel();
    const auto link = sendInvitation(call.plane, call.scope->row, call.rules(), *row);
    insertInvitation(call.db(), *row);
    const bool listed = call.rules().invitations.listedWithMembers;
    writeTeamPlan(call, *plan, invitation.id, listed ? listInvited(call, invitation) : QString());
    record(call, call.tenantId(), {"invitation.create", "invitation", invitation.id, {}, invitation.role});

    const auto retrieval = call.rules().invitations.linkRetrieval;
    JsonWriter json;
    json.beginObject().key("invitation");
    write(json, *row, call.now);
    json.optional("link", retrieval == InvitationPolicy::LinkRetrieval::Never ? QString() : link);
    json.field("link_shown_once", retrieval == InvitationPolicy::LinkRetrieval::Once).endObject();
    return Reply::json(std::move(json), 201);
}

} // namespace rollcall::plane
