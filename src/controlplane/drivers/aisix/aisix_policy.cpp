// SPDX-License-Identifier: MIT
#include "driver_aisix/aisix_policy.h"

namespace rollcall::aisix {

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

Decision notDocumented(const QString &reason, const QString &remedy)
{
    return Decision::deny(u"not_documented"_s, reason, remedy);
}

} // namespace

Policy makePolicy()
{
    Policy policy;
    policy.version = u"1"_s;
    policy.words = {
        {u"tenant"_s, u"organization"_s}, {u"tenants"_s, u"organizations"_s}, {u"create_member"_s, u"Create user"_s}};
    policy.roles = {role(u"owner"_s, u"Owner"_s, u"Manages the organization and its admin tokens"_s, 2),
                    role(u"admin"_s, u"Admin"_s, u"Manages the organization"_s, 1),
                    role(u"member"_s, u"Member"_s, u"Owns API keys"_s, 0)};
    policy.defaultRole = u"member"_s;
    policy.creation.role = u"member"_s;
    policy.creation.type = MemberType::ApiOnly;
    policy.creation.note =
        u"Active at once, without a password: the member owns API keys and cannot sign in to the dashboard. "
        "The admin token needs the write scope."_s;
    policy.uniqueness = u"An e-mail address can be used once in a deployment of AISIX Cloud."_s;
    policy.contextNote =
        u"Listed is who was created with Rollcall: AISIX Cloud documents no way to read its members."_s;
    policy.callerRole = u"Admin token"_s;
    const auto set = [&](Action action, const Decision &decision) {
        policy.actions.insert(actionId(action), decision);
    };
    set(Action::CreateMember, Decision::allow());
    const auto pendingTab = u"They are in its dashboard, under Members, on the tab Pending invitations."_s;
    set(Action::ReadInvitations,
        notDocumented(u"AISIX Cloud documents no way to read invitations with an admin token."_s, pendingTab));
    set(Action::Invite, notDocumented(u"AISIX Cloud documents no way to invite people with an admin token."_s,
                                      u"Its dashboard invites, under Members."_s));
    set(Action::EditMember, notDocumented(u"AISIX Cloud documents no way to change a name with an admin token."_s,
                                          u"Look for it in its dashboard, under Members."_s));
    set(Action::ChangeRole, notDocumented(u"AISIX Cloud documents no way to change a role with an admin token."_s,
                                          u"Look for it in its dashboard, under Members."_s));
    set(Action::RemoveMember, notDocumented(u"AISIX Cloud documents no way to remove a member with an admin token."_s,
                                            u"Look for it in its dashboard, under Members."_s));
    return policy;
}

QString recordWord(RecordedMember::State state, bool kept)
{
    switch (state) {
    case RecordedMember::State::Created: return kept ? u"Local record"_s : u"Local record, until you quit"_s;
    case RecordedMember::State::Unknown: return u"Not known whether created"_s;
    case RecordedMember::State::Taken: return u"Address taken by someone"_s;
    case RecordedMember::State::Damaged: break;
    }
    return u"Damaged local record"_s;
}

} // namespace rollcall::aisix
