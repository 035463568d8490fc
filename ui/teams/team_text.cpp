// SPDX-License-Identifier: MIT
#include "ui/teams/team_text.h"

#include "domain/phone.h"

#include <QCoreApplication>

#include <algorithm>

namespace rollcall {

namespace {
QString say(const char *text) { return QCoreApplication::translate("Teams", text); }
} // namespace

const TeamKind *kindOf(const Policy &policy, const QString &kindId)
{
    const auto found = std::find_if(policy.teamKinds.cbegin(), policy.teamKinds.cend(),
                                    [&](const TeamKind &kind) { return kind.id == kindId; });
    return found == policy.teamKinds.cend() ? nullptr : &*found;
}

QString teamRoleLabel(const TeamKind &kind, const QString &roleId)
{
    const auto found =
        std::find_if(kind.roles.cbegin(), kind.roles.cend(), [&](const Role &role) { return role.id == roleId; });
    return found == kind.roles.cend() ? roleId : found->label;
}

QStringList roleLabels(const TeamKind &kind)
{
    QStringList labels;
    for (const auto &role : kind.roles)
        labels.append(role.label);
    return labels;
}

int roleIndex(const TeamKind &kind, const QString &roleId)
{
    const auto found =
        std::find_if(kind.roles.cbegin(), kind.roles.cend(), [&](const Role &role) { return role.id == roleId; });
    return found == kind.roles.cend() ? -1 : static_cast<int>(found - kind.roles.cbegin());
}

QString kindsTitle(const Policy &policy)
{
    if (policy.teamKinds.isEmpty())
        return {};
    auto title = policy.teamKinds.constFirst().plural;
    for (qsizetype i = 1; i < policy.teamKinds.size(); ++i)
        title = say("%1 and %2").arg(title, policy.teamKinds.at(i).plural.toLower());
    return title;
}

QString peopleText(int count)
{
    return count == 1 ? say("1 person") : QCoreApplication::translate("Teams", "%Ln people", nullptr, count);
}

QString personName(const Member &member)
{
    const auto name = member.displayName.isEmpty() ? personAddress(member) : member.displayName;
    const bool turns = std::any_of(name.cbegin(), name.cend(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
    return turns ? QChar(0x2068) + name + QChar(0x2069) : name;
}

QString personAddress(const Member &member)
{
    return member.email.isEmpty() ? formatPhone(member.phone) : member.email;
}

QString serverName(const QString &host) { return host.isEmpty() ? say("The control plane") : host; }

} // namespace rollcall
