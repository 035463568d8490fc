// SPDX-License-Identifier: MIT
#include "driver_betterauth/betterauth_policy.h"

namespace rollcall::betterauth {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t usualLifetime = 48 * 60 * 60; // the server's own, unless its operator chose another

Role role(const QString &id, const QString &description, int rank)
{
    Role made;
    made.id = id;
    made.label = labelOfRole(id);
    made.description = description;
    made.rank = rank;
    made.administrator = rank > 0;
    return made;
}

QList<Role> rolesFor(const Standing &standing)
{
    auto owner = role(u"owner"_s, u"Everything, also deleting the organization"_s, 2);
    const bool isOwner = standing.caller.role.split(u',').contains(owner.id);
    owner.invitable = owner.assignable = isOwner;
    // Banning goes by a right on the whole server, which does not ask for roles in here.
    owner.removable = isOwner || standing.ban;
    if (!isOwner)
        owner.lockedReason = u"Only an owner can give this role or take it away."_s;
    return {owner, role(u"admin"_s, u"Everything but deleting the organization"_s, 1),
            role(u"member"_s, u"Works in the organization and manages nothing"_s, 0)};
}

Decision byRight(const Standing &standing, const QString &right)
{
    if (standing.rights.value(right))
        return Decision::allow();
    return Decision::deny(
        u"role_required"_s,
        u"Your role here is %1, which lacks the permission %2."_s.arg(labelOfRole(standing.caller.role), right),
        u"An owner can change your role."_s);
}

Decision notOffered(const QString &reason, const QString &remedy = {})
{
    return Decision::deny(u"not_offered"_s, reason, remedy);
}

void addActions(Policy &policy, const Standing &standing)
{
    const auto set = [&](Action action, const Decision &decision) {
        policy.actions.insert(actionId(action), decision);
    };
    const auto invite = byRight(standing, u"invitation:create"_s);
    set(Action::ReadInvitations, invite);
    set(Action::Invite, invite);
    set(Action::ResendInvitation, invite);
    set(Action::RevokeInvitation, byRight(standing, u"invitation:cancel"_s));
    set(Action::ChangeRole, byRight(standing, u"member:update"_s));
    set(Action::RemoveMember, byRight(standing, u"member:delete"_s));
    set(Action::Leave, Decision::allow());
    const auto ban =
        standing.ban ? Decision::allow() : notOffered(u"Only an administrator of the whole server can ban somebody."_s);
    set(Action::DisableMember, ban);
    set(Action::EnableMember, ban);
    set(Action::CreateMember,
        notOffered(u"People join an organization on this server by invitation only."_s, u"Invite them instead."_s));
    set(Action::EditMember,
        notOffered(u"On this server people change their own name and e-mail, and nobody else's."_s));
    set(Action::CopyInvitationLink,
        notOffered(u"The application behind this server makes the link and mails it; it tells nobody else."_s,
                   u"Resend the invitation."_s));
    set(Action::Transfer, notOffered(u"This server hands ownership over in two steps."_s,
                                     u"Make somebody else an owner, then change your own role."_s));
    if (!standing.teams)
        return;
    set(Action::ReadTeams, Decision::allow());
    set(Action::ManageTeams, byRight(standing, u"team:update"_s));
    TeamKind team;
    team.id = u"team"_s;
    team.label = u"Team"_s;
    team.plural = u"Teams"_s;
    team.assignableBeforeJoining = true;
    policy.teamKinds = {team};
}

} // namespace

QString labelOfRole(const QString &role)
{
    if (role == QLatin1String("owner"))
        return u"Owner"_s;
    if (role == QLatin1String("admin"))
        return u"Admin"_s;
    return role == QLatin1String("member") ? u"Member"_s : role;
}

Policy makePolicy(const Standing &standing)
{
    Policy policy;
    policy.version = u"1"_s;
    policy.words = {{u"tenant"_s, u"organization"_s},
                    {u"tenants"_s, u"organizations"_s},
                    {u"disable"_s, u"Ban"_s},
                    {u"enable"_s, u"Unban"_s},
                    {u"status_disabled"_s, u"Banned"_s},
                    {u"revoke"_s, u"Cancel"_s},
                    {u"state_revoked"_s, u"Cancelled"_s},
                    {u"team"_s, u"team"_s},
                    {u"teams"_s, u"teams"_s}};
    policy.roles = rolesFor(standing);
    policy.defaultRole = u"member"_s;
    policy.channels = {{InvitationChannel::Email, Decision::allow()}};
    policy.invitations.lifetimeSeconds = standing.lifetimeSeconds.value_or(usualLifetime);
    policy.invitations.rejectable = true;
    policy.invitations.batchMax = 50;
    addActions(policy, standing);
    policy.transfer.role = u"owner"_s;
    policy.neverOneself = {actionId(Action::DisableMember), actionId(Action::RemoveMember)};
    policy.consequences = {
        {actionId(Action::DisableMember),
         {u"This bans them on the whole server, in every organization, and ends their sessions."_s}},
        {actionId(Action::EnableMember), {u"This lets them sign in again everywhere on this server."_s}}};
    policy.callerMemberId = standing.caller.id;
    policy.callerRole = standing.caller.role;
    policy.uniqueness = u"An e-mail address belongs to one account on the whole server."_s;
    return policy;
}

} // namespace rollcall::betterauth
