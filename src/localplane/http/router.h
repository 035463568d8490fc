// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"
#include "localplane/http/reply.h"

#include <functional>
#include <vector>

namespace rollcall::plane {

/// Who may call a route at all. What they may do there is the policy's to say.
enum class Access {
    Public,        ///< credentials are not looked at
    Optional,      ///< with a session or without
    Page,          ///< a browser, with a page's own session or without
    AnyCredential, ///< a session, an admin token or an API key
    SignedIn,      ///< a session or an admin token
    Session,       ///< a person's session only
    Tenant,        ///< a session that names its tenant, or an admin token
    NamedTenant,   ///< the same, with the tenant in the path
    Calling        ///< the same as Tenant, or an API key: what stands for calls of models
};

using Handler = std::function<Answer<Reply>(Call &)>;
/// Work before the database is locked: hashing takes a tenth of a second, in which nobody else should wait.
using Preparation = std::function<std::optional<Problem>(Call &)>;
/// How a page says no, instead of problem details. Called without the database's lock.
using Refusal = std::function<Reply(Call &, const Problem &)>;

struct Route {
    QString method;
    QString pattern; ///< "/api/members/{id}/disable"
    Access access = Access::Tenant;
    Handler handler;
    QList<Field> fields = {}; ///< of the body
    Preparation prepare = {};
    QStringList parameters = {}; ///< of the query; another one is refused, as it would be a filter without effect
    Refusal refusal = {};        ///< where there is one, the route is a page's, and its body is a form's

    [[nodiscard]] bool isRead() const { return method == QStringLiteral("GET"); }
};

/// Finds the route of a path. Fixed words win over placeholders, whatever the order in which routes were added.
class Router {
public:
    void add(Route route);
    struct Match {
        const Route *route = nullptr; ///< nullptr: no such path, or not this method
        QStringList arguments;
        QStringList allowed; ///< the methods of the path
    };
    [[nodiscard]] Match find(const QString &method, const QString &path) const;

private:
    std::vector<std::pair<QStringList, Route>> m_routes;
};

} // namespace rollcall::plane
