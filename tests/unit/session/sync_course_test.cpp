// SPDX-License-Identifier: MIT
// How a sync goes on its way: how far it is, stopped, broken off in the middle, and how often a server is tried that fails.
#include "shown_tenant.h"

#include <set>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using State = TenantSession::State;

namespace {

/// Of five members, two a page.
class LargeTenant : public ShownTenant {
public:
    LargeTenant()
    {
        for (const auto &name : {u"bob"_s, u"cay"_s, u"dan"_s})
            tenant->put(name, name + u"@acme.example"_s);
        tenant->pageSize = 2;
    }
    /// Calls once, after the first page.
    void afterAPage(const std::function<void()> &then) const
    {
        const auto once = std::make_shared<QMetaObject::Connection>();
        *once = QObject::connect(session.get(), &TenantSession::progressChanged, session.get(), [once, then] {
            QObject::disconnect(*once);
            then();
        });
    }
};

} // namespace

class SyncCourseTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFarItIs()
    {
        LargeTenant shown;
        auto &session = shown.start();
        std::vector<qint64> read;
        connect(&session, &TenantSession::progressChanged, this, [&] {
            read.push_back(session.progress() ? session.progress()->read : -1);
            if (session.progress())
                QCOMPARE(session.progress()->total, std::optional<qint64>(5));
            QVERIFY(session.members()->empty()); // nothing is shown before all is there
        });
        QVERIFY(shown.reach(State::Ready));
        QCOMPARE(read, (std::vector<qint64>{2, 4, -1}));
        QCOMPARE(shown.ids().size(), 5);
    }

    void stopsAFirstSync()
    {
        LargeTenant shown;
        auto &session = shown.start();
        session.setActive(true);
        shown.afterAPage([&] { session.stopSync(); });
        QVERIFY(shown.reach(State::Failed));
        QCOMPARE(session.error()->code, u"stopped"_s);
        QVERIFY(session.members()->empty() && !session.progress() && !session.nextTry());
        QVERIFY(!shown.store->holds(session.accountId(), session.tenant().id)); // half a list is no list
        shown.tenant->faults->clearCalls();
        LargeTenant other; // as long as another one needs to be tried twice, this one would have been
        other.tenant->faults->failNext(u"details"_s, offline());
        other.tenant->faults->failNext(u"details"_s, offline());
        other.start().setActive(true);
        QVERIFY(other.reach(State::Ready));
        QCOMPARE(shown.tenant->faults->calls(), QStringList());
        session.refresh();
        QVERIFY(shown.reach(State::Ready));
        QCOMPARE(shown.ids().size(), 5);
        QVERIFY(shown.kept(5));
    }

    void stopsAndKeepsTheRowsOfBefore()
    {
        LargeTenant shown;
        auto &session = shown.startReady();
        QVERIFY(shown.kept(5));
        const auto before = session.asOf();
        shown.tenant->now = shown.tenant->now.plusSeconds(60);
        shown.tenant->put(u"eve"_s, u"eve@acme.example"_s);
        shown.tenant->tokensTooOld = true;
        session.refresh();
        shown.afterAPage([&] { session.stopSync(); });
        QVERIFY(shown.reach(State::Failed));
        QCOMPARE(shown.ids().size(), 5);
        QCOMPARE(session.asOf(), before);
        QVERIFY(shown.kept(5));
        shown.tenant->tokensTooOld = false;
        session.refresh();
        QVERIFY(shown.reach(State::Ready));
        QCOMPARE(shown.ids().size(), 6);
    }

    void keepsNoHalfOfAListThatBrokeOff()
    {
        LargeTenant shown;
        auto &session = shown.start();
        shown.afterAPage([&] { shown.tenant->faults->failNext(u"members"_s, offline()); });
        QVERIFY(shown.reach(State::Stale));
        QVERIFY(session.members()->empty() && !session.hasPolicy() && !session.progress());
        QVERIFY(!shown.store->holds(session.accountId(), session.tenant().id));
    }

    void triesAServerThatFailsMoreAndMoreSeldom()
    {
        LargeTenant shown;
        shown.timings.firstRetry = std::chrono::milliseconds(10);
        shown.timings.longestRetry = std::chrono::milliseconds(40);
        shown.timings.jitter = 0.2;
        shown.tenant->faults->failAll(offline());
        auto &session = shown.start();
        std::vector<std::int64_t> pauses;
        connect(&session, &TenantSession::stateChanged, this, [&] {
            if (session.nextTry())
                pauses.push_back(session.nextTry()->ms - shown.clock.now().ms);
        });
        session.setActive(true);
        QVERIFY(QTest::qWaitFor([&] { return pauses.size() >= 8; }));
        const std::vector<std::int64_t> expected{10, 20, 40, 40, 40, 40, 40, 40};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QVERIFY(pauses[i] * 10 >= expected[i] * 8 - 10);
            QVERIFY(pauses[i] * 10 <= expected[i] * 12 + 10);
        }
        QVERIFY(std::set<std::int64_t>(pauses.cbegin(), pauses.cend()).size() > 3); // not in chorus with others
    }

    void waitsAsLongAsTheServerAsksFor()
    {
        LargeTenant shown;
        auto busy = Error::of(Error::Kind::RateLimited);
        busy.retryAfterSeconds = 90;
        shown.tenant->faults->failNext(u"details"_s, busy);
        auto &session = shown.start();
        session.setActive(true);
        QVERIFY(shown.reach(State::Failed));
        QVERIFY(QTest::qWaitFor([&] { return session.nextTry().has_value(); }));
        QVERIFY(session.nextTry()->ms - shown.clock.now().ms >= 90'000);
    }
};

QTEST_GUILESS_MAIN(SyncCourseTest)
#include "sync_course_test.moc"
