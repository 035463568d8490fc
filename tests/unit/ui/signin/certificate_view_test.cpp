// SPDX-License-Identifier: MIT
#include "ui/signin/certificate_view.h"

#include <QTest>

using namespace rollcall;

class CertificateViewTest : public QObject {
    Q_OBJECT

    static PeerCertificate certificate()
    {
        PeerCertificate certificate;
        certificate.fingerprintSha256 =
            QStringLiteral("9c417a0ed358b26f11e4902dc73ba85504f68e2971bd601ae3945c07d8b12f6a");
        certificate.subject = QStringLiteral("gw.example");
        certificate.issuer = QStringLiteral("gw.example");
        certificate.selfSigned = true;
        certificate.reason = QStringLiteral("self_signed");
        certificate.notBefore = fromRfc3339(QStringLiteral("2025-09-02T12:00:00Z"));
        return certificate;
    }

private Q_SLOTS:
    void saysWhatIsWrongAndWhose()
    {
        CertificateView view;
        QVERIFY(!view.present());
        view.set(certificate());
        QVERIFY(view.problem().startsWith(QStringLiteral("It is self-signed.")));
        QCOMPARE(view.issuedBy(), QStringLiteral("gw.example (self-signed)"));
        QCOMPARE(view.validity(), QStringLiteral("2 Sep 2025 to not provided"));
        QVERIFY(view.fingerprint().startsWith(QStringLiteral("9C:41:7A:")));
        QCOMPARE(view.fingerprint().size(), 95);
    }

    void comparesTheWholeFingerprint_data()
    {
        using Comparison = CertificateView::Comparison;
        QTest::addColumn<QString>("given");
        QTest::addColumn<Comparison>("comparison");
        CertificateView view;
        view.set(certificate());
        QTest::newRow("nothing") << QStringLiteral("  ") << Comparison::Nothing;
        QTest::newRow("colons") << view.fingerprint() << Comparison::Same;
        QTest::newRow("bare") << certificate().fingerprintSha256 << Comparison::Same;
        QTest::newRow("prefix and blanks")
            << QStringLiteral("SHA256: ") + view.fingerprint().replace(QLatin1Char(':'), QLatin1Char(' '))
            << Comparison::Same;
        QTest::newRow("half of it") << view.fingerprint().left(47) << Comparison::Different;
        QTest::newRow("one digit") << view.fingerprint().replace(94, 1, QStringLiteral("B")) << Comparison::Different;
    }
    void comparesTheWholeFingerprint()
    {
        QFETCH(const QString, given);
        QFETCH(const CertificateView::Comparison, comparison);
        CertificateView view;
        view.set(certificate());
        QCOMPARE(view.compare(given), comparison);
    }
};

QTEST_APPLESS_MAIN(CertificateViewTest)
#include "certificate_view_test.moc"
