// SPDX-License-Identifier: MIT
#include "localplane/activity/target_name.h"

#include <algorithm>
#include <array>

namespace rollcall::plane {

namespace {

struct Source {
    QLatin1StringView kind;
    const char *sql;
};

constexpr std::array sources{
    Source{QLatin1StringView("account"), "SELECT display_name FROM accounts WHERE id = ?"},
    Source{QLatin1StringView("admin_token"), "SELECT name FROM admin_tokens WHERE id = ?"},
    Source{QLatin1StringView("invitation"), "SELECT address FROM invitations WHERE id = ?"},
    Source{QLatin1StringView("invitation_link"), "SELECT '…' || tail FROM invitation_links WHERE id = ?"},
    Source{QLatin1StringView("member"), "SELECT display_name FROM members WHERE id = ?"},
    Source{QLatin1StringView("team"), "SELECT name FROM teams WHERE id = ?"},
    Source{QLatin1StringView("team"), "SELECT name FROM teams WHERE id = ?"},
    Source{QLatin1StringView("tenant"), "SELECT name FROM tenants WHERE id = ?"},
};

} // namespace

QString nameOfTarget(Database &db, const QString &kind, const QString &id)
{
    const auto *source =
        std::find_if(sources.cbegin(), sources.cend(), [&](const Source &known) { return known.kind == kind; });
    if (source == sources.cend())
        return {};
    Query query(db, source->sql, id);
    return query.next() ? query.text(0) : QString();
}

} // namespace rollcall::plane
