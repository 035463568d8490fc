// SPDX-License-Identifier: MIT
#include "sample_members.h"
#include "ui/members/member_keys.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::atomic_bool goOn = false;

QStringList idsOf(const MemberIndex &index)
{
    QStringList ids;
    for (const int row : index.rows)
        ids.append(index.table->id(static_cast<std::size_t>(row)));
    return ids;
}

QStringList found(const QString &text)
{
    MemberQuery query;
    query.text = text;
    auto ids = idsOf(queryMembers(tableOf(sampleMembers()), query, {}, goOn));
    ids.sort();
    return ids;
}

QStringList ordered(MemberOrder order, bool descending)
{
    MemberQuery query;
    query.order = order;
    query.descending = descending;
    query.locale = QLocale::c();
    query.roleRanks = {{u"owner"_s, 2}, {u"member"_s, 0}};
    return idsOf(queryMembers(tableOf(sampleMembers()), query, {}, goOn));
}

} // namespace

class MemberQueryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsByNameAndAddressInAnyScript_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("nothing typed") << u" "_s << QStringList{u"ada"_s, u"soren"_s, u"svc"_s, u"wang"_s};
        QTest::newRow("case") << u"ADA"_s << QStringList{u"ada"_s};
        QTest::newRow("one Chinese character") << u"明"_s << QStringList{u"wang"_s};
        QTest::newRow("without accents") << u"soren lefevre"_s << QStringList{u"soren"_s};
        QTest::newRow("with accents") << u"LEFÈVRE"_s << QStringList{u"soren"_s};
        QTest::newRow("full width") << u"ａｄａ"_s << QStringList{u"ada"_s};
        QTest::newRow("words in any order") << u"acme lovelace"_s << QStringList{u"ada"_s};
        QTest::newRow("every word") << u"ada wang"_s << QStringList{};
        QTest::newRow("phone as people write it") << u"138 0013"_s << QStringList{u"soren"_s};
        QTest::newRow("phone with its country") << u"+86 (138)"_s << QStringList{u"soren"_s};
        QTest::newRow("e-mail") << u"svc@"_s << QStringList{u"svc"_s};
        QTest::newRow("nobody") << u"zzz"_s << QStringList{};
    }

    void findsByNameAndAddressInAnyScript()
    {
        QFETCH(QString, text);
        QTEST(found(text), "ids");
    }

    void filtersByHowMuchIsLeft()
    {
        auto members = sampleMembers();
        members[0].credits = Credits{50, 50};
        members[3].credits = Credits{100, 96};
        MemberQuery query;
        const auto left = [&](const QString &key) {
            query.chosen[static_cast<std::size_t>(MemberFacet::Share)] = {key};
            return idsOf(queryMembers(tableOf(members), query, {}, goOn));
        };
        QCOMPARE(left(u"exhausted"_s), QStringList(u"ada"_s));
        QCOMPARE(left(u"unlimited"_s), QStringList(u"wang"_s));
        QCOMPARE(left(u"none"_s), QStringList(u"soren"_s));
        QCOMPARE(left(u"low"_s), QStringList(u"svc"_s));
        QVERIFY(left(u"left"_s).isEmpty());
        const auto index = queryMembers(tableOf(members), query, {}, goOn);
        QCOMPARE(index.counts[static_cast<std::size_t>(MemberFacet::Share)].value(u"low"_s), 1);
    }

    void ordersAndPutsTheUnknownLast()
    {
        QCOMPARE(ordered(MemberOrder::RecentlyChanged, true), (QStringList{u"wang"_s, u"soren"_s, u"ada"_s, u"svc"_s}));
        QCOMPARE(ordered(MemberOrder::RecentlyChanged, false),
                 (QStringList{u"ada"_s, u"soren"_s, u"wang"_s, u"svc"_s}));
        QCOMPARE(ordered(MemberOrder::Name, false), (QStringList{u"ada"_s, u"svc"_s, u"soren"_s, u"wang"_s}));
        QCOMPARE(ordered(MemberOrder::Name, true), (QStringList{u"wang"_s, u"soren"_s, u"svc"_s, u"ada"_s}));
        QCOMPARE(ordered(MemberOrder::Role, true).constFirst(), u"ada"_s);
        QCOMPARE(ordered(MemberOrder::Credits, true), (QStringList{u"wang"_s, u"ada"_s, u"soren"_s, u"svc"_s}));
        QCOMPARE(ordered(MemberOrder::Credits, false), (QStringList{u"ada"_s, u"wang"_s, u"soren"_s, u"svc"_s}));
    }

    void aFacetCountsWhatTheOthersLeave()
    {
        MemberQuery query;
        query.chosen[static_cast<std::size_t>(MemberFacet::Team)] = {u"Vision"_s};
        query.chosen[static_cast<std::size_t>(MemberFacet::Status)] = {u"active"_s};
        const auto index = queryMembers(tableOf(sampleMembers()), query, {}, goOn);
        QCOMPARE(idsOf(index), QStringList{u"svc"_s});
        const auto &statuses = index.counts[static_cast<std::size_t>(MemberFacet::Status)];
        QCOMPARE(statuses.value(u"active"_s), 1); // of those in Vision
        QCOMPARE(statuses.value(u"disabled"_s), 1);
        const auto &teams = index.counts[static_cast<std::size_t>(MemberFacet::Team)];
        QCOMPARE(teams.value(u"Vision"_s), 1); // of those who are active
        QCOMPARE(index.active, 3);             // of everybody
        QCOMPARE(index.disabled, 1);
    }

    void narrowsToWhatNeedsAttention()
    {
        auto members = sampleMembers();
        members[0].credits = Credits{50, 50};
        members[1].credits = Credits{0, 0};
        members[1].lastActive = Instant::never();
        MemberQuery query;
        query.administrators = {u"owner"_s};
        const auto in = [&](MemberView view) {
            query.view = view;
            return idsOf(queryMembers(tableOf(members), query, {}, goOn));
        };
        QCOMPARE(in(MemberView::Administrators), QStringList(u"ada"_s));
        QCOMPARE(in(MemberView::Exhausted), QStringList(u"ada"_s));
        QCOMPARE(in(MemberView::NoCredits), (QStringList{u"wang"_s, u"svc"_s})); // nothing, and a share of nothing
        QCOMPARE(in(MemberView::Disabled), QStringList(u"soren"_s));
        QCOMPARE(in(MemberView::NeverSignedIn), QStringList(u"wang"_s));
        const auto index = queryMembers(tableOf(members), query, {}, goOn);
        QCOMPARE(index.inView, (std::array<int, memberViews>{4, 2, 1, 1, 1, 1, 0}));
        QVERIFY(query.narrows());
    }

    void tellsWhoWasAddedSinceTheLastReview()
    {
        MemberQuery query;
        const auto first = queryMembers(tableOf(sampleMembers()), query, {}, goOn);
        QVERIFY(!first.sinceReview);
        query.view = MemberView::AddedSinceReview;
        QVERIFY(idsOf(queryMembers(first.table, query, first.keys, goOn)).isEmpty());
        query.reviewed = std::make_shared<const QSet<QString>>(QSet<QString>{u"ada"_s, u"soren"_s, u"left"_s});
        const auto since = queryMembers(first.table, query, first.keys, goOn);
        QVERIFY(since.sinceReview);
        QCOMPARE(idsOf(since), (QStringList{u"wang"_s, u"svc"_s}));
        QCOMPARE(since.inView.at(static_cast<std::size_t>(MemberView::AddedSinceReview)), 2);
        // Another table of the same review; who is only invited is nobody who was added.
        auto invited = sampleMember(u"invited"_s, {}, u"i@acme.example"_s);
        invited.status = MemberStatus::Invited;
        const auto more = changedTable(since.table, {invited, sampleMember(u"eve"_s, u"Eve"_s, u"e@x.example"_s)}, {});
        const auto later = queryMembers(more, query, since.keys, goOn);
        QCOMPARE(idsOf(later), (QStringList{u"wang"_s, u"svc"_s, u"eve"_s}));
        // And another review of the same table.
        query.reviewed = std::make_shared<const QSet<QString>>(QSet<QString>{u"wang"_s, u"svc"_s, u"eve"_s});
        QCOMPARE(idsOf(queryMembers(more, query, later.keys, goOn)), (QStringList{u"soren"_s, u"ada"_s}));
    }

    void whatIsPreparedServesTheNextQuestion()
    {
        MemberQuery query;
        query.order = MemberOrder::Name;
        query.descending = false;
        const auto first = queryMembers(tableOf(sampleMembers()), query, {}, goOn);
        const auto again = queryMembers(first.table, query, first.keys, goOn);
        QCOMPARE(again.keys->orders.at(0).rows, first.keys->orders.at(0).rows);
        auto renamed = sampleMembers();
        renamed[0].displayName = u"Zoe"_s;
        const auto other = changedTable(first.table, {renamed[0]}, {});
        QCOMPARE(idsOf(queryMembers(other, query, first.keys, goOn)),
                 (QStringList{u"svc"_s, u"soren"_s, u"ada"_s, u"wang"_s}));
        query.locale = QLocale(QLocale::English);
        QVERIFY(queryMembers(first.table, query, first.keys, goOn).keys->names.at(0) != first.keys->names.at(0));
    }

    void aCancelledQuestionHasNoAnswer()
    {
        const std::atomic_bool cancelled = true;
        MemberQuery query;
        query.text = u"ada"_s;
        QVERIFY(!queryMembers(tableOf(sampleMembers()), query, {}, cancelled).table);
        query.text.clear();
        QVERIFY(!queryMembers(tableOf(sampleMembers()), query, {}, cancelled).table);
    }
};

QTEST_GUILESS_MAIN(MemberQueryTest)
#include "member_query_test.moc"
