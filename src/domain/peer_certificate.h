// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QString>

namespace rollcall {

/// What a server showed of itself when its certificate was refused, for a person to compare with what its operator says.
struct PeerCertificate {
    QString fingerprintSha256; ///< lower-case hex, 64 letters
    QString subject;
    QString issuer;
    Instant notBefore;
    Instant notAfter;
    QString keyDescription; ///< e.g. "RSA 2048"
    bool selfSigned = false;
    QString
        reason; ///< "expired", "not_yet_valid", "wrong_host", "self_signed", "unknown_authority", "revoked", "untrusted"
    bool operator==(const PeerCertificate &) const = default;
};

} // namespace rollcall
