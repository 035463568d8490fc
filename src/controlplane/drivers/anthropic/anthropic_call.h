// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/json_api.h"
#include "controlplane/json_call.h"

#include <QJsonObject>

namespace rollcall::anthropic {

[[nodiscard]] const JsonApi &api();

/// {"type":"error","error":{"type","message","details":{"error_code"}}}. The code counts, never the message; where there is none,
/// or one that nobody here knows, the type does.
void readErrorBody(const QJsonObject &body, Error &error);

} // namespace rollcall::anthropic
