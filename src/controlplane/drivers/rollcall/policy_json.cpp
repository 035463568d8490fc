// SPDX-License-Identifier: MIT
#include "driver_rollcall/policy_json.h"

#include "controlplane/json_reader.h"
#include "driver_rollcall/account_json.h"

namespace rollcall {

namespace {

Decision readDecision(const JsonReader &json)
{
    Decision decision;
    const auto word = json.text("availability");
    // A word that is not known must never allow anything.
    if (word == QLatin1String("allowed"))
        decision.availability = Decision::Availability::Allowed;
    else if (word == QLatin1String("denied"))
        decision.availability = Decision::Availability::Denied;
    decision.code = json.textOrNone("code");
    decision.reason = json.textOrNone("reason");
    decision.remedy = json.textOrNone("remedy");
    return decision;
}

Role readRole(const JsonReader &json)
{
    Role role;
    role.id = json.text("id");
    role.label = json.text("label");
    role.description = json.textOrNone("description");
    role.rank = json.number("rank");
    role.administrator = json.flag("administrator");
    role.invitable = json.flag("invitable");
    role.assignable = json.flag("assignable");
    role.removable = json.flag("removable");
    role.lockedReason = json.textOrNone("locked_reason");
    role.lockedLeadsToTransfer = json.flag("locked_leads_to_transfer");
    role.permissions = json.texts("permissions");
    return role;
}

InvitationPolicy::LinkRetrieval readRetrieval(const QString &word)
{
    if (word == QLatin1String("always"))
        return InvitationPolicy::LinkRetrieval::Always;
    if (word == QLatin1String("once"))
        return InvitationPolicy::LinkRetrieval::Once;
    return InvitationPolicy::LinkRetrieval::Never;
}

InvitationPolicy readInvitations(const JsonReader &json)
{
    InvitationPolicy policy;
    policy.singleUse = json.flag("single_use");
    policy.lifetimeSeconds = json.integerOrNone("lifetime_seconds");
    for (const auto seconds : json.integers("lifetime_choices"))
        policy.lifetimeChoices.append(seconds);
    policy.messageMax = json.number("message_max");
    policy.linkRetrieval = readRetrieval(json.text("link_retrieval"));
    policy.resendReplacesLink = json.flag("resend_replaces_link");
    policy.rejectable = json.flag("rejectable");
    policy.mustMatchAccount = json.flag("must_match_account");
    policy.roleChosen = json.flag("role_chosen");
    policy.listedWithMembers = json.flag("listed_with_members");
    policy.registerJoins = json.flag("register_joins");
    policy.batchMax = json.number("batch_max");
    return policy;
}

CreationPolicy readCreation(const JsonReader &json)
{
    CreationPolicy policy;
    const bool password = json.text("password") == QLatin1String("required");
    policy.password = password ? CreationPolicy::Password::Required : CreationPolicy::Password::None;
    policy.displayNameRequired = json.flag("display_name_required");
    policy.role = json.text("role");
    policy.type = memberTypeFrom(json.text("type"));
    policy.note = json.textOrNone("note");
    return policy;
}

QuotaPolicy readQuota(const JsonReader &json)
{
    QuotaPolicy policy;
    policy.unit = json.textOrNone("unit");
    policy.poolTotal = json.integerOrNone("pool_total");
    policy.poolLeft = json.integerOrNone("pool_left");
    policy.requiredToCall = json.flag("required_to_call");
    policy.perMember = json.flag("per_member");
    policy.unlimited = json.flag("unlimited");
    policy.reclaimable = json.flag("reclaimable");
    policy.unlimitedNote = json.textOrNone("unlimited_note");
    policy.noneNote = json.textOrNone("none_note");
    policy.monthly = json.has("monthly") && json.flag("monthly");
    return policy;
}

LinkPolicy readLinks(const JsonReader &json)
{
    LinkPolicy policy;
    policy.disable = json.flag("disable");
    policy.remove = json.flag("remove");
    policy.revoke = json.flag("revoke");
    policy.maxUses = json.flag("max_uses");
    for (const auto seconds : json.integers("lifetime_choices"))
        policy.lifetimeChoices.append(seconds);
    return policy;
}

TeamKind readTeamKind(const JsonReader &json)
{
    TeamKind kind;
    kind.id = json.text("id");
    kind.label = json.text("label");
    kind.plural = json.text("plural");
    for (const auto &role : json.objects("roles"))
        kind.roles.append(readRole(role));
    kind.defaultRole = json.textOrNone("default_role");
    kind.assignableBeforeJoining = json.flag("assignable_before_joining");
    kind.selfService = json.flag("self_service");
    return kind;
}

TransferPolicy readTransfer(const JsonReader &json)
{
    TransferPolicy policy;
    policy.role = json.textOrNone("role");
    policy.roleAfterwards = json.textOrNone("role_afterwards");
    policy.targetRoles = json.texts("target_roles");
    policy.passwordNeeded = json.flag("password_needed");
    policy.consequences = json.texts("consequences");
    return policy;
}

LimitsPolicy readLimits(const JsonReader &json)
{
    LimitsPolicy policy;
    policy.requestsPerMinute = json.flag("requests_per_minute");
    policy.budget = json.flag("budget");
    policy.budgetUnit = json.textOrNone("budget_unit");
    return policy;
}

Policy readPolicy(const JsonReader &json)
{
    Policy policy;
    policy.version = json.text("version");
    const auto words = json.object("words");
    const auto wordKeys = words.keys();
    for (const auto &key : wordKeys)
        policy.words.insert(key, words.text(key.toUtf8().constData()));
    for (const auto &role : json.objects("roles"))
        policy.roles.append(readRole(role));
    policy.defaultRole = json.textOrNone("default_role");
    for (const auto &channel : json.objects("channels"))
        policy.channels.append({invitationChannelFrom(channel.text("channel")), readDecision(channel)});
    policy.invitations = readInvitations(json.object("invitations"));
    policy.creation = readCreation(json.object("creation"));
    policy.quota = readQuota(json.object("quota"));
    policy.links = readLinks(json.object("links"));
    for (const auto &kind : json.objects("team_kinds"))
        policy.teamKinds.append(readTeamKind(kind));
    policy.transfer = readTransfer(json.object("transfer"));
    policy.limits = readLimits(json.object("limits"));
    for (const auto &permission : json.objects("permissions"))
        policy.permissions.append({permission.text("id"), permission.text("label")});
    const auto consequences = json.object("consequences");
    const auto consequenceKeys = consequences.keys();
    for (const auto &id : consequenceKeys)
        policy.consequences.insert(id, consequences.texts(id.toUtf8().constData()));
    policy.contextNote = json.textOrNone("context_note");
    const auto actions = json.object("actions");
    const auto actionKeys = actions.keys();
    for (const auto &id : actionKeys)
        policy.actions.insert(id, readDecision(actions.object(id.toUtf8().constData())));
    policy.neverOneself = json.texts("never_oneself");
    const auto caller = json.object("caller");
    policy.callerMemberId = caller.textOrNone("member_id");
    policy.callerRole = caller.textOrNone("role");
    policy.actingAsSystemAdministrator = caller.flag("acting_as_system_administrator");
    policy.defaultPhoneRegion = json.textOrNone("default_phone_region");
    policy.uniqueness = json.textOrNone("uniqueness");
    return policy;
}

} // namespace

Result<DecodedTenant> decodeTenant(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    DecodedTenant decoded;
    decoded.details.tenant = readTenant(json.object("tenant"));
    const auto policy = json.object("policy");
    decoded.details.policy = readPolicy(policy);
    decoded.nameField = policy.object("creation").text("name_field");
    return json.finish(std::move(decoded));
}

} // namespace rollcall
