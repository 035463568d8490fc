// SPDX-License-Identifier: MIT
#include "jobs_world.h"
#include "session/tenant_vault.h"
#include "store/job_journal.h"

#include <QDirIterator>
#include <QFile>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using State = JobRowState;
using Wait = TenantJobs::Wait;

/// What is there of a job after the console has ended in the middle of it.
class JobsKeptTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesOnAfterAPowerCut()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->faults->hang(u"invite"_s);
        jobs.submit(inviting({u"x@acme.example"_s, u"y@acme.example"_s, u"z@acme.example"_s}));
        QVERIFY(QTest::qWaitFor([&] { return world.sent(u"invite"_s) == 2; }));
        world.stop();
        world.tenant->invite(u"x@acme.example"_s); // that one had arrived
        world.tenant->faults->release(u"invite"_s);
        world.startReady();
        const auto *job = world.restored();
        QVERIFY(job);
        QVERIFY(world.finishes(job->id()));
        QCOMPARE(job->count(State::Done), 3);
        for (const auto *who : {"x", "y", "z"})
            QCOMPARE(world.invitationsTo(QString::fromLatin1(who) + u"@acme.example"_s), 1);
        QCOMPARE(world.sent(u"invite"_s), 4); // the first two, then the one that had not arrived and the last
    }

    void knowsNothingOfWhatWasOutUntilItHasRead()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->faults->hang(u"removeMember"_s);
        jobs.submit(changing(JobKind::Remove, {u"a"_s}));
        QVERIFY(QTest::qWaitFor([&] { return world.sent(u"removeMember"_s) == 1; }));
        world.stop();
        world.tenant->remove(u"a"_s);
        world.start(false); // not signed in
        const auto *job = world.restored();
        QVERIFY(job);
        QCOMPARE(job->count(State::Unknown), 1);
        QVERIFY(world.waits(Wait::SignIn));
        world.session->setPlane(planeOf(world.tenant));
        QVERIFY(world.finishes(job->id()));
        QCOMPARE(job->count(State::Done), 1);
        QCOMPARE(world.sent(u"removeMember"_s), 1);
    }

    void whatCouldBeTakenBackIsNeverSentAfterwards()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        jobs.submit(changing(JobKind::Disable, {u"a"_s}));
        QVERIFY(world.waits(Wait::Undo));
        QVERIFY(QTest::qWaitFor([&] { return mayBeKept(world); }));
        world.stop();
        world.clock.advanceSeconds(60);
        world.startReady();
        const auto *job = world.restored();
        QVERIFY(job);
        QVERIFY(job->finished());
        QCOMPARE(job->count(State::Cancelled), 1);
        QCOMPARE(world.sent(u"disableMember"_s), 0);
    }

    void aPausedOneStaysPaused()
    {
        JobsWorld world;
        auto &jobs = world.start(false);
        const auto id = jobs.submit(inviting({u"x@acme.example"_s}));
        jobs.pause(id);
        QVERIFY(QTest::qWaitFor([&] { return mayBeKept(world); }));
        world.startReady();
        QVERIFY(world.restored());
        QCOMPARE(world.restored()->state(), JobState::Paused);
        world.jobs().resume(id);
        QVERIFY(world.finishes(id));
    }

    void keepsVerdictsUntilTheyAreDismissed()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        world.tenant->faults->failNext(u"removeMember"_s,
                                       Error::of(Error::Kind::Conflict, u"last_admin"_s, u"Stays."_s));
        const auto id = jobs.submit(changing(JobKind::Remove, {u"a"_s, u"b"_s}));
        QVERIFY(world.finishes(id));
        world.startReady();
        QVERIFY(world.restored());
        const auto &rows = world.restored()->rows();
        QCOMPARE(rows.front().why->detail, u"Stays."_s);
        QCOMPARE(rows.front().item.label, u"a"_s);
        QCOMPARE(rows.back().state, State::Done);
        QCOMPARE(world.sent(u"removeMember"_s), 2);
        QVERIFY(JobJournal(world.store.get()).has(world.session->accountId(), u"t-1"_s));
        world.jobs().dismiss(id);
        QVERIFY(
            QTest::qWaitFor([&] { return !JobJournal(world.store.get()).has(world.session->accountId(), u"t-1"_s); }));
        world.startReady();
        QVERIFY(world.jobs().jobs().empty());
    }

    void nothingOfItCanBeReadOnDisk()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        auto draft = inviting({u"canary-address@acme.example"_s});
        draft.items.front().invitation.message = u"canary-message"_s;
        draft.items.front().label = u"canary-name"_s;
        QVERIFY(world.finishes(jobs.submit(draft)));
        world.stop();
        int files = 0;
        QDirIterator all(world.profile.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            files += bytes.isEmpty() ? 0 : 1;
            for (const auto *canary : {"canary-address", "canary-message", "canary-name", "fake.example/invite"})
                QVERIFY2(!bytes.contains(canary), qPrintable(file.fileName()));
        }
        QVERIFY(files > 0);
    }

    void worksInMemoryWhereThereIsNoKeychain()
    {
        JobsWorld world;
        world.keychain->failWith(Error::of(Error::Kind::KeychainMissing));
        auto &jobs = world.startReady();
        const auto id = jobs.submit(inviting({u"x@acme.example"_s}));
        QVERIFY(world.finishes(id));
        QVERIFY(!jobs.kept());
        QCOMPARE(jobs.keepingError()->kind, Error::Kind::KeychainMissing);
        QCOMPARE(world.invitationsTo(u"x@acme.example"_s), 1);
    }

    void sendsNothingThatCannotBeWrittenDownFirst()
    {
        JobsWorld world;
        auto &jobs = world.startReady();
        const auto cache = world.profile.filePath(u"cache"_s);
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(cache); }));
        // Somebody replaced the folder by a file: every write fails.
        QVERIFY(QDir(cache).removeRecursively());
        QFile file(cache);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto id = jobs.submit(inviting({u"x@acme.example"_s}));
        QVERIFY(world.waits(Wait::Disk));
        QVERIFY(!jobs.kept());
        QCOMPARE(world.sent(u"invite"_s), 0);
        QVERIFY(file.remove());
        world.clock.advanceSeconds(60);
        QVERIFY(world.finishes(id));
        QVERIFY(jobs.kept());
        QCOMPARE(world.sent(u"invite"_s), 1);
    }

private:
    /// The journal has what the job is now.
    static bool mayBeKept(const JobsWorld &world)
    {
        const auto place = await(world.session->vault()->place());
        const auto entries = await(JobJournal(world.store.get()).load(*place));
        return entries && entries->size() == 1 && entries->front().state == world.jobs().jobs().front()->state();
    }
};

QTEST_GUILESS_MAIN(JobsKeptTest)
#include "jobs_kept_test.moc"
