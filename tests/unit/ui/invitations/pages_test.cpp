// SPDX-License-Identifier: MIT
#include "sample_invitations.h"
#include "shown_tenant.h"
#include "ui/invitations/invitations_view_model.h"
#include "ui/invitations/pending_view_model.h"

#include <QAbstractItemModelTester>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using ModelRole = InvitationListModel::Role;
using PageState = InvitationPageModel::State;

namespace {

/// A tenant whose invitations wait, expire soon, are mismatched and are over.
class Sample : public ShownTenant {
public:
    Sample()
    {
        tenant->details.policy = samplePolicy();
        auto mismatch = sampleInvitation(u"wrong"_s, u"li.wei@acme.example"_s);
        mismatch.attention = u"account_mismatch"_s;
        mismatch.attentionDetail = u"z***@acme.example"_s;
        auto accepted = sampleInvitation(u"in"_s, u"priya@acme.example"_s, 3 * day);
        accepted.state = InvitationState::Accepted;
        accepted.closed = sampleNow.plusSeconds(-day);
        accepted.memberId = u"ada"_s;
        tenant->invitations = {sampleInvitation(u"wait"_s, u"jonas@acme.example"_s), mismatch, accepted,
                               sampleInvitation(u"soon"_s, u"ahmed@acme.example"_s, 6 * day),
                               sampleInvitation(u"over"_s, u"hanna@acme.example"_s, 9 * day)};
    }
};

template <typename Model>
bool showsRows(Model &model, int rows)
{
    return QTest::qWaitFor([&] { return model.rows()->rowCount() == rows && model.state() != PageState::Loading; });
}

QVariant cell(InvitationPageModel &page, const QString &id, ModelRole role)
{
    return page.rows()->index(page.rows()->rowOf(id)).data(role);
}

} // namespace

class PagesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsShowEveryStateWithItsEnd()
    {
        Sample sample;
        InvitationsViewModel records;
        QAbstractItemModelTester tester(records.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(records.state(), PageState::Loading);
        records.setSession(&sample.startReady());
        QVERIFY(showsRows(records, 5));
        QCOMPARE(records.state(), PageState::Ready);
        QCOMPARE(cell(records, u"soon"_s, ModelRole::UrgentRole).toBool(), true);
        QVERIFY(cell(records, u"in"_s, ModelRole::EndRole).toString().startsWith(u"Joined"_s));
        QCOMPARE(cell(records, u"over"_s, ModelRole::StateTextRole).toString(), u"Expired"_s);
        QCOMPARE(cell(records, u"in"_s, ModelRole::ResendReasonRole).toString().isEmpty(), false);
        QCOMPARE(records.statusChips().constFirst().toMap().value(u"count"_s).toInt(), 5);
    }

    void viewsTakeThePlaceOfAStatus()
    {
        using View = InvitationPageModel::View;
        Sample sample;
        InvitationsViewModel records;
        records.setSession(&sample.startReady());
        QVERIFY(showsRows(records, 5));
        const auto named = [](const InvitationPageModel &page) {
            QStringList texts;
            for (const auto &option : page.viewOptions())
                texts.append(option.toMap().value(u"text"_s).toString() + u' '
                             + option.toMap().value(u"count"_s).toString());
            return texts;
        };
        QCOMPARE(named(records),
                 QStringList({u"Pending more than 7 days 0"_s, u"Expiring within 48 hours 1"_s, u"Expired 1"_s}));
        records.chooseStatus(u"accepted"_s);
        records.showView(View::ExpiringSoon);
        QVERIFY(QTest::qWaitFor([&] { return records.rows()->rowOf(u"soon"_s) == 0; }));
        QCOMPARE(records.status(), QString());
        QCOMPARE(records.viewText(), u"Expiring within 48 hours"_s);
        records.chooseStatus(u"accepted"_s);
        QVERIFY(QTest::qWaitFor([&] { return records.rows()->rowOf(u"in"_s) == 0; }));
        QCOMPARE(records.view(), View::AnyInvitation);
        PendingViewModel pending;
        pending.setSession(sample.session.get());
        pending.showView(View::PastExpiry);
        QVERIFY(showsRows(pending, 2)); // and the head of the group
        QCOMPARE(named(pending).constLast(), u"Expired 1"_s);
        pending.clearFilters();
        QVERIFY(QTest::qWaitFor([&] { return pending.rows()->rowOf(u"wait"_s) >= 0; }));
    }

    void searchAndFiltersNarrowAndAreCleared()
    {
        Sample sample;
        InvitationsViewModel records;
        records.setSession(&sample.startReady());
        QVERIFY(showsRows(records, 5));
        records.setSearch(u"jonas"_s);
        QVERIFY(showsRows(records, 1));
        records.setSearch(u"nobody at all"_s);
        QVERIFY(showsRows(records, 0));
        QCOMPARE(records.state(), PageState::Filtered);
        records.clearFilters();
        QVERIFY(showsRows(records, 5));
        records.chooseStatus(u"accepted"_s);
        QVERIFY(showsRows(records, 1));
        QCOMPARE(records.countText(), u"1 of 5 invitations"_s);
    }

    void aSyncKeepsTheRowsThatAreStillThere()
    {
        Sample sample;
        InvitationsViewModel records;
        auto &session = sample.startReady();
        records.setSession(&session);
        QVERIFY(showsRows(records, 5));
        QSignalSpy resets(records.rows(), &QAbstractItemModel::modelReset);
        QSignalSpy removals(records.rows(), &QAbstractItemModel::rowsRemoved);
        sample.tenant->invitations.push_back(sampleInvitation(u"fresh"_s, u"fresh@acme.example"_s, 1));
        session.refresh();
        QVERIFY(showsRows(records, 6));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(removals.size(), 0);
    }

    void anEmptyTenantIsEmptyAndADeniedOneSaysWhy()
    {
        Sample sample;
        sample.tenant->invitations.clear();
        InvitationsViewModel records;
        records.setSession(&sample.startReady());
        QVERIFY(QTest::qWaitFor([&] { return records.state() == PageState::Empty; }));
        sample.tenant->details.policy.actions.insert(actionId(Action::ReadInvitations),
                                                     Decision::deny(u"role_required"_s, u"Members do not see this."_s));
        sample.tenant->details.policy.version = u"2"_s;
        records.refresh();
        QVERIFY(QTest::qWaitFor([&] { return records.state() == PageState::Denied; }));
        QCOMPARE(records.problem(), u"Members do not see this."_s);
        QVERIFY(records.countText().isEmpty()); // "0 invitations" would be a guess
    }

    void offlineKeepsRowsAndSaysThatChangesNeedTheServer()
    {
        Sample sample;
        InvitationsViewModel records;
        records.setSession(&sample.startReady());
        QVERIFY(showsRows(records, 5));
        sample.tenant->faults->failAll(offline());
        records.refresh();
        QVERIFY(QTest::qWaitFor([&] { return records.stale(); }));
        QCOMPARE(records.state(), PageState::Ready);
        QVERIFY(!records.inviteReason().isEmpty());
        QVERIFY(!records.offlineReason().isEmpty());
        QVERIFY(!cell(records, u"wait"_s, ModelRole::RevokeReasonRole).toString().isEmpty());
    }

    void pendingIsGroupedAndCounted()
    {
        Sample sample;
        PendingViewModel pending;
        QAbstractItemModelTester tester(pending.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        pending.setSession(&sample.startReady());
        QVERIFY(showsRows(pending, 8)); // four heads, four people
        QCOMPARE(pending.waiting(), 3);
        QCOMPARE(pending.soon(), 1);
        QCOMPARE(pending.expired(), 1);
        QCOMPARE(pending.mismatched(), 1);
        QCOMPARE(cell(pending, u"wrong"_s, ModelRole::AttentionRole).toString(), u"Opened as z***@acme.example"_s);
        pending.toggleGroup(static_cast<int>(Urgency::Soon));
        QVERIFY(showsRows(pending, 7));
    }

    void selectionIsByIdAndSurvivesSortFilterAndSync()
    {
        Sample sample;
        PendingViewModel pending;
        auto &session = sample.startReady();
        pending.setSession(&session);
        QVERIFY(showsRows(pending, 8));
        pending.toggleSelected(u"wait"_s);
        pending.toggleSelected(u"soon"_s);
        pending.sortBy(InvitationPageModel::Sort::Recipient);
        pending.setSearch(u"jonas"_s);
        QVERIFY(showsRows(pending, 2));
        QCOMPARE(pending.selectedCount(), 2);
        pending.clearFilters();
        QVERIFY(showsRows(pending, 8));
        QVERIFY(cell(pending, u"soon"_s, ModelRole::SelectedRole).toBool());
        sample.tenant->findInvitation(u"soon"_s)->state = InvitationState::Accepted;
        session.refresh();
        QVERIFY(QTest::qWaitFor([&] { return pending.selectedCount() == 1; }));
        QCOMPARE(pending.selection(), QStringList{u"wait"_s});
    }

    void oneFailureStopsNobodyElse()
    {
        Sample sample;
        PendingViewModel pending;
        pending.setSession(&sample.startReady());
        QVERIFY(showsRows(pending, 8));
        QSignalSpy notices(&pending, &InvitationPageModel::noticed);
        auto refused = Error::of(Error::Kind::Conflict, u"invitation_closed"_s, u"It was closed meanwhile."_s);
        sample.tenant->faults->failNext(u"revoke"_s, refused);
        pending.revoke({u"wait"_s, u"soon"_s, u"wrong"_s});
        QVERIFY(pending.working());
        QVERIFY(QTest::qWaitFor([&] { return !pending.working(); }));
        QCOMPARE(pending.workDone(), 2);
        QCOMPARE(pending.workFailed(), 1);
        QCOMPARE(cell(pending, u"wait"_s, ModelRole::FailureRole).toString(),
                 u"Not revoked: It was closed meanwhile."_s);
        QCOMPARE(notices.size(), 1);
        pending.retry(u"wait"_s);
        QVERIFY(QTest::qWaitFor([&] { return !pending.working(); }));
        QCOMPARE(sample.tenant->findInvitation(u"wait"_s)->state, InvitationState::Revoked);
    }

    void whenTheServerIsGoneItWaitsAndGoesOn()
    {
        Sample sample;
        PendingViewModel pending;
        pending.setSession(&sample.startReady());
        QVERIFY(showsRows(pending, 8));
        sample.tenant->faults->failNext(u"resend"_s, offline());
        pending.resend({u"wait"_s, u"soon"_s, u"wrong"_s});
        QVERIFY(QTest::qWaitFor([&] { return !pending.working(); }));
        QCOMPARE(sample.tenant->faults->count(u"resend"_s), 4); // nothing had been sent with the first
        QCOMPARE(pending.workDone(), 3);
    }

    void stoppingSaysWhatIsKnown()
    {
        Sample sample;
        PendingViewModel pending;
        pending.setSession(&sample.startReady());
        QVERIFY(showsRows(pending, 8));
        sample.tenant->faults->hang(u"resend"_s);
        pending.resend({u"wait"_s, u"soon"_s});
        QVERIFY(QTest::qWaitFor([&] { return sample.tenant->faults->count(u"resend"_s) == 1; }));
        pending.stopWork();
        sample.tenant->faults->release(u"resend"_s); // what was out comes back
        QVERIFY(QTest::qWaitFor([&] { return !pending.working(); }));
        QCOMPARE(pending.workDone(), 1);
        QCOMPARE(sample.tenant->faults->count(u"resend"_s), 1);
        QVERIFY(!cell(pending, u"soon"_s, ModelRole::BusyRole).toBool());
    }

    void anotherSessionShowsNothingOfTheOneBefore()
    {
        Sample sample;
        PendingViewModel pending;
        pending.setSession(&sample.startReady());
        QVERIFY(showsRows(pending, 8));
        pending.toggleSelected(u"wait"_s);
        ShownTenant other;
        other.tenant->invitations.clear();
        pending.setSession(&other.startReady());
        QCOMPARE(pending.rows()->rowCount(), 0);
        QCOMPARE(pending.selectedCount(), 0);
        QVERIFY(QTest::qWaitFor([&] { return pending.state() == PageState::Empty; }));
    }

    void anOwnerMayDieWhileARequestIsOut()
    {
        Sample sample;
        sample.startReady();
        sample.tenant->faults->hang(u"revoke"_s);
        {
            PendingViewModel pending;
            pending.setSession(sample.session.get());
            QVERIFY(showsRows(pending, 8));
            pending.revoke({u"wait"_s});
            QVERIFY(QTest::qWaitFor([&] { return sample.tenant->faults->count(u"revoke"_s) == 1; }));
        }
        sample.tenant->faults->release(u"revoke"_s);
        sample.session->refresh();
        QVERIFY(sample.reach(TenantSession::State::Ready));
    }
};

QTEST_MAIN(PagesTest)
#include "pages_test.moc"
