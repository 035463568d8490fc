// SPDX-License-Identifier: MIT
#include "shown_tenant.h"
#include "ui/tokens/new_token_form.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using Row = TokenListModel::Role;
using State = TokensViewModel::State;

namespace {

AdminToken token(const QString &id, const QString &state)
{
    AdminToken made;
    made.id = id;
    made.name = u"Token "_s + id;
    made.scopes = QStringList{u"read"_s};
    made.state = state;
    made.expires = Instant::never();
    made.lastUsed = Instant::never();
    return made;
}

class Owned : public ShownTenant {
public:
    Owned()
    {
        tenant->details.policy.actions.insert(actionId(Action::ManageTokens), Decision::allow());
        tenant->tokens = {token(u"b"_s, u"active"_s), token(u"a"_s, u"revoked"_s)};
    }
};

bool shows(TokensViewModel &page, int rows)
{
    return QTest::qWaitFor([&] { return page.rows()->rowCount() == rows && !page.reading(); });
}

QVariant cell(TokensViewModel &page, int row, Row role) { return page.rows()->index(row).data(role); }

} // namespace

class TokensPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatHasEndedStaysListed()
    {
        Owned sample;
        auto soon = token(u"c"_s, u"active"_s);
        soon.expires = sample.clock.now().plusSeconds(-1); // ended since the server was asked
        sample.tenant->tokens.push_back(soon);
        TokensViewModel page;
        QAbstractItemModelTester tester(page.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.setSession(&sample.startReady());
        QVERIFY(shows(page, 3));
        QCOMPARE(cell(page, 0, Row::SummaryRole).toString(), u"Token b, Read, Active, Does not expire"_s);
        QCOMPARE(cell(page, 0, Row::LastUsedRole).toString(), u"Never"_s);
        QCOMPARE(cell(page, 1, Row::StateRole).toString(), u"Revoked"_s);
        QCOMPARE(cell(page, 2, Row::StateRole).toString(), u"Expired"_s);
        QVERIFY(!cell(page, 2, Row::ActiveRole).toBool());
    }

    void revokingShowsAtOnceAndAFailureStaysAtItsRow()
    {
        Owned sample;
        TokensViewModel page;
        page.setSession(&sample.startReady());
        QVERIFY(shows(page, 2));
        sample.tenant->faults->failNext(u"revokeAdminToken"_s, Error::of(Error::Kind::Forbidden, u"role_required"_s));
        page.revoke(u"b"_s);
        QVERIFY(cell(page, 0, Row::BusyRole).toBool());
        QVERIFY(QTest::qWaitFor([&] { return !cell(page, 0, Row::FailureRole).toString().isEmpty(); }));
        QVERIFY(cell(page, 0, Row::ActiveRole).toBool());
        QSignalSpy noticed(&page, &TokensViewModel::noticed);
        page.revoke(u"b"_s);
        QVERIFY(noticed.wait());
        QCOMPARE(cell(page, 0, Row::StateRole).toString(), u"Revoked"_s);
    }

    void aLostAnswerIsSettledByReading()
    {
        Owned sample;
        TokensViewModel page;
        page.setSession(&sample.startReady());
        QVERIFY(shows(page, 2));
        QSignalSpy noticed(&page, &TokensViewModel::noticed);
        sample.tenant->faults->failNext(u"revokeAdminToken"_s, Error::of(Error::Kind::ConnectionLost), true);
        page.revoke(u"b"_s);
        QVERIFY(noticed.wait());

        NewTokenForm form;
        form.setProperty("tokens", QVariant::fromValue(&page));
        form.setName(u"Lost"_s);
        sample.tenant->faults->failNext(u"createAdminToken"_s, Error::of(Error::Kind::ConnectionLost), true);
        form.submit();
        QVERIFY(QTest::qWaitFor([&] { return form.made(); }));
        QVERIFY(form.secretLost());
        QCOMPARE(sample.tenant->tokens.size(), 3U);
        QVERIFY(shows(page, 3));
    }

    void makesOneAndShowsItsSecretMasked()
    {
        Owned sample;
        TokensViewModel page;
        page.setSession(&sample.startReady());
        QVERIFY(shows(page, 2));
        NewTokenForm form;
        form.setProperty("tokens", QVariant::fromValue(&page));
        form.setMayRead(false);
        form.submit();
        QVERIFY(!form.nameError().isEmpty());
        QVERIFY(!form.scopesError().isEmpty());
        QCOMPARE(sample.tenant->faults->count(u"createAdminToken"_s), 0);
        form.setName(u"Nightly"_s);
        form.setMayWrite(true);
        form.submit();
        QVERIFY(QTest::qWaitFor([&] { return form.made(); }));
        QVERIFY(!form.secretLost());
        QVERIFY(!form.maskedSecret().contains(u"secret-that"_s));
        QCOMPARE(sample.tenant->tokens.front().scopes, QStringList{u"write"_s});
        form.copy();
        QVERIFY(form.copied());
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"rct_"_s));
        QVERIFY(shows(page, 3));
        QCOMPARE(cell(page, 0, Row::NameRole).toString(), u"Nightly"_s);
    }

    void aRefusalStandsAtItsField()
    {
        Owned sample;
        TokensViewModel page;
        page.setSession(&sample.startReady());
        QVERIFY(shows(page, 2));
        auto taken = Error::of(Error::Kind::Conflict, u"name_taken"_s, u"Taken."_s);
        taken.fields = {{u"name"_s, u"name_taken"_s, u"A token of this name exists already."_s}};
        sample.tenant->faults->failNext(u"createAdminToken"_s, taken);
        NewTokenForm form;
        form.setProperty("tokens", QVariant::fromValue(&page));
        form.setName(u"Twice"_s);
        form.submit();
        QVERIFY(QTest::qWaitFor([&] { return !form.busy(); }));
        QCOMPARE(form.nameError(), u"A token of this name exists already."_s);
        QVERIFY(form.error().isEmpty());
        QCOMPARE(form.name(), u"Twice"_s);
    }

    void whoMayNotIsToldWhy()
    {
        Owned sample;
        sample.tenant->details.policy.actions.insert(
            actionId(Action::ManageTokens), Decision::deny(u"role_required"_s, u"Only owners."_s, u"Ask one."_s));
        TokensViewModel page;
        page.setSession(&sample.startReady());
        QCOMPARE(page.state(), State::Denied);
        QCOMPARE(page.changeReason(), u"Only owners. Ask one."_s);
        QCOMPARE(sample.tenant->faults->count(u"adminTokens"_s), 0);
    }
};

QTEST_MAIN(TokensPageTest)
#include "tokens_page_test.moc"
