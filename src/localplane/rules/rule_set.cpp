// SPDX-License-Identifier: MIT
#include "localplane/rules/rule_set.h"

#include <algorithm>

namespace rollcall::plane {

const Role *RuleSet::role(const QString &roleId) const
{
    const auto found = std::find_if(roles.cbegin(), roles.cend(), [&](const Role &role) { return role.id == roleId; });
    return found == roles.cend() ? nullptr : &*found;
}

const TeamKind *RuleSet::teamKind(const QString &kindId) const
{
    const auto found =
        std::find_if(teamKinds.cbegin(), teamKinds.cend(), [&](const TeamKind &kind) { return kind.id == kindId; });
    return found == teamKinds.cend() ? nullptr : &*found;
}

QHash<QString, QString> commonWords()
{
    return {{QStringLiteral("tenant"), QStringLiteral("tenant")},
            {QStringLiteral("tenants"), QStringLiteral("tenants")},
            {QStringLiteral("member"), QStringLiteral("member")},
            {QStringLiteral("members"), QStringLiteral("members")},
            {QStringLiteral("invite"), QStringLiteral("Invite")},
            {QStringLiteral("create_member"), QStringLiteral("Create member")},
            {QStringLiteral("remove"), QStringLiteral("Remove")},
            {QStringLiteral("removing"), QStringLiteral("Removing")},
            {QStringLiteral("removed"), QStringLiteral("Removed")},
            {QStringLiteral("disable"), QStringLiteral("Disable")},
            {QStringLiteral("enable"), QStringLiteral("Enable")},
            {QStringLiteral("revoke"), QStringLiteral("Revoke")},
            {QStringLiteral("resend"), QStringLiteral("Resend")},
            {QStringLiteral("transfer"), QStringLiteral("Transfer")},
            {QStringLiteral("leave"), QStringLiteral("Leave")},
            {QStringLiteral("role"), QStringLiteral("role")},
            {QStringLiteral("pending"), QStringLiteral("Pending")},
            {QStringLiteral("invitations"), QStringLiteral("Invitations")},
            {QStringLiteral("link"), QStringLiteral("Invitation link")},
            {QStringLiteral("team"), QStringLiteral("team")},
            {QStringLiteral("teams"), QStringLiteral("teams")}};
}

const RuleSet *findRuleSet(const QString &id)
{
    static const QList<RuleSet> known{gahoRules(), lakeRules(), wuliangRules(), hubRules(), aisixRules()};
    const auto found = std::find_if(known.cbegin(), known.cend(), [&](const RuleSet &rules) { return rules.id == id; });
    return found == known.cend() ? nullptr : &*found;
}

} // namespace rollcall::plane
