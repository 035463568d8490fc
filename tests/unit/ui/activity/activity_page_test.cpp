// SPDX-License-Identifier: MIT
#include "shown_tenant.h"
#include "ui/activity/activity_text.h"
#include "ui/activity/activity_view_model.h"

#include <QAbstractItemModelTester>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using Row = ActivityListModel::Role;
using State = ActivityViewModel::State;

namespace {

ActivityEntry entry(int number, const QString &action, const QString &request = u"theirs"_s)
{
    ActivityEntry made;
    made.id = QString::number(number);
    made.at = Instant::fromMs(1'000'000'000'000 - (1000 - number) * 60'000LL);
    made.actorKind = u"member"_s;
    made.actorId = number % 2 == 0 ? u"ada"_s : u"bob"_s;
    made.actorName = number % 2 == 0 ? u"Ada"_s : u"Bob"_s;
    made.action = action;
    made.targetKind = u"member"_s;
    made.targetId = u"ada"_s;
    made.targetName = u"Ada"_s;
    made.requestId = request;
    return made;
}

/// A tenant with a log, whose administrator reads it.
class Logged : public ShownTenant {
public:
    Logged()
    {
        auto &policy = tenant->details.policy;
        policy.actions.insert(actionId(Action::ReadActivity), Decision::allow());
        policy.actions.insert(actionId(Action::ReadInvitations), Decision::allow());
        Role lead;
        lead.id = u"lead"_s;
        lead.label = u"Team lead"_s;
        policy.roles.append(lead);
        auto change = entry(3, u"member.change_role"_s, u"own-1"_s);
        change.before = u"lead"_s;
        change.after = u"somebody new"_s;
        tenant->activity = {change, entry(2, u"invitation.create"_s), entry(1, u"server.invented"_s)};
    }
};

bool shows(ActivityViewModel &page, int rows)
{
    return QTest::qWaitFor([&] { return page.rows()->rowCount() == rows && !page.reading(); });
}

QVariant cell(ActivityViewModel &page, int row, Row role) { return page.rows()->index(row).data(role); }

} // namespace

class ActivityPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhoDidWhatAndMarksItsOwn()
    {
        Logged sample;
        ActivityViewModel page;
        QAbstractItemModelTester tester(page.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(page.state(), State::Loading);
        page.setSession(&sample.startReady());
        QVERIFY(shows(page, 3));
        QCOMPARE(page.state(), State::Ready);
        QCOMPARE(cell(page, 0, Row::WhatRole).toString(), u"Changed the role"_s);
        // A role in the policy's word for it, and what nobody knows as the server wrote it.
        QCOMPARE(cell(page, 0, Row::ChangeRole).toString(), u"Team lead → somebody new"_s);
        QCOMPARE(cell(page, 2, Row::WhatRole).toString(), u"server.invented"_s);
        auto credits = entry(4, u"credits.allocate"_s);
        credits.before = u"none"_s;
        credits.after = u"12000"_s;
        QCOMPARE(changeText(sample.tenant->details.policy, credits), u"None → "_s + QLocale().toString(12000));
        QVERIFY(cell(page, 0, Row::OwnRole).toBool());
        QVERIFY(!cell(page, 1, Row::OwnRole).toBool());
        QVERIFY(cell(page, 0, Row::SummaryRole).toString().contains(u"done by this console"_s));
        QCOMPARE(cell(page, 0, Row::MemberIdRole).toString(), u"ada"_s);
        QCOMPARE(page.personOptions().size(), 2);
    }

    void theServerFiltersAndClearingShowsAll()
    {
        Logged sample;
        ActivityViewModel page;
        page.setSession(&sample.startReady());
        QVERIFY(shows(page, 3));
        page.chooseKind(u"invitation"_s);
        QVERIFY(shows(page, 1));
        QCOMPARE(sample.tenant->askedFor.action, u"invitation"_s);
        page.choosePerson(u"ada"_s);
        page.chooseTarget(u"ada"_s, u"Ada"_s);
        page.choosePeriod(u"week"_s);
        QVERIFY(QTest::qWaitFor([&] { return sample.tenant->askedFor.from.isKnown(); }));
        QCOMPARE(sample.tenant->askedFor.actorId, u"ada"_s);
        QCOMPARE(sample.tenant->askedFor.targetId, u"ada"_s);
        QCOMPARE(page.targetName(), u"Ada"_s);
        page.chooseKind(u"token"_s);
        QVERIFY(shows(page, 0));
        QCOMPARE(page.state(), State::Filtered);
        page.clearFilters();
        QVERIFY(shows(page, 3));
        QVERIFY(!page.narrowed());
    }

    void newerLinesComeInAtTheTop()
    {
        Logged sample;
        ActivityViewModel page;
        QAbstractItemModelTester tester(page.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.setSession(&sample.startReady());
        QVERIFY(shows(page, 3));
        QSignalSpy resets(page.rows(), &QAbstractItemModel::modelReset);
        sample.tenant->activity.insert(sample.tenant->activity.begin(), entry(4, u"member.disable"_s));
        page.refresh();
        QVERIFY(shows(page, 4));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(cell(page, 0, Row::WhatRole).toString(), u"Disabled the member"_s);
    }

    void readsOnPageByPage()
    {
        Logged sample;
        sample.tenant->activity.clear();
        for (int number = 250; number > 0; --number)
            sample.tenant->activity.push_back(entry(number, u"member.edit"_s));
        ActivityViewModel page;
        QAbstractItemModelTester tester(page.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.setSession(&sample.startReady());
        QVERIFY(shows(page, 100));
        QVERIFY(page.hasMore());
        QCOMPARE(page.countText(), u"100 of 250 entries"_s);
        page.readMore();
        QVERIFY(shows(page, 200));
        page.readMore();
        QVERIFY(shows(page, 250));
        QVERIFY(!page.hasMore());
    }

    void whoMayNotReadItIsToldWhy()
    {
        Logged sample;
        sample.tenant->details.policy.actions.insert(
            actionId(Action::ReadActivity), Decision::deny(u"role_required"_s, u"Only admins."_s, u"Ask one."_s));
        ActivityViewModel page;
        page.setSession(&sample.startReady());
        QCOMPARE(page.state(), State::Denied);
        QCOMPARE(page.problem(), u"Only admins. Ask one."_s);
        QCOMPARE(sample.tenant->faults->count(u"activity"_s), 0);
    }

    void aFailureKeepsTheOldLines()
    {
        Logged sample;
        ActivityViewModel page;
        page.setSession(&sample.startReady());
        QVERIFY(shows(page, 3));
        sample.tenant->faults->failNext(u"activity"_s, Error::of(Error::Kind::Server, u"internal_error"_s));
        page.refresh();
        QVERIFY(QTest::qWaitFor([&] { return !page.problem().isEmpty(); }));
        QCOMPARE(page.state(), State::Ready);
        QCOMPARE(page.rows()->rowCount(), 3);
    }

    void withoutTheServerThereIsNothingToShow()
    {
        Logged sample;
        sample.startReady();
        QVERIFY(sample.kept(2));
        sample.tenant->faults->failAll(offline());
        ActivityViewModel page;
        page.setSession(&sample.start());
        QVERIFY(sample.reach(TenantSession::State::Stale));
        QCOMPARE(page.state(), State::Failed);
        QVERIFY(!page.problem().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ActivityPageTest)
#include "activity_page_test.moc"
