// SPDX-License-Identifier: MIT
#include "../../session/shown_tenant.h"
#include "session/tenant_review.h"
#include "ui/members/member_menu.h"
#include "ui/members/members_view_model.h"

#include <QAbstractItemModelTester>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using State = MembersViewModel::State;
using Order = MembersViewModel::Order;

namespace {

/// The page of a tenant: first its session, then the view model, as in the window.
struct MembersPage {
    MembersPage() { viewModel.setHost(u"acme.example"_s); }
    TenantSession &show()
    {
        auto &session = shown.startReady();
        viewModel.setSession(&session);
        return session;
    }
    [[nodiscard]] bool reaches(State state) const
    {
        return QTest::qWaitFor([&] { return viewModel.state() == state; });
    }
    [[nodiscard]] bool shows(int rows)
    {
        return QTest::qWaitFor([&] { return viewModel.model()->rowCount() == rows; });
    }
    [[nodiscard]] QVariant at(const QString &id, MembersModel::Role role)
    {
        auto *model = viewModel.model();
        return model->data(model->index(model->rowOf(id)), role);
    }

    ShownTenant shown;
    MembersViewModel viewModel;
    QAbstractItemModelTester tester{viewModel.model(), QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class MembersPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isLoadingUntilTheFirstListThenReady()
    {
        MembersPage page;
        QCOMPARE(page.viewModel.state(), State::Loading);
        page.shown.tenant->faults->hang(u"members"_s);
        page.viewModel.setSession(&page.shown.start());
        QVERIFY(page.shown.tenant->faults->count(u"members"_s) == 0 || page.viewModel.state() == State::Loading);
        page.shown.tenant->faults->release(u"members"_s);
        QVERIFY(page.reaches(State::Ready));
        QCOMPARE(page.viewModel.total(), 2);
        QCOMPARE(page.viewModel.model()->rowCount(), 2);
    }

    void statusesOfThePlatformsOwnAreCountedAsSuch()
    {
        MembersPage page;
        page.show();
        QVERIFY(page.reaches(State::Ready));
        QTRY_COMPARE(page.viewModel.summary(), u"2 active · 0 disabled"_s);
        QVERIFY(!page.viewModel.ownStatuses());
        for (auto &member : page.shown.tenant->members) {
            member.status = MemberStatus::Unknown;
            member.statusWord = u"hibernating"_s;
            page.shown.tenant->put(member);
        }
        page.shown.session->refresh();
        QTRY_COMPARE(page.viewModel.summary(), u"0 disabled · 2 with another status"_s);
        QVERIFY(page.viewModel.ownStatuses());
    }

    void isEmptyWhereNobodyIsThere()
    {
        MembersPage page;
        page.shown.tenant->members.clear();
        page.show();
        QVERIFY(page.reaches(State::Empty));
    }

    void knowsWhoWasAddedSinceTheLastReviewWithoutANetwork()
    {
        using View = MembersViewModel::View;
        MembersPage page;
        auto &session = page.show();
        QVERIFY(page.reaches(State::Ready));
        QVERIFY(page.shown.kept(2));
        const auto offered = [&page] {
            for (const auto &option : page.viewModel.viewOptions()) {
                if (option.toMap().value(u"key"_s).toInt() == static_cast<int>(View::AddedSinceReview))
                    return option.toMap().value(u"count"_s).toInt();
            }
            return -1;
        };
        QCOMPARE(offered(), -1); // nothing was reviewed
        page.viewModel.setVisible(false);
        {
            TenantReview review({&session, keptPartsOf(session), {}});
            review.open();
            QVERIFY(QTest::qWaitFor([&] { return review.state() == TenantReview::State::Ready; }));
            QVERIFY(await(review.takeSnapshot()));
        }
        page.viewModel.setVisible(true);
        QVERIFY(QTest::qWaitFor([&] { return offered() == 0; }));
        page.shown.tenant->put(u"eve"_s, u"eve@acme.example"_s);
        session.refresh();
        QVERIFY(page.shows(3));
        QVERIFY(page.shown.kept(3));
        page.viewModel.setSession(nullptr);
        page.viewModel.setSession(&page.shown.start(false)); // the next start, without a network
        QVERIFY(QTest::qWaitFor([&] { return offered() == 1; }));
        page.viewModel.showView(View::AddedSinceReview);
        QVERIFY(page.shows(1));
        QCOMPARE(page.viewModel.model()->idAt(0), u"eve"_s);
        QCOMPARE(page.viewModel.viewText(), u"Added since my last review"_s);
    }

    void aSearchWithoutMatchesOffersToClear()
    {
        MembersPage page;
        page.show();
        QVERIFY(page.reaches(State::Ready));
        page.viewModel.setSearch(u"nobody at all"_s);
        QVERIFY(page.reaches(State::Filtered));
        QVERIFY(page.viewModel.narrowed());
        page.viewModel.clearFilters();
        QVERIFY(page.reaches(State::Ready));
        QCOMPARE(page.viewModel.search(), QString());
    }

    void theNewestQuestionWins()
    {
        MembersPage page;
        page.show();
        QVERIFY(page.reaches(State::Ready));
        for (const auto &text : {u"m"_s, u"me"_s, u"zzz"_s, u"ada"_s})
            page.viewModel.setSearch(text);
        QVERIFY(page.shows(1));
        QCOMPARE(page.viewModel.model()->idAt(0), u"ada"_s);
    }

    void filtersNarrowAndCount()
    {
        MembersPage page;
        page.shown.tenant->find(u"ada"_s)->status = MemberStatus::Disabled;
        page.show();
        QVERIFY(page.reaches(State::Ready));
        page.viewModel.toggleFilter(MembersViewModel::Facet::Status, u"disabled"_s);
        QVERIFY(page.shows(1));
        QCOMPARE(page.viewModel.chosenStatuses(), QStringList{u"disabled"_s});
        const auto roles = page.viewModel.roleOptions();
        QCOMPARE(roles.constFirst().toMap().value(u"count"_s).toInt(), 1); // those who are disabled
        page.viewModel.clearFilter(MembersViewModel::Facet::Status);
        QVERIFY(page.shows(2));
    }

    void aHeadTurnsItsOrderAround()
    {
        MembersPage page;
        page.show();
        QVERIFY(page.reaches(State::Ready));
        page.viewModel.sortByHead(Order::ByName);
        QVERIFY(!page.viewModel.descending());
        page.viewModel.sortByHead(Order::ByName);
        QVERIFY(page.viewModel.descending());
        page.viewModel.sortByHead(Order::ByLastActive);
        QVERIFY(page.viewModel.descending());
    }

    void offlineKeepsTheRowsAndSaysSo()
    {
        MembersPage page;
        auto &session = page.show();
        QVERIFY(page.reaches(State::Ready));
        page.shown.tenant->faults->failAll(offline());
        session.refresh();
        QVERIFY(page.reaches(State::Stale));
        QCOMPARE(page.viewModel.model()->rowCount(), 2);
        QVERIFY(!page.viewModel.online());
        QVERIFY(page.viewModel.asOf().startsWith(u"Cached"_s));
        QVERIFY(!page.viewModel.createReason().isEmpty());
        MemberMenu menu;
        QAbstractItemModelTester menuTester(&menu, QAbstractItemModelTester::FailureReportingMode::QtTest);
        menu.setSession(&session);
        menu.setMemberId(u"ada"_s);
        QCOMPARE(menu.commonReason(), u"These need the server"_s);
        QVERIFY(menu.data(menu.index(0), MemberMenu::ReasonRole).toString().isEmpty()); // details can still be read
        QVERIFY(!menu.data(menu.index(2), MemberMenu::ReasonRole).toString().isEmpty());
        page.shown.tenant->faults->mend();
        session.refresh();
        QVERIFY(page.reaches(State::Ready));
        QCOMPARE(menu.commonReason(), QString());
    }

    void aFailureIsASentenceAndKeepsTheRows()
    {
        MembersPage page;
        auto &session = page.show();
        QVERIFY(page.reaches(State::Ready));
        auto broken = Error::of(Error::Kind::Server);
        broken.httpStatus = 500;
        page.shown.tenant->faults->failAll(broken);
        session.refresh();
        QVERIFY(page.reaches(State::Failed));
        QVERIFY(page.viewModel.hasRows());
        QVERIFY(page.viewModel.error().contains(u"acme.example"_s));
        QVERIFY(!page.viewModel.nextStep().isEmpty());
    }

    void theMenuHasWhatTheProductHas()
    {
        MembersPage page;
        page.shown.tenant->details.policy.actions.remove(actionId(Action::DisableMember));
        page.shown.tenant->details.policy.actions.insert(actionId(Action::RemoveMember),
                                                         Decision::deny(u"role"_s, u"Owners only."_s));
        page.shown.tenant->details.policy.words.insert(u"remove"_s, u"Delete"_s);
        auto &session = page.show();
        MemberMenu menu;
        menu.setSession(&session);
        menu.setMemberId(u"ada"_s);
        QStringList labels;
        for (int row = 0; row < menu.rowCount(); ++row)
            labels.append(menu.data(menu.index(row), MemberMenu::TextRole).toString());
        QVERIFY(!labels.contains(u"Disable…"_s));
        QVERIFY(labels.contains(u"Delete…"_s));
        QCOMPARE(
            menu.data(menu.index(static_cast<int>(labels.indexOf(u"Delete…"_s))), MemberMenu::ReasonRole).toString(),
            u"Owners only."_s);
    }
};

QTEST_GUILESS_MAIN(MembersPageTest)
#include "members_page_test.moc"
