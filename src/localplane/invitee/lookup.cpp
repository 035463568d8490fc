// SPDX-License-Identifier: MIT
#include "localplane/invitee/invitee_routes.h"

#include "localplane/invitee/offer.h"
#include "localplane/tenants/tenant_json.h"

#include "domain/address.h"

#include <algorithm>

namespace rollcall::plane {

namespace {

QString nameOf(const AccountRow &account) { return account.email.isEmpty() ? account.phone : account.email; }

QString maskedNameOf(const AccountRow &account)
{
    return account.email.isEmpty() ? maskPhone(account.phone) : maskEmail(account.email);
}

QString maskedAddress(const Invitation &invitation)
{
    return invitation.channel == InvitationChannel::Email ? maskEmail(invitation.address)
                                                          : maskPhone(invitation.address);
}

// The inviter sees that somebody else opened the link, and can help before it has expired.
void noteMismatch(Call &call, InvitationRow &row)
{
    auto &invitation = row.invitation;
    const auto code = QStringLiteral("account_mismatch");
    const auto detail = maskedNameOf(call.caller.account);
    if (invitation.attention == code && invitation.attentionDetail == detail)
        return;
    invitation.attention = code;
    invitation.attentionDetail = detail;
    updateInvitation(call.db(), row);
}

void writeWords(JsonWriter &json, const RuleSet &rules)
{
    json.key("words").beginObject();
    auto keys = rules.words.keys();
    std::sort(keys.begin(), keys.end());
    for (const auto &key : std::as_const(keys))
        json.field(key.toLatin1().constData(), rules.words.value(key));
    json.endObject();
}

bool hasAccount(Database &db, const Invitation &invitation)
{
    return invitation.channel == InvitationChannel::Email ? findAccountByEmail(db, invitation.address).has_value()
                                                          : findAccountByPhone(db, invitation.address).has_value();
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
    const bool signedIn = call.caller.isSession();
    const bool matches = signedIn && offer->isFor(call.caller.account);
    if (signedIn && !matches && offer->isOpen())
        noteMismatch(call, *offer->invitation);
    const auto *role = offer->rules->role(offer->role());
    const auto none = Invitation();
    const auto &invitation = offer->invitation ? offer->invitation->invitation : none;
    const bool personal = offer->invitation.has_value();

    JsonWriter json;
    json.beginObject().field("state", offer->state);
    json.field("kind", personal ? QStringLiteral("invitation") : QStringLiteral("link")).key("tenant");
    write(json, offer->tenant.tenant);
    writeWords(json, *offer->rules);
    json.key("inviter").beginObject().field("display_name", offer->inviter()).field("role_label", offer->inviterRole());
    json.endObject().optional("role", offer->role()).field("role_label", role ? role->label : offer->role());
    json.field("role_description", role ? role->description : QString());
    json.optional("channel", personal ? toWord(invitation.channel) : QString());
    json.optional("masked_address", personal ? maskedAddress(invitation) : QString());
    // Whoever holds the link and is signed in needs to know which account to use; a stranger does not.
    json.optional("address", personal && signedIn ? invitation.address : QString())
        .optional("message", invitation.message);
    json.optional("expires_at", personal ? invitation.expires : offer->link->link.expires);
    json.optional("closed_at", invitation.closed);
    json.field("account", !signedIn ? QStringLiteral("signed_out")
                          : matches ? QStringLiteral("matches")
                                    : QStringLiteral("mismatch"));
    json.optional("signed_in_as", signedIn ? nameOf(call.caller.account) : QString());
    json.field("can_reject", personal && offer->isOpen() && offer->rules->invitations.rejectable);
    const bool free = !personal || !hasAccount(call.db(), invitation);
    // Also where somebody else is signed in: the invited one may be new here, and sits at the same computer.
    json.field("can_register", offer->isOpen() && !matches && free);
    json.field("register_joins", offer->rules->invitations.registerJoins);
    json.field("note", offer->rules->joinNote.contains(QStringLiteral("%1"))
                           ? offer->rules->joinNote.arg(offer->tenant.tenant.name)
                           : offer->rules->joinNote);
    json.endObject();
    return Reply::json(std::move(json));
}

} // namespace rollcall::plane
