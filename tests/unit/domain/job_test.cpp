// SPDX-License-Identifier: MIT
#include "domain/job.h"
#include "properties.h"

#include <QSet>

#include <map>

using namespace rollcall;
using State = JobRowState;

namespace {

/// A server that does an intention once, and a network that loses requests, answers, or holds requests back for a while.
class Server {
public:
    /// How it went, as far as the console hears of it.
    enum class Heard { Yes, No, Later, Nothing };

    Heard take(int item, const QString &key, int course)
    {
        switch (course) {
        case 0:
        case 1: make(item, key); return Heard::Yes;
        case 2: return m_keys.contains(key) ? Heard::Yes : Heard::No; // refused, unless it was made before
        case 3: return Heard::Later;
        case 4: make(item, key); return Heard::Nothing;
        case 5: return Heard::Nothing;
        default: m_underWay.emplace_back(item, key); return Heard::Nothing;
        }
    }
    void make(int item, const QString &key)
    {
        if (m_keys.contains(key))
            return;
        m_keys.insert(key);
        ++m_made[item];
    }
    /// What was held back comes after all.
    void arrive()
    {
        for (const auto &[item, key] : std::exchange(m_underWay, {}))
            make(item, key);
    }
    [[nodiscard]] int made(int item) const
    {
        const auto found = m_made.find(item);
        return found == m_made.end() ? 0 : found->second;
    }

private:
    QSet<QString> m_keys;
    std::map<int, int> m_made;
    std::vector<std::pair<int, QString>> m_underWay;
};

std::vector<JobRow> rowsFor(int count)
{
    std::vector<JobRow> rows(static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row) {
        rows[static_cast<std::size_t>(row)].item.targetId = QString::number(row);
        rows[static_cast<std::size_t>(row)].key = QStringLiteral("key-%1").arg(row);
    }
    return rows;
}

/// A console that drives a job, and is killed now and then.
class Driver {
public:
    Driver(JobKind kind, int count, bool held)
        : m_job(QStringLiteral("job"), kind, Instant::fromMs(1), rowsFor(count),
                held ? std::optional(Instant::fromMs(2)) : std::nullopt)
    {
    }

    [[nodiscard]] Job &job() { return m_job; }
    [[nodiscard]] const Server &server() const { return m_server; }

    void send(int row, int course)
    {
        const bool may = m_job.rows()[static_cast<std::size_t>(row)].state == State::Queued;
        m_job.send(row, {});
        const auto &sent = m_job.rows()[static_cast<std::size_t>(row)];
        if (!may || sent.state != State::Sending)
            return; // nothing goes out but from the queue
        switch (m_server.take(row, sent.key, course)) {
        case Server::Heard::Yes: return m_job.succeed(row);
        case Server::Heard::No: return m_job.fail(row, Error::of(Error::Kind::Conflict));
        case Server::Heard::Later: return m_job.giveBack(row);
        case Server::Heard::Nothing: break;
        }
        if (course % 2 == 0)
            m_job.lose(row, Error::of(Error::Kind::Timeout)); // otherwise it waits for the kill
    }
    /// After a pause that is longer than anything is held back.
    void read()
    {
        m_server.arrive();
        for (const int row : m_job.rowsIn(State::Unknown)) {
            if (m_server.made(row) > 0)
                m_job.foundMade(row, {}, false);
            else
                m_job.foundNotMade(row);
        }
        m_job.finish(false);
    }
    void kill()
    {
        std::vector<JobRow> kept = m_job.rows();
        m_job = Job::restored(m_job.id(), m_job.kind(), m_job.state(), m_job.cancelled(), m_job.created(),
                              m_job.heldUntil(), std::move(kept));
        m_job.crash();
    }
    void step(int what, int row, int course)
    {
        switch (what) {
        case 0: m_job.pause(); break;
        case 1: m_job.resume(); break;
        case 2: m_job.cancel(); break;
        case 3: kill(); break;
        case 4: read(); break;
        case 5: m_job.retry(row, QStringLiteral("again-%1").arg(++m_keys)); break;
        case 6: m_job.release(); break;
        case 7: send(row, course); break; // whatever its state
        default:
            for (const int next : m_job.next(3))
                send(next, course);
        }
    }
    /// Until everything has a verdict.
    void finish()
    {
        m_job.release();
        for (int round = 0; round < 1000 && !m_job.finished(); ++round) {
            kill();
            m_job.resume();
            read();
            for (const int row : m_job.next(1000))
                send(row, round % 7);
        }
    }

private:
    Job m_job;
    Server m_server;
    int m_keys = 0;
};

void checkCounts(const Job &job)
{
    int all = 0;
    for (const auto state :
         {State::Queued, State::Sending, State::Done, State::Failed, State::Unknown, State::Cancelled}) {
        RC_ASSERT(job.count(state) == static_cast<int>(job.rowsIn(state).size()));
        all += job.count(state);
    }
    RC_ASSERT(all == job.size());
}

const std::vector<JobKind> keyed{JobKind::Invite, JobKind::Disable, JobKind::ChangeRole, JobKind::Allocate};

Job twoRows(JobKind kind) { return {QStringLiteral("job"), kind, Instant::fromMs(1), rowsFor(2), std::nullopt}; }

} // namespace

class JobTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMadeTwiceAndEveryRowTellsTheTruth()
    {
        checkProperty([] {
            const auto kind = *rc::gen::elementOf(keyed);
            const int count = *rc::gen::inRange(1, 6);
            Driver driver(kind, count, *rc::gen::arbitrary<bool>());
            const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
                rc::gen::tuple(rc::gen::inRange(0, 14), rc::gen::inRange(0, count), rc::gen::inRange(0, 8)));
            for (const auto &[what, row, course] : steps) {
                driver.step(what, row, course);
                checkCounts(driver.job());
            }
            driver.finish();
            RC_ASSERT(driver.job().finished());
            for (int row = 0; row < count; ++row) {
                const auto &known = driver.job().rows()[static_cast<std::size_t>(row)];
                RC_ASSERT(driver.server().made(row) <= 1);
                RC_ASSERT((known.state == State::Done) == (driver.server().made(row) == 1));
                RC_ASSERT(known.state == State::Done || known.state == State::Failed
                          || known.state == State::Cancelled);
                RC_ASSERT((known.state == State::Failed) == known.why.has_value());
            }
        });
    }

    void whatIsHeldNeverGoesOutAfterACrash()
    {
        Job job(QStringLiteral("job"), JobKind::Disable, Instant::fromMs(1), rowsFor(2), Instant::fromMs(9));
        QVERIFY(job.next(5).empty());
        job.crash();
        QVERIFY(job.finished());
        QCOMPARE(job.count(State::Cancelled), 2);
        QVERIFY(job.next(5).empty());
    }

    void aSecondMailIsAPersonsToSend()
    {
        auto job = twoRows(JobKind::Resend);
        job.send(0, {});
        job.lose(0, Error::of(Error::Kind::Timeout));
        job.foundNotMade(0);
        QCOMPARE(job.rows().front().state, State::Failed);
        QCOMPARE(job.rows().front().why->code, QStringLiteral("not_applied"));
        const auto key = job.rows().front().key;
        job.retry(0, QStringLiteral("another"));
        QCOMPARE(job.rows().front().state, State::Queued);
        QCOMPARE(job.rows().front().key, key); // what was lost may yet arrive: it is the same intention
    }

    void aRowThatIsNeverMadeFailsInTheEnd()
    {
        auto job = twoRows(JobKind::Invite);
        for (int i = 0; i < Job::mostTries; ++i) {
            QCOMPARE(job.rows().front().state, State::Queued);
            job.send(0, {});
            job.lose(0, Error::of(Error::Kind::Server));
            job.foundNotMade(0);
        }
        QCOMPARE(job.rows().front().state, State::Failed);
    }

    void cancellingKeepsWhatHasGoneOut()
    {
        auto job = twoRows(JobKind::Invite);
        job.send(0, {});
        job.cancel();
        QCOMPARE(job.count(State::Cancelled), 1);
        QVERIFY(!job.finish(false));
        job.succeed(0);
        QVERIFY(job.finish(false));
        QVERIFY(job.clean());
        job.retry(1, QStringLiteral("another"));
        QCOMPARE(job.next(5), std::vector<int>{1});
    }

    void aLinkThatNobodyTookIsLostWithTheConsole()
    {
        auto job = twoRows(JobKind::Invite);
        for (const int row : {0, 1}) {
            job.send(row, {});
            job.succeed(row, QStringLiteral("inv-%1").arg(row), true);
        }
        job.finish(false);
        QVERIFY(!job.clean());
        job.takeLink(0);
        job.crash();
        QVERIFY(!job.rows().front().linkLost);
        QVERIFY(job.rows().back().linkLost);
    }
};

QTEST_APPLESS_MAIN(JobTest)
#include "job_test.moc"
