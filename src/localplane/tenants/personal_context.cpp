// SPDX-License-Identifier: MIT
#include "localplane/tenants/personal_context.h"

#include "localplane/accounts/secrets.h"
#include "localplane/store/members_table.h"
#include "localplane/store/tenants_table.h"

namespace rollcall::plane {

namespace {

constexpr std::int64_t ownQuota = 10'000;

bool hasOne(Database &db, const RuleSet &rules, const QString &accountId)
{
    Query query(db,
                "SELECT 1 FROM members JOIN tenants ON tenants.id = members.tenant_id"
                " WHERE members.account_id = ? AND tenants.rule_set = ? AND tenants.personal",
                accountId, rules.id);
    return query.next();
}

// Identity only; the same person has the same one wherever they look.
int colourFor(const QString &name)
{
    constexpr int colours = 8;
    int sum = 0;
    for (const QChar letter : name)
        sum += letter.unicode();
    return sum % colours;
}

} // namespace

void ensurePersonalContext(Database &db, const RuleSet &rules, const AccountRow &account, Instant now)
{
    if (!rules.personalContexts || hasOne(db, rules, account.id))
        return;
    TenantRow tenant;
    tenant.tenant.id = newId("ten");
    tenant.tenant.name = account.displayName;
    tenant.tenant.monogram = monogramFor(account.displayName);
    tenant.tenant.colour = colourFor(account.displayName);
    tenant.tenant.certified = true;
    tenant.tenant.state = QStringLiteral("active");
    tenant.tenant.personal = true;
    tenant.ruleSet = rules.id;
    tenant.pool = {ownQuota, ownQuota};
    insertTenant(db, tenant, now);
    MemberRow owner;
    owner.tenantId = tenant.tenant.id;
    owner.member.id = newId("mem");
    owner.member.userId = account.id;
    owner.member.email = account.email;
    owner.member.phone = account.phone;
    owner.member.displayName = account.displayName;
    owner.member.role = rules.roles.first().id;
    owner.member.status = MemberStatus::Active;
    owner.member.type = MemberType::Dashboard;
    owner.member.joined = now;
    owner.member.credits = Credits(); // without a limit: what the context has is theirs
    insertMember(db, owner, now);
}

} // namespace rollcall::plane
