// SPDX-License-Identifier: MIT
#include "localplane/accounts/visitor.h"

#include <QRegularExpression>

namespace rollcall::plane {

namespace {

constexpr const char *cookieName = "rollcall_visitor";

} // namespace

QString visitorOf(const Request &request)
{
    static const QRegularExpression wellFormed(QStringLiteral("^[A-Za-z0-9_-]{40,64}$"));
    const auto cookies = request.header(QStringLiteral("cookie")).split(QLatin1Char(';'));
    for (const auto &cookie : cookies) {
        const auto value = cookie.section(QLatin1Char('='), 1);
        if (cookie.section(QLatin1Char('='), 0, 0).trimmed() == QLatin1String(cookieName)
            && wellFormed.match(value).hasMatch())
            return value;
    }
    return {};
}

std::pair<QByteArray, QByteArray> visitorCookie(const Plane &plane, const QString &offerToken, const QString &visitor)
{
    auto cookie = QByteArray(cookieName) + '=' + visitor.toLatin1() + "; Path=/invite/" + offerToken.toLatin1()
                  + "; HttpOnly; SameSite=Lax";
    if (plane.baseUrl.startsWith(QStringLiteral("https:")))
        cookie += "; Secure";
    return {QByteArrayLiteral("Set-Cookie"), cookie};
}

QString formSecret(const Plane &plane, const QString &offerToken, const QString &visitor)
{
    const auto bytes = QStringLiteral("form\n%1\n%2").arg(visitor, offerToken).toUtf8();
    return QString::fromLatin1(plane.seal.fingerprint(bytes).toHex());
}

std::optional<Problem> foreignForm(const Call &call)
{
    const auto visitor = visitorOf(call.request);
    const auto sent = call.body.text(QStringLiteral("form"));
    // Digests are compared, so that the time it takes tells nothing about the secret.
    if (!visitor.isEmpty() && digestOf(sent) == digestOf(formSecret(call.plane, call.arguments.first(), visitor)))
        return std::nullopt;
    return Problem::of(403, QStringLiteral("form_outdated"),
                       QStringLiteral("This form was open for too long, or your browser keeps no cookies. Try again."));
}

} // namespace rollcall::plane
