// SPDX-License-Identifier: MIT
#include "localplane/seed/large_tenant.h"

#include "localplane/seed/sample_teams.h"
#include "localplane/store/accounts_table.h"
#include "localplane/store/members_table.h"
#include "localplane/store/tenants_table.h"

#include <array>

namespace rollcall::plane {

namespace {

constexpr std::array givenNames{"Amelia",        "Olumide",        "Priya", "Karthikeyan", "Søren", "Hanna",
                                "Tomasz",        "María Fernanda", "小明",  "美咲",        "서연",  "نورة",
                                "Jean-Baptiste", "Nadia",          "Kwame", "Sofia"};
constexpr std::array familyNames{"Hartmann",   "Adeyemi", "Raghunathan",  "Kjærgaard", "Lindqvist", "Wiśniewski",
                                 "de la Cruz", "王",      "佐藤",         "이",        "القحطاني",  "Lefèvre",
                                 "Benali",     "Boateng", "Papadopoulou", "Okafor",    "Weber"};
constexpr std::array teamNames{"Platform", "Vision", "Speech", "Research", "Payments", "Finance"};

struct MadeUpPerson {
    QString name;
    QString email;
    QString role;
    MemberStatus status = MemberStatus::Active;
    MemberType type = MemberType::Dashboard;
    QStringList teams;
    Instant lastActive;
    std::optional<Credits> credits;
};

template <typename Names>
QString pick(const Names &names, std::size_t number)
{
    return QString::fromUtf8(names.at(number % names.size()));
}

// Spread by small primes, so that neighbours differ and the same number is always the same person.
MadeUpPerson person(int index, Instant now)
{
    const auto i = static_cast<std::size_t>(index);
    MadeUpPerson person;
    person.name = pick(givenNames, i * 7) + QLatin1Char(' ') + pick(familyNames, i * 5 + i / 16);
    person.email = QStringLiteral("person.%1@meridian.example").arg(index);
    person.role = index % 50 == 1 ? QStringLiteral("admin") : QStringLiteral("member");
    person.type = index % 9 == 4 ? MemberType::ApiOnly : MemberType::Dashboard;
    person.teams = {pick(teamNames, i * 3)};
    if (index % 4 == 0)
        person.teams = inOrder({person.teams.constFirst(), pick(teamNames, i * 3 + 1)});
    if (index % 11 != 0)
        person.lastActive = now.plusSeconds(-(index % 90) * 86'400LL - (index % 1440) * 60LL);
    if (index % 13 != 0)
        person.credits = Credits{20'000, (index * 37LL) % 20'001};
    return person;
}

QHash<QString, QString> addTeams(Database &db, const QString &tenantId, Instant now)
{
    QHash<QString, QString> ids;
    for (const auto *name : teamNames) {
        TeamRow row;
        row.tenantId = tenantId;
        row.team.id = newId("tea");
        row.team.kind = QStringLiteral("team");
        row.team.name = QString::fromUtf8(name);
        row.team.created = now;
        insertTeam(db, row);
        ids.insert(row.team.name, row.team.id);
    }
    return ids;
}

void addPeople(Database &db, const QString &tenantId, const QString &ownerHash, int members, Instant now)
{
    const auto teams = addTeams(db, tenantId, now);
    Query membership(db, "INSERT INTO team_members (team_id, member_id, role) VALUES (?, ?, '')");
    Query account(db, "INSERT INTO accounts (id, email, email_folded, display_name, password_hash, created) VALUES (?, "
                      "?, ?, ?, ?, ?)");
    Query member(
        db, "INSERT INTO members (id, tenant_id, account_id, email, display_name, search, role, status, type, teams,"
            " credits_limit, credits_used, last_active, joined, created, updated, change_number)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (int index = 0; index < members; ++index) {
        auto one = person(index, now);
        if (index == 0) {
            one = {QStringLiteral("Robin Meridian"),
                   QStringLiteral("owner@meridian.example"),
                   QStringLiteral("owner"),
                   MemberStatus::Active,
                   MemberType::Dashboard,
                   {},
                   now,
                   std::nullopt};
        }
        const auto userId = newId("usr");
        const auto joined = now.plusSeconds(-(index % 700) * 86'400LL - 3600);
        account.bind(userId, one.email, one.email, one.name, OrNull{index == 0 ? ownerHash : QString()}, now).run();
        const auto search = (one.name + QLatin1Char('\n') + one.email + QLatin1Char('\n')).toCaseFolded();
        const auto limit = one.credits ? one.credits->limit : std::nullopt;
        const auto used = one.credits ? std::optional(one.credits->used) : std::nullopt;
        const auto memberId = newId("mem");
        member
            .bind(memberId, tenantId, userId, one.email, one.name, search, one.role, toWord(one.status),
                  toWord(one.type), one.teams, limit, used, one.lastActive, joined, joined, now, index + 1)
            .run();
        for (const auto &team : std::as_const(one.teams))
            membership.bind(teams.value(team), memberId).run();
    }
    Query(db, "UPDATE tenants SET member_count = ?, change_number = ? WHERE id = ?", members, members, tenantId).run();
}

} // namespace

void seedLargeTenant(Plane &plane, int members)
{
    const auto ownerHash = plane.passwords.hash(QStringLiteral("correct-horse-sample-1"));
    const auto lock = plane.db.lock();
    if (findAccountByEmail(plane.db, QStringLiteral("owner@meridian.example")))
        return;
    const auto now = plane.clock.now();
    Change change(plane.db);
    TenantRow tenant;
    tenant.tenant = {newId("ten"), QStringLiteral("Meridian Labs"), QStringLiteral("ML"), 7,
                     true,         QStringLiteral("active")};
    tenant.ruleSet = QStringLiteral("aisix");
    insertTenant(plane.db, tenant, now);
    addPeople(plane.db, tenant.tenant.id, ownerHash, members, now);
    change.commit();
}

} // namespace rollcall::plane
