// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/problem.h"

#include <QByteArray>
#include <QJsonObject>

namespace rollcall::plane {

/// Reads application/x-www-form-urlencoded, with every value a text.
[[nodiscard]] Answer<QJsonObject> parseForm(const QByteArray &bytes, const QString &contentType);

} // namespace rollcall::plane
