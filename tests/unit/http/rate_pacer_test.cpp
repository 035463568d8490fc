// SPDX-License-Identifier: MIT
#include "http/rate_pacer.h"
#include "loopback_calls.h"
#include "support/await.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using std::chrono::milliseconds;

namespace {

constexpr RatePacer::Clock::time_point start{std::chrono::hours(1)};

RatePacer paced(const char *limit, const char *remaining, const char *reset)
{
    RatePacer pacer(milliseconds(10'000));
    pacer.note(limit, remaining, reset, start);
    return pacer;
}

} // namespace

class RatePacerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsNobodyUpWhereNothingIsSaid()
    {
        QCOMPARE(RatePacer(milliseconds(10'000)).pause(start).count(), 0);
        for (const auto *bad : {"", "x", "-1"}) {
            QCOMPARE(paced(bad, "0", "5").pause(start).count(), 0);
            QCOMPARE(paced("5", bad, "5").pause(start).count(), 0);
            QCOMPARE(paced("5", "0", bad).pause(start).count(), 0);
        }
    }

    void waitsUntilThereIsSomethingLeft()
    {
        const auto pacer = paced("5", "0", "2");
        QCOMPARE(pacer.pause(start).count(), 2000);
        QCOMPARE(pacer.pause(start + milliseconds(1500)).count(), 500);
        QCOMPARE(pacer.pause(start + milliseconds(2000)).count(), 0);
    }

    void countsWhatGoesOutBeforeItIsAnswered()
    {
        auto pacer = paced("5", "2", "2");
        pacer.count(start);
        QCOMPARE(pacer.pause(start).count(), 0);
        pacer.count(start);
        QCOMPARE(pacer.pause(start).count(), 2000);
        pacer.count(start + milliseconds(2000)); // all five are there again
        QCOMPARE(pacer.pause(start + milliseconds(2000)).count(), 0);
    }

    void leavesALittleToWhoeverReads()
    {
        QVERIFY(paced("20", "2", "1").pause(start).count() > 0);
        QCOMPARE(paced("20", "3", "1").pause(start).count(), 0);
        QVERIFY(paced("5000", "5", "1").pause(start).count() > 0);
        QCOMPARE(paced("5000", "6", "1").pause(start).count(), 0);
    }

    void aLongWaitIsTheServersToAskFor() { QCOMPARE(paced("5", "0", "11").pause(start).count(), 0); }

    void changesWaitAndReadsDoNot()
    {
        LoopbackServer server;
        server.answer(
            json(200, "{}", {{"RateLimit-Limit", "2"}, {"RateLimit-Remaining", "0"}, {"RateLimit-Reset", "1"}}));
        HttpClient client(settingsFor(server));
        QVERIFY(await(client.send(call("GET"), {})));
        QElapsedTimer timer;
        timer.start();
        Pending<Result<HttpResponse>> change(client.send(call("POST"), {}));
        QVERIFY(await(client.send(call("GET"), {})));
        QVERIFY(!change.isDone());
        QCOMPARE(server.requests().size(), 2U);
        QVERIFY(change.value());
        QVERIFY(timer.elapsed() >= 900); // the wait that the server had asked for, not a speed
    }

    void aChangeThatWaitsCanBeTakenBack()
    {
        LoopbackServer server;
        server.answer(
            json(200, "{}", {{"RateLimit-Limit", "2"}, {"RateLimit-Remaining", "0"}, {"RateLimit-Reset", "9"}}));
        HttpClient client(settingsFor(server));
        QVERIFY(await(client.send(call("GET"), {})));
        CancelSource cancel;
        Pending<Result<HttpResponse>> change(client.send(call("POST"), cancel.token()));
        cancel.cancel();
        QCOMPARE(errorOf(change.value()).kind, Error::Kind::Cancelled);
        QCOMPARE(server.requests().size(), 1U);
    }
};

QTEST_GUILESS_MAIN(RatePacerTest)
#include "rate_pacer_test.moc"
