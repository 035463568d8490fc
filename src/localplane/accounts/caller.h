// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/rules/policy_maker.h"
#include "localplane/store/accounts_table.h"
#include "localplane/store/tenants_table.h"

#include <QByteArray>
#include <QStringList>

namespace rollcall::plane {

/// Whose credential a request carries.
struct Caller {
    enum class Kind { Nobody, Session, AdminToken, ApiKey };
    Kind kind = Kind::Nobody;
    QString credentialId;
    QByteArray digest;   ///< of the credential
    AccountRow account;  ///< of a session, or of the member who owns the API key
    QString tokenName;   ///< of an admin token or an API key
    QString tokenTenant; ///< the same
    QStringList scopes;  ///< of an admin token
    QString keyMember;   ///< whose an API key is

    [[nodiscard]] bool isSession() const { return kind == Kind::Session; }
    [[nodiscard]] QString id() const { return isSession() ? account.id : credentialId; }
    [[nodiscard]] QString name() const { return isSession() ? account.displayName : tokenName; }
};

/// The tenant that a request is about, and what its caller is and may do there.
struct TenantScope {
    TenantRow row;
    const RuleSet *rules = nullptr;
    Standing standing;
    Policy policy;

    /// What to show as the caller's role: of an inviter, say.
    [[nodiscard]] QString roleLabel() const
    {
        if (standing.kind == Standing::Kind::SystemAdministrator)
            return QStringLiteral("System administrator");
        if (standing.kind == Standing::Kind::AdminToken)
            return QStringLiteral("Admin token");
        return policy.roleLabel(standing.role);
    }
};

} // namespace rollcall::plane
