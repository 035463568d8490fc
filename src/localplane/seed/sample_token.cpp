// SPDX-License-Identifier: MIT
#include "localplane/seed/sample_token.h"

#include "localplane/accounts/secrets.h"
#include "localplane/seed/sample_text.h"

#include <QJsonArray>

namespace rollcall::plane {

void addSampleToken(Database &db, const QString &tenantId, const QString &creator, const QJsonObject &sample,
                    Instant now)
{
    constexpr std::int64_t day = std::int64_t{24} * 3600;
    const auto when = [&](const char *name) { return before(now, sample.value(QLatin1String(name)).toString()); };
    const auto created = when("created");
    const auto days = sample.value(QLatin1String("days")).toInteger();
    const auto expires = days > 0 ? created.plusSeconds(days * day) : Instant::notProvided();
    QStringList scopes;
    const auto named = sample.value(QLatin1String("scopes")).toArray();
    for (const auto &scope : named)
        scopes.append(scope.toString());
    Query(db,
          "INSERT INTO admin_tokens (id, tenant_id, name, scopes, digest, created, expires, last_used, created_by, "
          "revoked)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          newId("tok"), tenantId, sample.value(QLatin1String("name")).toString(), scopes, digestOf(newToken("rct_")),
          created, expires, when("used"), creator, when("revoked"))
        .run();
}

} // namespace rollcall::plane
