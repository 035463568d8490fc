// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/rules/rule_set.h"
#include "localplane/store/teams_table.h"

#include <QHash>
#include <QJsonObject>

namespace rollcall::plane {

/// The teams of one sample tenant, by name. Where the rule set has none, the names that people bring are just shown.
class SampleTeams {
public:
    SampleTeams(Database &db, const RuleSet &rules, const QString &tenantId)
        : m_db(db)
        , m_rules(rules)
        , m_tenantId(tenantId)
    {
    }
    /// Each of these says in a sentence where the sample makes no sense.
    [[nodiscard]] QString add(const QJsonObject &sample, Instant now);
    /// `manages` are those of the names where the member has the highest role inside.
    [[nodiscard]] QString enter(const QString &memberId, const QStringList &names, const QStringList &manages);
    [[nodiscard]] QString plan(const QString &invitationId, const QStringList &names);

private:
    [[nodiscard]] const TeamKind *kindOf(const QString &name) const;

    Database &m_db;
    const RuleSet &m_rules;
    QString m_tenantId;
    QHash<QString, Team> m_teams;
};

/// In the order in which a member's row names them.
[[nodiscard]] QStringList inOrder(QStringList names);

} // namespace rollcall::plane
