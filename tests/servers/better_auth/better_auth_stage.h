// SPDX-License-Identifier: MIT
#pragma once

#include "driver_betterauth/betterauth_driver.h"
#include "support/await.h"
#include "support/script_server.h"

namespace rollcall::test {

/// A real better-auth server with the people of server.mjs, and the driver to reach it.
class BetterAuthStage final {
public:
    explicit BetterAuthStage(const QStringList &options = {});

    [[nodiscard]] const ScriptServer &server() const { return m_server; }
    [[nodiscard]] Endpoint endpoint() const { return {m_server.url(), {}}; }
    [[nodiscard]] BetterAuthDriver &driver() { return m_driver; }
    Result<SignedIn> signIn(const QString &email, const QString &password = QStringLiteral("rollcall-demo-1"));
    /// That person's control plane; ends the test program where signing in fails.
    std::shared_ptr<ControlPlane> as(const QString &email);
    /// The organization of that name, as that person sees it.
    std::shared_ptr<TenantPlane> at(const QString &email,
                                    const QString &organization = QStringLiteral("Acme Robotics"));
    /// The secret in the newest mail to that address.
    Secret mailed(const QString &email);

private:
    ScriptServer m_server;
    BetterAuthDriver m_driver;
};

/// All rows, by pages of that size.
std::vector<Member> allMembers(TenantPlane &tenant, int pageSize = 1000);
Member memberWith(TenantPlane &tenant, const QString &email);
std::vector<Invitation> invitationsTo(TenantPlane &tenant, const QString &email);
InvitationDraft draftFor(const QString &email, const QString &role = QStringLiteral("member"));

} // namespace rollcall::test
