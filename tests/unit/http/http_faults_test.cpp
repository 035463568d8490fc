// SPDX-License-Identifier: MIT
#include "loopback_calls.h"
#include "support/await.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace std::chrono_literals;

class HttpFaultsTest final : public QObject {
    Q_OBJECT

private:
    static Error failure(const ServerReply &reply, const QByteArray &method = "GET")
    {
        LoopbackServer server;
        server.answer(reply);
        HttpClient client(settingsFor(server));
        return errorOf(await(client.send(call(method), {})));
    }

private Q_SLOTS:
    void nobodyListensIsOffline()
    {
        LoopbackServer server;
        server.stop();
        HttpClient client(settingsFor(server));
        const auto error = errorOf(await(client.send(call("POST"), {})));
        QCOMPARE(error.kind, Error::Kind::Offline);
        QCOMPARE(error.code, QStringLiteral("connection_refused"));
        QVERIFY(!error.outcomeUnknown());
    }

    void aHangingServerIsATimeOut()
    {
        LoopbackServer server;
        server.answer(hangs());
        auto settings = settingsFor(server);
        settings.idleTimeout = 50ms;
        HttpClient client(settings);
        const auto error = errorOf(await(client.send(call("POST"), {})));
        QCOMPARE(error.kind, Error::Kind::Timeout);
        QCOMPARE(error.code, QStringLiteral("no_answer_in_time"));
        QVERIFY(error.outcomeUnknown());
        QCOMPARE(error.requestId.toLatin1(), server.requests().at(0).headers.value("x-request-id"));
    }

    void anAnswerThatDripsForEverIsATimeOutToo()
    {
        LoopbackServer server;
        server.answer(drips(json(200, QByteArray(10'000, ' ')), 10, 5ms));
        auto settings = settingsFor(server);
        settings.idleTimeout = 2000ms;
        settings.totalTimeout = 100ms;
        HttpClient client(settings);
        const auto error = errorOf(await(client.send(call("GET"), {})));
        QCOMPARE(error.kind, Error::Kind::Timeout);
        QCOMPARE(error.code, QStringLiteral("too_slow"));
    }

    void aDropInMidBodyIsALostConnection()
    {
        const auto error = failure(dropsInBody("{\"items\":[1,2,3,4,5]}", 5));
        QCOMPARE(error.kind, Error::Kind::ConnectionLost);
    }

    void aDropInAChunkedBodyIsALostConnection()
    {
        ServerReply cut;
        cut.bytes =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n{\"items\":";
        cut.then = ServerReply::Then::Close;
        QCOMPARE(failure(cut).kind, Error::Kind::ConnectionLost);
    }

    void aReadIsTriedAgainAfterADrop()
    {
        LoopbackServer server;
        server.answerInTurn({dropsInBody("{\"items\":[]}", 3), json(200, "{\"items\":[]}")});
        HttpClient client(settingsFor(server));
        const auto answer = await(client.send(call("GET"), {}));
        QVERIFY(answer);
        QCOMPARE(answer->body, "{\"items\":[]}");
        QCOMPARE(server.requests().size(), 2U);
    }

    void aChangeIsNeverSentTwice_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const auto *method : {"POST", "PATCH", "DELETE"})
            QTest::addRow("%s", method) << QByteArray(method);
    }

    void aChangeIsNeverSentTwice()
    {
        QFETCH(QByteArray, method);
        auto closes = drops();
        closes.then = ServerReply::Then::Close;
        for (const auto &end : {drops(), closes, dropsInBody("{\"member\":{}}", 4)}) {
            for (const bool onKeptConnection : {false, true}) {
                LoopbackServer server;
                HttpClient client(settingsFor(server));
                if (onKeptConnection)
                    QVERIFY(await(client.send(call("GET"), {})));
                const auto before = server.requests().size();
                server.answer(end);
                const auto error = errorOf(await(client.send(call(method), {})));
                QCOMPARE(error.kind, Error::Kind::ConnectionLost);
                QVERIFY(error.outcomeUnknown());
                QCOMPARE(server.requests().size() - before, 1U);
            }
        }
    }

    void aServerThatAsksForPatienceGetsIt()
    {
        for (const int status : {429, 503}) {
            LoopbackServer server;
            server.answerInTurn({problem(status, "{}", {{"Retry-After", "0"}}), json(200, "{}")});
            HttpClient client(settingsFor(server));
            QVERIFY(await(client.send(call("GET"), {})));
            QCOMPARE(server.requests().size(), 2U);
        }
    }

    void tooMuchPatienceIsTheCallersToHave()
    {
        LoopbackServer server;
        server.answer(problem(429, "{}", {{"Retry-After", "120"}}));
        HttpClient client(settingsFor(server));
        const auto error = errorOf(await(client.send(call("GET"), {})));
        QCOMPARE(error.kind, Error::Kind::RateLimited);
        QCOMPARE(error.retryAfterSeconds, 120);
        server.answer(problem(429, "{}", {{"X-Retry-After", "90"}}));
        QCOMPARE(errorOf(await(client.send(call("GET"), {}))).retryAfterSeconds, 90);
        server.answer(problem(429, "{}"));
        const auto silent = errorOf(await(client.send(call("GET"), {})));
        QCOMPARE(silent.kind, Error::Kind::RateLimited);
        QVERIFY(!silent.retryAfterSeconds);
        QCOMPARE(server.requests().size(), 3U);
    }

    void aChangeIsNotSentAgainAfter429()
    {
        LoopbackServer server;
        server.answer(problem(429, "{}", {{"Retry-After", "0"}}));
        HttpClient client(settingsFor(server));
        QCOMPARE(errorOf(await(client.send(call("POST"), {}))).kind, Error::Kind::RateLimited);
        QCOMPARE(server.requests().size(), 1U);
    }

    void garbageIsNoAnswer()
    {
        ServerReply garbage;
        garbage.bytes = "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n\x01\x02\x03\r\n\r\n";
        garbage.then = ServerReply::Then::Close;
        const auto error = failure(garbage);
        QVERIFY2(error.kind == Error::Kind::Decode || error.kind == Error::Kind::ConnectionLost,
                 qPrintable(errorKindName(error.kind)));
    }

    void htmlOfAProxyIsNeverShown()
    {
        const auto error = failure(reply(502, "text/html", "<html><h1>Bad gateway</h1></html>"));
        QCOMPARE(error.kind, Error::Kind::Server);
        QCOMPARE(error.httpStatus, 502);
        QVERIFY(error.detail.isEmpty());
        QVERIFY(!error.requestId.isEmpty());
    }

    void anEmptyErrorIsStillAnError()
    {
        const auto error = failure(reply(404, {}, {}));
        QCOMPARE(error.kind, Error::Kind::NotFound);
        QVERIFY(error.code.isEmpty());
    }

    void redirectsAreNotFollowed()
    {
        LoopbackServer other;
        LoopbackServer server;
        server.answer(reply(302, {}, {}, {{"Location", other.url().toEncoded() + "/login?token=abc"}}));
        auto settings = settingsFor(server);
        settings.credential = Secret(QStringLiteral("rct_secret"));
        HttpClient client(settings);
        const auto error = errorOf(await(client.send(call("GET"), {})));
        QCOMPARE(error.kind, Error::Kind::NotControlPlane);
        QCOMPARE(error.code, QStringLiteral("redirected"));
        QCOMPARE(error.detail, other.url().toString());
        QCOMPARE(other.connections(), 0);
        QCOMPARE(server.requests().size(), 1U);
    }

    void anAnswerThatIsTooBigIsRefused()
    {
        LoopbackServer server;
        server.answer(json(200, QByteArray(3'000'000, ' ')));
        auto settings = settingsFor(server);
        settings.maxBodyBytes = 1'000'000;
        HttpClient client(settings);
        const auto error = errorOf(await(client.send(call("GET"), {})));
        QCOMPARE(error.kind, Error::Kind::Decode);
        QCOMPARE(error.code, QStringLiteral("answer_too_large"));
    }

    void aDecompressionBombIsRefused()
    {
        LoopbackServer server;
        server.answer(json(200, gzip(QByteArray(200'000'000, ' ')), {{"Content-Encoding", "gzip"}}));
        HttpClient client(settingsFor(server));
        const auto error = errorOf(await(client.send(call("GET"), {})));
        QCOMPARE(error.kind, Error::Kind::Decode);
        QCOMPARE(error.code, QStringLiteral("answer_too_large"));
    }

    void aCompressionThatBreaksOffIsNoAnswer()
    {
        auto packed = gzip("{\"items\":\"" + QByteArray(100'000, 'a') + "\"}");
        packed.truncate(packed.size() / 2);
        const auto error = failure(json(200, packed, {{"Content-Encoding", "gzip"}}));
        QVERIFY2(error.kind == Error::Kind::Decode || error.kind == Error::Kind::ConnectionLost,
                 qPrintable(errorKindName(error.kind)));
    }
};

QTEST_GUILESS_MAIN(HttpFaultsTest)
#include "http_faults_test.moc"
