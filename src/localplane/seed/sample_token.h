// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/database.h"

#include <QJsonObject>

namespace rollcall::plane {

/// Lists an admin token of a sample tenant. Nobody has its secret.
void addSampleToken(Database &db, const QString &tenantId, const QString &creator, const QJsonObject &sample,
                    Instant now);

} // namespace rollcall::plane
