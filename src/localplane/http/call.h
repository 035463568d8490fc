// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/accounts/caller.h"
#include "localplane/http/body.h"
#include "localplane/http/request.h"
#include "localplane/plane.h"

#include <QStringList>

namespace rollcall::plane {

/// One request on its way through a route: what was sent, who sent it, and when.
struct Call {
    Plane &plane;
    const Request &request;
    QString requestId;
    Instant now;
    QStringList arguments; ///< what the route's {} stand for
    Body body;
    Caller caller;
    std::optional<TenantScope> scope; ///< on tenant routes
    QString passwordHash;             ///< made by a route's `prepare`
    QString verifiedAccount;          ///< whose password was right, by a route's `prepare`

    [[nodiscard]] Database &db() const { return plane.db; }
    [[nodiscard]] const QString &tenantId() const { return scope->row.tenant.id; }
    [[nodiscard]] const RuleSet &rules() const { return *scope->rules; }
    [[nodiscard]] const Policy &policy() const { return scope->policy; }
};

/// Refuses what the policy does not allow: 403 where somebody else could, 409 where the tenant or the product cannot.
[[nodiscard]] std::optional<Problem> denied(const Decision &decision, const QString &field = {});

/// 412 where If-Match names another version than the one that is there.
[[nodiscard]] std::optional<Problem> lostUpdate(const Call &call, const QString &version);

} // namespace rollcall::plane
