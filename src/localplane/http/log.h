// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rollcall::plane {

/// One line on stderr. The route's pattern stands for the path, which may hold an id or a token.
void logRequest(const QString &method, const QString &pattern, int status, qint64 milliseconds,
                const QString &requestId);
void logFailure(const QString &requestId, const char *what);
void logNotice(const QString &sentence);

} // namespace rollcall::plane
