// SPDX-License-Identifier: MIT
#include "domain/cancellation.h"
#include "domain/error.h"
#include "domain/instant.h"
#include "domain/tenant.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

class ValuesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesAreReadWithTheirOffset()
    {
        QCOMPARE(fromRfc3339(u"1970-01-01T00:00:01Z"_s), Instant::fromMs(1000));
        QCOMPARE(fromRfc3339(u"1970-01-01T01:00:00.5+01:00"_s), Instant::fromMs(500));
        for (const auto &bad :
             {u""_s, u"yesterday"_s, u"1970-01-01T00:00:00"_s, u"1970-01-01"_s, u"1970-13-01T00:00:00Z"_s})
            QVERIFY2(!fromRfc3339(bad).isKnown(), qPrintable(bad));
        for (const auto ms : {0LL, 1LL, -1LL, 1795000000000LL, 253402300799999LL})
            QCOMPARE(fromRfc3339(toRfc3339(Instant::fromMs(ms))), Instant::fromMs(ms));
        for (const auto &[ms, text] :
             {std::pair(0LL, u"1970-01-01T00:00:00Z"_s), std::pair(-1LL, u"1969-12-31T23:59:59.999Z"_s),
              std::pair(951782400020LL, u"2000-02-29T00:00:00.020Z"_s),
              std::pair(-62135596800000LL, u"0001-01-01T00:00:00Z"_s),
              std::pair(253402300799999LL, u"9999-12-31T23:59:59.999Z"_s)})
            QCOMPARE(toRfc3339(Instant::fromMs(ms)), text);
        QVERIFY(toRfc3339(Instant::fromMs(253402300800000LL)).isEmpty()); // the form has no fifth digit
        QVERIFY(toRfc3339(Instant::never()).isEmpty());
        QVERIFY(!Instant::never().isKnown() && !Instant::notProvided().isKnown()
                && Instant::never() != Instant::notProvided());
    }

    void cancellingCallsEachOnce()
    {
        int calls = 0;
        CancelToken::Registration late;
        {
            CancelSource source;
            const auto token = source.token();
            const auto kept = token.onCancel([&] { ++calls; });
            {
                const auto released = token.onCancel([&] { calls += 100; });
            }
            source.cancel();
            source.cancel();
            QVERIFY(token.isCancelled());
            QCOMPARE(calls, 1);
            late = token.onCancel([&] { ++calls; });
            QCOMPARE(calls, 2);
        }
        QCOMPARE(calls, 2);
        CancelToken orphan;
        {
            CancelSource source;
            orphan = source.token();
            source.renew();
            QVERIFY(orphan.isCancelled());
            orphan = source.token();
            QVERIFY(!orphan.isCancelled());
        }
        QVERIFY2(orphan.isCancelled(), "the source died, and what it started goes on");
        QVERIFY(!CancelToken().isCancelled());
    }

    void aCallbackMayReleaseAnother()
    {
        CancelSource source;
        int calls = 0;
        std::optional<CancelToken::Registration> second;
        const auto first = source.token().onCancel([&] {
            ++calls;
            second.reset();
        });
        second = source.token().onCancel([&] { ++calls; });
        source.cancel();
        QCOMPARE(calls, 1);
    }

    void whichErrorsLeaveTheOutcomeOpen()
    {
        for (const auto kind :
             {Error::Kind::Timeout, Error::Kind::ConnectionLost, Error::Kind::Decode, Error::Kind::Server})
            QVERIFY(Error::of(kind).outcomeUnknown());
        for (const auto kind :
             {Error::Kind::Offline, Error::Kind::Conflict, Error::Kind::RateLimited, Error::Kind::Tls})
            QVERIFY(!Error::of(kind).outcomeUnknown());
        auto unavailable = Error::of(Error::Kind::Server);
        unavailable.httpStatus = 503;
        QVERIFY(!unavailable.outcomeUnknown());
    }

    void monograms()
    {
        QCOMPARE(monogramFor(u"Acme Robotics"_s), u"AR"_s);
        QCOMPARE(monogramFor(u"acme"_s), u"AC"_s);
        QCOMPARE(monogramFor(u"\u661F\u4E91\u79D1\u6280"_s), u"\u661F"_s);
        QCOMPARE(monogramFor(u" "_s), u"?"_s);
    }
};

QTEST_GUILESS_MAIN(ValuesTest)
#include "values_test.moc"
