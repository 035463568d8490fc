// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/json_call.h"
#include "controlplane/values.h"

#include <QJsonObject>

namespace rollcall::aisix {

/// The call that the platform documents as its example. What it answers is not documented beyond success: it tells that the token
/// is good for reading, and no more is made of it.
[[nodiscard]] HttpRequest tryingTheToken();
[[nodiscard]] HttpRequest creating(const MemberDraft &draft);

/// 201 {"member":{"id","user_id","email","display_name","role"}}.
[[nodiscard]] Result<Member> decodeCreated(const QByteArray &body);

/// No form of an error is documented. The status decides; a sentence is taken where one is found in any of the usual places.
void readErrorBody(const QJsonObject &body, Error &error);

} // namespace rollcall::aisix
