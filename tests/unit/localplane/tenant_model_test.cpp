// SPDX-License-Identifier: MIT
#include "model/tenant_walk.h"

#include <QElapsedTimer>
#include <QTest>

// After QTest: rapidcheck's own "check" must not meet Qt's macros half defined.
#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {

Product wuliang()
{
    Product product;
    product.ruleSet = u"wuliang"_s;
    product.top = u"super_admin"_s;
    product.middle = u"dev_admin"_s;
    product.plain = u"member"_s;
    product.topPassesOnByTransfer = product.invites = product.rejects = product.changesRoles = product.leaves = true;
    product.lifetime = std::int64_t{7} * 24 * 3600;
    return product;
}

Product lake()
{
    Product product;
    product.ruleSet = u"lake"_s;
    product.top = u"owner"_s;
    product.middle = u"admin"_s;
    product.plain = u"member"_s;
    product.topPassesOnByTransfer = product.invites = product.resends = product.changesRoles = product.leaves = true;
    product.links = true;
    product.lifetime = std::int64_t{7} * 24 * 3600;
    return product;
}

Product gaho()
{
    Product product;
    product.ruleSet = u"gaho"_s;
    product.top = u"tenant_admin"_s;
    product.middle = product.plain = u"user"_s;
    product.topPassesOnByTransfer = product.disables = product.links = product.linksAreDisabled = true;
    product.linksCountUses = true;
    return product;
}

Product aisix()
{
    Product product;
    product.ruleSet = u"aisix"_s;
    product.top = u"owner"_s;
    product.middle = u"admin"_s;
    product.plain = u"member"_s;
    product.invites = product.changesRoles = true;
    return product;
}

/// How many calls to make for each product: a number in the environment, or as many as a test run has time for.
int wantedSteps()
{
    bool given = false;
    const int steps = qEnvironmentVariableIntValue("ROLLCALL_MODEL_STEPS", &given);
    constexpr int usual = 200;
    return given ? steps / 4 : usual;
}

rc::Gen<Draw> draws()
{
    constexpr int people = 4;
    constexpr int targets = 30;
    constexpr int ranks = 3;
    // Of the full size, because a range is drawn from its low end in a small one.
    return rc::gen::resize(rc::kNominalSize,
                           rc::gen::build<Draw>(rc::gen::set(&Draw::deed, rc::gen::inRange(0, deeds)),
                                                rc::gen::set(&Draw::person, rc::gen::inRange(0, people)),
                                                rc::gen::set(&Draw::target, rc::gen::inRange(0, targets)),
                                                rc::gen::set(&Draw::rank, rc::gen::inRange(0, ranks))));
}

} // namespace

/// Invitations, links and members of four products beside a small model, with up to three callers at the same moment: there
/// is always some order of the calls that explains every answer.
class TenantModelTest final : public QObject {
    Q_OBJECT

private slots:
    void staysWithTheModel_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("wuliang") << 0;
        QTest::newRow("lake") << 1;
        QTest::newRow("gaho") << 2;
        QTest::newRow("aisix") << 3;
    }

    void staysWithTheModel()
    {
        QFETCH(int, which);
        const QList<Product> products{wuliang(), lake(), gaho(), aisix()};
        const int wanted = wantedSteps();
        PlaneInProcess plane;
        QElapsedTimer timer;
        timer.start();
        int steps = 0;
        rc::detail::TestParams params = rc::detail::configuration().testParams;
        params.maxSuccess = 10;
        rc::detail::TestMetadata metadata;
        metadata.id = QTest::currentDataTag();
        constexpr int batches = 40;
        constexpr int atOnce = 3;
        const auto batch = rc::gen::nonEmpty(rc::gen::resize(atOnce, rc::gen::container<std::vector<Draw>>(draws())));
        while (steps < wanted) {
            ++params.seed;
            const auto result = rc::detail::checkTestable(
                [&] {
                    const auto walk =
                        *rc::gen::resize(batches, rc::gen::container<std::vector<std::vector<Draw>>>(batch));
                    TenantWalk tenant(plane, products.at(which));
                    for (const auto &calls : walk) {
                        const auto problem = tenant.take(calls);
                        if (!problem.isEmpty())
                            RC_FAIL(problem.toStdString());
                    }
                    steps += tenant.steps();
                },
                metadata, params);
            if (!result.is<rc::detail::SuccessResult>()) {
                std::ostringstream text;
                rc::detail::printResultMessage(result, text);
                QFAIL(text.str().c_str());
            }
        }
        qInfo("%d steps in %lld ms", steps, timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(TenantModelTest)
#include "tenant_model_test.moc"
