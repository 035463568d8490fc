// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/driver.h"
#include "http/http_client.h"

namespace rollcall {

/// A driver of a platform that is administered with a key: nobody signs in with a password, and nobody is invited by a link that
/// the console could open.
class TokenDriver : public Driver {
public:
    /// `manners`: time-outs, limits, name and clock of every connection; its address and credential are not used.
    explicit TokenDriver(HttpSettings manners) : m_manners(std::move(manners)) {}

    [[nodiscard]] Capabilities capabilities() const override;
    Answer<ServerInfo> probe(Endpoint endpoint, CancelToken cancel) override;
    [[nodiscard]] std::optional<ServerInfo> byHand() const override;
    Answer<SignedIn> signIn(Endpoint endpoint, QString identifier, Secret password, CancelToken cancel) override;
    [[nodiscard]] std::shared_ptr<ControlPlane> connect(Endpoint endpoint, Secret credential) override;
    [[nodiscard]] std::shared_ptr<ControlPlane> anonymous(Endpoint endpoint) override;
    [[nodiscard]] std::optional<InvitationAddress> parseInvitationLink(const QUrl &link) const override;

protected:
    /// Says how this platform wants to be spoken to: headers, the form of its errors, where its routes begin.
    virtual void adapt(HttpSettings &settings) const = 0;
    [[nodiscard]] virtual std::shared_ptr<ControlPlane> planeOn(std::shared_ptr<HttpClient> http) const = 0;
    /// A request that this platform refuses to whoever brings no key, in a way that no other does. nullopt where none is known:
    /// then nothing is asked, and its servers are chosen by hand.
    [[nodiscard]] virtual std::optional<HttpRequest> question() const = 0;
    [[nodiscard]] virtual bool isItsRefusal(const Error &error) const = 0;
    [[nodiscard]] virtual QString productName() const = 0;

private:
    [[nodiscard]] ServerInfo info() const;
    [[nodiscard]] std::shared_ptr<HttpClient> clientFor(const Endpoint &endpoint, Secret credential) const;
    HttpSettings m_manners;
};

} // namespace rollcall
