// SPDX-License-Identifier: MIT
#include "localplane/http/router.h"

namespace rollcall::plane {

namespace {

struct Fit {
    bool fits = false;
    int fixed = 0; // words that are the same, not filled in
    QStringList arguments;
};

Fit fit(const QStringList &pattern, const QStringList &path)
{
    Fit result;
    if (pattern.size() != path.size())
        return result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i).startsWith(QLatin1Char('{'))) {
            if (path.at(i).isEmpty())
                return {};
            result.arguments.append(path.at(i));
        } else if (pattern.at(i) == path.at(i)) {
            ++result.fixed;
        } else {
            return {};
        }
    }
    result.fits = true;
    return result;
}

} // namespace

void Router::add(Route route)
{
    auto words = route.pattern.split(QLatin1Char('/'));
    m_routes.emplace_back(std::move(words), std::move(route));
}

Router::Match Router::find(const QString &method, const QString &path) const
{
    const auto words = path.split(QLatin1Char('/'));
    Match match;
    int best = -1;
    for (const auto &[pattern, route] : m_routes) {
        const auto fitting = fit(pattern, words);
        if (!fitting.fits)
            continue;
        if (!match.allowed.contains(route.method))
            match.allowed.append(route.method);
        // HEAD is a GET whose body stays here.
        const bool same = route.method == method || (method == QStringLiteral("HEAD") && route.isRead());
        if (same && fitting.fixed > best) {
            best = fitting.fixed;
            match.route = &route;
            match.arguments = fitting.arguments;
        }
    }
    return match;
}

} // namespace rollcall::plane
