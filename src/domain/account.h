// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"
#include "domain/tenant.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rollcall {

/// A person or service on a control plane, as the server knows it.
struct Account {
    QString id;
    QString email;
    QString phone; ///< E.164, or empty
    QString displayName;
    bool systemAdministrator = false;
    bool operator==(const Account &) const = default;
};

/// What an account is in one tenant.
struct Membership {
    Tenant tenant;
    QString memberId; ///< empty for a system administrator who is not a member
    QString role;
    QString roleLabel;
    QString status;
    bool operator==(const Membership &) const = default;
};

/// The answer to "who am I?"
struct Identity {
    enum class CredentialKind { Session, AdminToken };
    Account account;
    CredentialKind credential = CredentialKind::Session;
    QStringList scopes; ///< of an admin token: "read", "write"
    QList<Membership> memberships;
    Instant serverTime;
    bool operator==(const Identity &) const = default;
};

/// A machine credential of one tenant. The secret itself is in the answer to its creation only, and is never stored.
struct AdminToken {
    QString id;
    QString name;
    QStringList scopes;
    Instant created;
    Instant expires; ///< never() where it has no end
    Instant lastUsed;
    QString createdBy;
    QString state; ///< "active", "expired", "revoked"
    bool operator==(const AdminToken &) const = default;
};

/// A link that anyone who holds it may join with.
struct InvitationLink {
    QString id;
    QString role;
    int uses = 0;
    std::optional<int> maxUses;
    Instant created;
    Instant expires;
    Instant lastUsed; ///< never() where nobody has joined with it
    QString createdBy;
    QString state;     ///< "enabled", "disabled", "used_up", "expired", "revoked"
    QString attention; ///< stable code of what needs attention: "creator_disabled", "creator_gone", or empty
    QString tail;      ///< the last letters of its token, to tell links apart
    QString version;
    bool operator==(const InvitationLink &) const = default;
};

} // namespace rollcall
