// SPDX-License-Identifier: MIT
#include "localplane/page/forms.h"

#include <algorithm>

namespace rollcall::plane {

namespace {

struct Input {
    const char *name;
    const char *label;
    const char *type;
    const char *autocomplete;
    int longest;
    const char *helper = nullptr;
};

QString refusalOf(const Visit &visit, const char *field)
{
    if (!visit.problem)
        return {};
    const auto &errors = visit.problem->errors;
    const auto found = std::find_if(errors.cbegin(), errors.cend(),
                                    [field](const auto &error) { return error.field == QLatin1String(field); });
    return found == errors.cend() ? QString() : found->message;
}

Html input(const Visit &visit, const Input &input, bool first)
{
    const auto name = QString::fromLatin1(input.name);
    const auto refusal = refusalOf(visit, input.name);
    const auto type = QString::fromLatin1(input.type);
    Attributes attributes{{"id", name},
                          {"name", name},
                          {"type", type},
                          {"required", {}},
                          {"maxlength", QString::number(input.longest)},
                          {"autocomplete", QString::fromLatin1(input.autocomplete)}};
    if (type != QStringLiteral("password"))
        attributes.append({"value", visit.call.body.text(name)});
    // Typing begins where something is to be put right.
    const bool refused = visit.problem && !visit.problem->errors.isEmpty();
    if (refused ? !refusal.isEmpty() : first)
        attributes.emplaceBack("autofocus", QString());
    Html below;
    if (!refusal.isEmpty()) {
        attributes.append({"aria-invalid", QStringLiteral("true")});
        attributes.append({"aria-describedby", name + QStringLiteral("-below")});
        below = element("p", {{"class", QStringLiteral("refusal")}, {"id", name + QStringLiteral("-below")}}, refusal);
    } else if (input.helper) {
        attributes.append({"aria-describedby", name + QStringLiteral("-below")});
        below = element("p", {{"class", QStringLiteral("quiet")}, {"id", name + QStringLiteral("-below")}},
                        QString::fromUtf8(input.helper));
    }
    return element("div", {{"class", QStringLiteral("field")}},
                   element("label", {{"for", name}}, QString::fromUtf8(input.label)) + lone("input", attributes)
                       + below);
}

// One form around fields and foot, so that Enter in a field sends it.
Html formCard(const Visit &visit, const char *part, const Html &content, const char *label, const Html &otherWay)
{
    const auto buttons = buttonLink(visit.path(), "Cancel") + submit(Html::text(QString::fromUtf8(label)), "primary");
    const auto foot = element("footer", {}, otherWay + element("div", {{"class", QStringLiteral("buttons")}}, buttons));
    const auto inside = element("div", {{"class", QStringLiteral("inside")}}, content + refusalBanner(visit));
    return element("article", {{"class", QStringLiteral("card")}}, form(visit, part, inside + foot));
}

Html otherWay(const QString &address, const char *label)
{
    return element("a", {{"href", address}}, QString::fromUtf8(label));
}

constexpr int longestAddress = 320;
constexpr int longestName = 200;
constexpr int longestPassword = 1024;

} // namespace

Html signInCard(const Visit &visit)
{
    const auto content =
        head(visit, Html::text(QStringLiteral("Log in to answer.")))
        + input(visit, {"identifier", "E-mail or phone", "text", "username", longestAddress}, true)
        + input(visit, {"password", "Password", "password", "current-password", longestPassword}, false);
    return formCard(visit, "sign-in", content, "Log in and continue",
                    visit.facts.canRegister ? otherWay(visit.path("register"), "Register instead") : Html());
}

Html registerCard(const Visit &visit)
{
    const auto &facts = visit.facts;
    const auto words =
        !facts.personal ? facts.registerJoins
                              ? sentence("You register and join %1 at once.", {visit.tenantName()})
                              : sentence("You register, and can join %1 after that.", {visit.tenantName()})
        : facts.registerJoins
            ? sentence("You register as %1 and join %2 at once.", {facts.maskedAddress, visit.tenantName()})
            : sentence("You register as %1. After that you can accept or reject.", {facts.maskedAddress});
    auto content = head(visit, words);
    if (!facts.personal)
        content += input(visit, {"email", "E-mail", "email", "email", longestAddress}, true);
    content += input(visit, {"display_name", "Display name", "text", "name", longestName}, facts.personal)
               + input(visit,
                       {"password", "Password", "password", "new-password", longestPassword,
                        "15 characters or more. A sentence is fine."},
                       false);
    return formCard(visit, "register", content, facts.registerJoins ? "Register and join" : "Register and continue",
                    otherWay(visit.path("sign-in"), "Log in instead"));
}

} // namespace rollcall::plane
