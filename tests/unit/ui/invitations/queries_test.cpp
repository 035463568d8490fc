// SPDX-License-Identifier: MIT
#include "sample_invitations.h"
#include "ui/invitations/invitation_views.h"
#include "ui/invitations/pending_query.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

InvitationKeysPtr keysOf(InvitationTable table)
{
    return makeKeys(std::make_shared<const InvitationTable>(std::move(table)));
}

InvitationQuery query(const QString &search = {})
{
    InvitationQuery query;
    query.now = sampleNow;
    query.search = search;
    return query;
}

QStringList idsOf(const InvitationList &list)
{
    QStringList ids;
    for (const auto *invitation : list.rows)
        ids.append(invitation->id);
    return ids;
}

QStringList linesOf(const PendingList &list)
{
    QStringList lines;
    for (const auto &entry : list.entries)
        lines.append(entry.invitation ? entry.invitation->id : u"#%1"_s.arg(static_cast<int>(entry.urgency)));
    return lines;
}

} // namespace

class QueriesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestFirst()
    {
        const auto keys =
            keysOf({sampleInvitation(u"old"_s, u"a@b.example"_s, day), sampleInvitation(u"new"_s, u"c@d.example"_s)});
        QCOMPARE(idsOf(runQuery(keys, query())), QStringList({u"new"_s, u"old"_s}));
    }

    void findsWithoutCaseMarksAndWidth_data()
    {
        QTest::addColumn<QString>("search");
        QTest::newRow("part of the address") << u"WEBER"_s;
        QTest::newRow("sender without its accent") << u"amelie"_s;
        QTest::newRow("blanks around") << u"  weber "_s;
        QTest::newRow("full width letters") << u"ｗｅｂｅｒ"_s;
    }
    void findsWithoutCaseMarksAndWidth()
    {
        QFETCH(QString, search);
        const auto keys = keysOf({sampleInvitation(u"one"_s, u"jonas.weber@acme.example"_s)});
        QCOMPARE(idsOf(runQuery(keys, query(search))), QStringList{u"one"_s});
        QVERIFY(runQuery(keys, query(u"nobody"_s)).rows.empty());
    }

    void findsANumberHoweverItsBlanksAreTyped()
    {
        auto invitation = sampleInvitation(u"phone"_s, u"+8613800138000"_s);
        invitation.channel = InvitationChannel::Phone;
        const auto keys = keysOf({invitation});
        for (const auto &typed : {u"+86 138 0013 8000"_s, u"138-0013"_s, u"13800138000"_s})
            QCOMPARE(runQuery(keys, query(typed)).rows.size(), std::size_t(1));
    }

    void countsExpiredByTheServersClock()
    {
        const auto keys = keysOf(
            {sampleInvitation(u"over"_s, u"a@b.example"_s, 8 * day), sampleInvitation(u"open"_s, u"c@d.example"_s)});
        const auto list = runQuery(keys, query());
        QCOMPARE(list.byState[static_cast<std::size_t>(InvitationState::Expired)], 1);
        QCOMPARE(list.byState[static_cast<std::size_t>(InvitationState::Pending)], 1);
        auto expired = query();
        expired.state = InvitationState::Expired;
        QCOMPARE(idsOf(runQuery(keys, expired)), QStringList{u"over"_s});
    }

    void viewsGoByTheServersClock()
    {
        auto resent = sampleInvitation(u"resent"_s, u"r@b.example"_s, 8 * day);
        resent.sent = sampleNow.plusSeconds(-day);
        resent.expires = sampleNow.plusSeconds(6 * day);
        auto endless = sampleInvitation(u"endless"_s, u"e@b.example"_s, 30 * day);
        endless.expires = Instant::notProvided();
        auto accepted = sampleInvitation(u"in"_s, u"i@b.example"_s, 8 * day);
        accepted.state = InvitationState::Accepted;
        const auto keys = keysOf({sampleInvitation(u"new"_s, u"n@b.example"_s), resent, endless, accepted,
                                  sampleInvitation(u"soon"_s, u"s@b.example"_s, 5 * day + hour),
                                  sampleInvitation(u"over"_s, u"o@b.example"_s, 9 * day)});
        auto asked = query();
        const auto in = [&](InvitationView view) {
            asked.view = view;
            return idsOf(runQuery(keys, asked));
        };
        QCOMPARE(in(InvitationView::LongPending), QStringList({u"resent"_s, u"endless"_s}));
        QCOMPARE(in(InvitationView::ExpiringSoon), QStringList{u"soon"_s});
        QCOMPARE(in(InvitationView::Expired), QStringList{u"over"_s});
        QCOMPARE(runQuery(keys, asked).inView, (std::array<int, invitationViews>{6, 2, 1, 1}));
        QCOMPARE(linesOf(runPendingQuery(keys, {asked, {}, 7 * day})), QStringList({u"#3"_s, u"over"_s}));
        asked.now = sampleNow.plusSeconds(2 * day); // time goes on, and nothing was read
        QCOMPARE(in(InvitationView::Expired), QStringList({u"soon"_s, u"over"_s}));
        QCOMPARE(runPendingQuery(keys, {asked, {}, 7 * day}).inView, (std::array<int, invitationViews>{5, 2, 0, 2}));
    }

    void whereNothingExpiresNoViewIsAboutExpiring()
    {
        auto policy = samplePolicy();
        const std::array<int, invitationViews> nobody{};
        QCOMPARE(invitationViewOptions(policy, nobody, InvitationView::All).size(), 3);
        policy.invitations.lifetimeSeconds.reset();
        const auto options = invitationViewOptions(policy, nobody, InvitationView::All);
        QCOMPARE(options.size(), 1);
        QCOMPARE(options.front().toMap().value(u"text"_s).toString(), u"Pending more than 7 days"_s);
        // A week is too short to wait for longer, unless it begins anew.
        policy.invitations.lifetimeSeconds = 7 * day;
        policy.actions.remove(actionId(Action::ResendInvitation));
        QCOMPARE(invitationViewOptions(policy, nobody, InvitationView::All).size(), 2);
        QCOMPARE(invitationViewOptions(policy, {4, 1, 0, 0}, InvitationView::All).size(), 3); // somebody is in it
    }

    void filtersNeverChangeTheCounts()
    {
        auto other = sampleInvitation(u"two"_s, u"c@d.example"_s);
        other.role = u"top"_s;
        const auto keys = keysOf({sampleInvitation(u"one"_s, u"a@b.example"_s), other});
        auto narrow = query(u"nobody"_s);
        narrow.roles = QStringList{u"top"_s};
        const auto list = runQuery(keys, narrow);
        QVERIFY(list.rows.empty());
        QCOMPARE(list.byRole.value(u"top"_s), 1);
        QCOMPARE(list.byRole.value(u"member"_s), 1);
    }

    void sortsByRankNotByWord()
    {
        auto top = sampleInvitation(u"top"_s, u"z@z.example"_s);
        top.role = u"zzz"_s;
        const auto keys = keysOf({top, sampleInvitation(u"low"_s, u"a@b.example"_s)});
        auto byRole = query();
        byRole.sort = InvitationQuery::Sort::Role;
        byRole.roleRanks = {{u"zzz"_s, 3}, {u"member"_s, 0}};
        byRole.descending = false;
        QCOMPARE(idsOf(runQuery(keys, byRole)), QStringList({u"low"_s, u"top"_s}));
        byRole.descending = true;
        QCOMPARE(idsOf(runQuery(keys, byRole)), QStringList({u"top"_s, u"low"_s}));
    }

    void groupsByUrgency()
    {
        auto mismatch = sampleInvitation(u"wrong"_s, u"w@b.example"_s);
        mismatch.attention = u"account_mismatch"_s;
        auto accepted = sampleInvitation(u"in"_s, u"i@b.example"_s);
        accepted.state = InvitationState::Accepted;
        const auto keys = keysOf({sampleInvitation(u"soon"_s, u"s@b.example"_s, 6 * day), mismatch,
                                  sampleInvitation(u"wait"_s, u"v@b.example"_s),
                                  sampleInvitation(u"over"_s, u"o@b.example"_s, 9 * day), accepted});
        PendingQuery pending{query(), {}, 7 * day};
        const auto list = runPendingQuery(keys, pending);
        QCOMPARE(linesOf(list),
                 QStringList({u"#0"_s, u"soon"_s, u"#1"_s, u"wrong"_s, u"#2"_s, u"wait"_s, u"#3"_s, u"over"_s}));
        QCOMPARE(list.waiting, 3);
        QCOMPARE(list.soon, 1);
        QCOMPARE(list.mismatched, 1);
        QCOMPARE(list.expired, 1);
        pending.collapsed.insert(static_cast<int>(Urgency::Waiting));
        QCOMPARE(linesOf(runPendingQuery(keys, pending)),
                 QStringList({u"#0"_s, u"soon"_s, u"#1"_s, u"wrong"_s, u"#2"_s, u"#3"_s, u"over"_s}));
    }

    void anExpiredOneThatWasSentAnewAsksForNothing()
    {
        const auto keys = keysOf({sampleInvitation(u"over"_s, u"Jo@Acme.example"_s, 9 * day),
                                  sampleInvitation(u"again"_s, u"jo@acme.example"_s)});
        const auto list = runPendingQuery(keys, {query(), {}, 7 * day});
        QCOMPARE(linesOf(list), QStringList({u"#2"_s, u"again"_s}));
        QCOMPARE(list.expired, 0);
    }

    void barsCountDaysAndMarkTheLastTwo()
    {
        const auto keys = keysOf({sampleInvitation(u"a"_s, u"a@b.example"_s, hour),
                                  sampleInvitation(u"b"_s, u"b@b.example"_s, day + hour),
                                  sampleInvitation(u"c"_s, u"c@b.example"_s, 6 * day)});
        const auto list = runPendingQuery(keys, {query(), {}, 7 * day});
        QCOMPARE(list.bars.size(), 7);
        QCOMPARE(list.bars[0].count, 1);
        QCOMPARE(list.bars[1].count, 1);
        QCOMPARE(list.bars[6].count, 1);
        QVERIFY(!list.bars[4].expiresNext);
        QVERIFY(list.bars[5].expiresNext);
        const auto endless = runPendingQuery(keys, {query(), {}, std::nullopt});
        QVERIFY(endless.bars.back().andOlder);
        QVERIFY(!endless.bars.back().expiresNext);
    }
};

QTEST_GUILESS_MAIN(QueriesTest)
#include "queries_test.moc"
