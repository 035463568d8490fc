// SPDX-License-Identifier: MIT
#pragma once

#include "domain/peer_certificate.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace rollcall {

/// Why something did not happen. The kind decides what the console does next; the sentence that people read is made from
/// it in one place (ui/text). `detail` is the server's own sentence and may be shown as such, after redaction.
struct FieldError {
    QString field;   ///< the field's name in the contract, e.g. "email"
    QString code;    ///< stable, e.g. "duplicate"
    QString message; ///< the server's sentence, in its language
    bool operator==(const FieldError &) const = default;
};

struct Error {
    enum class Kind {
        Offline,         ///< no route, refused, DNS; nothing was sent
        Timeout,         ///< no answer in time; for a change the outcome is unknown
        Cancelled,       ///< the caller took the request back
        ConnectionLost,  ///< dropped after the request was sent; for a change the outcome is unknown
        Tls,             ///< the certificate is not trusted
        Unauthorized,    ///< 401: the credential is not, or no longer, good
        Forbidden,       ///< 403
        NotFound,        ///< 404
        Conflict,        ///< 409
        Gone,            ///< 410: a sync token is too old
        LostUpdate,      ///< 412: somebody else changed it first
        Validation,      ///< 400, 413, 415, 422: what was sent cannot be taken
        RateLimited,     ///< 429
        Server,          ///< 5xx
        Decode,          ///< the answer is not what the contract says
        NotControlPlane, ///< something answers there, but no control plane that Rollcall knows
        KeychainMissing, ///< no keychain service on this desktop
        KeychainLocked,  ///< locked, or the entry is lost: a locked keyring says "not found"
        KeychainDenied,  ///< the user or the system refused
        KeychainFailed,  ///< anything else that a keychain can say
        Storage,         ///< the local cache could not be read or written
        Unsupported,     ///< this control plane has no such operation; nothing was sent
        Refused          ///< a rule that the console itself knows forbids it; nothing was sent
    };

    Kind kind = Kind::Server;
    int httpStatus = 0; ///< 0 where no answer came
    QString code;       ///< the server's stable code, e.g. "email_taken"; empty where it gave none
    QString detail;     ///< the server's sentence; never contains a secret
    QList<FieldError> fields;
    QString requestId;
    std::optional<int> retryAfterSeconds;
    std::optional<PeerCertificate> certificate; ///< of kind Tls: what was refused, where the server showed one

    /// True where a change may or may not have been made, so that only reading the server tells.
    [[nodiscard]] bool outcomeUnknown() const;
    /// True where the network, not the request, is the reason: the cache is shown and a later try may succeed.
    [[nodiscard]] bool isConnectivity() const;
    [[nodiscard]] std::optional<FieldError> field(const QString &name) const;

    static Error of(Kind kind, QString code = {}, QString detail = {});
    bool operator==(const Error &) const = default;
};

/// A stable word for logs and tests, e.g. "Conflict". Not for people.
[[nodiscard]] QString errorKindName(Error::Kind kind);

} // namespace rollcall
