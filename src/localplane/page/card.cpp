// SPDX-License-Identifier: MIT
#include "localplane/page/card.h"

#include <QUrl>

namespace rollcall::plane {

namespace {

QString percent(const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

} // namespace

QString Visit::path(const char *part) const
{
    const auto path = QStringLiteral("/invite/") + token;
    return part ? path + QLatin1Char('/') + QLatin1String(part) : path;
}

Html card(const Html &content, const Html &foot)
{
    const auto inside = element("div", {{"class", QStringLiteral("inside")}}, content);
    return element("article", {{"class", QStringLiteral("card")}},
                   foot.isEmpty() ? inside : inside + element("footer", {}, foot));
}

Html head(const Visit &visit, const Html &below)
{
    constexpr int colours = 8;
    const auto &tenant = visit.offer.tenant.tenant;
    const auto monogram = element("span",
                                  {{"class", QStringLiteral("monogram c%1").arg(tenant.colour % colours)},
                                   {"aria-hidden", QStringLiteral("true")}},
                                  tenant.monogram);
    const auto title = element("h1", {}, sentence("Join %1", {tenant.name}))
                       + element("p", {{"class", QStringLiteral("quiet")}}, below);
    return element("div", {{"class", QStringLiteral("head")}}, monogram + element("div", {}, title));
}

Html banner(const char *tone, const char *iconName, const Html &title, const Html &text)
{
    const auto words = (title.isEmpty() ? Html() : element("strong", {}, title)) + element("p", {}, text);
    return element("div", {{"class", QStringLiteral("banner ") + QLatin1String(tone)}},
                   icon(iconName) + element("div", {}, words));
}

Html refusalBanner(const Visit &visit)
{
    if (!visit.problem || !visit.problem->errors.isEmpty())
        return {};
    return element("div", {{"role", QStringLiteral("alert")}},
                   banner("danger", "warn", {}, Html::text(visit.problem->detail)));
}

Html form(const Visit &visit, const char *part, const Html &content)
{
    const auto secret =
        lone("input", {{"type", QStringLiteral("hidden")}, {"name", QStringLiteral("form")}, {"value", visit.secret}});
    return element("form", {{"method", QStringLiteral("post")}, {"action", visit.path(part)}}, secret + content);
}

Html submit(const Html &label, const char *kind)
{
    return element("button", {{"class", QString::fromLatin1(kind)}}, label);
}

Html buttonLink(const QString &address, const char *label, const char *kind)
{
    return element("a", {{"class", QStringLiteral("button ") + QLatin1String(kind)}, {"href", address}},
                   QString::fromUtf8(label));
}

Html openInRollcall(const Visit &visit)
{
    const auto address = QStringLiteral("rollcall://invite?server=%1&token=%2")
                             .arg(percent(visit.call.plane.baseUrl), percent(visit.token));
    const auto hint = QStringLiteral("If nothing opens, copy this page's address, start Rollcall, choose"
                                     " “Open an invitation” and paste it there.");
    return element("aside", {},
                   buttonLink(address, "Open in Rollcall") + element("p", {{"class", QStringLiteral("quiet")}}, hint));
}

} // namespace rollcall::plane
