// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/accounts/attempt_limiter.h"
#include "localplane/accounts/secrets.h"
#include "localplane/outbox/outbox.h"
#include "localplane/store/database.h"

#include "domain/clock.h"

#include <QString>

namespace rollcall::plane {

/// What every route works with. Built once by the program, or by a test with a clock of its own.
struct Plane {
    Plane(const Clock &ownClock, const QString &dataFolder, Seal key)
        : clock(ownClock)
        , db(dataFolder + QStringLiteral("/plane.sqlite"))
        , seal(std::move(key))
        , outbox(dataFolder + QStringLiteral("/outbox"))
    {
    }

    const Clock &clock;
    Database db;
    Seal seal;
    PasswordHasher passwords;
    AttemptLimiter attempts;
    Outbox outbox;
    QString baseUrl; ///< "http://127.0.0.1:8080", or as people reach it; known once the port is; links are made with it
};

} // namespace rollcall::plane
