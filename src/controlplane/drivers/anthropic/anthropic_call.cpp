// SPDX-License-Identifier: MIT
#include "driver_anthropic/anthropic_call.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace rollcall::anthropic {

namespace {

constexpr int longestPage = 1000;

HttpRequest request(const QByteArray &method, std::initializer_list<QString> path)
{
    HttpRequest made;
    made.method = method;
    made.path = "/v1/organizations" + apiPath(path);
    return made;
}

/// What a code means to whoever reads it; the server's own sentence where it is not here.
QString sentenceOf(const QString &code)
{
    static const QHash<QString, QString> known{
        {QStringLiteral("already_member"), QStringLiteral("This person is a member of the organization already.")},
        {QStringLiteral("invite_already_exists"),
         QStringLiteral("An invitation to this address is open already. Revoke it before you send another.")},
        {QStringLiteral("email_domain_not_allowed"),
         QStringLiteral("The organization does not allow addresses of this domain.")},
        {QStringLiteral("cannot_invite_emails_with_unverified_domains"),
         QStringLiteral(
             "The organization invites addresses of verified domains only, and this domain is not verified.")},
        {QStringLiteral("org_member_limit_exceeded"),
         QStringLiteral("The organization has no free place. Open invitations count as well.")},
        {QStringLiteral("workspace_member_limit_exceeded"), QStringLiteral("The workspace has no free place.")},
        {QStringLiteral("cannot_remove_last_member"),
         QStringLiteral("The last member of an organization cannot be removed.")},
        {QStringLiteral("concurrent_membership_change"),
         QStringLiteral("Somebody else changed the members at the same moment. Try again.")},
    };
    return known.value(code);
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

HttpRequest asking(std::initializer_list<QString> path) { return request("GET", path); }

HttpRequest listing(std::initializer_list<QString> path, const ListRequest &wanted)
{
    auto page = asking(path);
    addParameter(page.query, QStringLiteral("limit"), QString::number(std::min(wanted.limit, longestPage)));
    if (!wanted.cursor.isEmpty())
        addParameter(page.query, QStringLiteral("after_id"), wanted.cursor);
    return page;
}

HttpRequest posting(std::initializer_list<QString> path, const QJsonObject &body)
{
    auto made = request("POST", path);
    made.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return made;
}

HttpRequest deleting(std::initializer_list<QString> path) { return request("DELETE", path); }

void readErrorBody(const QJsonObject &body, Error &error)
{
    const auto object = body.value(QLatin1String("error")).toObject();
    const auto type = object.value(QLatin1String("type")).toString();
    const auto code = object.value(QLatin1String("details")).toObject().value(QLatin1String("error_code")).toString();
    error.code = code.isEmpty() ? type : code;
    error.detail = sentenceOf(code);
    if (error.detail.isEmpty())
        error.detail = object.value(QLatin1String("message")).toString();
    if (const auto id = body.value(QLatin1String("request_id")).toString(); !id.isEmpty())
        error.requestId = id;
    error.kind = kindOf(code, type, error.kind);
}

} // namespace rollcall::anthropic
