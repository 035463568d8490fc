// SPDX-License-Identifier: MIT
#include "localplane/seed/sample_teams.h"

#include "localplane/accounts/secrets.h"

#include <algorithm>

namespace rollcall::plane {

QString SampleTeams::add(const QJsonObject &sample, Instant now)
{
    TeamRow row;
    row.tenantId = m_tenantId;
    row.team.id = newId("tea");
    row.team.kind = sample.value(QLatin1String("kind")).toString();
    row.team.name = sample.value(QLatin1String("name")).toString();
    row.team.created = now;
    if (!m_rules.teamKind(row.team.kind))
        return QStringLiteral("%1 is of a kind that its rule set does not have.").arg(row.team.name);
    insertTeam(m_db, row);
    m_teams.insert(row.team.name, row.team);
    return {};
}

const TeamKind *SampleTeams::kindOf(const QString &name) const { return m_rules.teamKind(m_teams.value(name).kind); }

QString SampleTeams::enter(const QString &memberId, const QStringList &names, const QStringList &manages)
{
    if (m_rules.teamKinds.isEmpty())
        return {};
    for (const auto &name : names) {
        const auto *kind = kindOf(name);
        if (!kind || (manages.contains(name) && kind->roles.isEmpty()))
            return QStringLiteral("nobody can be in %1 like that.").arg(name);
        enterTeam(m_db, m_teams.value(name).id, memberId,
                  manages.contains(name) ? kind->roles.constFirst().id : kind->defaultRole);
    }
    return {};
}

QString SampleTeams::plan(const QString &invitationId, const QStringList &names)
{
    if (m_rules.teamKinds.isEmpty())
        return {};
    for (const auto &name : names) {
        const auto *kind = kindOf(name);
        if (!kind)
            return QStringLiteral("nobody can be invited to %1.").arg(name);
        planTeam(m_db, invitationId, m_teams.value(name).id, kind->defaultRole);
    }
    return {};
}

QStringList inOrder(QStringList names)
{
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.toCaseFolded() < b.toCaseFolded(); });
    return names;
}

} // namespace rollcall::plane
