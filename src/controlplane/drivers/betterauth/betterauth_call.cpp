// SPDX-License-Identifier: MIT
#include "driver_betterauth/betterauth_call.h"

#include <QHash>
#include <QJsonDocument>

namespace rollcall::betterauth {

namespace {

Error::Kind kindOf(const QString &code, Error::Kind byStatus)
{
    using Kind = Error::Kind;
    static const QHash<QString, Kind> known{
        {QStringLiteral("UNAUTHORIZED"), Kind::Unauthorized},
        {QStringLiteral("INVALID_EMAIL_OR_PASSWORD"), Kind::Unauthorized},
        {QStringLiteral("USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION"), Kind::Conflict},
        {QStringLiteral("USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION"), Kind::Conflict},
        {QStringLiteral("YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER"), Kind::Conflict},
        {QStringLiteral("YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER"), Kind::Conflict},
        {QStringLiteral("INVITATION_NOT_FOUND"), Kind::NotFound},
        {QStringLiteral("MEMBER_NOT_FOUND"), Kind::NotFound},
        {QStringLiteral("TEAM_NOT_FOUND"), Kind::NotFound},
    };
    if (byStatus == Kind::Unauthorized && !code.isEmpty())
        return known.value(code, Kind::Forbidden);
    return known.value(code, byStatus);
}

} // namespace

HttpRequest asking(std::initializer_list<QString> path, Parameters parameters)
{
    HttpRequest request;
    request.path = apiPath(path);
    for (const auto &[name, value] : parameters)
        addParameter(request.query, QString::fromLatin1(name), value);
    return request;
}

HttpRequest posting(std::initializer_list<QString> path, const QJsonObject &body)
{
    HttpRequest request;
    request.method = "POST";
    request.path = apiPath(path);
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

QUrl routesOf(const QUrl &server)
{
    const auto usual = QStringLiteral("/api/auth");
    auto url = server.adjusted(QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (!url.path().endsWith(usual))
        url.setPath((url.path() == QLatin1String("/") ? QString() : url.path()) + usual);
    return url;
}

void readErrorBody(const QJsonObject &body, Error &error)
{
    error.code = body.value(QLatin1String("code")).toString();
    error.detail = body.value(QLatin1String("message")).toString();
    // Of an unknown role in an invitation it gives the sentence "ROLE_NOT_FOUND: x" alone.
    if (error.code.isEmpty() && error.detail.startsWith(QLatin1String("ROLE_NOT_FOUND")))
        error.code = QStringLiteral("ROLE_NOT_FOUND");
    error.kind = kindOf(error.code, error.kind);
}

bool isMissing(const Error &error) { return error.httpStatus == 404 && error.code.isEmpty(); }

} // namespace rollcall::betterauth
