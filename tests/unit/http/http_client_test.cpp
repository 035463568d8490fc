// SPDX-License-Identifier: MIT
#include "loopback_calls.h"
#include "support/await.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace std::chrono_literals;

namespace {

HttpRequest get(const QByteArray &path = "/api/about")
{
    HttpRequest request;
    request.path = path;
    return request;
}

HttpRequest post(const QByteArray &body)
{
    HttpRequest request;
    request.method = "POST";
    request.path = "/api/members";
    request.body = body;
    return request;
}

} // namespace

class HttpClientTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatARequestNames()
    {
        LoopbackServer server;
        auto settings = settingsFor(server);
        settings.credential = Secret(QStringLiteral("rct_secret"));
        settings.userAgent = "Rollcall/1";
        HttpClient client(settings);
        auto request = post("{\"email\":\"a@b.example\"}");
        request.tenantId = QStringLiteral("t1");
        request.idempotencyKey = QStringLiteral("key-1");
        request.ifMatch = QStringLiteral("7");
        QVERIFY(await(client.send(request, {})));

        const auto &seen = server.requests().at(0);
        QCOMPARE(seen.method, "POST");
        QCOMPARE(seen.target, "/api/members");
        QCOMPARE(seen.body, "{\"email\":\"a@b.example\"}");
        QCOMPARE(seen.headers.value("authorization"), "Bearer rct_secret");
        QCOMPARE(seen.headers.value("tenant-id"), "t1");
        QCOMPARE(seen.headers.value("idempotency-key"), "key-1");
        QCOMPARE(seen.headers.value("if-match"), "\"7\"");
        QCOMPARE(seen.headers.value("content-type"), "application/json");
        QCOMPARE(seen.headers.value("user-agent"), "Rollcall/1");
        QVERIFY(seen.headers.value("accept-encoding").contains("gzip"));
    }

    void everyRequestHasAnIdOfItsOwn()
    {
        LoopbackServer server;
        HttpClient client(settingsFor(server));
        QVERIFY(await(client.send(get(), {})));
        QVERIFY(await(client.send(get(), {})));
        const auto first = server.requests().at(0).headers.value("x-request-id");
        const auto second = server.requests().at(1).headers.value("x-request-id");
        QCOMPARE(first.size(), 36);
        QVERIFY(first != second);
    }

    void aRequestWithoutCredentialSendsNone()
    {
        LoopbackServer server;
        auto settings = settingsFor(server);
        settings.credential = Secret(QStringLiteral("rct_secret"));
        HttpClient client(settings);
        auto request = get();
        request.withCredential = false;
        QVERIFY(await(client.send(request, {})));
        QVERIFY(!server.requests().at(0).headers.contains("authorization"));
        QVERIFY(!server.requests().at(0).headers.contains("cookie"));
    }

    void anApiMayHaveHeadersOfItsOwn()
    {
        LoopbackServer server;
        server.answer(json(200, "null", {{"Set-Token", "abc"}}));
        auto settings = settingsFor(server);
        settings.credential = Secret(QStringLiteral("key"));
        settings.credentialHeader = "X-Api-Key";
        settings.headers = {{"Api-Version", "7"}};
        HttpClient client(settings);
        const auto answer = await(client.send(call("GET"), {}));
        QVERIFY(answer); // null is a whole answer
        QCOMPARE(answer->header("set-token"), "abc");
        QVERIFY(answer->header("no-such").isEmpty());
        const auto &headers = server.requests().at(0).headers;
        QCOMPARE(headers.value("x-api-key"), "key");
        QCOMPARE(headers.value("api-version"), "7");
        QVERIFY(!headers.contains("authorization"));
    }

    void anApiMayHaveErrorsOfItsOwn()
    {
        LoopbackServer server;
        server.answer(json(403, R"({"fault":{"why":"closed","words":"Bearer abcdefghijklmnop is not good"}})"));
        auto settings = settingsFor(server);
        settings.readErrorBody = [](const QJsonObject &body, Error &error) {
            error.code = body[QLatin1String("fault")][QLatin1String("why")].toString();
            error.detail = body[QLatin1String("fault")][QLatin1String("words")].toString();
        };
        HttpClient client(settings);
        const auto error = errorOf(await(client.send(call("GET"), {})));
        QCOMPARE(error.code, QStringLiteral("closed"));
        QCOMPARE(error.kind, Error::Kind::Forbidden);
        QVERIFY(!error.detail.contains(QLatin1String("abcdefgh")));
    }

    void keepsTheBasePathAndEncodesWhatIsFromOutside()
    {
        LoopbackServer server;
        auto settings = settingsFor(server);
        settings.baseUrl.setPath(QStringLiteral("/team/"));
        HttpClient client(settings);
        auto request = get(apiPath({QStringLiteral("api"), QStringLiteral("members"), QStringLiteral("../a/b?c d")}));
        addParameter(request.query, QStringLiteral("search"), QStringLiteral("a+b&c=d %20 \u4E2D"));
        QVERIFY(await(client.send(request, {})));
        QCOMPARE(server.requests().at(0).target,
                 "/team/api/members/..%2Fa%2Fb%3Fc%20d?search=a%2Bb%26c%3Dd%20%2520%20%E4%B8%AD");
        QCOMPARE(apiPath({QStringLiteral("api"), QStringLiteral("..")}), "/api/%2E%2E");
    }

    void answersAreAnswers()
    {
        LoopbackServer server;
        server.answer(json(201, "{\"a\":1}", {{"ETag", "\"v1\""}, {"X-Request-Id", "from-server"}}));
        HttpClient client(settingsFor(server));
        const auto answer = await(client.send(post("{}"), {}));
        QVERIFY(answer);
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->body, "{\"a\":1}");
        QCOMPARE(answer->contentType, "application/json");
        QCOMPARE(answer->etag, "\"v1\"");
        QCOMPARE(answer->requestId, QStringLiteral("from-server"));
    }

    void notModifiedIsAnAnswerOnlyWhereItWasAskedFor()
    {
        LoopbackServer server;
        server.answer(reply(304, {}, {}, {{"ETag", "\"v1\""}}));
        HttpClient client(settingsFor(server));
        auto request = get();
        request.ifNoneMatch = "\"v1\"";
        const auto answer = await(client.send(request, {}));
        QVERIFY(answer);
        QCOMPARE(answer->status, 304);
        QVERIFY(!await(client.send(get(), {})));
    }

    void connectionsAreKept()
    {
        LoopbackServer server;
        HttpClient client(settingsFor(server));
        for (int i = 0; i < 5; ++i)
            QVERIFY(await(client.send(get(), {})));
        QCOMPARE(server.connections(), 1);
    }

    void moreThanTheConnectionsWaitWithoutTimingOut()
    {
        LoopbackServer server;
        server.answer(drips(json(200, "{\"some\":\"thing\"}"), 60, 60ms));
        auto settings = settingsFor(server);
        settings.maxConcurrent = 1;
        settings.idleTimeout = 150ms;
        settings.totalTimeout = 200ms;
        HttpClient client(settings);
        std::vector<Pending<Result<HttpResponse>>> pending;
        pending.reserve(5);
        for (int i = 0; i < 5; ++i)
            pending.emplace_back(client.send(get(), {}));
        for (auto &one : pending)
            QVERIFY(one.value());
        QCOMPARE(server.connections(), 1);
    }

    void compressedAnswersAreRead()
    {
        const auto body = "{\"items\":\"" + QByteArray(200'000, 'x') + "\"}";
        LoopbackServer server;
        server.answer(json(200, gzip(body), {{"Content-Encoding", "gzip"}}));
        HttpClient client(settingsFor(server));
        const auto answer = await(client.send(get(), {}));
        QVERIFY(answer);
        QCOMPARE(answer->body, body);
    }

    void errorStatusesBecomeErrors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        for (const auto &[status, kind] : QList<QPair<int, const char *>>{{400, "Validation"},
                                                                          {401, "Unauthorized"},
                                                                          {403, "Forbidden"},
                                                                          {404, "NotFound"},
                                                                          {405, "Validation"},
                                                                          {409, "Conflict"},
                                                                          {410, "Gone"},
                                                                          {412, "LostUpdate"},
                                                                          {413, "Validation"},
                                                                          {415, "Validation"},
                                                                          {418, "Validation"},
                                                                          {422, "Validation"},
                                                                          {429, "RateLimited"},
                                                                          {500, "Server"},
                                                                          {502, "Server"},
                                                                          {503, "Server"}})
            QTest::addRow("%d", status) << status << QString::fromLatin1(kind);
    }

    void errorStatusesBecomeErrors()
    {
        QFETCH(int, status);
        LoopbackServer server;
        server.answer(problem(status,
                              R"({"code":"some_code","detail":"A sentence.","request_id":"r1",)"
                              R"("errors":[{"field":"email","code":"duplicate","message":"Taken."}]})",
                              {{"WWW-Authenticate", "Bearer realm=\"x\""}}));
        HttpClient client(settingsFor(server));
        for (const auto &request : {get(), post("{}")}) {
            const auto answer = await(client.send(request, {}));
            QVERIFY(!answer);
            QTEST(errorKindName(answer.error().kind), "kind");
            QCOMPARE(answer.error().httpStatus, status);
            QCOMPARE(answer.error().code, QStringLiteral("some_code"));
            QCOMPARE(answer.error().detail, QStringLiteral("A sentence."));
            QCOMPARE(answer.error().requestId, QStringLiteral("r1"));
            QCOMPARE(answer.error().field(QStringLiteral("email"))->message, QStringLiteral("Taken."));
        }
        QCOMPARE(server.requests().size(), 2U);
    }
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "http_client_test.moc"
