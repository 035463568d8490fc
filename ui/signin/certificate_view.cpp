// SPDX-License-Identifier: MIT
#include "ui/signin/certificate_view.h"

#include <QDateTime>
#include <QLocale>

#include <utility>

namespace rollcall {

namespace {

QString day(Instant when)
{
    if (!when.isKnown())
        return CertificateView::tr("not provided");
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(when.ms).date(), QStringLiteral("d MMM yyyy"));
}

/// Only its hexadecimal digits, in lower case.
QString digitsOf(const QString &fingerprint)
{
    auto text = fingerprint.toLower();
    const auto prefix = QLatin1String("sha256");
    if (text.startsWith(prefix))
        text.remove(0, prefix.size());
    text.removeIf([](QChar c) { return !((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f')); });
    return text;
}

} // namespace

CertificateView::CertificateView(QObject *parent) : QObject(parent) {}

void CertificateView::set(std::optional<PeerCertificate> certificate)
{
    if (certificate == m_certificate)
        return;
    m_certificate = std::move(certificate);
    Q_EMIT changed();
}

QString CertificateView::problem() const
{
    if (!m_certificate)
        return {};
    const auto &problem = m_certificate->reason;
    if (problem == QLatin1String("self_signed"))
        return tr("It is self-signed. That is usual for a private gateway, and also what an attacker would show.");
    if (problem == QLatin1String("expired") || problem == QLatin1String("not_yet_valid"))
        return tr("It is not valid today. Its operator has to renew it; an attacker could show an old one.");
    if (problem == QLatin1String("wrong_host"))
        return tr("It is for another name. Check the address before you trust it.");
    if (problem == QLatin1String("unknown_authority"))
        return tr("Its issuer is not known to this computer. That is usual inside of a company, and also what an "
                  "attacker would show.");
    if (problem == QLatin1String("revoked"))
        return tr("Its issuer has withdrawn it. Ask the server's operator before you go on.");
    return tr("It could not be verified.");
}

QString CertificateView::issuedTo() const { return m_certificate ? m_certificate->subject : QString(); }

QString CertificateView::issuedBy() const
{
    if (!m_certificate)
        return {};
    return m_certificate->selfSigned ? tr("%1 (self-signed)").arg(m_certificate->issuer) : m_certificate->issuer;
}

QString CertificateView::validity() const
{
    return m_certificate ? tr("%1 to %2").arg(day(m_certificate->notBefore), day(m_certificate->notAfter)) : QString();
}

QString CertificateView::key() const { return m_certificate ? m_certificate->keyDescription : QString(); }

QString CertificateView::fingerprint() const
{
    if (!m_certificate)
        return {};
    const auto digits = m_certificate->fingerprintSha256.toUpper();
    QStringList pairs;
    for (qsizetype at = 0; at < digits.size(); at += 2)
        pairs.append(digits.mid(at, 2));
    return pairs.join(QLatin1Char(':'));
}

CertificateView::Comparison CertificateView::compare(const QString &given) const
{
    if (!m_certificate || given.trimmed().isEmpty())
        return Comparison::Nothing;
    // All of it has to be there: the first half of a fingerprint is cheap to imitate.
    return digitsOf(given) == digitsOf(m_certificate->fingerprintSha256) ? Comparison::Same : Comparison::Different;
}

} // namespace rollcall
