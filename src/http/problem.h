// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/error.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace rollcall {

/// What an error response is made of, however much of it a server bothered to send.
struct ProblemResponse {
    int status = 0;
    QByteArray contentType; ///< lower case, without parameters
    QByteArray body;
    QByteArray retryAfter; ///< header as it came
    QByteArray date;       ///< header as it came
    QString requestId;
};

[[nodiscard]] Error::Kind errorKindOf(int httpStatus);

/// RFC 9457 problem details, where the body is such; the status alone where it is HTML, empty or broken. Secrets that a server
/// repeats in its sentences are taken out. `readBody` reads the JSON of an API that has a form of its own.
[[nodiscard]] Error errorFrom(const ProblemResponse &response, const Clock &clock,
                              void (*readBody)(const QJsonObject &body, Error &error) = nullptr);

/// Seconds of a Retry-After header: a number, or a date, which is counted from the server's own Date where there is one, since
/// the two clocks may differ. At least 0.
[[nodiscard]] std::optional<int> retryAfterSeconds(const QByteArray &retryAfter, const QByteArray &date,
                                                   const Clock &clock);

} // namespace rollcall
