// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace rollcall::plane {

/// How deeply objects and lists are nested; of any bytes, so that it can be asked before they are parsed.
[[nodiscard]] int jsonDepth(const QByteArray &json);

/// Whether an object of this document, which must be well-formed JSON, has a name twice. QJsonDocument takes the last one
/// without a word, and two readers of one body must never see two bodies.
[[nodiscard]] bool hasDuplicateKey(const QByteArray &json);

} // namespace rollcall::plane
