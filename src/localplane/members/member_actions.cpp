// SPDX-License-Identifier: MIT
#include "localplane/members/member_actions.h"

#include "localplane/activity/activity.h"
#include "localplane/credits/ledger.h"
#include "localplane/members/member_json.h"
#include "localplane/members/visibility.h"
#include "localplane/store/keys_table.h"

namespace rollcall::plane {

namespace {

Problem noSuchMember()
{
    return Problem::of(404, QStringLiteral("not_found"), QStringLiteral("There is no such member."));
}

// The row that the path names, as the caller last saw it.
Answer<MemberRow> target(const Call &call)
{
    auto row = findMember(call.db(), call.tenantId(), call.arguments.first());
    if (!row || !isVisible(call, *row))
        return refuse(noSuchMember());
    return *row;
}

// Counted inside the change, which holds the write lock: two administrators cannot take each other out at once.
std::optional<Problem> lastAdministrator(const Call &call, const Member &member)
{
    const auto roles = administratorRoles(call.rules());
    if (member.status != MemberStatus::Active || !roles.contains(member.role))
        return std::nullopt;
    if (countOthers(call.db(), call.tenantId(), roles, member.id) > 0)
        return std::nullopt;
    const auto *role = call.rules().role(member.role);
    return Problem::of(
        409, QStringLiteral("last_administrator"),
        QStringLiteral("%1 is the last %2. Make somebody else %2 first.").arg(member.displayName, role->label));
}

void dropMember(Call &call, const MemberRow &row)
{
    if (row.member.status == MemberStatus::Invited)
        Query(call.db(),
              "UPDATE invitations SET state = 'revoked', closed = ?, version = version + 1 WHERE id = ? AND state = "
              "'pending'",
              call.now, row.invitationId)
            .run();
    auto member = row.member;
    returnUnused(call, member);
    revokeKeysOf(call.db(), row.member.id, call.now);
    deleteMember(call.db(), row, call.now);
    if (!row.member.userId.isEmpty())
        dropAbandonedAccount(call.db(), row.member.userId);
}

std::optional<Problem> changeRole(Call &call, MemberRow &row, const QString &role)
{
    auto &member = row.member;
    if (auto problem = denied(decideRole(call.policy(), member, role), QStringLiteral("role")))
        return problem;
    if (member.status == MemberStatus::Invited)
        return Problem::of(409, QStringLiteral("not_joined"),
                           QStringLiteral("Who has not joined yet has no role to change."));
    const auto *known = call.rules().role(role);
    if (!known->administrator) {
        if (auto problem = lastAdministrator(call, member))
            return problem;
    }
    record(call, call.tenantId(), {"member.change_role", "member", member.id, member.role, role});
    member.role = role;
    return std::nullopt;
}

} // namespace

Answer<Reply> editMember(Call &call)
{
    auto row = target(call);
    if (!row)
        return refuse(row.error());
    auto &member = row->member;
    const auto name = QStringLiteral("display_name");
    const auto role = QStringLiteral("role");
    if (!call.body.has(name) && !call.body.has(role))
        return refuse(Problem::of(422, QStringLiteral("nothing_to_change"), QStringLiteral("Name what is to change.")));
    if (auto problem = lostUpdate(call, member.version))
        return refuse(*problem);
    bool changed = false;
    if (call.body.has(role) && call.body.text(role) != member.role) {
        if (auto problem = changeRole(call, *row, call.body.text(role)))
            return refuse(*problem);
        changed = true;
    }
    if (call.body.has(name) && call.body.text(name) != member.displayName) {
        if (auto problem = denied(decide(call.policy(), Action::EditMember, member)))
            return refuse(*problem);
        const auto fresh = call.body.text(name);
        if (fresh.isEmpty())
            return refuse(
                Problem::field(422, QStringLiteral("missing_field"), QStringLiteral("A name is needed."), name));
        record(call, call.tenantId(), {"member.edit", "member", member.id, member.displayName, fresh});
        member.displayName = fresh;
        changed = true;
    }
    if (changed)
        updateMember(call.db(), *row, call.now);
    return memberReply(*row);
}

Answer<Reply> disableMember(Call &call)
{
    auto row = target(call);
    if (!row)
        return refuse(row.error());
    auto &member = row->member;
    if (auto problem = denied(decide(call.policy(), Action::DisableMember, member)))
        return refuse(*problem);
    if (auto problem = lostUpdate(call, member.version))
        return refuse(*problem);
    if (auto problem = lastAdministrator(call, member))
        return refuse(*problem);
    member.status = MemberStatus::Disabled;
    returnUnused(call, member);
    updateMember(call.db(), *row, call.now);
    endIdleSessions(call.db(), member.userId, call.now);
    record(call, call.tenantId(),
           {"member.disable", "member", member.id, QStringLiteral("active"), QStringLiteral("disabled")});
    return memberReply(*row);
}

Answer<Reply> enableMember(Call &call)
{
    auto row = target(call);
    if (!row)
        return refuse(row.error());
    auto &member = row->member;
    if (auto problem = denied(decide(call.policy(), Action::EnableMember, member)))
        return refuse(*problem);
    if (auto problem = lostUpdate(call, member.version))
        return refuse(*problem);
    member.status = MemberStatus::Active;
    updateMember(call.db(), *row, call.now);
    record(call, call.tenantId(),
           {"member.enable", "member", member.id, QStringLiteral("disabled"), QStringLiteral("active")});
    return memberReply(*row);
}

Answer<Reply> removeMember(Call &call)
{
    const auto row = target(call);
    if (!row)
        return refuse(row.error());
    const auto &member = row->member;
    if (auto problem = denied(decide(call.policy(), Action::RemoveMember, member)))
        return refuse(*problem);
    if (auto problem = lostUpdate(call, member.version))
        return refuse(*problem);
    if (auto problem = lastAdministrator(call, member))
        return refuse(*problem);
    record(call, call.tenantId(), {"member.remove", "member", member.id, member.role, {}});
    dropMember(call, *row);
    // Not where somebody leaves: they know, and an administrator has ended nothing.
    if (!member.userId.isEmpty())
        endIdleSessions(call.db(), member.userId, call.now);
    return Reply::nothing();
}

Answer<Reply> leaveTenant(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::Leave)))
        return refuse(*problem);
    const auto row = findMember(call.db(), call.tenantId(), call.scope->standing.memberId);
    if (!row)
        return refuse(noSuchMember());
    if (auto problem = lastAdministrator(call, row->member))
        return refuse(*problem);
    record(call, call.tenantId(), {"member.leave", "member", row->member.id, row->member.role, {}});
    dropMember(call, *row);
    return Reply::nothing();
}

} // namespace rollcall::plane
