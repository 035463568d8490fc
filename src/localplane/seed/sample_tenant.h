// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/plane.h"
#include "localplane/rules/rule_set.h"
#include "localplane/seed/sample_activity.h"
#include "localplane/seed/sample_teams.h"
#include "localplane/store/invitations_table.h"
#include "localplane/store/members_table.h"
#include "localplane/store/tenants_table.h"

#include <QHash>
#include <QJsonObject>

namespace rollcall::plane {

/// Writes one sample tenant. The caller holds the database's lock and a change.
class SampleTenant {
public:
    SampleTenant(Plane &plane, QString passwordHash, Instant now)
        : m_plane(plane)
        , m_passwordHash(std::move(passwordHash))
        , m_now(now)
    {
    }
    /// A sentence where the sample makes no sense.
    [[nodiscard]] QString add(const QJsonObject &sample);

private:
    [[nodiscard]] QString addTenant(const QJsonObject &sample);
    [[nodiscard]] QString addMember(const QJsonObject &sample);
    [[nodiscard]] QString addLedger(const QJsonObject &sample);
    [[nodiscard]] QString addInvitation(const QJsonObject &sample);
    [[nodiscard]] QString addLink(const QJsonObject &sample);
    [[nodiscard]] QString addActivity(const QJsonObject &sample);
    [[nodiscard]] QString accountFor(const QJsonObject &sample, bool canSignIn);
    [[nodiscard]] QString listInvited(const InvitationRow &invited);

    Plane &m_plane;
    QString m_passwordHash;
    Instant m_now;
    const RuleSet *m_rules = nullptr;
    TenantRow m_tenant;
    std::optional<SampleTeams> m_teams;
    QHash<QString, MemberRow> m_members; ///< by address
    QString m_first;                     ///< address of the member who is named first
    SampleActivity m_activity;
};

} // namespace rollcall::plane
