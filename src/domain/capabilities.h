// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace rollcall {

/// What a driver can do at all, known before any request. What a tenant and a caller may do is the Policy's to say.
struct Capabilities {
    bool passwordSignIn = false;
    bool tokenSignIn = false;
    bool invitee = false;         ///< can look up and answer an invitation from its link
    bool memberChanges = false;   ///< can tell what changed since a sync token
    bool registration = false;    ///< can register an account through an invitation
    bool operator==(const Capabilities &) const = default;
};

/// A server's certificate that this computer does not trust, as a person has to see it to decide.
struct PeerCertificate {
    QString issuedTo;
    QString issuedBy;
    bool selfSigned = false;
    Instant validFrom;
    Instant validUntil;
    QString key;                  ///< e.g. "ECDSA P-256"
    QString fingerprint;          ///< SHA-256, lower-case hex without separators
    QStringList names;            ///< the host names that it is for
    QString problem;              ///< stable: "self_signed", "expired", "wrong_host", "unknown_authority", "other"
    bool operator==(const PeerCertificate &) const = default;
};

/// What answers at an address, found out without sending any credential.
struct ServerInfo {
    QString kind;                 ///< id of the driver, e.g. "rollcall"
    QString productName;          ///< what the server calls itself
    QString version;
    qint64 answeredInMs = 0;
    std::optional<PeerCertificate> untrusted; ///< then the rest is unknown: nothing was sent over that connection
    bool operator==(const ServerInfo &) const = default;
};

} // namespace rollcall
