// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/json_api.h"
#include "controlplane/json_call.h"

#include <QJsonObject>

namespace rollcall::openai {

[[nodiscard]] const JsonApi &api();

/// {"error":{"message","type","param","code"}}, where param and code may be null.
void readErrorBody(const QJsonObject &body, Error &error);

} // namespace rollcall::openai
