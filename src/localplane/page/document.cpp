// SPDX-License-Identifier: MIT
#include "localplane/page/document.h"

#include <QCryptographicHash>
#include <QFile>

namespace rollcall::plane {

namespace {

QByteArray resource(const char *name)
{
    QFile file(QStringLiteral(":/localplane/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray &style()
{
    static const auto text = resource("page/page.css");
    return text;
}

const QString &logo()
{
    static const auto address = QStringLiteral("data:image/svg+xml;base64,")
                                + QString::fromLatin1(resource("icons/app/rollcall.svg").toBase64());
    return address;
}

QByteArray contentPolicy()
{
    const auto hash = QCryptographicHash::hash(style(), QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; style-src 'sha256-" + hash
           + "'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}

Html meta(const char *name, const char *content)
{
    return lone("meta", {{"name", QString::fromLatin1(name)}, {"content", QString::fromLatin1(content)}});
}

} // namespace

Html document(const Html &bar, const Html &content)
{
    Html sheet;
    sheet.m_markup = QString::fromUtf8(style());
    const auto head = lone("meta", {{"charset", QStringLiteral("utf-8")}}) + meta("viewport", "width=device-width")
                      + meta("color-scheme", "light dark") + meta("robots", "noindex")
                      + lone("link", {{"rel", QStringLiteral("icon")}, {"href", logo()}})
                      + element("title", {}, QStringLiteral("Invitation – Rollcall")) + element("style", {}, sheet);
    const auto mark = lone("img", {{"src", logo()}, {"alt", QLatin1String("")}, {"width", QStringLiteral("24")}})
                      + element("strong", {}, QStringLiteral("Rollcall"))
                      + element("span", {{"class", QStringLiteral("quiet")}}, QStringLiteral("Invitation"));
    const auto top = element("header", {}, element("div", {{"class", QStringLiteral("mark")}}, mark) + bar);
    Html html;
    html.m_markup = QStringLiteral("<!DOCTYPE html>\n");
    return html
           + element("html", {{"lang", QStringLiteral("en")}},
                     element("head", {}, head) + element("body", {}, top + element("main", {}, content)));
}

Reply pageReply(const Html &document, int status)
{
    static const auto policy = contentPolicy();
    Reply reply;
    reply.status = status;
    reply.contentType = QByteArrayLiteral("text/html; charset=utf-8");
    reply.body = document.utf8();
    reply.headers = {{QByteArrayLiteral("Content-Security-Policy"), policy},
                     {QByteArrayLiteral("Referrer-Policy"), QByteArrayLiteral("no-referrer")},
                     {QByteArrayLiteral("Cross-Origin-Opener-Policy"), QByteArrayLiteral("same-origin")}};
    return reply;
}

} // namespace rollcall::plane
