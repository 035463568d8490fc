// SPDX-License-Identifier: MIT
#include "driver_anthropic/anthropic_call.h"

#include <QHash>
#include <QSet>

namespace rollcall::anthropic {

namespace {

/// Those for which the console has a sentence that helps more than the server's own.
bool hasSentence(const QString &code)
{
    static const QSet<QString> known{QStringLiteral("already_member"),
                                     QStringLiteral("invite_already_exists"),
                                     QStringLiteral("email_domain_not_allowed"),
                                     QStringLiteral("cannot_invite_emails_with_unverified_domains"),
                                     QStringLiteral("org_member_limit_exceeded"),
                                     QStringLiteral("workspace_member_limit_exceeded"),
                                     QStringLiteral("cannot_remove_last_member"),
                                     QStringLiteral("concurrent_membership_change")};
    return known.contains(code);
}

Error::Kind kindOf(const QString &code, const QString &type, Error::Kind byStatus)
{
    using Kind = Error::Kind;
    static const QHash<QString, Kind> known{
        {QStringLiteral("already_member"), Kind::Conflict},
        {QStringLiteral("invite_already_exists"), Kind::Conflict},
        {QStringLiteral("cannot_remove_last_member"), Kind::Conflict},
        {QStringLiteral("org_member_limit_exceeded"), Kind::Conflict},
        {QStringLiteral("workspace_member_limit_exceeded"), Kind::Conflict},
        {QStringLiteral("concurrent_membership_change"), Kind::Conflict},
        {QStringLiteral("authentication_error"), Kind::Unauthorized},
        {QStringLiteral("permission_error"), Kind::Forbidden},
        {QStringLiteral("not_found_error"), Kind::NotFound},
        {QStringLiteral("rate_limit_error"), Kind::RateLimited},
        {QStringLiteral("conflict_error"), Kind::Conflict},
        {QStringLiteral("invalid_request_error"), Kind::Validation},
    };
    return known.value(code, known.value(type, byStatus));
}

} // namespace

const JsonApi &api()
{
    static const JsonApi shape{"/v1/organizations", QStringLiteral("after_id"), 1000};
    return shape;
}

void readErrorBody(const QJsonObject &body, Error &error)
{
    const auto object = body.value(QLatin1String("error")).toObject();
    const auto type = object.value(QLatin1String("type")).toString();
    const auto code = object.value(QLatin1String("details")).toObject().value(QLatin1String("error_code")).toString();
    error.code = code.isEmpty() ? type : code;
    if (!hasSentence(code))
        error.detail = object.value(QLatin1String("message")).toString();
    if (const auto id = body.value(QLatin1String("request_id")).toString(); !id.isEmpty())
        error.requestId = id;
    error.kind = kindOf(code, type, error.kind);
}

} // namespace rollcall::anthropic
