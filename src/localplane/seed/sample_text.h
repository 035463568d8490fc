// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QJsonObject>
#include <QString>

namespace rollcall::plane {

[[nodiscard]] QString text(const QJsonObject &sample, const char *name);
/// The moment that lies "6d15h" before `now`; units are d, h and m. notProvided() for an empty age.
[[nodiscard]] Instant before(Instant now, const QString &age);

} // namespace rollcall::plane
