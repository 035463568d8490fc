// SPDX-License-Identifier: MIT
#pragma once

#include "domain/peer_certificate.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace rollcall {

/// A certificate that this computer does not trust, as a person has to see it to decide.
class CertificateView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A ServerProbe has one")
    Q_PROPERTY(bool present READ present NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString issuedTo READ issuedTo NOTIFY changed FINAL)
    Q_PROPERTY(QString issuedBy READ issuedBy NOTIFY changed FINAL)
    Q_PROPERTY(QString validity READ validity NOTIFY changed FINAL)
    Q_PROPERTY(QString key READ key NOTIFY changed FINAL)
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed FINAL)

public:
    enum class Comparison { Nothing, Same, Different };
    Q_ENUM(Comparison)

    explicit CertificateView(QObject *parent = nullptr);

    void set(std::optional<PeerCertificate> certificate);
    [[nodiscard]] const std::optional<PeerCertificate> &certificate() const { return m_certificate; }
    [[nodiscard]] bool present() const { return m_certificate.has_value(); }
    [[nodiscard]] QString problem() const; ///< one or two sentences: what is wrong with it, and what that may mean
    [[nodiscard]] QString issuedTo() const;
    [[nodiscard]] QString issuedBy() const;
    [[nodiscard]] QString validity() const; ///< "2 Sep 2025 to 2 Sep 2027"
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString fingerprint() const; ///< "9C:41:…"
    /// Compares with what an administrator gave, however it is written (colons, blanks, lower case, "SHA256:" in front).
    Q_INVOKABLE [[nodiscard]] rollcall::CertificateView::Comparison compare(const QString &given) const;

Q_SIGNALS:
    void changed();

private:
    std::optional<PeerCertificate> m_certificate;
};

} // namespace rollcall
