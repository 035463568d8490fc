// SPDX-License-Identifier: MIT
#include "shown_tenant.h"
#include "support/fake_links.h"
#include "ui/links/links_view_model.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using ModelRole = LinkListModel::Role;
using PageState = LinksViewModel::State;

namespace {

constexpr std::int64_t day = 24 * 3600;

/// A tenant with links in every state, and the page that shows them.
class Sample : public ShownTenant {
public:
    Sample()
    {
        links = addLinks(*tenant);
        links->put(u"gone"_s, u"revoked"_s);
        links->put(u"full"_s, u"used_up"_s);
        links->put(u"off"_s, u"disabled"_s);
        auto &idle = links->put(u"idle"_s);
        idle.created = tenant->now.plusSeconds(-41 * day);
        auto &live = links->put(u"live"_s);
        live.maxUses = 25;
        live.uses = 12;
    }
    ~Sample() { page.setSession(nullptr); }

    bool shows(int rows)
    {
        return QTest::qWaitFor([&] { return page.rows()->rowCount() == rows && page.state() != PageState::Loading; });
    }
    QVariant cell(const QString &id, ModelRole role) { return page.rows()->index(page.rows()->rowOf(id)).data(role); }
    bool idle() const
    {
        return QTest::qWaitFor([&] { return !page.working() && !page.syncing(); });
    }

    std::shared_ptr<FakeLinks> links;
    LinksViewModel page;
};

} // namespace

class LinksPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLinkIsListedWithWhatItStillLetsIn()
    {
        Sample sample;
        QAbstractItemModelTester tester(sample.page.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(sample.page.state(), PageState::Loading);
        sample.page.setSession(&sample.startReady());
        QVERIFY(sample.shows(5));
        QCOMPARE(sample.page.state(), PageState::Ready);
        QCOMPARE(sample.cell(u"live"_s, ModelRole::UsesShareRole).toDouble(), 12.0 / 25.0);
        QCOMPARE(sample.cell(u"idle"_s, ModelRole::UsesShareRole).toDouble(), -1.0);
        QVERIFY(sample.cell(u"idle"_s, ModelRole::EndlessRole).toBool());
        QCOMPARE(sample.cell(u"off"_s, ModelRole::StateTextRole).toString(), u"Disabled"_s);
        QVERIFY(!sample.cell(u"off"_s, ModelRole::CopyableRole).toBool());
        QVERIFY(sample.cell(u"off"_s, ModelRole::SwitchReasonRole).toString().isEmpty());
        QVERIFY(!sample.cell(u"full"_s, ModelRole::SwitchReasonRole).toString().isEmpty());
        QCOMPARE(sample.page.unused(), QStringList{u"idle"_s});
        QCOMPARE(sample.page.countText(), u"2 enabled · 1 disabled · 2 ended"_s);
        QVERIFY(sample.page.joinedText().startsWith(u"12 members"_s));
        const auto roles = sample.page.rows()->roleNames();
        for (auto role = roles.keyBegin(); role != roles.keyEnd(); ++role)
            QVERIFY(sample.page.rows()->index(0).data(*role).isValid());
    }

    void searchNarrowsByEndRoleStateAndMaker()
    {
        Sample sample;
        sample.page.setSession(&sample.startReady());
        QVERIFY(sample.shows(5));
        sample.page.setSearch(u"DISABLED"_s);
        QVERIFY(sample.shows(1));
        sample.page.setSearch(u"nothing like it"_s);
        QVERIFY(sample.shows(0));
        QCOMPARE(sample.page.state(), PageState::Filtered);
        sample.page.setSearch({});
        QVERIFY(sample.shows(5));
    }

    void disablingCanBeUndoneAndSaysSo()
    {
        Sample sample;
        sample.page.setSession(&sample.startReady());
        QVERIFY(sample.shows(5));
        QSignalSpy noticed(&sample.page, &LinksViewModel::noticed);
        sample.page.disable({u"live"_s});
        QVERIFY(sample.cell(u"live"_s, ModelRole::BusyRole).toBool());
        QVERIFY(sample.idle());
        QVERIFY(!sample.cell(u"live"_s, ModelRole::EnabledRole).toBool());
        QCOMPARE(noticed.front().at(1).toStringList(), QStringList{u"live"_s});
        sample.page.enable(noticed.front().at(1).toStringList());
        QVERIFY(sample.idle());
        QVERIFY(sample.cell(u"live"_s, ModelRole::EnabledRole).toBool());
    }

    void oneThatFailsDoesNotStopTheOthers()
    {
        Sample sample;
        sample.page.setSession(&sample.startReady());
        QVERIFY(sample.shows(5));
        sample.tenant->faults->failNext(u"disableLink"_s, Error::of(Error::Kind::Conflict, u"odd"_s, u"Not now."_s));
        sample.page.disable({u"idle"_s, u"live"_s});
        QVERIFY(sample.idle());
        QCOMPARE(sample.page.workFailed(), 1);
        QCOMPARE(sample.page.workDone(), 1);
        QVERIFY(sample.cell(u"idle"_s, ModelRole::FailureRole).toString().contains(u"Not now."_s));
        sample.page.retry(u"idle"_s);
        QVERIFY(sample.idle());
        QVERIFY(sample.cell(u"idle"_s, ModelRole::FailureRole).toString().isEmpty());
        QCOMPARE(sample.links->find(u"idle"_s)->state, u"disabled"_s);
    }

    void aLostAnswerIsSettledByReading()
    {
        Sample sample;
        sample.page.setSession(&sample.startReady());
        QVERIFY(sample.shows(5));
        const auto lost = Error::of(Error::Kind::ConnectionLost);
        sample.tenant->faults->failNext(u"deleteLink"_s, lost, true);
        sample.page.remove(u"off"_s);
        QVERIFY(sample.shows(4));
        sample.tenant->faults->failNext(u"disableLink"_s, lost, false);
        sample.page.disable({u"live"_s});
        QVERIFY(sample.idle());
        QVERIFY(!sample.cell(u"live"_s, ModelRole::FailureRole).toString().isEmpty());
        QVERIFY(sample.cell(u"live"_s, ModelRole::EnabledRole).toBool());
        QCOMPARE(sample.tenant->faults->count(u"disableLink"_s), 1);
    }

    void copyingAsksTheServerAndShowsNothing()
    {
        Sample sample;
        QGuiApplication::clipboard()->clear();
        sample.page.setSession(&sample.startReady());
        QVERIFY(sample.shows(5));
        QSignalSpy noticed(&sample.page, &LinksViewModel::noticed);
        sample.page.copy(u"live"_s);
        QVERIFY(QTest::qWaitFor([&] { return noticed.size() == 1; }));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://fake.example/invite/live"_s);
        QVERIFY(!noticed.front().front().toString().contains(u"https"_s));
        sample.page.copy(u"off"_s); // refused without asking
        QVERIFY(!sample.cell(u"off"_s, ModelRole::FailureRole).toString().isEmpty());
        QCOMPARE(sample.tenant->faults->count(u"address"_s), 1);
    }

    void whoMayNotReadLinksIsToldWhy()
    {
        Sample sample;
        sample.tenant->details.policy.actions.insert(actionId(Action::ReadLinks),
                                                     Decision::deny(u"role_required"_s, u"Admins see links."_s));
        sample.page.setSession(&sample.startReady());
        QCOMPARE(sample.page.state(), PageState::Denied);
        QCOMPARE(sample.page.problem(), u"Admins see links."_s);
        QCOMPARE(sample.tenant->faults->count(u"links"_s), 0);
    }

    void noLinksAFailureAndBeingOfflineAreThreeThings()
    {
        Sample sample;
        sample.links->rows.clear();
        sample.tenant->faults->failNext(u"links"_s, Error::of(Error::Kind::Server));
        sample.page.setSession(&sample.startReady());
        QVERIFY(QTest::qWaitFor([&] { return sample.page.state() == PageState::Failed; }));
        QVERIFY(!sample.page.problem().isEmpty());
        sample.page.refresh();
        QVERIFY(QTest::qWaitFor([&] { return sample.page.state() == PageState::Empty; }));
        sample.links->put(u"live"_s);
        sample.page.refresh();
        QVERIFY(sample.shows(1));
        sample.tenant->faults->failAll(offline());
        sample.session->refresh();
        QVERIFY(sample.reach(TenantSession::State::Stale));
        QVERIFY(sample.page.stale());
        QCOMPARE(sample.page.state(), PageState::Ready); // what was read stays
        QVERIFY(!sample.cell(u"live"_s, ModelRole::CopyReasonRole).toString().isEmpty());
        QVERIFY(!sample.page.generateReason().isEmpty());
    }
};

QTEST_MAIN(LinksPageTest)
#include "page_test.moc"
