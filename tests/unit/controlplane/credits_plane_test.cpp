// SPDX-License-Identifier: MIT
#include "driver_rollcall/rollcall_driver.h"
#include "support/await.h"
#include "support/plane_process.h"

#include "controlplane/credits_plane.h"

#include <QTest>

#include <algorithm>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Somebody in the first of its tenants.
struct Standing {
    std::shared_ptr<TenantPlane> tenant;
    [[nodiscard]] CreditsPlane *credits() const { return tenant->credits(); }
    [[nodiscard]] Member member(const QString &email) const
    {
        const auto page = await(tenant->members({}, {}));
        const auto found = page ? std::find_if(page->items.cbegin(), page->items.cend(),
                                               [&](const Member &member) { return member.email == email; })
                                : decltype(page->items.cbegin())();
        return page && found != page->items.cend() ? *found : Member();
    }
};

} // namespace

/// The driver's credits against the real control plane: what it sends is taken, and what comes back is read whole.
class CreditsPlaneTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PlaneProcess> m_process;
    RollcallDriver m_driver;

    Standing standing(const QString &identifier)
    {
        const Endpoint endpoint{m_process->url(), {}};
        const auto signedIn = await(m_driver.signIn(endpoint, identifier, Secret(u"correct-horse-sample-1"_s), {}));
        if (!signedIn)
            qFatal("%s cannot sign in", qPrintable(identifier));
        const auto plane = m_driver.connect(endpoint, signedIn->credential);
        return {plane->tenant(signedIn->identity.memberships.constFirst().tenant.id)};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_process = std::make_unique<PlaneProcess>();
        QVERIFY2(!m_process->url().isEmpty(), "the local plane did not start");
    }

    void cleanupTestCase() { m_process.reset(); }

    void creditsGoOutAndComeBack()
    {
        const auto chen = standing(u"chen.yu@nebula.example"_s);
        const auto before = await(chen.credits()->pool({}));
        QVERIFY(before && before->total && before->left && before->asOf.isKnown());
        const auto target = chen.member(u"ines.moreau@nebula.example"_s);
        QVERIFY(!target.id.isEmpty() && !target.credits);
        const auto given = await(chen.credits()->allocate(target.id, 300, u"one-intention"_s, {}));
        QVERIFY(given && given->credits);
        QCOMPARE(*given->credits, (Credits{300, 0}));
        const auto again = await(chen.credits()->allocate(target.id, 300, u"one-intention"_s, {}));
        QVERIFY(again);
        QCOMPARE(again->credits->limit, given->credits->limit); // sent twice, done once
        QCOMPARE(*await(chen.credits()->pool({}))->left, *before->left - 300);
        QCOMPARE(await(chen.credits()->reclaim(target.id, 100, u"a"_s, {}))->credits->limit, std::optional(200));
        QVERIFY(!await(chen.credits()->reclaim(target.id, {}, u"b"_s, {}))->credits); // as new again
        QCOMPARE(*await(chen.credits()->pool({}))->left, *before->left);
        const auto lines = await(chen.credits()->transactions(target.id, {}, {}));
        QVERIFY(lines);
        QCOMPARE(lines->items.size(), std::size_t{3});
        const auto &last = lines->items.front();
        QVERIFY(last.event == CreditEvent::Reclaim && last.memberId == target.id && last.at.isKnown());
        QVERIFY(last.amount == 200 && last.poolLeft == before->left && !last.actor.isEmpty());
    }

    void refusalsKeepTheirCodes()
    {
        const auto chen = standing(u"chen.yu@nebula.example"_s);
        const auto target = chen.member(u"ines.moreau@nebula.example"_s);
        const auto code = [](const Result<Member> &answer) { return answer ? u"none"_s : answer.error().code; };
        QCOMPARE(code(await(chen.credits()->allocate(target.id, {}, u"c"_s, {}))), u"limit_required"_s);
        QCOMPARE(code(await(chen.credits()->allocate(target.id, 100'000'000'000, u"d"_s, {}))), u"pool_exhausted"_s);
        QCOMPARE(code(await(chen.credits()->reclaim(target.id, {}, u"e"_s, {}))), u"nothing_to_reclaim"_s);
        QCOMPARE(code(await(chen.credits()->setLimits(target.id, target.version, {}, {}))), u"action_not_supported"_s);
        const auto plain = standing(u"liu.yang@nebula.example"_s);
        const auto pool = await(plain.credits()->pool({}));
        QVERIFY(!pool);
        QCOMPARE(pool.error().kind, Error::Kind::Forbidden);
    }

    void aShareWithoutALimitAndTheWholeLedger()
    {
        const auto hank = standing(u"hank.scorpio@globex.example"_s);
        const auto mina = hank.member(u"mina.park@globex.example"_s);
        const auto free = await(hank.credits()->allocate(mina.id, {}, u"f"_s, {}));
        QVERIFY(free && free->credits && !free->credits->limit);
        QCOMPARE(free->credits->used, mina.credits->used);
        ListRequest request;
        request.limit = 3;
        std::vector<CreditTransaction> lines;
        do {
            const auto page = await(hank.credits()->transactions({}, request, {}));
            QVERIFY(page);
            lines.insert(lines.end(), page->items.begin(), page->items.end());
            request.cursor = page->nextCursor;
        } while (!request.cursor.isEmpty());
        QVERIFY(lines.size() > 3);
        QVERIFY(lines.front().event == CreditEvent::Allocate && !lines.front().amount);
        QVERIFY(lines.back().event == CreditEvent::Grant && lines.back().memberId.isEmpty());
    }

    void limitsAndTheOwnUsage()
    {
        const auto bill = standing(u"bill.lumbergh@initech.example"_s);
        const auto ken = bill.member(u"ken.sasaki@initech.example"_s);
        const MemberLimits limits{30, ken.credits->used};
        const auto limited = await(bill.credits()->setLimits(ken.id, ken.version, limits, {}));
        QVERIFY(limited);
        QCOMPARE(limited->limits, std::optional(limits));
        const auto late = await(bill.credits()->setLimits(ken.id, ken.version, {}, {}));
        QVERIFY(!late);
        QCOMPARE(late.error().code, u"lost_update"_s);
        const auto usage = await(standing(u"ken.sasaki@initech.example"_s).credits()->ownUsage({}));
        QVERIFY(usage);
        QVERIFY(usage->left == 0 && usage->requestsPerMinute == 30 && usage->used == ken.credits->used);
        QVERIFY(!usage->blocked.isEmpty());
        QVERIFY(!await(bill.credits()->pool({}))->total); // the platform tells of none
    }
};

QTEST_GUILESS_MAIN(CreditsPlaneTest)
#include "credits_plane_test.moc"
