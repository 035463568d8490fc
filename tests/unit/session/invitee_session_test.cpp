// SPDX-License-Identifier: MIT
#include "console.h"
#include "session/invitee.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView pasted("https://fake.example/invite/link-canary");

} // namespace

class InviteeSessionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoInvitation()
    {
        Console console;
        console.start();
        InviteeSession invitee(console.app.get());
        for (const auto &text : {u""_s, u"hello"_s, u"https://fake.example/other"_s}) {
            const auto view = await(invitee.open(text, {}));
            QVERIFY(!view);
            QCOMPARE(view.error().code, u"not_an_invitation"_s);
        }
        QVERIFY(!await(invitee.accept({})));
    }

    void looksUpAsNobodyWithoutAnAccount()
    {
        Console console;
        console.start();
        InviteeSession invitee(console.app.get());
        QVERIFY(await(invitee.open(u"  "_s + pasted + u"\n"_s, {})));
        QCOMPARE(console.server->lookedUpWith, QStringList({QString()}));
        QVERIFY(invitee.accountId().isEmpty());
        QCOMPARE(invitee.server().host(), u"fake.example"_s);
        QVERIFY(console.filesWith(u"link-canary"_s).isEmpty());
    }

    void looksUpAsWhoeverIsOnShow()
    {
        Console console;
        auto &account = console.startSignedIn();
        InviteeSession invitee(console.app.get());
        QVERIFY(await(invitee.open(pasted, {})));
        QCOMPARE(invitee.accountId(), account.record().id);
        QVERIFY(await(invitee.lookUpAs({}, {})));
        QVERIFY(invitee.accountId().isEmpty());
        QCOMPARE(console.server->lookedUpWith.size(), 2);
        QVERIFY(!console.server->lookedUpWith[0].isEmpty() && console.server->lookedUpWith[1].isEmpty());
    }

    void namesTheInvitedAccountFirst()
    {
        Console console;
        console.startSignedIn();
        console.server->identity.account.id = u"account-2"_s;
        console.server->identity.account.email = u"Lena@Fake.example"_s;
        const auto lena = console.signIn(true, u"lena@fake.example"_s);
        QVERIFY(lena);
        InviteeSession invitee(console.app.get());
        QVERIFY(await(invitee.open(pasted, {})));
        InviteeView view;
        QCOMPARE(invitee.candidates(view).size(), 2U);
        QVERIFY(invitee.candidates(view).front() != *lena);
        view.address = u"lena@fake.example"_s;
        QCOMPARE(invitee.candidates(view).front(), *lena);
    }

    void registersAndSignsIn()
    {
        Console console;
        console.start();
        InviteeSession invitee(console.app.get());
        QVERIFY(await(invitee.open(pasted, {})));
        Registration registration;
        registration.email = u"eve@fake.example"_s;
        registration.password = Secret(fakePassword());
        QVERIFY(await(invitee.registerAndOpen(registration, true, {})));
        QCOMPARE(console.app->accounts().size(), 1U);
        QCOMPARE(console.app->accounts().at(0)->record().identifier, u"eve@fake.example"_s);
        QCOMPARE(console.app->accounts().at(0)->record().controlPlaneName, u"Fake"_s);
        QCOMPARE(invitee.accountId(), console.app->accounts().at(0)->record().id);
        QVERIFY(await(invitee.accept({})));
    }

    void whoRegistersThroughALinkForAnyoneHasJoined()
    {
        Console console;
        console.start();
        console.server->invitation.state = InviteeView::State::Open; // and stays so, for others
        console.server->invitation.forAnyone = console.server->invitation.registerJoins = true;
        InviteeSession invitee(console.app.get());
        const auto before = await(invitee.open(pasted, {}));
        QVERIFY(before && before->state == InviteeView::State::Open);
        Registration registration;
        registration.email = u"eve@fake.example"_s;
        registration.password = Secret(fakePassword());
        const auto after = await(invitee.registerAndOpen(registration, true, {}));
        QVERIFY(after);
        QCOMPARE(after->state, InviteeView::State::Accepted);
        QCOMPARE(await(invitee.lookUpAs(invitee.accountId(), {}))->state, InviteeView::State::Open);
    }

    void signsInAndLooksUpAgain()
    {
        Console console;
        console.start();
        InviteeSession invitee(console.app.get());
        QVERIFY(await(invitee.open(pasted, {})));
        QVERIFY(!await(invitee.signInAndOpen(u"amelia@fake.example"_s, Secret(u"wrong"_s), true, {})));
        QVERIFY(invitee.accountId().isEmpty());
        QVERIFY(await(invitee.signInAndOpen(u"amelia@fake.example"_s, Secret(fakePassword()), true, {})));
        QCOMPARE(invitee.accountId(), console.app->accounts().at(0)->record().id);
        QVERIFY(await(invitee.reject({})));
    }
};

QTEST_GUILESS_MAIN(InviteeSessionTest)
#include "invitee_session_test.moc"
