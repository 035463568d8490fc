// SPDX-License-Identifier: MIT
#include "localplane/invitee/registration.h"

#include "localplane/accounts/account_json.h"
#include "localplane/accounts/sessions.h"
#include "localplane/activity/activity.h"
#include "localplane/invitee/invitee_routes.h"
#include "localplane/invitee/joining.h"

#include "domain/address.h"
#include "domain/phone.h"

namespace rollcall::plane {

namespace {

Problem invalidOffer()
{
    return Problem::of(404, QStringLiteral("invitation_invalid"),
                       QStringLiteral("This is no invitation of this control plane."));
}

Problem badAddress(const QString &field)
{
    return Problem::field(422, QStringLiteral("bad_address"), QStringLiteral("This address cannot be used."), field);
}

// The address that the account gets. Holding the link shows that the person reads the invited address and no other one.
Answer<AccountRow> addressOf(const Call &call, const Offer &offer)
{
    const auto email = QStringLiteral("email");
    const auto phone = QStringLiteral("phone");
    AccountRow account;
    if (call.body.has(email)) {
        const auto parsed = EmailAddress::parse(call.body.text(email));
        if (!parsed)
            return refuse(badAddress(email));
        account.email = parsed->typed();
    }
    if (call.body.has(phone)) {
        const auto parsed = PhoneNumber::parse(call.body.text(phone), offer.rules->defaultPhoneRegion);
        if (!parsed)
            return refuse(badAddress(phone));
        account.phone = parsed->e164();
    }
    const bool named = !account.email.isEmpty() || !account.phone.isEmpty();
    if (!offer.invitation) {
        if (!named)
            return refuse(Problem::field(422, QStringLiteral("missing_field"),
                                         QStringLiteral("An e-mail address is needed."), email));
        return account;
    }
    const auto &invitation = offer.invitation->invitation;
    const bool byEmail = invitation.channel == InvitationChannel::Email;
    const bool onlyInvited = byEmail ? account.phone.isEmpty() : account.email.isEmpty();
    if (named && (!onlyInvited || !offer.isFor(account)))
        return refuse(Problem::field(422, QStringLiteral("address_mismatch"),
                                     QStringLiteral("Register with the address that was invited."),
                                     byEmail ? email : phone));
    (byEmail ? account.email : account.phone) = invitation.address;
    return account;
}

std::optional<Problem> accountExists(Database &db, const AccountRow &account)
{
    const bool email = !account.email.isEmpty() && findAccountByEmail(db, account.email);
    const bool phone = !account.phone.isEmpty() && findAccountByPhone(db, account.phone);
    if (!email && !phone)
        return std::nullopt;
    return Problem::field(409, QStringLiteral("account_exists"),
                          QStringLiteral("There is an account already. Sign in with it."),
                          email ? QStringLiteral("email") : QStringLiteral("phone"));
}

} // namespace

std::optional<Problem> hashRegistrationPassword(Call &call, const QString &token)
{
    {
        // Nobody gets a hash computed for a token that opens nothing.
        const auto lock = call.db().lock();
        const auto offer = findOffer(call.db(), token, call.now);
        if (!offer)
            return invalidOffer();
        if (auto problem = closedOffer(*offer))
            return problem;
    }
    const auto field = QStringLiteral("password");
    if (auto problem = checkPassword(call.body.text(field), field))
        return problem;
    call.passwordHash = call.plane.passwords.hash(call.body.text(field));
    if (call.passwordHash.isEmpty())
        return Problem::of(500, QStringLiteral("internal_error"),
                           QStringLiteral("There is too little memory to hash a password."));
    return std::nullopt;
}

Answer<Registered> registerThrough(Call &call, const QString &token)
{
    auto offer = findOffer(call.db(), token, call.now);
    if (!offer)
        return refuse(invalidOffer());
    if (auto problem = closedOffer(*offer))
        return refuse(*problem);
    auto account = addressOf(call, *offer);
    if (!account)
        return refuse(account.error());
    if (auto problem = accountExists(call.db(), *account))
        return refuse(*problem);
    account->id = newId("usr");
    account->displayName = call.body.text(QStringLiteral("display_name"));
    account->passwordHash = call.passwordHash;
    insertAccount(call.db(), *account, call.now);
    call.caller.kind = Caller::Kind::Session;
    call.caller.account = *account;
    record(call, offer->tenant.tenant.id, {"account.register", "account", account->id, {}, {}});
    const bool joins = offer->rules->invitations.registerJoins;
    if (joins) {
        if (const auto joined = join(call, *offer, *account); !joined)
            return refuse(joined.error());
    }
    return Registered{*account, joins};
}

Answer<Reply> registerInvitee(Call &call)
{
    const auto made = registerThrough(call, call.body.text(QStringLiteral("token")));
    if (!made)
        return refuse(made.error());
    const auto session = startSession(call, made->account.id);
    JsonWriter json;
    json.beginObject().key("session").beginObject();
    json.field("token", session.token).optional("expires_at", session.expires).endObject().key("account");
    write(json, made->account);
    json.field("state", made->joined ? QStringLiteral("accepted") : QStringLiteral("open")).endObject();
    return Reply::json(std::move(json), 201);
}

} // namespace rollcall::plane
