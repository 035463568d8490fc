// SPDX-License-Identifier: MIT
#pragma once

#include "domain/address.h"
#include "domain/invitation.h"

#include <QString>

namespace rollcall {

/// What a person calls an address: an e-mail as typed, a phone number in its international form.
[[nodiscard]] QString addressText(InvitationChannel channel, const QString &address);
/// How a typed phone number was read, because a number without its country can be meant differently: what was typed, the number
/// that will be called, and how it is written in its own country.
[[nodiscard]] QString phoneReading(const QString &typed, const QString &e164);
/// Why a text is no e-mail address, as the end of a sentence that begins with it: "is incomplete: the domain has no ending."
[[nodiscard]] QString flawText(EmailAddress::Flaw flaw);

} // namespace rollcall
