// SPDX-License-Identifier: MIT
#include "ui/jobs/job_status.h"

#include "jobs_world.h"

#include <QSignalSpy>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using Wait = TenantJobs::Wait;

namespace {

/// A strip over a tenant's jobs.
struct Strip {
    explicit Strip(JobsWorld &world) : status(std::make_unique<JobStatus>())
    {
        status->setHost(u"acme.example"_s);
        status->setSession(world.session.get());
    }
    [[nodiscard]] bool says(const QString &note) const
    {
        return QTest::qWaitFor([&] { return status->note() == note; });
    }
    std::unique_ptr<JobStatus> status;
};

} // namespace

class JobStatusTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasNothingToTellAtFirst()
    {
        JobsWorld world;
        world.startReady();
        const Strip strip(world);
        QVERIFY(!strip.status->running());
        QVERIFY(!strip.status->finished());
        QCOMPARE(strip.status->text(), QString());
        QCOMPARE(strip.status->note(), QString());
        QCOMPARE(strip.status->verdict(), QString());
    }

    void countsDownWhileItCanBeTakenBack()
    {
        JobsWorld world;
        world.startReady();
        const Strip strip(world);
        world.jobs().submit(changing(JobKind::Disable, {u"a"_s, u"b"_s}));
        QVERIFY(strip.says(u"Begins in 6 s"_s));
        QVERIFY(strip.status->held());
        world.clock.advanceSeconds(2);
        QCOMPARE(strip.status->note(), u"Begins in 4 s"_s);
        strip.status->cancel();
        QVERIFY(QTest::qWaitFor([&] { return strip.status->finished(); }));
        QCOMPARE(strip.status->verdict(), u"2 were not sent."_s);
        QCOMPARE(strip.status->text(), u"Disabled 0 of 2 in Tenant t-1"_s);
        strip.status->dismiss();
        QCOMPARE(strip.status->text(), QString());
    }

    void saysWhyItWaits()
    {
        JobsWorld world;
        world.startReady();
        const Strip strip(world);
        world.tenant->faults->failNext(u"invite"_s, limited(30));
        world.jobs().submit(inviting({u"x@acme.example"_s}));
        QVERIFY(strip.says(u"acme.example takes more in 30 s"_s));
        QVERIFY(strip.status->waiting());
        strip.status->pause();
        QVERIFY(strip.says(u"Paused"_s));
        QVERIFY(!strip.status->waiting());
        strip.status->resume();
        world.clock.advanceSeconds(30);
        QVERIFY(QTest::qWaitFor([&] { return strip.status->finished(); }));
        QCOMPARE(strip.status->text(), u"Invited 1 of 1 to Tenant t-1"_s);
        QCOMPARE(strip.status->verdict(), QString());
    }

    void saysThatItIsInMemoryOnly()
    {
        JobsWorld world;
        world.keychain->failWith(Error::of(Error::Kind::KeychainMissing));
        world.startReady();
        const Strip strip(world);
        world.tenant->faults->hang(u"invite"_s);
        world.jobs().submit(inviting({u"x@acme.example"_s}));
        QVERIFY(strip.says(u"In memory only: without a keychain it ends with Rollcall"_s));
        world.tenant->faults->release(u"invite"_s);
        QVERIFY(QTest::qWaitFor([&] { return strip.status->finished(); }));
    }

    void namesWhoCouldNotBeInvited()
    {
        JobsWorld world;
        world.startReady();
        const Strip strip(world);
        const auto member =
            Error::of(Error::Kind::Conflict, u"already_member"_s, u"This person is a member already."_s);
        world.tenant->faults->failNext(u"invite"_s, member);
        world.tenant->faults->failNext(u"invite"_s, member);
        world.jobs().submit(inviting({u"x@acme.example"_s, u"y@acme.example"_s, u"z@acme.example"_s}));
        QVERIFY(QTest::qWaitFor([&] { return strip.status->finished(); }));
        QCOMPARE(strip.status->verdict(), u"x@acme.example: This person is a member already. 1 more failed."_s);
        strip.status->retryFailed();
        QVERIFY(QTest::qWaitFor([&] { return strip.status->finished() && strip.status->doneCount() == 3; }));
    }

    void tellsOfWhatWasLeftOfTheLastRun()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->faults->hang(u"removeMember"_s);
        jobs.submit(changing(JobKind::Remove, {u"a"_s, u"b"_s, u"c"_s}));
        QVERIFY(QTest::qWaitFor([&] { return world.sent(u"removeMember"_s) == 2; }));
        world.start(false);
        const Strip strip(world);
        QVERIFY(QTest::qWaitFor([&] { return strip.status->running(); }));
        QCOMPARE(strip.status->unknownCount(), 2);
        QVERIFY(strip.says(u"Waits until you sign in again"_s));
    }
};

QTEST_GUILESS_MAIN(JobStatusTest)
#include "job_status_test.moc"
