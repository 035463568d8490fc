// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"
#include "domain/peer_certificate.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace rollcall {

/// What a driver can do at all, known before any request. What a tenant and a caller may do is the Policy's to say.
struct Capabilities {
    bool passwordSignIn = false;
    bool tokenSignIn = false;
    bool invitee = false;       ///< can look up and answer an invitation from its link
    bool memberChanges = false; ///< can tell what changed since a sync token
    bool registration = false;  ///< can register an account through an invitation
    bool operator==(const Capabilities &) const = default;
};

/// What answers at an address, found out without sending any credential.
struct ServerInfo {
    QString kind;        ///< id of the driver, e.g. "rollcall"
    QString productName; ///< what the server calls itself
    QString version;
    qint64 answeredInMs = 0;
    std::optional<PeerCertificate> untrusted; ///< then the rest is unknown: nothing was sent over that connection
    bool operator==(const ServerInfo &) const = default;
};

} // namespace rollcall
