// SPDX-License-Identifier: MIT
#pragma once

#include "domain/member.h"
#include "http/http_client.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

namespace rollcall::betterauth {

/// What the calls of one tenant know together. It outlives the tenant's object while a call is out.
struct TenantState {
    std::shared_ptr<HttpClient> http;
    QString tenantId;
    std::optional<bool> canBan;    ///< nullopt: not asked yet
    QSet<QString> banned;          ///< user ids
    QHash<QString, Member> people; ///< by user id, as far as lists have shown them
    QHash<QString, QString> teams; ///< names by id
};
using SharedState = std::shared_ptr<TenantState>;

} // namespace rollcall::betterauth
