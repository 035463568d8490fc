// SPDX-License-Identifier: MIT
#include "localplane/seed/sample_tenant.h"

#include "localplane/invitations/invitation_sending.h"
#include "localplane/seed/sample_ledger.h"
#include "localplane/seed/sample_text.h"
#include "localplane/seed/sample_token.h"
#include "localplane/store/accounts_table.h"
#include "localplane/store/links_table.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::plane {

namespace {

QStringList texts(const QJsonObject &object, const char *name)
{
    QStringList values;
    const auto array = object.value(QLatin1String(name)).toArray();
    for (const auto &value : array)
        values.append(value.toString());
    return values;
}

QList<QJsonObject> objects(const QJsonObject &object, const char *name)
{
    QList<QJsonObject> values;
    const auto array = object.value(QLatin1String(name)).toArray();
    for (const auto &value : array)
        values.append(value.toObject());
    return values;
}

} // namespace

QString SampleTenant::add(const QJsonObject &sample)
{
    if (auto problem = addTenant(sample.value(QLatin1String("tenant")).toObject()); !problem.isEmpty())
        return problem;
    const auto teams = objects(sample, "teams");
    for (const auto &team : teams) {
        if (auto problem = m_teams->add(team, m_now); !problem.isEmpty())
            return problem;
    }
    const auto members = objects(sample, "members");
    for (const auto &member : members) {
        if (auto problem = addMember(member); !problem.isEmpty())
            return problem;
    }
    if (auto problem = addLedger(sample); !problem.isEmpty())
        return problem;
    auto invitations = objects(sample, "invitations");
    // As they would have been sent, the oldest first.
    std::stable_sort(invitations.begin(), invitations.end(), [this](const QJsonObject &a, const QJsonObject &b) {
        return before(m_now, text(a, "sent")) < before(m_now, text(b, "sent"));
    });
    for (const auto &invitation : std::as_const(invitations)) {
        if (auto problem = addInvitation(invitation); !problem.isEmpty())
            return problem;
    }
    const auto links = objects(sample, "links");
    for (const auto &link : links) {
        if (auto problem = addLink(link); !problem.isEmpty())
            return problem;
    }
    const auto tokens = objects(sample, "tokens");
    for (const auto &token : tokens)
        addSampleToken(m_plane.db, m_tenant.tenant.id, m_members.value(text(token, "by")).member.displayName, token,
                       m_now);
    const auto deeds = objects(sample, "activity");
    for (const auto &deed : deeds) {
        if (auto problem = addActivity(deed); !problem.isEmpty())
            return problem;
    }
    m_activity.write(m_plane.db, m_tenant.tenant.id);
    return {};
}

QString SampleTenant::addTenant(const QJsonObject &sample)
{
    m_rules = findRuleSet(text(sample, "rule_set"));
    if (!m_rules)
        return QStringLiteral("it names no rule set.");
    const auto name = text(sample, "name");
    const auto monogram = text(sample, "monogram");
    m_tenant.tenant = {newId("ten"),
                       name,
                       monogram.isEmpty() ? monogramFor(name) : monogram,
                       sample.value(QLatin1String("colour")).toInt(),
                       sample.value(QLatin1String("certified")).toBool(),
                       sample.value(QLatin1String("state")).toString(QStringLiteral("active"))};
    m_tenant.ruleSet = m_rules->id;
    if (const auto pool = sample.value(QLatin1String("pool")).toArray(); pool.size() == 2)
        m_tenant.pool = {pool.at(0).toInteger(), pool.at(1).toInteger()};
    insertTenant(m_plane.db, m_tenant, m_now);
    m_teams.emplace(m_plane.db, *m_rules, m_tenant.tenant.id);
    return {};
}

QString SampleTenant::accountFor(const QJsonObject &sample, bool canSignIn)
{
    const auto email = text(sample, "email");
    const auto phone = text(sample, "phone");
    const auto known = email.isEmpty() ? findAccountByPhone(m_plane.db, phone) : findAccountByEmail(m_plane.db, email);
    if (known)
        return known->id;
    AccountRow account{newId("usr"), email, phone, text(sample, "name"), canSignIn ? m_passwordHash : QString(), false};
    insertAccount(m_plane.db, account, m_now);
    return account.id;
}

QString SampleTenant::addMember(const QJsonObject &sample)
{
    MemberRow row;
    auto &member = row.member;
    row.tenantId = m_tenant.tenant.id;
    member.type = text(sample, "type") == QStringLiteral("api_only") ? MemberType::ApiOnly : MemberType::Dashboard;
    member.id = newId("mem");
    member.userId = accountFor(sample, member.type == MemberType::Dashboard);
    member.email = text(sample, "email");
    member.phone = text(sample, "phone");
    member.displayName = text(sample, "name");
    member.role = sample.contains(QLatin1String("role")) ? text(sample, "role") : m_rules->defaultRole;
    if (!m_rules->role(member.role))
        return QStringLiteral("%1 has an unknown role.").arg(member.displayName);
    member.status =
        sample.contains(QLatin1String("status")) ? memberStatusFrom(text(sample, "status")) : MemberStatus::Active;
    member.teams = inOrder(texts(sample, "teams"));
    const auto credits = sample.value(QLatin1String("credits")).toArray();
    if (credits.size() == 2) {
        const auto limit =
            credits.at(0).isNull() ? std::nullopt : std::optional<std::int64_t>(credits.at(0).toInteger());
        member.credits = Credits{limit, credits.at(1).toInteger()};
    }
    const auto rate = sample.value(QLatin1String("requests_per_minute"));
    if (m_rules->limits.budget && (member.credits || rate.isDouble())) {
        member.limits = MemberLimits{rate.isDouble() ? std::optional<std::int64_t>(rate.toInteger()) : std::nullopt,
                                     member.credits ? member.credits->limit : std::nullopt};
    }
    member.lastActive = before(m_now, text(sample, "active"));
    member.joined =
        before(m_now, sample.contains(QLatin1String("joined")) ? text(sample, "joined") : QStringLiteral("200d"));
    row.created = member.joined;
    insertMember(m_plane.db, row, m_now);
    const auto address = member.email.isEmpty() ? member.phone : member.email;
    m_members.insert(address, row);
    if (m_first.isEmpty())
        m_first = address;
    if (member.type == MemberType::ApiOnly)
        m_activity.created(row, m_members.value(m_first));
    return m_teams->enter(member.id, member.teams, texts(sample, "manages"));
}

// Only where the credits are the members' own business is there a ledger of them.
QString SampleTenant::addLedger(const QJsonObject &sample)
{
    const bool kept = std::any_of(m_rules->grants.cbegin(), m_rules->grants.cend(),
                                  [](const Grant &grant) { return grant.action == Action::ReadCredits; });
    if (!kept)
        return {};
    SampleLedger ledger(m_plane, m_tenant, m_now);
    const auto members = objects(sample, "members");
    for (const auto &member : members) {
        const auto address = text(member, "email").isEmpty() ? text(member, "phone") : text(member, "email");
        ledger.addMember(member, m_members.value(address).member);
    }
    const auto former = objects(sample, "former");
    for (const auto &member : former)
        ledger.addFormerMember(member);
    return ledger.finish(members.isEmpty() ? QString() : text(members.first(), "name"));
}

QString SampleTenant::addInvitation(const QJsonObject &sample)
{
    InvitationRow row;
    auto &invitation = row.invitation;
    const auto inviter = m_members.constFind(text(sample, "by"));
    if (inviter == m_members.cend())
        return QStringLiteral("an invitation to %1 is by nobody.").arg(text(sample, "to"));
    row.tenantId = m_tenant.tenant.id;
    row.inviterId = inviter->member.userId;
    row.inviterRole = m_rules->role(inviter->member.role)->label;
    row.lifetime = m_rules->invitations.lifetimeSeconds;
    invitation.id = newId("inv");
    invitation.address = text(sample, "to");
    const bool phone = invitation.address.startsWith(QLatin1Char('+'));
    invitation.channel = phone ? InvitationChannel::Phone : InvitationChannel::Email;
    invitation.role = sample.contains(QLatin1String("role")) ? text(sample, "role") : m_rules->defaultRole;
    invitation.invitedBy = inviter->member.displayName;
    invitation.message = text(sample, "message");
    invitation.teams = inOrder(texts(sample, "teams"));
    invitation.sent = before(m_now, text(sample, "sent"));
    invitation.created =
        sample.contains(QLatin1String("created")) ? before(m_now, text(sample, "created")) : invitation.sent;
    invitation.sendCount = sample.value(QLatin1String("count")).toInt(1);
    if (row.lifetime)
        invitation.expires = invitation.sent.plusSeconds(*row.lifetime);
    const auto state = text(sample, "state");
    invitation.state = state.isEmpty() ? InvitationState::Pending : invitationStateFrom(state);
    invitation.closed = before(m_now, text(sample, "closed"));
    if (invitation.state == InvitationState::Accepted)
        invitation.memberId = m_members.value(invitation.address).member.id;
    invitation.attention = text(sample, "attention");
    invitation.attentionDetail = text(sample, "attention_detail");
    // Only what can still be answered is worth a message.
    if (effectiveState(invitation.state, invitation.expires, m_now) == InvitationState::Pending)
        static_cast<void>(sendInvitation(m_plane, m_tenant, *m_rules, row));
    else
        row.tokenDigest = digestOf(newToken());
    if (effectiveState(invitation.state, invitation.expires, m_now) == InvitationState::Expired)
        invitation.state = InvitationState::Expired;
    insertInvitation(m_plane.db, row);
    m_activity.invited(row);
    if (m_rules->invitations.listedWithMembers && invitation.state == InvitationState::Pending)
        return listInvited(row);
    return m_teams->plan(invitation.id, invitation.teams);
}

QString SampleTenant::listInvited(const InvitationRow &invited)
{
    MemberRow row;
    row.tenantId = invited.tenantId;
    row.invitationId = invited.invitation.id;
    row.member.id = newId("mem");
    row.member.email = row.member.displayName = invited.invitation.address;
    row.member.role = invited.invitation.role;
    row.member.status = MemberStatus::Invited;
    row.member.type = MemberType::Dashboard;
    row.member.teams = invited.invitation.teams;
    insertMember(m_plane.db, row, m_now);
    return m_teams->enter(row.member.id, row.member.teams, {});
}

QString SampleTenant::addLink(const QJsonObject &sample)
{
    const auto creator = m_members.constFind(text(sample, "by"));
    if (creator == m_members.cend())
        return QStringLiteral("a link is by nobody.");
    LinkRow row;
    row.tenantId = m_tenant.tenant.id;
    row.creatorId = creator->member.userId;
    row.creatorRole = m_rules->role(creator->member.role)->label;
    row.link.id = newId("lnk");
    row.link.role = sample.contains(QLatin1String("role")) ? text(sample, "role") : m_rules->defaultRole;
    row.link.createdBy = creator->member.displayName;
    row.link.created = before(m_now, text(sample, "created"));
    row.link.lastUsed = sample.contains(QLatin1String("used")) ? before(m_now, text(sample, "used")) : Instant::never();
    if (sample.contains(QLatin1String("lifetime")))
        row.link.expires = Instant::fromMs(row.link.created.ms + m_now.ms - before(m_now, text(sample, "lifetime")).ms);
    row.link.state = sample.contains(QLatin1String("state")) ? text(sample, "state") : QStringLiteral("enabled");
    row.link.uses = sample.value(QLatin1String("uses")).toInt();
    if (const auto most = sample.value(QLatin1String("max_uses")); most.isDouble())
        row.link.maxUses = most.toInt();
    const auto token = newToken();
    row.link.tail = token.right(4);
    row.tokenDigest = digestOf(token);
    if (row.link.state != QStringLiteral("revoked"))
        row.tokenSealed = m_plane.seal.close(token.toUtf8());
    insertLink(m_plane.db, row);
    m_activity.linked(row);
    return {};
}

QString SampleTenant::addActivity(const QJsonObject &sample)
{
    const auto by = m_members.constFind(text(sample, "by"));
    const auto target = m_members.constFind(text(sample, "target"));
    if (by == m_members.cend() || target == m_members.cend())
        return QStringLiteral("somebody who did %1 is not there.").arg(text(sample, "action"));
    m_activity.did(before(m_now, text(sample, "at")), *by, text(sample, "action"), *target, text(sample, "before"),
                   text(sample, "after"));
    return {};
}

} // namespace rollcall::plane
