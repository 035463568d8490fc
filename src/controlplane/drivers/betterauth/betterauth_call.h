// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/json_call.h"

#include <QJsonObject>
#include <QUrl>

#include <initializer_list>
#include <utility>

namespace rollcall::betterauth {

using Parameters = std::initializer_list<std::pair<const char *, QString>>;

[[nodiscard]] HttpRequest asking(std::initializer_list<QString> path, Parameters parameters = {});
[[nodiscard]] HttpRequest posting(std::initializer_list<QString> path, const QJsonObject &body);

/// Where its routes are: below /api/auth, unless the address says so itself.
[[nodiscard]] QUrl routesOf(const QUrl &server);

/// {"message", "code"}. Some of its 401 say "you may not", which must not be taken for a lost session.
void readErrorBody(const QJsonObject &body, Error &error);

/// Whether the server has no such route, because a plugin is not there.
[[nodiscard]] bool isMissing(const Error &error);

} // namespace rollcall::betterauth
