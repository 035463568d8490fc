// SPDX-License-Identifier: MIT
#include "localplane/invitee/invitee_routes.h"

#include "localplane/invitee/answering.h"
#include "localplane/invitee/joining.h"
#include "localplane/invitee/registration.h"
#include "localplane/tenants/tenant_json.h"

namespace rollcall::plane {

namespace {

Answer<Reply> accept(Call &call)
{
    auto offer = ownOffer(call, call.body.text(QStringLiteral("token")));
    if (!offer)
        return refuse(offer.error());
    const auto joined = join(call, *offer, call.caller.account);
    if (!joined)
        return refuse(joined.error());
    const auto *role = offer->rules->role(joined->member.role);
    const bool canCall = !offer->rules->quota.requiredToCall || joined->member.credits.has_value();
    JsonWriter json;
    json.beginObject().field("state", QStringLiteral("accepted")).key("tenant");
    write(json, offer->tenant.tenant);
    json.field("role_label", role ? role->label : joined->member.role).field("member_id", joined->member.id);
    json.optional("accepted_at", call.now).field("can_call", canCall).endObject();
    return Reply::json(std::move(json));
}

Answer<Reply> reject(Call &call)
{
    auto offer = ownOffer(call, call.body.text(QStringLiteral("token")));
    if (!offer)
        return refuse(offer.error());
    if (const auto problem = rejectOffer(call, *offer))
        return refuse(*problem);
    JsonWriter json;
    json.beginObject().field("state", QStringLiteral("rejected")).optional("rejected_at", call.now).endObject();
    return Reply::json(std::move(json));
}

} // namespace

void addInviteeRoutes(Router &router)
{
    const auto post = QStringLiteral("POST");
    const auto invitee = QStringLiteral("/api/invitee/");
    // In the body and never in the address, which ends up in logs and histories.
    const Field token{QStringLiteral("token"), Field::Type::Secret, true, false, 200};
    router.add({post, invitee + QStringLiteral("lookup"), Access::Optional, lookUp, {token}});
    router.add({post, invitee + QStringLiteral("accept"), Access::Session, accept, {token}});
    router.add({post, invitee + QStringLiteral("reject"), Access::Session, reject, {token}});
    router.add({post,
                invitee + QStringLiteral("register"),
                Access::Public,
                registerInvitee,
                {token,
                 {QStringLiteral("email"), Field::Type::Text, false, true, 254, QStringLiteral("bad_address")},
                 {QStringLiteral("phone"), Field::Type::Text, false, true, 40, QStringLiteral("bad_address")},
                 {QStringLiteral("display_name"), Field::Type::Text, true},
                 {QStringLiteral("password"), Field::Type::Secret, true, false, 1024}},
                [](Call &call) { return hashRegistrationPassword(call, call.body.text(QStringLiteral("token"))); }});
}

} // namespace rollcall::plane
