// SPDX-License-Identifier: MIT
#include "driver_openai/openai_policy.h"

namespace rollcall::openai {

using namespace Qt::Literals::StringLiterals;

namespace {

Role role(const QString &id, const QString &label, const QString &description, int rank)
{
    Role made;
    made.id = id;
    made.label = label;
    made.description = description;
    made.rank = rank;
    made.administrator = rank > 0;
    return made;
}

TeamKind projects()
{
    TeamKind kind;
    kind.id = u"project"_s;
    kind.label = u"Project"_s;
    kind.plural = u"Projects"_s;
    kind.roles = {role(u"owner"_s, u"Owner"_s, {}, 1), role(u"member"_s, u"Member"_s, {}, 0)};
    kind.defaultRole = u"member"_s;
    kind.assignableBeforeJoining = true;
    return kind;
}

Decision notOffered(const QString &reason, const QString &remedy = {})
{
    return Decision::deny(u"not_offered"_s, reason, remedy);
}

} // namespace

Policy makePolicy()
{
    Policy policy;
    policy.version = u"1"_s;
    policy.words = {{u"tenant"_s, u"organization"_s},
                    {u"tenants"_s, u"organizations"_s},
                    {u"team"_s, u"project"_s},
                    {u"teams"_s, u"projects"_s}};
    policy.roles = {role(u"owner"_s, u"Owner"_s, u"Manages the organization, its members and its billing"_s, 1),
                    role(u"reader"_s, u"Reader"_s, u"Uses the API and reads the organization"_s, 0)};
    policy.defaultRole = u"reader"_s;
    policy.channels = {{InvitationChannel::Email, Decision::allow()}};
    policy.invitations.resendReplacesLink = true;
    policy.invitations.batchMax = 50;
    policy.teamKinds = {projects()};
    const auto set = [&](Action action, const Decision &decision) {
        policy.actions.insert(actionId(action), decision);
    };
    for (const auto action :
         {Action::ReadInvitations, Action::Invite, Action::ResendInvitation, Action::RevokeInvitation,
          Action::ChangeRole, Action::RemoveMember, Action::ReadTeams, Action::ManageTeams})
        set(action, Decision::allow());
    set(Action::CreateMember,
        notOffered(u"The admin API adds people by invitation only."_s, u"Invite them instead."_s));
    set(Action::EditMember, notOffered(u"The admin API changes no names: people do that themselves."_s));
    set(Action::DisableMember, notOffered(u"The admin API disables nobody."_s, u"Remove the member instead."_s));
    set(Action::CopyInvitationLink,
        notOffered(u"The admin API gives no link: it is in the mail to the person alone."_s));
    policy.consequences = {
        {actionId(Action::ResendInvitation),
         {u"The invitation is deleted and another one is made, since this platform sends none twice."_s}}};
    policy.callerRole = u"Admin key"_s;
    return policy;
}

} // namespace rollcall::openai
