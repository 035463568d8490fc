// SPDX-License-Identifier: MIT
#include "loopback_calls.h"
#include "support/await.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;

class HttpCancelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cancellingIsNoTimeOut()
    {
        LoopbackServer server;
        server.answer(hangs());
        HttpClient client(settingsFor(server));
        CancelSource source;
        Pending pending(client.send(call("GET"), source.token()));
        QTRY_COMPARE(server.requests().size(), 1U);
        source.cancel();
        QVERIFY2(!pending.isDone(), "delivered from inside cancel()");
        QCOMPARE(errorOf(pending.value()).kind, Error::Kind::Cancelled);
    }

    void whatIsCancelledBeforehandIsNeverSent()
    {
        LoopbackServer server;
        HttpClient client(settingsFor(server));
        CancelSource source;
        source.cancel();
        Pending pending(client.send(call("POST"), source.token()));
        QVERIFY2(!pending.isDone(), "delivered synchronously");
        QCOMPARE(errorOf(pending.value()).kind, Error::Kind::Cancelled);
        QCOMPARE(server.connections(), 0);
    }

    void destroyingTheClientEndsWhatIsOut()
    {
        LoopbackServer server;
        server.answer(hangs());
        auto settings = settingsFor(server);
        settings.maxConcurrent = 1;
        auto client = std::make_unique<HttpClient>(settings);
        Pending running(client->send(call("GET"), {}));
        Pending waiting(client->send(call("GET"), {}));
        QTRY_COMPARE(server.requests().size(), 1U);
        client.reset();
        QCOMPARE(errorOf(running.value()).kind, Error::Kind::Cancelled);
        QCOMPARE(errorOf(waiting.value()).kind, Error::Kind::Cancelled);
        QCOMPARE(server.requests().size(), 1U);
    }

    void anOwnerThatDiesIsNotTouched()
    {
        struct Owner {
            CancelSource life;
            std::unique_ptr<int> answers = std::make_unique<int>(0);
        };
        LoopbackServer server;
        server.answer(hangs());
        HttpClient client(settingsFor(server));
        auto owner = std::make_unique<Owner>();
        bool ended = false;
        const auto use = [](QCoro::Task<Result<HttpResponse>> task, int *answers, bool *done) -> QCoro::Task<> {
            const auto answer = co_await std::move(task);
            if (errorOf(answer).kind != Error::Kind::Cancelled)
                ++*answers;
            *done = true;
        };
        use(client.send(call("GET"), owner->life.token()), owner->answers.get(), &ended);
        QTRY_COMPARE(server.requests().size(), 1U);
        owner.reset();
        QTRY_VERIFY(ended);
    }

    void cancellingWhileItPausesBeforeARetry()
    {
        LoopbackServer server;
        server.answer(problem(503, "{}", {{"Retry-After", "5"}}));
        HttpClient client(settingsFor(server));
        CancelSource source;
        Pending pending(client.send(call("GET"), source.token()));
        QTRY_COMPARE(server.requests().size(), 1U);
        QTest::qWait(0);
        source.cancel();
        QCOMPARE(errorOf(pending.value()).kind, Error::Kind::Cancelled);
        QCOMPARE(server.requests().size(), 1U);
    }
};

QTEST_GUILESS_MAIN(HttpCancelTest)
#include "http_cancel_test.moc"
