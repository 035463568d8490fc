// SPDX-License-Identifier: MIT
#include "localplane/ownership/ownership_routes.h"

#include "localplane/accounts/own_password.h"
#include "localplane/activity/activity.h"
#include "localplane/members/member_json.h"
#include "localplane/members/visibility.h"

namespace rollcall::plane {

namespace {

QString passwordField() { return QStringLiteral("password"); }

// Whoever may not transfer is not told whether a password is right. That refusal is the handler's, and so is the answer to a
// repeated request, whose sender has handed on the role by now.
std::optional<Problem> verifyHolder(Call &call)
{
    if (!call.policy().decide(Action::Transfer).allowed())
        return std::nullopt;
    const bool given = call.body.has(passwordField());
    if (!call.rules().transfer.passwordNeeded) {
        if (given)
            return Problem::field(422, QStringLiteral("unknown_field"), QStringLiteral("There is no such field here."),
                                  passwordField());
        return std::nullopt;
    }
    if (!given)
        return Problem::field(422, QStringLiteral("missing_field"), QStringLiteral("Your own password is needed."),
                              passwordField());
    return verifyOwnPassword(call);
}

void tell(const Call &call, const Member &member, const QString &label)
{
    const auto &tenant = call.scope->row.tenant.name;
    const bool mail = !member.email.isEmpty();
    Message message;
    message.channel = mail ? InvitationChannel::Email : InvitationChannel::Phone;
    message.to = mail ? member.email : member.phone;
    message.subject = QStringLiteral("You are now %1 of %2").arg(label, tenant);
    message.text = QStringLiteral("%1 has passed the role %2 of %3 on to you. It is yours from now on.\n")
                       .arg(call.caller.name(), label, tenant);
    Outbox::post(call.db(), call.plane.seal, message, call.now);
}

// One change with two rows: at no moment does anybody see two holders, or none.
Answer<Reply> transfer(Call &call)
{
    const auto &rules = call.rules().transfer;
    if (auto problem = denied(call.policy().decide(Action::Transfer)))
        return refuse(*problem);
    if (rules.passwordNeeded && call.verifiedAccount != call.caller.account.id)
        return refuse(Problem::field(401, QStringLiteral("wrong_credentials"),
                                     QStringLiteral("This is not your password."), passwordField()));
    auto holder = findMember(call.db(), call.tenantId(), call.scope->standing.memberId);
    auto target = findMember(call.db(), call.tenantId(), call.body.text(QStringLiteral("member_id")));
    if (!holder || !target || !isVisible(call, *target))
        return refuse(Problem::field(404, QStringLiteral("not_found"), QStringLiteral("There is no such member."),
                                     QStringLiteral("member_id")));
    if (auto problem = denied(decide(call.policy(), Action::Transfer, target->member)))
        return refuse(*problem);
    record(call, call.tenantId(),
           {"ownership.transfer", "member", target->member.id, holder->member.displayName, target->member.displayName});
    target->member.role = rules.role;
    holder->member.role = rules.roleAfterwards;
    updateMember(call.db(), *holder, call.now);
    updateMember(call.db(), *target, call.now);
    tell(call, target->member, call.rules().role(rules.role)->label);
    return memberReply(*target);
}

} // namespace

void addOwnershipRoutes(Router &router)
{
    router.add({QStringLiteral("POST"),
                QStringLiteral("/api/ownership/transfer"),
                Access::Tenant,
                transfer,
                {{QStringLiteral("member_id"), Field::Type::Text, true},
                 {passwordField(), Field::Type::Secret, false, false, 1024}},
                verifyHolder});
}

} // namespace rollcall::plane
