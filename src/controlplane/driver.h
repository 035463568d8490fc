// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"

#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace rollcall {

/// What a link that somebody pasted or clicked means: which control plane, and the secret token.
struct InvitationAddress {
    QUrl server;
    Secret token;
};

/// One kind of control plane. A driver has no state of its own.
class Driver {
public:
    Driver() = default;
    Driver(const Driver &) = delete;
    Driver &operator=(const Driver &) = delete;
    virtual ~Driver() = default;

    [[nodiscard]] virtual QString kind() const = 0;
    [[nodiscard]] virtual Capabilities capabilities() const = 0;
    /// Asks what answers there; sends no credential. Error::Kind::NotControlPlane where it is something else.
    virtual Answer<ServerInfo> probe(Endpoint endpoint, CancelToken cancel) = 0;
    /// Where probe() can never tell, since nothing is documented that such a server says to strangers: what it is when somebody who
    /// knows better says so. nullopt where probe() finds out.
    [[nodiscard]] virtual std::optional<ServerInfo> byHand() const { return std::nullopt; }
    virtual Answer<SignedIn> signIn(Endpoint endpoint, QString identifier, Secret password, CancelToken cancel) = 0;
    [[nodiscard]] virtual std::shared_ptr<ControlPlane> connect(Endpoint endpoint, Secret credential) = 0;
    [[nodiscard]] virtual std::shared_ptr<ControlPlane> anonymous(Endpoint endpoint) = 0;
    /// nullopt where the link is not one of this kind of control plane.
    [[nodiscard]] virtual std::optional<InvitationAddress> parseInvitationLink(const QUrl &link) const = 0;
};

/// The drivers that this console was built with, in the order in which they are asked.
class DriverRegistry {
public:
    void add(std::unique_ptr<Driver> driver) { m_drivers.push_back(std::move(driver)); }
    [[nodiscard]] Driver *find(const QString &kind) const;
    [[nodiscard]] const std::vector<std::unique_ptr<Driver>> &all() const { return m_drivers; }
    [[nodiscard]] std::optional<std::pair<Driver *, InvitationAddress>> parseInvitationLink(const QUrl &link) const;

private:
    std::vector<std::unique_ptr<Driver>> m_drivers;
};

} // namespace rollcall
