// SPDX-License-Identifier: MIT
#pragma once

#include "domain/peer_certificate.h"

#include <QSslCertificate>
#include <QSslError>

namespace rollcall {

/// Lower-case hex of SHA-256 over the DER form: how a trusted certificate is remembered.
[[nodiscard]] QString fingerprintOf(const QSslCertificate &certificate);

[[nodiscard]] PeerCertificate describe(const QSslCertificate &certificate, const QList<QSslError> &flaws);

} // namespace rollcall
