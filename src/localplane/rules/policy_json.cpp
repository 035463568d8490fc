// SPDX-License-Identifier: MIT
#include "localplane/rules/policy_json.h"

#include <algorithm>

namespace rollcall::plane {

namespace {

QString word(Decision::Availability availability)
{
    switch (availability) {
    case Decision::Availability::Allowed: return QStringLiteral("allowed");
    case Decision::Availability::Denied: return QStringLiteral("denied");
    case Decision::Availability::Unsupported: break;
    }
    return QStringLiteral("unsupported");
}

QString word(InvitationPolicy::LinkRetrieval retrieval)
{
    switch (retrieval) {
    case InvitationPolicy::LinkRetrieval::Always: return QStringLiteral("always");
    case InvitationPolicy::LinkRetrieval::Once: return QStringLiteral("once");
    case InvitationPolicy::LinkRetrieval::Never: break;
    }
    return QStringLiteral("never");
}

void writeDecision(JsonWriter &json, const Decision &decision)
{
    json.field("availability", word(decision.availability))
        .field("code", decision.code)
        .field("reason", decision.reason);
    json.field("remedy", decision.remedy);
}

void writeRole(JsonWriter &json, const Role &role)
{
    json.beginObject().field("id", role.id).field("label", role.label).field("description", role.description);
    json.field("rank", role.rank).field("administrator", role.administrator).field("invitable", role.invitable);
    json.field("assignable", role.assignable).field("removable", role.removable);
    json.field("locked_reason", role.lockedReason).field("locked_leads_to_transfer", role.lockedLeadsToTransfer);
    json.field("permissions", role.permissions).endObject();
}

void writeInvitations(JsonWriter &json, const InvitationPolicy &policy)
{
    json.key("invitations").beginObject().field("single_use", policy.singleUse);
    json.optional("lifetime_seconds", policy.lifetimeSeconds).key("lifetime_choices").beginArray();
    for (const auto seconds : policy.lifetimeChoices)
        json.integer(seconds);
    json.endArray().field("message_max", policy.messageMax).field("link_retrieval", word(policy.linkRetrieval));
    json.field("resend_replaces_link", policy.resendReplacesLink).field("rejectable", policy.rejectable);
    json.field("must_match_account", policy.mustMatchAccount).field("role_chosen", policy.roleChosen);
    json.field("listed_with_members", policy.listedWithMembers).field("register_joins", policy.registerJoins);
    json.field("batch_max", policy.batchMax).endObject();
}

void writeCreation(JsonWriter &json, const RuleSet &rules)
{
    const auto &creation = rules.creation;
    const bool password = creation.password == CreationPolicy::Password::Required;
    json.key("creation").beginObject();
    json.field("password", password ? QStringLiteral("required") : QStringLiteral("none"));
    json.field("name_field",
               rules.creationNameField.isEmpty() ? QStringLiteral("display_name") : rules.creationNameField);
    json.field("display_name_required", creation.displayNameRequired);
    json.field("role", creation.role.isEmpty() ? rules.defaultRole : creation.role)
        .field("type", toWord(creation.type));
    json.field("note", creation.note).endObject();
}

void writeQuota(JsonWriter &json, const QuotaPolicy &quota)
{
    json.key("quota").beginObject().field("unit", quota.unit).optional("pool_total", quota.poolTotal);
    json.optional("pool_left", quota.poolLeft).field("required_to_call", quota.requiredToCall);
    json.field("per_member", quota.perMember)
        .field("unlimited", quota.unlimited)
        .field("reclaimable", quota.reclaimable);
    json.field("unlimited_note", quota.unlimitedNote).field("none_note", quota.noneNote);
    json.field("monthly", quota.monthly).endObject();
}

void writeLinks(JsonWriter &json, const LinkPolicy &links)
{
    json.key("links").beginObject().field("disable", links.disable).field("remove", links.remove);
    json.field("revoke", links.revoke).field("max_uses", links.maxUses).key("lifetime_choices").beginArray();
    for (const auto seconds : links.lifetimeChoices)
        json.integer(seconds);
    json.endArray().endObject();
}

void writeTeamKinds(JsonWriter &json, const QList<TeamKind> &kinds)
{
    json.key("team_kinds").beginArray();
    for (const auto &kind : kinds) {
        json.beginObject().field("id", kind.id).field("label", kind.label).field("plural", kind.plural);
        json.key("roles").beginArray();
        for (const auto &role : kind.roles)
            writeRole(json, role);
        json.endArray().field("default_role", kind.defaultRole);
        json.field("assignable_before_joining", kind.assignableBeforeJoining);
        json.field("self_service", kind.selfService).endObject();
    }
    json.endArray();
}

void writeTransfer(JsonWriter &json, const TransferPolicy &transfer)
{
    json.key("transfer").beginObject().field("role", transfer.role);
    json.field("role_afterwards", transfer.roleAfterwards).field("target_roles", transfer.targetRoles);
    json.field("password_needed", transfer.passwordNeeded).field("consequences", transfer.consequences).endObject();
}

void writeLimits(JsonWriter &json, const LimitsPolicy &limits)
{
    json.key("limits").beginObject().field("requests_per_minute", limits.requestsPerMinute);
    json.field("budget", limits.budget).field("budget_unit", limits.budgetUnit).endObject();
}

void writePermissions(JsonWriter &json, const QList<Permission> &permissions)
{
    json.key("permissions").beginArray();
    for (const auto &permission : permissions)
        json.beginObject().field("id", permission.id).field("label", permission.label).endObject();
    json.endArray();
}

// A QHash has another order at each start, and with it the entity tag of the same policy.
QStringList sortedKeys(QStringList keys)
{
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace

void write(JsonWriter &json, const Policy &policy, const RuleSet &rules)
{
    json.beginObject().field("version", policy.version).key("words").beginObject();
    const auto words = sortedKeys(policy.words.keys());
    for (const auto &key : words)
        json.field(key.toLatin1().constData(), policy.words.value(key));
    json.endObject().key("roles").beginArray();
    for (const auto &role : policy.roles)
        writeRole(json, role);
    json.endArray().field("default_role", policy.defaultRole).key("channels").beginArray();
    for (const auto &channel : policy.channels) {
        json.beginObject().field("channel", toWord(channel.channel));
        writeDecision(json, channel.decision);
        json.endObject();
    }
    json.endArray();
    writeInvitations(json, policy.invitations);
    writeCreation(json, rules);
    writeQuota(json, policy.quota);
    writeLinks(json, policy.links);
    writeTeamKinds(json, policy.teamKinds);
    writeTransfer(json, policy.transfer);
    writeLimits(json, policy.limits);
    writePermissions(json, policy.permissions);
    json.key("consequences").beginObject();
    const auto actionsWithConsequences = sortedKeys(policy.consequences.keys());
    for (const auto &action : actionsWithConsequences)
        json.field(action.toLatin1().constData(), policy.consequences.value(action));
    json.endObject().field("context_note", policy.contextNote);
    json.key("actions").beginObject();
    for (const auto action : allActions()) {
        json.key(actionId(action).toLatin1().constData()).beginObject();
        writeDecision(json, policy.decide(action));
        json.endObject();
    }
    json.endObject().field("never_oneself", policy.neverOneself).key("caller").beginObject();
    json.optional("member_id", policy.callerMemberId).optional("role", policy.callerRole);
    json.field("acting_as_system_administrator", policy.actingAsSystemAdministrator).endObject();
    json.field("default_phone_region", policy.defaultPhoneRegion).field("uniqueness", policy.uniqueness).endObject();
}

} // namespace rollcall::plane
