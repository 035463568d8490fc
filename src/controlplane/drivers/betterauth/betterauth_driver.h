// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/driver.h"
#include "http/http_client.h"

namespace rollcall {

/// Servers built on better-auth with its organization plugin: organizations are the tenants. Signing in is by e-mail and
/// password; the session's token then goes along as a bearer, so the server needs the bearer plugin. No cookie, Origin or
/// Sec-Fetch header is ever sent, since with one of them the server checks where a page came from.
class BetterAuthDriver final : public Driver {
public:
    /// `manners`: time-outs, limits, name and clock of every connection; its address and credential are not used.
    explicit BetterAuthDriver(HttpSettings manners = {});

    [[nodiscard]] QString kind() const override;
    [[nodiscard]] Capabilities capabilities() const override;
    Answer<ServerInfo> probe(Endpoint endpoint, CancelToken cancel) override;
    Answer<SignedIn> signIn(Endpoint endpoint, QString identifier, Secret password, CancelToken cancel) override;
    [[nodiscard]] std::shared_ptr<ControlPlane> connect(Endpoint endpoint, Secret credential) override;
    [[nodiscard]] std::shared_ptr<ControlPlane> anonymous(Endpoint endpoint) override;
    /// https://server/accept-invitation/id, the form that better-auth's own guide gives to applications.
    [[nodiscard]] std::optional<InvitationAddress> parseInvitationLink(const QUrl &link) const override;

private:
    [[nodiscard]] HttpSettings settingsFor(const Endpoint &endpoint, Secret credential = {}) const;
    HttpSettings m_manners;
};

[[nodiscard]] Capabilities betterAuthCapabilities();

} // namespace rollcall
