// SPDX-License-Identifier: MIT
#include "http/peer_certificate.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QSslKey>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace rollcall {

namespace {

// In the order in which a person needs to know: what is wrong with the certificate first, who vouches for it last.
constexpr std::array reasons{
    std::pair(QSslError::CertificateRevoked, "revoked"),
    std::pair(QSslError::CertificateBlacklisted, "revoked"),
    std::pair(QSslError::CertificateExpired, "expired"),
    std::pair(QSslError::CertificateNotYetValid, "not_yet_valid"),
    std::pair(QSslError::HostNameMismatch, "wrong_host"),
    std::pair(QSslError::SelfSignedCertificate, "self_signed"),
    std::pair(QSslError::SelfSignedCertificateInChain, "unknown_authority"),
    std::pair(QSslError::UnableToGetLocalIssuerCertificate, "unknown_authority"),
    std::pair(QSslError::UnableToVerifyFirstCertificate, "unknown_authority"),
    std::pair(QSslError::CertificateUntrusted, "unknown_authority"),
};

QString reasonOf(const QList<QSslError> &flaws)
{
    for (const auto &[flaw, reason] : reasons) {
        const auto isIt = [wanted = flaw](const QSslError &error) { return error.error() == wanted; };
        if (std::any_of(flaws.cbegin(), flaws.cend(), isIt))
            return QString::fromLatin1(reason);
    }
    return QStringLiteral("untrusted");
}

QString nameOf(const QStringList &commonName, const QStringList &organisation)
{
    QStringList parts = commonName;
    for (const auto &part : organisation) {
        if (!parts.contains(part))
            parts.append(part);
    }
    return parts.join(QStringLiteral(", "));
}

QString keyOf(const QSslKey &key)
{
    const auto size = QString::number(key.length());
    switch (key.algorithm()) {
    case QSsl::Rsa: return QStringLiteral("RSA ") + size;
    case QSsl::Dsa: return QStringLiteral("DSA ") + size;
    case QSsl::Ec: return QStringLiteral("EC ") + size;
    case QSsl::Dh: return QStringLiteral("DH ") + size;
    case QSsl::Opaque: break;
    }
    return {};
}

} // namespace

QString fingerprintOf(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
}

PeerCertificate describe(const QSslCertificate &certificate, const QList<QSslError> &flaws)
{
    PeerCertificate peer;
    peer.fingerprintSha256 = fingerprintOf(certificate);
    peer.subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                          certificate.subjectInfo(QSslCertificate::Organization));
    peer.issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                         certificate.issuerInfo(QSslCertificate::Organization));
    peer.notBefore = Instant::fromMs(certificate.effectiveDate().toMSecsSinceEpoch());
    peer.notAfter = Instant::fromMs(certificate.expiryDate().toMSecsSinceEpoch());
    peer.keyDescription = keyOf(certificate.publicKey());
    peer.selfSigned = certificate.isSelfSigned();
    peer.reason = reasonOf(flaws);
    return peer;
}

} // namespace rollcall
