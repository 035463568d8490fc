// SPDX-License-Identifier: MIT
#include "localplane/rules/policy_maker.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::plane;

namespace {

Tenant tenant(bool certified = true)
{
    return {QStringLiteral("t"), QStringLiteral("T"), QStringLiteral("T"), 0, certified, QStringLiteral("active")};
}

Policy policyOf(const QString &rules, const QString &role, bool certified = true)
{
    return makePolicy(*findRuleSet(rules), tenant(certified), {}, {Standing::Kind::Member, QStringLiteral("me"), role});
}

} // namespace

class RulesTest final : public QObject {
    Q_OBJECT

private slots:
    void addUp_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto *id : {"gaho", "lake", "wuliang", "hub", "aisix"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    void addUp()
    {
        QFETCH(QString, id);
        const auto *rules = findRuleSet(id);
        QVERIFY(rules);
        QVERIFY(rules->role(rules->defaultRole));
        for (const auto &grant : rules->grants) {
            for (const auto &role : grant.roles)
                QVERIFY2(rules->role(role), qPrintable(role));
        }
        for (const auto &own : rules->roles) {
            const auto policy = policyOf(id, own.id);
            for (const auto action : allActions()) {
                const auto decision = policy.decide(action);
                QCOMPARE(decision.availability == Decision::Availability::Denied, !decision.reason.isEmpty());
            }
            for (const auto &role : policy.roles) {
                QVERIFY((role.invitable && role.assignable && role.removable) || !role.lockedReason.isEmpty());
                // Nobody gives away more than they have.
                QVERIFY(role.rank <= own.rank || !(role.invitable || role.assignable || role.removable));
            }
        }
    }

    void uncertifiedEnterprisesCannotInvite()
    {
        const auto policy = policyOf(QStringLiteral("wuliang"), QStringLiteral("super_admin"), false);
        QCOMPARE(policy.decide(Action::Invite).code, QStringLiteral("not_certified"));
        QVERIFY(!policy.decide(Action::Invite).remedy.isEmpty());
        QVERIFY(policy.decide(Action::RemoveMember).allowed());
        QVERIFY(!policy.channels.first().decision.allowed());
    }

    void suspendedTenantsChangeNothing()
    {
        auto suspended = tenant();
        suspended.state = QStringLiteral("suspended");
        const auto policy = makePolicy(*findRuleSet(QStringLiteral("aisix")), suspended, {},
                                       {Standing::Kind::SystemAdministrator, {}, {}});
        for (const auto action : allActions())
            QVERIFY(!policy.decide(action).allowed());
    }

    void theTopRolePassesOnByTransferOnly()
    {
        const auto policy = policyOf(QStringLiteral("wuliang"), QStringLiteral("super_admin"));
        QCOMPARE(decideInvitedRole(policy, QStringLiteral("super_admin")).code, QStringLiteral("role_not_invitable"));
        QVERIFY(policy.role(QStringLiteral("super_admin"))->lockedLeadsToTransfer);
        QCOMPARE(policy.decide(Action::Leave).code, QStringLiteral("protected_role"));
        QVERIFY(policyOf(QStringLiteral("wuliang"), QStringLiteral("member")).decide(Action::Leave).allowed());
    }

    void adminTokensDoWhatAdminsDoAndMakeNoTokens()
    {
        const auto policy =
            makePolicy(*findRuleSet(QStringLiteral("aisix")), tenant(), {}, {Standing::Kind::AdminToken, {}, {}});
        QVERIFY(policy.decide(Action::CreateMember).allowed());
        QVERIFY(!policy.decide(Action::ManageTokens).allowed());
        QVERIFY(!policy.role(QStringLiteral("owner"))->removable);
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "rules_test.moc"
