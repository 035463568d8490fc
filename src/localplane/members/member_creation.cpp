// SPDX-License-Identifier: MIT
#include "localplane/members/member_creation.h"

#include "localplane/activity/activity.h"
#include "localplane/members/member_json.h"

#include "domain/address.h"

namespace rollcall::plane {

namespace {

Problem unknownField(const QString &name)
{
    return Problem::field(422, QStringLiteral("unknown_field"), QStringLiteral("There is no such field here."), name);
}

Problem missingField(const QString &name)
{
    return Problem::field(422, QStringLiteral("missing_field"), QStringLiteral("%1 is needed.").arg(name), name);
}

// The route takes the fields of every rule set; this one has its own.
std::optional<Problem> checkFields(const Body &body, const RuleSet &rules)
{
    const bool password = rules.creation.password == CreationPolicy::Password::Required;
    QStringList known{QStringLiteral("email"), rules.creationNameField};
    if (password)
        known.append(QStringLiteral("password"));
    const auto names = body.names();
    for (const auto &name : names) {
        if (!known.contains(name))
            return unknownField(name);
    }
    if (rules.creation.displayNameRequired && body.text(rules.creationNameField).isEmpty())
        return missingField(rules.creationNameField);
    if (password && !body.has(QStringLiteral("password")))
        return missingField(QStringLiteral("password"));
    return std::nullopt;
}

std::optional<Problem> checkEmail(Call &call, const QString &email)
{
    const auto flaw = EmailAddress::check(email);
    const bool good = flaw == EmailAddress::Flaw::None
                      || (flaw == EmailAddress::Flaw::NoDomainEnding && call.rules().syntheticAddresses);
    const auto field = QStringLiteral("email");
    if (!good)
        return Problem::field(422, QStringLiteral("bad_address"), QStringLiteral("This is not an e-mail address."),
                              field);
    if (findAccountByEmail(call.db(), email))
        return Problem::field(409, QStringLiteral("email_taken"), call.rules().emailTaken, field);
    Query open(call.db(),
               "SELECT 1 FROM invitations WHERE tenant_id = ? AND folded = ? AND state = 'pending'"
               " AND (expires IS NULL OR expires > ?)",
               call.tenantId(), EmailAddress::fold(email), call.now);
    if (open.next())
        return Problem::field(409, QStringLiteral("already_invited"),
                              QStringLiteral("An invitation to this address is still open. Revoke it first."), field);
    return std::nullopt;
}

Reply shortReply(const Member &member)
{
    JsonWriter json;
    json.beginObject().key("member").beginObject().field("id", member.id).field("user_id", member.userId);
    json.field("email", member.email).field("display_name", member.displayName).field("role", member.role);
    json.endObject().endObject();
    return Reply::json(std::move(json), 201);
}

} // namespace

std::optional<Problem> hashNewPassword(Call &call)
{
    const auto name = QStringLiteral("password");
    if (!call.body.has(name))
        return std::nullopt;
    const auto password = call.body.text(name);
    if (auto problem = checkPassword(password, name))
        return problem;
    call.passwordHash = call.plane.passwords.hash(password);
    if (call.passwordHash.isEmpty())
        return Problem::of(500, QStringLiteral("internal_error"),
                           QStringLiteral("There is too little memory to hash a password."));
    return std::nullopt;
}

Answer<Reply> createMember(Call &call)
{
    const auto &rules = call.rules();
    if (auto problem = denied(call.policy().decide(Action::CreateMember)))
        return refuse(*problem);
    if (auto problem = checkFields(call.body, rules))
        return refuse(*problem);
    const auto email = call.body.text(QStringLiteral("email"));
    if (auto problem = checkEmail(call, email))
        return refuse(*problem);
    AccountRow account{newId("usr"), email, {}, call.body.text(rules.creationNameField), call.passwordHash, false};
    insertAccount(call.db(), account, call.now);
    MemberRow row;
    row.tenantId = call.tenantId();
    row.member.id = newId("mem");
    row.member.userId = account.id;
    row.member.email = email;
    row.member.displayName = account.displayName;
    row.member.role = rules.creation.role;
    row.member.status = MemberStatus::Active;
    row.member.type = rules.creation.type;
    row.member.joined = call.now;
    insertMember(call.db(), row, call.now);
    record(call, call.tenantId(), {"member.create", "member", row.member.id, {}, row.member.role});
    return rules.creationAnswersShort ? shortReply(row.member) : memberReply(row, 201);
}

} // namespace rollcall::plane
