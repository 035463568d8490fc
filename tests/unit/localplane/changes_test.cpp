// SPDX-License-Identifier: MIT
#include "plane_in_process.h"

#include <QJsonArray>
#include <QTest>

#include <atomic>
#include <thread>

using namespace rollcall;
using namespace rollcall::plane;

class ChangesTest final : public QObject {
    Q_OBJECT

private slots:
    void twoOwnersCannotBothBeLostAtOnce()
    {
        PlaneInProcess plane;
        const auto tenant = plane.tenantNamed(QStringLiteral("Initech"));
        const auto root = plane.sessionOf(QStringLiteral("root@rollcall.example"));
        const QStringList emails{QStringLiteral("bill.lumbergh@initech.example"),
                                 QStringLiteral("peter.gibbons@initech.example")};
        QStringList ids;
        const auto members = plane.call(QStringLiteral("GET"), QStringLiteral("/api/members"), root, tenant)
                                 .body.value(QStringLiteral("items"))
                                 .toArray();
        for (const auto &email : emails) {
            for (const auto &member : members) {
                if (member[QStringLiteral("email")].toString() == email)
                    ids.append(member[QStringLiteral("id")].toString());
            }
        }
        QCOMPARE(ids.size(), 2);
        constexpr int rounds = 25;
        for (int round = 0; round < rounds; ++round) {
            for (const auto &id : ids)
                setRole(plane, root, tenant, id, QStringLiteral("owner"));
            std::atomic<int> ready = 0;
            const auto demote = [&](int whom) {
                ++ready;
                while (ready < 2)
                    std::this_thread::yield();
                setRole(plane, root, tenant, ids.at(whom), QStringLiteral("admin"));
            };
            std::thread first(demote, 0);
            std::thread second(demote, 1);
            first.join();
            second.join();
            const auto owners = plane.call(QStringLiteral("GET"), QStringLiteral("/api/members"), root, tenant).body;
            int left = 0;
            const auto items = owners.value(QStringLiteral("items")).toArray();
            for (const auto &member : items)
                left += member[QStringLiteral("role")].toString() == QStringLiteral("owner") ? 1 : 0;
            QCOMPARE(left, 1);
        }
    }

    void theLastOwnerStays()
    {
        PlaneInProcess plane;
        const auto tenant = plane.tenantNamed(QStringLiteral("Initech"));
        const auto root = plane.sessionOf(QStringLiteral("root@rollcall.example"));
        const auto found = plane.call(QStringLiteral("GET"), QStringLiteral("/api/members"), root, tenant).body;
        const auto owner = found.value(QStringLiteral("items")).toArray().first()[QStringLiteral("id")].toString();
        const auto answer = plane.call(QStringLiteral("DELETE"), QStringLiteral("/api/members/") + owner, root, tenant);
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.body.value(QStringLiteral("code")).toString(), QStringLiteral("last_administrator"));
    }

    void everyChangeLeavesATrace()
    {
        PlaneInProcess plane;
        const auto tenant = plane.tenantNamed(QStringLiteral("Initech"));
        const auto root = plane.sessionOf(QStringLiteral("root@rollcall.example"));
        const QJsonObject body{{QStringLiteral("name"), QStringLiteral("Traced")},
                               {QStringLiteral("email"), QStringLiteral("traced@new.example")}};
        const auto made = plane.call(QStringLiteral("POST"), QStringLiteral("/api/members"), root, tenant, body);
        QCOMPARE(made.status, 201);
        QCOMPARE(plane.call(QStringLiteral("POST"), QStringLiteral("/api/members"), root, tenant, body).status, 409);
        const auto lock = plane.plane().db.lock();
        Query query(plane.plane().db,
                    "SELECT count(*), min(actor_name) FROM activity WHERE action = 'member.create' AND target_id = ?",
                    made.body[QStringLiteral("member")][QStringLiteral("id")].toString());
        QVERIFY(query.next());
        QCOMPARE(query.number(0), 1);
        QCOMPARE(query.text(1), QStringLiteral("System administrator"));
    }

private:
    static void setRole(PlaneInProcess &plane, const QString &session, const QString &tenant, const QString &id,
                        const QString &role)
    {
        const auto path = QStringLiteral("/api/members/") + id;
        static_cast<void>(plane.call(QStringLiteral("PATCH"), path, session, tenant, {{QStringLiteral("role"), role}}));
    }
};

QTEST_GUILESS_MAIN(ChangesTest)
#include "changes_test.moc"
