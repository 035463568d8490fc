// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/values.h"
#include "domain/result.h"

namespace rollcall {

/// What registering through an invitation answers; who the new account is has to be asked with its credential.
struct RegistrationAnswer {
    Secret credential;
    InviteeView::State state = InviteeView::State::Open;
};

[[nodiscard]] Result<InviteeView> decodeInvitee(const QByteArray &body);
[[nodiscard]] Result<InviteeAnswer> decodeAcceptance(const QByteArray &body);
[[nodiscard]] Result<InviteeAnswer> decodeRejection(const QByteArray &body);
[[nodiscard]] Result<RegistrationAnswer> decodeRegistration(const QByteArray &body);

} // namespace rollcall
