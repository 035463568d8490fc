// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/json_call.h"
#include "controlplane/values.h"

#include <QJsonObject>

#include <initializer_list>

namespace rollcall::anthropic {

[[nodiscard]] HttpRequest asking(std::initializer_list<QString> path);
[[nodiscard]] HttpRequest listing(std::initializer_list<QString> path, const ListRequest &wanted);
[[nodiscard]] HttpRequest posting(std::initializer_list<QString> path, const QJsonObject &body);
[[nodiscard]] HttpRequest deleting(std::initializer_list<QString> path);

/// {"type":"error","error":{"type","message","details":{"error_code"}}}. The code counts, never the message; where there is none,
/// or one that nobody here knows, the type does.
void readErrorBody(const QJsonObject &body, Error &error);

} // namespace rollcall::anthropic
