// SPDX-License-Identifier: MIT
#include "plane_in_process.h"

#include <QJsonArray>
#include <QTest>

#include <atomic>
#include <thread>

// After QTest: rapidcheck's own "check" must not meet Qt's macros half defined.
#include <rapidcheck.h>

using namespace rollcall;
using namespace rollcall::plane;

namespace {

enum class Step { Allocate, AllocateWhole, Reclaim, ReclaimAll, Use, Disable, Enable, Remove };

struct Deed {
    Step step;
    int whom;
    int amount;
};

/// A tenant whose credits are moved about by several callers at once.
class Bank {
public:
    Bank(PlaneInProcess &plane, const QString &tenantName, const QString &adminEmail, bool creates)
        : m_plane(plane)
        , m_tenant(plane.tenantNamed(tenantName))
        , m_admin(plane.sessionOf(adminEmail))
        , m_creates(creates)
    {
    }

    /// Members who can be moved about: made anew where the product can, since a run removes some of them.
    void gather(int number)
    {
        m_people.clear();
        if (m_creates) {
            for (int index = 0; index < 3; ++index)
                create(QStringLiteral("spender-%1-%2@new.example").arg(number).arg(index));
            return;
        }
        const auto rows = members();
        for (const auto &row : rows) {
            const auto role = row[QStringLiteral("role")].toString();
            if (role == QStringLiteral("member"))
                m_people.append(
                    {row[QStringLiteral("id")].toString(), m_plane.sessionOf(row[QStringLiteral("email")].toString())});
        }
    }

    void perform(const Deed &deed)
    {
        if (m_people.isEmpty())
            return;
        const auto &person = m_people.at(deed.whom % m_people.size());
        const auto path = QStringLiteral("/api/members/") + person.id;
        const auto amount = QStringLiteral("amount");
        const auto allocate = path + QStringLiteral("/credits/allocate");
        const auto reclaim = path + QStringLiteral("/credits/reclaim");
        switch (deed.step) {
        case Step::Allocate: return post(allocate, m_admin, {{amount, deed.amount}});
        case Step::AllocateWhole: return post(allocate, m_admin, {{amount, QJsonValue::Null}});
        case Step::Reclaim: return post(reclaim, m_admin, {{amount, deed.amount}});
        case Step::ReclaimAll: return post(reclaim, m_admin, {{amount, QJsonValue::Null}});
        case Step::Use: return post(QStringLiteral("/api/usage"), person.session, {{amount, deed.amount}});
        case Step::Disable: return post(path + QStringLiteral("/disable"), m_admin, {});
        case Step::Enable: return post(path + QStringLiteral("/enable"), m_admin, {});
        case Step::Remove: static_cast<void>(m_plane.call(QStringLiteral("DELETE"), path, m_admin, m_tenant)); return;
        }
    }

    /// Nothing was made of nothing, nothing is owed, and the ledger tells the same story.
    void check()
    {
        const auto pool = m_plane.call(QStringLiteral("GET"), QStringLiteral("/api/credits"), m_admin, m_tenant)
                              .body.value(QStringLiteral("pool"));
        const auto left = pool[QStringLiteral("left")].toInteger();
        const auto used = pool[QStringLiteral("used")].toInteger();
        qint64 held = 0;
        const auto rows = members();
        for (const auto &row : rows) {
            const auto credits = row[QStringLiteral("credits")];
            if (!credits[QStringLiteral("limit")].isDouble())
                continue;
            const auto unused =
                credits[QStringLiteral("limit")].toInteger() - credits[QStringLiteral("used")].toInteger();
            RC_ASSERT(unused >= 0);
            held += unused;
        }
        RC_ASSERT(left >= 0);
        RC_ASSERT(pool[QStringLiteral("total")].toInteger() == left + held + used);
        const auto lock = m_plane.plane().db.lock();
        Query ledger(m_plane.plane().db,
                     "SELECT coalesce(sum(amount), 0), (SELECT pool_left FROM credit_transactions WHERE tenant_id = ?1"
                     " ORDER BY ordinal DESC LIMIT 1) FROM credit_transactions WHERE tenant_id = ?1 AND event = 'use'",
                     m_tenant);
        RC_ASSERT(ledger.next());
        RC_ASSERT(ledger.integer(0) == used);
        RC_ASSERT(ledger.integer(1) == left);
    }

private:
    struct Person {
        QString id;
        QString session;
    };

    QJsonArray members()
    {
        return m_plane.call(QStringLiteral("GET"), QStringLiteral("/api/members"), m_admin, m_tenant)
            .body.value(QStringLiteral("items"))
            .toArray();
    }

    void post(const QString &path, const QString &session, const QJsonObject &body)
    {
        const auto answer = m_plane.call(QStringLiteral("POST"), path, session, m_tenant, body);
        // Refused or done; never broken.
        if (answer.status >= 500)
            ++m_broken;
    }

    void create(const QString &email)
    {
        const auto made = m_plane.call(QStringLiteral("POST"), QStringLiteral("/api/members"), m_admin, m_tenant,
                                       {{QStringLiteral("display_name"), email},
                                        {QStringLiteral("email"), email},
                                        {QStringLiteral("password"), QStringLiteral("a long enough sentence")}});
        m_people.append(
            {made.body.value(QStringLiteral("member"))[QStringLiteral("id")].toString(), m_plane.sessionOf(email)});
    }

    PlaneInProcess &m_plane;
    QString m_tenant;
    QString m_admin;
    bool m_creates;
    QList<Person> m_people;

public:
    std::atomic<int> m_broken = 0;
};

rc::Gen<Deed> deeds()
{
    return rc::gen::build<Deed>(rc::gen::set(&Deed::step, rc::gen::weightedElement<Step>({{6, Step::Allocate},
                                                                                          {1, Step::AllocateWhole},
                                                                                          {3, Step::Reclaim},
                                                                                          {2, Step::ReclaimAll},
                                                                                          {6, Step::Use},
                                                                                          {1, Step::Disable},
                                                                                          {2, Step::Enable},
                                                                                          {1, Step::Remove}})),
                                rc::gen::set(&Deed::whom, rc::gen::inRange(0, 12)),
                                rc::gen::set(&Deed::amount, rc::gen::element(1, 7, 300, 20'000, 150'000)));
}

} // namespace

class CreditsTest final : public QObject {
    Q_OBJECT

private slots:
    void areNeitherMadeNorLost_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("admin");
        QTest::addColumn<bool>("creates");
        QTest::newRow("shares of a pool")
            << QStringLiteral("Nebula AI 星云科技") << QStringLiteral("chen.yu@nebula.example") << true;
        QTest::newRow("with unlimited ones")
            << QStringLiteral("Globex Industries") << QStringLiteral("hank.scorpio@globex.example") << false;
    }

    void areNeitherMadeNorLost()
    {
        QFETCH(QString, tenant);
        QFETCH(QString, admin);
        QFETCH(bool, creates);
        PlaneInProcess plane;
        Bank bank(plane, tenant, admin, creates);
        int number = 0;
        const bool held = rc::check([&] {
            constexpr int callers = 3;
            const auto plans = *rc::gen::container<std::vector<std::vector<Deed>>>(
                callers, rc::gen::container<std::vector<Deed>>(deeds()));
            if (++number % 10 == 1)
                bank.gather(number); // hashing their passwords takes its time
            std::vector<std::thread> threads;
            threads.reserve(plans.size());
            for (const auto &plan : plans) {
                threads.emplace_back([&bank, &plan] {
                    for (const auto &deed : plan)
                        bank.perform(deed);
                });
            }
            for (auto &thread : threads)
                thread.join();
            RC_ASSERT(bank.m_broken == 0);
            bank.check();
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(CreditsTest)
#include "credits_test.moc"
