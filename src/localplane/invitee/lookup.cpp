// SPDX-License-Identifier: MIT
#include "localplane/invitee/invitee_routes.h"

#include "localplane/invitee/offer_facts.h"
#include "localplane/tenants/tenant_json.h"

#include <algorithm>

namespace rollcall::plane {

namespace {

void writeWords(JsonWriter &json, const RuleSet &rules)
{
    json.key("words").beginObject();
    auto keys = rules.words.keys();
    std::sort(keys.begin(), keys.end());
    for (const auto &key : std::as_const(keys))
        json.field(key.toLatin1().constData(), rules.words.value(key));
    json.endObject();
}

QString wordFor(OfferFacts::Account account)
{
    switch (account) {
    case OfferFacts::Account::Matches: return QStringLiteral("matches");
    case OfferFacts::Account::Mismatch: return QStringLiteral("mismatch");
    case OfferFacts::Account::SignedOut: break;
    }
    return QStringLiteral("signed_out");
}

Reply invalidToken()
{
    JsonWriter json;
    json.beginObject().field("state", QStringLiteral("invalid")).field("kind", QStringLiteral("invitation"));
    json.key("tenant").null().key("words").beginObject().endObject().key("inviter").null().key("role").null();
    json.field("role_label", QString()).field("role_description", QString()).key("channel").null();
    json.key("masked_address").null().key("address").null().key("message").null().key("expires_at").null();
    json.key("closed_at").null().field("account", QStringLiteral("signed_out")).key("signed_in_as").null();
    json.field("can_reject", false).field("can_register", false).field("register_joins", false);
    json.field("note", QString()).endObject();
    return Reply::json(std::move(json));
}

} // namespace

Answer<Reply> lookUp(Call &call)
{
    auto offer = findOffer(call.db(), call.body.text(QStringLiteral("token")), call.now);
    if (!offer)
        return invalidToken();
    const auto facts = factsOf(call, *offer);
    noteMismatch(call, *offer, facts);

    JsonWriter json;
    json.beginObject().field("state", facts.state);
    json.field("kind", facts.personal ? QStringLiteral("invitation") : QStringLiteral("link")).key("tenant");
    write(json, offer->tenant.tenant);
    writeWords(json, *offer->rules);
    json.key("inviter").beginObject().field("display_name", facts.inviter).field("role_label", facts.inviterRole);
    json.endObject().optional("role", facts.role).field("role_label", facts.roleLabel);
    json.field("role_description", facts.roleDescription).optional("channel", facts.channel);
    json.optional("masked_address", facts.maskedAddress).optional("address", facts.address);
    json.optional("message", facts.message).optional("expires_at", facts.expires).optional("closed_at", facts.closed);
    json.field("account", wordFor(facts.account)).optional("signed_in_as", facts.signedInAs);
    json.field("can_reject", facts.canReject).field("can_register", facts.canRegister);
    json.field("register_joins", facts.registerJoins).field("note", facts.note).endObject();
    return Reply::json(std::move(json));
}

} // namespace rollcall::plane
