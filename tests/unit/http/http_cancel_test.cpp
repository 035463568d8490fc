// SPDX-License-Identifier: MIT
#include "loopback_calls.h"
#include "support/await.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <future>
#include <semaphore>
#include <thread>

using namespace rollcall;
using namespace rollcall::test;

namespace {

/// Refuses requests in a thread of its own: its answer arrives while the test's event loop stands still.
class RefusingServer {
public:
    explicit RefusingServer(int requests) : m_thread([this, requests] { serve(requests); }) {}

    [[nodiscard]] QUrl url() { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port.get_future().get())); }
    [[nodiscard]] int requests() const { return m_requests; }
    /// Returns when the client has read the answer, all of it, and has closed its connection.
    void refuse()
    {
        m_answered.release();
        m_read.acquire();
    }

private:
    static constexpr int patience = 30'000; ///< milliseconds; only a test that fails waits for so long

    void serve(int requests)
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port.set_value(server.serverPort());
        for (int i = 0; i < requests && server.waitForNewConnection(patience); ++i) {
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            QByteArray request;
            while (!request.contains("\r\n\r\n") && socket->waitForReadyRead(patience))
                request += socket->readAll();
            ++m_requests;
            if (!m_answered.try_acquire_for(std::chrono::milliseconds(patience)))
                return;
            socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
            if (socket->state() != QAbstractSocket::UnconnectedState)
                socket->waitForDisconnected(patience);
            m_read.release();
        }
    }

    std::promise<quint16> m_port;
    std::atomic<int> m_requests = 0;
    std::binary_semaphore m_answered{0};
    std::binary_semaphore m_read{0};
    std::jthread m_thread; // last: it uses the others
};

} // namespace

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

    void cancellingWhileARefusalIsOnItsWayIsNoSecondFailure()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("only be called once")));
        constexpr int times = 20; // whether the network's thread or this one is first is not for the test to say
        RefusingServer server(times);
        HttpSettings settings;
        settings.baseUrl = server.url();
        HttpClient client(settings);
        for (int i = 0; i < times; ++i) {
            CancelSource source;
            Pending pending(client.send(call("GET"), source.token()));
            QTRY_COMPARE(server.requests(), i + 1);
            server.refuse();
            source.cancel();
            QCOMPARE(errorOf(pending.value()).kind, Error::Kind::Cancelled);
        }
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
