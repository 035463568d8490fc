// SPDX-License-Identifier: MIT
#include "localplane/invitee/invitee_page.h"

#include "localplane/invitee/offer.h"

#include <QUrl>

namespace rollcall::plane {

namespace {

QString escaped(const QString &text)
{
    // A name is shown as a name, in its own direction, whatever it holds.
    return QStringLiteral("<bdi>") + text.toHtmlEscaped() + QStringLiteral("</bdi>");
}

QString paragraph(const QString &html) { return QStringLiteral("<p>") + html + QStringLiteral("</p>\n"); }

QString sentenceFor(const Offer &offer)
{
    if (offer.state == QStringLiteral("accepted"))
        return QStringLiteral("This invitation has been accepted.");
    if (offer.state == QStringLiteral("rejected"))
        return QStringLiteral("This invitation was rejected.");
    if (offer.state == QStringLiteral("revoked"))
        return QStringLiteral("This invitation was revoked. Ask the person who sent it for a new one.");
    return QStringLiteral("This invitation has expired. Ask the person who sent it for a new one.");
}

QString contentFor(const Call &call, const Offer &offer, const QString &token)
{
    const auto *role = offer.rules->role(offer.role());
    auto html = QStringLiteral("<h1>Join %1</h1>\n").arg(escaped(offer.tenant.tenant.name));
    html += paragraph(
        QStringLiteral("%1 (%2) invites you as <strong>%3</strong>.")
            .arg(escaped(offer.inviter()), escaped(offer.inviterRole()), escaped(role ? role->label : offer.role())));
    if (!offer.isOpen())
        return html + paragraph(sentenceFor(offer));
    const auto percent = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    const auto deepLink =
        QStringLiteral("rollcall://invite?server=%1&token=%2").arg(percent(call.plane.baseUrl), percent(token));
    html += paragraph(QStringLiteral("<a href=\"%1\">Open in Rollcall</a>").arg(deepLink.toHtmlEscaped()));
    html += paragraph(QStringLiteral("If nothing opens, copy this page's address, start Rollcall, choose"
                                     " <em>Open an invitation</em> and paste it there."));
    return html;
}

QString document(const QString &content)
{
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Invitation</title>\n"
                          "<style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 "
                          "1rem}</style>\n"
                          "</head>\n<body>\n<main>\n%1</main>\n</body>\n</html>\n")
        .arg(content);
}

} // namespace

Answer<Reply> inviteePage(Call &call)
{
    const auto &token = call.arguments.first();
    const auto offer = findOffer(call.db(), token, call.now);
    Reply reply;
    reply.status = offer ? 200 : 404;
    reply.contentType = QByteArrayLiteral("text/html; charset=utf-8");
    const auto nothing =
        QStringLiteral("<h1>Invalid or expired</h1>\n")
        + paragraph(QStringLiteral("This link opens no invitation here. Ask the person who sent it for a new one."));
    reply.body = document(offer ? contentFor(call, *offer, token) : nothing).toUtf8();
    reply.headers = {
        {QByteArrayLiteral("Content-Security-Policy"),
         QByteArrayLiteral("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                           " frame-ancestors 'none'")},
        {QByteArrayLiteral("Referrer-Policy"), QByteArrayLiteral("no-referrer")}};
    return reply;
}

} // namespace rollcall::plane
