// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/driver.h"
#include "http/http_client.h"

namespace rollcall {

/// Control planes that speak Rollcall's own contract (resources/openapi/rollcall.yaml).
class RollcallDriver final : public Driver {
public:
    /// `manners`: time-outs, limits, name and clock of every connection; its address and credential are not used.
    explicit RollcallDriver(HttpSettings manners = {});

    [[nodiscard]] QString kind() const override;
    [[nodiscard]] Capabilities capabilities() const override;
    Answer<ServerInfo> probe(Endpoint endpoint, CancelToken cancel) override;
    Answer<SignedIn> signIn(Endpoint endpoint, QString identifier, Secret password, CancelToken cancel) override;
    [[nodiscard]] std::shared_ptr<ControlPlane> connect(Endpoint endpoint, Secret credential) override;
    [[nodiscard]] std::shared_ptr<ControlPlane> anonymous(Endpoint endpoint) override;
    /// rollcall://invite?server=…&token=…, and the web address https://server/invite/token that messages carry.
    [[nodiscard]] std::optional<InvitationAddress> parseInvitationLink(const QUrl &link) const override;

private:
    [[nodiscard]] HttpSettings settingsFor(const Endpoint &endpoint, Secret credential = {}) const;
    HttpSettings m_manners;
};

[[nodiscard]] Capabilities rollcallCapabilities();

/// A fresh credential with who it belongs to; `settings` say where.
Answer<SignedIn> identify(HttpSettings settings, Secret credential, CancelToken cancel);

} // namespace rollcall
