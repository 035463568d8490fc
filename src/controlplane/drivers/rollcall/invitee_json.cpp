// SPDX-License-Identifier: MIT
#include "driver_rollcall/invitee_json.h"

#include "controlplane/json_reader.h"
#include "driver_rollcall/account_json.h"

#include <array>
#include <utility>

namespace rollcall {

namespace {

/// A state that is not known is treated like a link that is not: it can be shown, and nothing can be done with it.
InviteeView::State stateFrom(const QString &word)
{
    static constexpr std::array states{
        std::pair("open", InviteeView::State::Open),         std::pair("accepted", InviteeView::State::Accepted),
        std::pair("rejected", InviteeView::State::Rejected), std::pair("revoked", InviteeView::State::Revoked),
        std::pair("expired", InviteeView::State::Expired),
    };
    for (const auto &[known, state] : states) {
        if (word == QLatin1String(known))
            return state;
    }
    return InviteeView::State::Invalid;
}

InviteeView::AccountMatch matchFrom(const QString &word)
{
    if (word == QLatin1String("matches"))
        return InviteeView::AccountMatch::Matches;
    if (word == QLatin1String("mismatch"))
        return InviteeView::AccountMatch::Mismatch;
    return InviteeView::AccountMatch::SignedOut;
}

bool flagOrNo(const JsonReader &json, const char *name) { return json.has(name) && json.flag(name); }

} // namespace

Result<InviteeView> decodeInvitee(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    InviteeView view;
    view.state = stateFrom(json.text("state"));
    view.account = matchFrom(json.textOrNone("account"));
    view.signedInAs = json.textOrNone("signed_in_as");
    if (const auto tenant = json.objectOrNone("tenant"))
        view.tenant = readTenant(*tenant);
    if (const auto words = json.objectOrNone("words"))
        view.tenantWord = words->textOrNone("tenant");
    if (const auto inviter = json.objectOrNone("inviter")) {
        view.inviter = inviter->textOrNone("display_name");
        view.inviterRole = inviter->textOrNone("role_label");
    }
    view.role = json.textOrNone("role");
    view.roleLabel = json.textOrNone("role_label");
    view.roleDescription = json.textOrNone("role_description");
    view.forAnyone = json.textOrNone("kind") == QLatin1String("link");
    view.channel = invitationChannelFrom(json.textOrNone("channel"));
    view.maskedAddress = json.textOrNone("masked_address");
    view.address = json.textOrNone("address");
    view.message = json.textOrNone("message");
    view.note = json.textOrNone("note");
    view.expires = json.timeOr("expires_at", Instant::notProvided());
    view.closed = json.timeOr("closed_at", Instant::notProvided());
    view.canReject = flagOrNo(json, "can_reject");
    view.canRegister = flagOrNo(json, "can_register");
    view.registerJoins = flagOrNo(json, "register_joins");
    // Only of an invalid link is nothing told.
    if (view.state != InviteeView::State::Invalid)
        static_cast<void>(json.object("tenant"));
    return json.finish(std::move(view));
}

Result<InviteeAnswer> decodeAcceptance(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    InviteeAnswer answer;
    answer.state = stateFrom(json.text("state"));
    answer.tenantId = json.object("tenant").text("id");
    answer.roleLabel = json.textOrNone("role_label");
    answer.at = json.time("accepted_at");
    answer.canCall = json.flag("can_call");
    return json.finish(std::move(answer));
}

Result<InviteeAnswer> decodeRejection(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    InviteeAnswer answer;
    answer.state = stateFrom(json.text("state"));
    answer.at = json.time("rejected_at");
    return json.finish(std::move(answer));
}

Result<RegistrationAnswer> decodeRegistration(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    RegistrationAnswer answer;
    answer.credential = Secret(json.object("session").text("token"));
    answer.state = stateFrom(json.text("state"));
    return json.finish(std::move(answer));
}

} // namespace rollcall
