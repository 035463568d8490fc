// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/json_call.h"
#include "controlplane/values.h"

#include <QJsonObject>

#include <initializer_list>

namespace rollcall::openai {

[[nodiscard]] HttpRequest asking(std::initializer_list<QString> path);
[[nodiscard]] HttpRequest listing(std::initializer_list<QString> path, const ListRequest &wanted);
[[nodiscard]] HttpRequest posting(std::initializer_list<QString> path, const QJsonObject &body);
[[nodiscard]] HttpRequest deleting(std::initializer_list<QString> path);

/// {"error":{"message","type","param","code"}}, where param and code may be null.
void readErrorBody(const QJsonObject &body, Error &error);

} // namespace rollcall::openai
