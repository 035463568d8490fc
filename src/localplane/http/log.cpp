// SPDX-License-Identifier: MIT
#include "localplane/http/log.h"

#include <cstdio>

namespace rollcall::plane {

namespace {

// One call a line: stderr is not buffered, and lines of two threads must not run into each other.
void line(const QString &text) { std::fputs((text + QLatin1Char('\n')).toUtf8().constData(), stderr); }

} // namespace

void logRequest(const QString &method, const QString &pattern, int status, qint64 milliseconds,
                const QString &requestId)
{
    line(
        QStringLiteral("%1 %2 %3 %4 ms %5").arg(method.left(10), pattern).arg(status).arg(milliseconds).arg(requestId));
}

void logFailure(const QString &requestId, const char *what)
{
    line(QStringLiteral("failure in %1: %2").arg(requestId, QString::fromUtf8(what)));
}

void logNotice(const QString &sentence) { line(sentence); }

} // namespace rollcall::plane
