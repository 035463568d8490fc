// SPDX-License-Identifier: MIT
#include "plane_in_process.h"

#include <QTest>

#include <array>
#include <atomic>
#include <thread>

// After QTest: rapidcheck's own "check" must not meet Qt's macros half defined.
#include <rapidcheck.h>

using namespace rollcall;
using namespace rollcall::plane;

namespace {

enum class Deed { Transfer, ChangeRole, Remove, Leave, Rejoin };

struct Step {
    Deed deed;
    int caller;
    int target;
    int role;
};

/// Some people of one tenant who do to each other whatever they can, over the plane's own routes.
class Crowd {
public:
    Crowd(PlaneInProcess &plane, const QString &tenantName, const QStringList &emails, QString topRole)
        : m_plane(plane)
        , m_tenant(plane.tenantNamed(tenantName))
        , m_root(plane.sessionOf(QStringLiteral("root@rollcall.example")))
        , m_emails(emails)
        , m_topRole(std::move(topRole))
    {
        const auto lock = plane.plane().db.lock();
        Query query(plane.plane().db, "SELECT DISTINCT role FROM members WHERE tenant_id = ? ORDER BY role", m_tenant);
        while (query.next())
            m_roles.append(query.text(0));
    }

    /// The status of the answer.
    int take(const Step &step)
    {
        const auto email = m_emails.at(step.caller % m_emails.size());
        const auto target = m_emails.at(step.target % m_emails.size());
        const auto caller = m_plane.sessionOf(email);
        const auto member = QStringLiteral("/api/members/") + idOf(target);
        switch (step.deed) {
        case Deed::Transfer: return transfer(caller, idOf(target));
        case Deed::ChangeRole:
            return status("PATCH", member, caller, {{QStringLiteral("role"), m_roles.at(step.role % m_roles.size())}});
        case Deed::Remove: return status("DELETE", member, caller);
        case Deed::Leave: return status("POST", QStringLiteral("/api/members/leave"), caller);
        case Deed::Rejoin: break;
        }
        return rejoin(target);
    }

    int transfer(const QString &caller, const QString &memberId)
    {
        return status("POST", QStringLiteral("/api/ownership/transfer"), caller,
                      {{QStringLiteral("member_id"), memberId}});
    }

    [[nodiscard]] int holders() const
    {
        const auto lock = m_plane.plane().db.lock();
        Query query(m_plane.plane().db,
                    "SELECT count(*) FROM members WHERE tenant_id = ? AND role = ? AND status = 'active'", m_tenant,
                    m_topRole);
        query.next();
        return query.number(0);
    }

    [[nodiscard]] QString roleOf(const QString &email) const { return field(email, "role"); }
    [[nodiscard]] QString idOf(const QString &email) const
    {
        const auto id = field(email, "id");
        return id.isEmpty() ? QStringLiteral("nobody") : id;
    }
    [[nodiscard]] const QStringList &emails() const { return m_emails; }
    [[nodiscard]] const QString &topRole() const { return m_topRole; }

private:
    int status(const char *method, const QString &path, const QString &caller, const QJsonObject &body = {})
    {
        return m_plane.call(QString::fromLatin1(method), path, caller, m_tenant, body).status;
    }

    int rejoin(const QString &email)
    {
        const auto made =
            m_plane.call(QStringLiteral("POST"), QStringLiteral("/api/invitations"), m_root, m_tenant,
                         {{QStringLiteral("channel"), QStringLiteral("email")}, {QStringLiteral("address"), email}});
        const auto token = made.body.value(QStringLiteral("link")).toString().section(QLatin1Char('/'), -1);
        if (made.status != 201 || token.isEmpty())
            return made.status;
        return m_plane
            .call(QStringLiteral("POST"), QStringLiteral("/api/invitee/accept"), m_plane.sessionOf(email), {},
                  {{QStringLiteral("token"), token}})
            .status;
    }

    [[nodiscard]] QString field(const QString &email, const char *column) const
    {
        const auto lock = m_plane.plane().db.lock();
        const auto sql = std::string("SELECT ") + column + " FROM members WHERE tenant_id = ? AND email = ?";
        Query query(m_plane.plane().db, sql.c_str(), m_tenant, email);
        return query.next() ? query.text(0) : QString();
    }

    PlaneInProcess &m_plane;
    QString m_tenant;
    QString m_root;
    QStringList m_emails;
    QString m_topRole;
    QStringList m_roles;
};

rc::Gen<Step> anyStep()
{
    return rc::gen::construct<Step>(rc::gen::element(Deed::Transfer, Deed::Transfer, Deed::ChangeRole, Deed::ChangeRole,
                                                     Deed::Remove, Deed::Leave, Deed::Rejoin),
                                    rc::gen::inRange(0, 12), rc::gen::inRange(0, 12), rc::gen::inRange(0, 12));
}

} // namespace

class OwnershipTest final : public QObject {
    Q_OBJECT

private slots:
    void theTopRoleIsNeverLost_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QStringList>("emails");
        QTest::addColumn<QString>("role");
        QTest::addColumn<bool>("one");
        QTest::newRow("wuliang") << QStringLiteral("Acme Robotics")
                                 << QStringList{QStringLiteral("amelia.hartmann@acme.example"),
                                                QStringLiteral("noura.alqahtani@acme.example"),
                                                QStringLiteral("chen.jing@acme.example"),
                                                QStringLiteral("wang.xiaoming@acme.example")}
                                 << QStringLiteral("super_admin") << true;
        QTest::newRow("lake") << QStringLiteral("Globex Industries")
                              << QStringList{QStringLiteral("hank.scorpio@globex.example"),
                                             QStringLiteral("rosa.delgado@globex.example"),
                                             QStringLiteral("zhang.san@globex.example"),
                                             QStringLiteral("mina.park@globex.example")}
                              << QStringLiteral("owner") << true;
        QTest::newRow("aisix") << QStringLiteral("Initech")
                               << QStringList{QStringLiteral("bill.lumbergh@initech.example"),
                                              QStringLiteral("peter.gibbons@initech.example"),
                                              QStringLiteral("samir.n@initech.example")}
                               << QStringLiteral("owner") << false;
        QTest::newRow("hub") << QStringLiteral("Northwind Trading")
                             << QStringList{QStringLiteral("nancy.davolio@northwind.example"),
                                            QStringLiteral("andrew.fuller@northwind.example"),
                                            QStringLiteral("janet.leverling@northwind.example")}
                             << QStringLiteral("admin") << false;
    }

    // Four callers at once, and somebody who looks all the time.
    void theTopRoleIsNeverLost()
    {
        QFETCH(QString, tenant);
        QFETCH(QStringList, emails);
        QFETCH(QString, role);
        QFETCH(bool, one);
        PlaneInProcess plane;
        Crowd crowd(plane, tenant, emails, role);
        const bool alone = crowd.holders() == 1;
        QVERIFY(alone || !one);
        int done = 0;
        const bool held = rc::check([&] {
            constexpr std::size_t callers = 4;
            const auto steps = *rc::gen::container<std::vector<Step>>(anyStep());
            std::atomic<bool> running = true;
            std::atomic<bool> broken = false;
            std::thread watcher([&] {
                while (running) {
                    const int holders = crowd.holders();
                    if (holders < 1 || (one && holders != 1))
                        broken = true;
                    std::this_thread::yield();
                }
            });
            std::array<std::thread, callers> threads;
            for (std::size_t own = 0; own < callers; ++own) {
                threads.at(own) = std::thread([&, own] {
                    for (auto at = own; at < steps.size(); at += callers) {
                        if (crowd.take(steps.at(at)) >= 500)
                            broken = true;
                    }
                });
            }
            for (auto &thread : threads)
                thread.join();
            running = false;
            watcher.join();
            done += static_cast<int>(steps.size());
            RC_ASSERT(!broken);
            RC_ASSERT(crowd.holders() >= 1);
            RC_ASSERT(!one || crowd.holders() == 1);
        });
        QVERIFY(held);
        qInfo("%d steps", done);
    }

    void transferGoesByTheModel_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QStringList>("emails");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("afterwards");
        QTest::addColumn<QStringList>("fitting");
        QTest::newRow("wuliang") << QStringLiteral("Acme Robotics")
                                 << QStringList{QStringLiteral("amelia.hartmann@acme.example"),
                                                QStringLiteral("noura.alqahtani@acme.example"),
                                                QStringLiteral("chen.jing@acme.example")}
                                 << QStringLiteral("super_admin") << QStringLiteral("member")
                                 << QStringList{QStringLiteral("finance_admin"), QStringLiteral("dev_admin"),
                                                QStringLiteral("member")};
        QTest::newRow("lake") << QStringLiteral("Globex Industries")
                              << QStringList{QStringLiteral("hank.scorpio@globex.example"),
                                             QStringLiteral("rosa.delgado@globex.example"),
                                             QStringLiteral("zhang.san@globex.example")}
                              << QStringLiteral("owner") << QStringLiteral("admin")
                              << QStringList{QStringLiteral("admin")};
    }

    // One caller at a time: it succeeds exactly where the rule says so, and moves exactly two roles.
    void transferGoesByTheModel()
    {
        QFETCH(QString, tenant);
        QFETCH(QStringList, emails);
        QFETCH(QString, role);
        QFETCH(QString, afterwards);
        QFETCH(QStringList, fitting);
        PlaneInProcess plane;
        Crowd crowd(plane, tenant, emails, role);
        const bool held = rc::check([&] {
            const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
                rc::gen::pair(rc::gen::inRange(0, 3), rc::gen::inRange(0, 3)));
            for (const auto &[from, to] : steps) {
                QHash<QString, QString> model;
                for (const auto &email : emails)
                    model.insert(email, crowd.roleOf(email));
                const auto giver = emails.at(from);
                const auto taker = emails.at(to);
                const bool allowed = from != to && model.value(giver) == role && fitting.contains(model.value(taker));
                const int status = crowd.transfer(plane.sessionOf(giver), crowd.idOf(taker));
                RC_ASSERT((status == 200) == allowed);
                if (allowed) {
                    model[giver] = afterwards;
                    model[taker] = role;
                }
                for (const auto &email : emails)
                    RC_ASSERT(crowd.roleOf(email) == model.value(email));
            }
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(OwnershipTest)
#include "ownership_test.moc"
