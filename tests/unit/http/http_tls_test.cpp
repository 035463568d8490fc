// SPDX-License-Identifier: MIT
#include "http/http_client.h"
#include "support/await.h"
#include "support/loopback_server.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace std::chrono_literals;
using Transport = LoopbackServer::Transport;

namespace {

Result<HttpResponse> ask(const LoopbackServer &server, const QStringList &trusted = {})
{
    HttpSettings settings;
    settings.baseUrl = server.url();
    settings.trustedFingerprints = trusted;
    settings.credential = Secret(QStringLiteral("rct_secret"));
    HttpClient client(settings);
    HttpRequest request;
    request.path = "/api/about";
    return await(client.send(request, {}));
}

} // namespace

class HttpTlsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void untrustedCertificatesAreRefusedAndShown_data()
    {
        QTest::addColumn<Transport>("transport");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("subject");
        const auto localhost = QStringLiteral("localhost, Rollcall tests");
        QTest::addRow("self-signed") << Transport::SelfSigned << QStringLiteral("self_signed") << localhost;
        QTest::addRow("expired") << Transport::Expired << QStringLiteral("expired") << localhost;
        QTest::addRow("wrong host") << Transport::WrongHost << QStringLiteral("wrong_host")
                                    << QStringLiteral("elsewhere.example, Rollcall tests");
    }

    void untrustedCertificatesAreRefusedAndShown()
    {
        QFETCH(Transport, transport);
        LoopbackServer server(transport);
        const auto answer = ask(server);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Tls);
        QVERIFY(answer.error().certificate);
        const auto &certificate = *answer.error().certificate;
        QTEST(certificate.reason, "reason");
        QTEST(answer.error().code, "reason");
        QTEST(certificate.subject, "subject");
        QCOMPARE(certificate.fingerprintSha256.size(), 64);
        QCOMPARE(certificate.keyDescription, QStringLiteral("EC 256"));
        QVERIFY(certificate.selfSigned);
        QCOMPARE(toRfc3339(certificate.notBefore), QStringLiteral("2020-01-01T00:00:00Z"));
        QVERIFY2(server.requests().empty(), "the credential went to a server that is not trusted");
    }

    void oneCertificateCanBeTrustedForOneServer()
    {
        for (const auto transport : {Transport::SelfSigned, Transport::Expired, Transport::WrongHost}) {
            LoopbackServer server(transport);
            const auto refused = ask(server);
            QVERIFY(!refused);
            QVERIFY(ask(server, {refused.error().certificate->fingerprintSha256}));
            QVERIFY2(!ask(server), "trust was given to one client, and leaked to another");
        }
    }

    void aChangedCertificateIsRefused()
    {
        LoopbackServer before(Transport::SelfSigned);
        const auto trusted = ask(before).error().certificate->fingerprintSha256;
        LoopbackServer after(Transport::OtherSelfSigned);
        const auto answer = ask(after, {trusted});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Tls);
        QCOMPARE(answer.error().code, QStringLiteral("certificate_changed"));
        QVERIFY(answer.error().certificate->fingerprintSha256 != trusted);
        QVERIFY(after.requests().empty());
    }

    void plainHttpWhereTlsIsExpected()
    {
        LoopbackServer server;
        HttpSettings settings;
        settings.baseUrl = server.url();
        settings.baseUrl.setScheme(QStringLiteral("https"));
        settings.idleTimeout = 500ms;
        settings.retryPauses = {};
        HttpClient client(settings);
        HttpRequest request;
        request.path = "/api/about";
        const auto answer = await(client.send(request, {}));
        QVERIFY(!answer);
        QVERIFY(!answer.error().certificate);
        QVERIFY(server.requests().empty());
    }
};

QTEST_GUILESS_MAIN(HttpTlsTest)
#include "http_tls_test.moc"
