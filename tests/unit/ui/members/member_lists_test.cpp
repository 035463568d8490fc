// SPDX-License-Identifier: MIT
#include "../../session/shown_tenant.h"
#include "ui/members/api_key_list.h"
#include "ui/members/transfer_candidates.h"

#include <QAbstractItemModelTester>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Reporting = QAbstractItemModelTester::FailureReportingMode;

ApiKey keyNamed(const QString &name, const QString &state)
{
    ApiKey key;
    key.id = u"id-"_s + name;
    key.memberId = u"ada"_s;
    key.name = name;
    key.tail = u"wxyz"_s;
    key.created = Instant::fromMs(1);
    key.state = state;
    return key;
}

QStringList texts(const QAbstractItemModel &model, int role)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data(role).toString());
    return all;
}

} // namespace

/// The two lists that a member's row leads to, empty, filled and changed below a reader.
class MemberListsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysThatWorkComeFirst()
    {
        ShownTenant shown;
        shown.tenant->pageSize = 2; // all pages are read
        shown.tenant->apiKeys = {keyNamed(u"old"_s, u"revoked"_s), keyNamed(u"laptop"_s, u"active"_s),
                                 keyNamed(u"build"_s, u"active"_s)};
        shown.startReady();
        ApiKeyList keys;
        QAbstractItemModelTester tester(&keys, Reporting::QtTest);
        QVERIFY(!keys.shown());
        keys.setSession(shown.session.get());
        keys.setMemberId(u"ada"_s);
        QVERIFY(keys.shown() && keys.loading() && !keys.empty());
        QVERIFY(QTest::qWaitFor([&] { return keys.rowCount() == 3; }));
        QCOMPARE(texts(keys, ApiKeyList::NameRole), (QStringList{u"laptop"_s, u"build"_s, u"old"_s}));
        QVERIFY(keys.index(2).data(ApiKeyList::RevokedRole).toBool());
        QVERIFY(texts(keys, ApiKeyList::TailRole).constFirst().endsWith(u"wxyz"_s));
        QVERIFY(!keys.index(3).data(ApiKeyList::NameRole).isValid());
        QVERIFY(!keys.data(keys.index(0), Qt::DecorationRole).isValid());
    }

    void revokingMovesAKeyToTheEnd()
    {
        ShownTenant shown;
        shown.tenant->apiKeys = {keyNamed(u"laptop"_s, u"active"_s), keyNamed(u"build"_s, u"active"_s)};
        ApiKeyList keys;
        QAbstractItemModelTester tester(&keys, Reporting::QtTest);
        keys.setSession(&shown.startReady());
        keys.setMemberId(u"ada"_s);
        QVERIFY(QTest::qWaitFor([&] { return keys.rowCount() == 2; }));
        shown.tenant->faults->failNext(u"revokeKey"_s, offline());
        keys.revoke(u"id-laptop"_s);
        QCOMPARE(keys.revoking(), u"id-laptop"_s);
        QVERIFY(QTest::qWaitFor([&] { return keys.revoking().isEmpty(); }));
        QVERIFY(!keys.revokeError().isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return shown.session->online(); }));
        const QSignalSpy told(&keys, &QAbstractItemModel::modelReset);
        keys.revoke(u"id-laptop"_s);
        QVERIFY(QTest::qWaitFor([&] { return keys.index(1).data(ApiKeyList::RevokedRole).toBool(); }));
        QCOMPARE(texts(keys, ApiKeyList::NameRole), (QStringList{u"build"_s, u"laptop"_s}));
        QVERIFY(!told.isEmpty()); // or a view would show it as it was
    }

    void anotherMemberIsAnotherList()
    {
        ShownTenant shown;
        shown.tenant->apiKeys = {keyNamed(u"laptop"_s, u"active"_s)};
        ApiKeyList keys;
        QAbstractItemModelTester tester(&keys, Reporting::QtTest);
        keys.setSession(&shown.startReady());
        keys.setMemberId(u"ada"_s);
        QVERIFY(QTest::qWaitFor([&] { return keys.rowCount() == 1; }));
        keys.setMemberId(u"me"_s);
        QCOMPARE(keys.rowCount(), 0);
        QVERIFY(QTest::qWaitFor([&] { return keys.empty(); }));
        QVERIFY(keys.own());
        keys.setSession(nullptr);
        QVERIFY(!keys.shown());
    }

    void whoCanReceiveTheRoleIsFoundAFewAtATime()
    {
        ShownTenant shown;
        auto &policy = shown.tenant->details.policy;
        Role owner;
        owner.id = u"owner"_s;
        owner.label = u"Owner"_s;
        owner.rank = 1;
        policy.roles.prepend(owner);
        policy.transfer.role = u"owner"_s;
        policy.transfer.targetRoles = {u"member"_s};
        shown.tenant->find(u"me"_s)->role = u"owner"_s;
        for (int i = 0; i < 6; ++i)
            shown.tenant->put(u"p%1"_s.arg(i), u"p%1@acme.example"_s.arg(i));
        TransferCandidates candidates;
        QAbstractItemModelTester tester(&candidates, Reporting::QtTest);
        QVERIFY(!candidates.anybody() && candidates.nobodyText().isEmpty());
        candidates.setSession(&shown.startReady());
        QVERIFY(QTest::qWaitFor([&] { return candidates.rowCount() == 5; }));
        QCOMPARE(candidates.more(), 2);
        QVERIFY(!texts(candidates, TransferCandidates::MemberIdRole).contains(u"me"_s));
        candidates.setSearch(u"p3"_s);
        candidates.setSearch(u" P4@ACME "_s);
        // Whatever comes first, what the newest question found is what stays.
        const auto ids = [&] { return texts(candidates, TransferCandidates::MemberIdRole); };
        QVERIFY(QTest::qWaitFor([&] { return ids() == QStringList{u"p4"_s}; }));
        QVERIFY(texts(candidates, TransferCandidates::DetailRole).constFirst().contains(u"Member"_s));
        candidates.setSearch(u"nobody"_s);
        QVERIFY(QTest::qWaitFor([&] { return candidates.rowCount() == 0; }));
        QVERIFY(candidates.anybody() && !candidates.nobodyText().isEmpty());
        candidates.setSearch({});
        // Somebody is taken away below the reader.
        shown.tenant->remove(u"ada"_s);
        shown.session->refresh();
        QVERIFY(QTest::qWaitFor([&] { return candidates.more() == 1; }));
        QVERIFY(!texts(candidates, TransferCandidates::MemberIdRole).contains(u"ada"_s));
    }

    void nobodyYetSaysWhoItWouldBe()
    {
        ShownTenant shown;
        shown.tenant->details.policy.transfer.targetRoles = {u"admin"_s};
        TransferCandidates candidates;
        QAbstractItemModelTester tester(&candidates, Reporting::QtTest);
        candidates.setSession(&shown.startReady());
        QVERIFY(QTest::qWaitFor([&] { return !candidates.nobodyText().isEmpty(); }));
        QCOMPARE(candidates.rowCount(), 0);
        QVERIFY(!candidates.anybody() && candidates.nobodyText().contains(u"admin"_s));
    }
};

QTEST_GUILESS_MAIN(MemberListsTest)
#include "member_lists_test.moc"
