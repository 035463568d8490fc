// SPDX-License-Identifier: MIT
#include "http/log_redaction.h"

#include <QRegularExpression>

#include <array>

namespace rollcall {

namespace {

QtMessageHandler nextHandler = nullptr;

void redactingHandler(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    nextHandler(type, context, redact(message));
}

} // namespace

QString redact(const QString &text)
{
    constexpr auto flags = QRegularExpression::CaseInsensitiveOption;
    // Each keeps what stands before the secret, so that a log still says where one was.
    static const std::array patterns{
        QRegularExpression(QStringLiteral("(\\b(?:Bearer|Basic)\\s+)[^\\s\"',;]+"), flags),
        QRegularExpression(QStringLiteral("(/invite/)[^\\s\"'/?#&<>]+"), flags),
        // In a query, in JSON (also with its quotes escaped), or as "password: x".
        QRegularExpression(
            QStringLiteral("(\\b\\w*(?:token|password|passwd|secret|credential)\\\\?[\"']?\\s*[=:]\\s*\\\\?[\"']?)"
                           "(?!\\s*(?:true|false|null)\\b)[^\\s\"'&,;}\\\\]+"),
            flags),
        QRegularExpression(QStringLiteral("(\\brc[a-z]_)[A-Za-z0-9_\\-]{8,}")),
    };
    auto redacted = text;
    for (const auto &pattern : patterns)
        redacted.replace(pattern, QStringLiteral("\\1[redacted]"));
    return redacted;
}

void installLogRedaction()
{
    const auto current = qInstallMessageHandler(redactingHandler);
    if (current != redactingHandler)
        nextHandler = current;
}

} // namespace rollcall
