// SPDX-License-Identifier: MIT
#include "localplane/seed/sample.h"

#include "localplane/seed/sample_tenant.h"
#include "localplane/store/accounts_table.h"
#include "localplane/tenants/personal_context.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

namespace rollcall::plane {

namespace {

constexpr const char *folder = ":/localplane/samples/";

QJsonObject readSample(const QString &name)
{
    QFile file(QLatin1String(folder) + name + QStringLiteral(".json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

bool hasData(Database &db)
{
    Query query(db, "SELECT 1 FROM accounts LIMIT 1");
    return query.next();
}

// After all the tenants, so that everyone's own stands below those that they share.
void addPersonalContexts(Database &db, Instant now)
{
    struct Person {
        AccountRow account;
        const RuleSet *rules;
    };
    std::vector<Person> people;
    Query query(
        db, "SELECT members.account_id, tenants.rule_set FROM members JOIN tenants ON tenants.id = members.tenant_id"
            " WHERE members.account_id IS NOT NULL AND members.type = 'dashboard' ORDER BY members.ordinal");
    while (query.next()) {
        const auto account = findAccount(db, query.text(0));
        const auto *rules = findRuleSet(query.text(1));
        if (account && rules)
            people.push_back({*account, rules});
    }
    for (const auto &person : people)
        ensurePersonalContext(db, *person.rules, person.account, now);
}

} // namespace

QString seedSample(Plane &plane)
{
    {
        const auto lock = plane.db.lock();
        if (hasData(plane.db))
            return {};
    }
    const auto index = readSample(QStringLiteral("index"));
    // One hash for all: hashing a hundred times would keep the first start waiting for ten seconds.
    const auto passwordHash = plane.passwords.hash(index.value(QStringLiteral("password")).toString());
    const auto now = plane.clock.now();
    const auto lock = plane.db.lock();
    Change change(plane.db);
    const auto accounts = index.value(QStringLiteral("accounts")).toArray();
    for (const auto &entry : accounts) {
        const auto account = entry.toObject();
        insertAccount(plane.db,
                      {newId("usr"), account.value(QStringLiteral("email")).toString(),
                       account.value(QStringLiteral("phone")).toString(),
                       account.value(QStringLiteral("name")).toString(), passwordHash,
                       account.value(QStringLiteral("system_administrator")).toBool()},
                      now);
    }
    const auto tenants = index.value(QStringLiteral("tenants")).toArray();
    for (const auto &name : tenants) {
        if (const auto problem = SampleTenant(plane, passwordHash, now).add(readSample(name.toString()));
            !problem.isEmpty())
            return QStringLiteral("The sample %1 is broken: %2").arg(name.toString(), problem);
    }
    addPersonalContexts(plane.db, now);
    change.commit();
    return {};
}

} // namespace rollcall::plane
