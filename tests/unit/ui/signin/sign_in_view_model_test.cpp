// SPDX-License-Identifier: MIT
#include "console_world.h"

#include "driver_aisix/aisix_driver.h"
#include "ui/signin/sign_in_view_model.h"

using namespace rollcall;
using namespace rollcall::test;

namespace {

const QString server = QStringLiteral("https://fake.example");
const QString identifier = QStringLiteral("amelia@fake.example");

bool found(SignInViewModel &form, ServerProbe::State state = ServerProbe::State::Found)
{
    return QTest::qWaitFor([&] { return form.server()->state() == state; });
}

} // namespace

class SignInViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksTheServerBeforeAnythingSecret()
    {
        ConsoleWorld world;
        SignInViewModel form;
        form.setApp(world.app.get());
        QVERIFY(!form.blocked().isEmpty());
        form.signIn(identifier, fakePassword(), true);
        QVERIFY(!form.busy());
        form.probe(server);
        QCOMPARE(form.server()->state(), ServerProbe::State::Asking);
        QVERIFY(found(form));
        QCOMPARE(form.server()->product(), QStringLiteral("Fake"));
        QVERIFY(form.blocked().isEmpty());
        QCOMPARE(world.server->faults->count(QStringLiteral("signIn")), 0);
        form.probe(server);
        QCOMPARE(world.server->faults->count(QStringLiteral("probe")), 1);
    }

    void signsIn()
    {
        ConsoleWorld world;
        SignInViewModel form;
        form.setApp(world.app.get());
        form.probe(server);
        QVERIFY(found(form));
        QSignalSpy signedIn(&form, &SignInViewModel::signedIn);
        form.signIn(identifier, fakePassword(), true);
        QVERIFY(form.busy());
        QVERIFY(signedIn.wait());
        QVERIFY(!form.busy());
        QCOMPARE(world.app->accounts().size(), 1U);
        QCOMPARE(signedIn.first().first().toString(), world.app->accounts().front()->record().id);
    }

    void putsEachRefusalWhereItBelongs()
    {
        ConsoleWorld world;
        SignInViewModel form;
        form.setApp(world.app.get());
        form.probe(server);
        QVERIFY(found(form));
        form.signIn({}, {}, true);
        QVERIFY(!form.identifierError().isEmpty());
        QVERIFY(!form.secretError().isEmpty());
        QVERIFY(!form.busy());

        form.signIn(identifier, QStringLiteral("wrong"), true);
        QTRY_VERIFY(!form.busy());
        QVERIFY(form.secretError().startsWith(QStringLiteral("The e-mail or phone and the password do not match.")));

        world.server->faults->failNext(QStringLiteral("signIn"),
                                       Error::of(Error::Kind::Forbidden, QStringLiteral("account_disabled")));
        form.signIn(identifier, fakePassword(), true);
        QTRY_VERIFY(!form.busy());
        QVERIFY(form.identifierError().startsWith(QStringLiteral("This account is disabled.")));
        QVERIFY(form.secretError().isEmpty());

        world.server->faults->failNext(QStringLiteral("signIn"), Error::of(Error::Kind::Offline));
        form.signIn(identifier, fakePassword(), true);
        QTRY_VERIFY(!form.busy());
        QCOMPARE(form.formError(), QStringLiteral("fake.example cannot be reached."));
        QVERIFY(!form.formNextStep().isEmpty());
        form.clearErrors();
        QVERIFY(form.formError().isEmpty());
    }

    void waitsAsLongAsTheServerSays()
    {
        ConsoleWorld world;
        SignInViewModel form;
        form.setApp(world.app.get());
        form.probe(server);
        QVERIFY(found(form));
        auto limited = Error::of(Error::Kind::RateLimited, QStringLiteral("too_many_attempts"));
        limited.retryAfterSeconds = 30;
        world.server->faults->failNext(QStringLiteral("signIn"), limited);
        form.signIn(identifier, fakePassword(), true);
        QTRY_VERIFY(!form.busy());
        QVERIFY(form.waitSeconds() > 0);
        QVERIFY(form.blocked().startsWith(QStringLiteral("Too many attempts.")));
        const auto before = world.server->faults->count(QStringLiteral("signIn"));
        form.signIn(identifier, fakePassword(), true);
        QVERIFY(!form.busy());
        QCOMPARE(world.server->faults->count(QStringLiteral("signIn")), before);
    }

    void stopsAtACertificateUntilItIsTrusted()
    {
        ConsoleWorld world;
        SignInViewModel form;
        form.setApp(world.app.get());
        auto refused = Error::of(Error::Kind::Tls);
        refused.certificate.emplace();
        refused.certificate->fingerprintSha256 = QStringLiteral("9c41");
        world.server->faults->failNext(QStringLiteral("probe"), refused);
        form.probe(server);
        QVERIFY(found(form, ServerProbe::State::Untrusted));
        QVERIFY(form.server()->certificate()->present());
        QCOMPARE(form.blocked(), QStringLiteral("Off until you decide on the certificate. Nothing has been sent."));
        form.trustCertificate();
        QVERIFY(found(form));
        QCOMPARE(form.server()->endpoint().trustedFingerprint, QStringLiteral("9c41"));
        // Another server is another decision.
        form.probe(QStringLiteral("https://other.example"));
        QVERIFY(form.server()->endpoint().trustedFingerprint.isEmpty());
    }

    void namesWhatIsNoControlPlane()
    {
        ConsoleWorld world;
        SignInViewModel form;
        form.setApp(world.app.get());
        form.probe(QStringLiteral("not an address"));
        QCOMPARE(form.server()->state(), ServerProbe::State::Failed);
        QCOMPARE(world.server->faults->count(QStringLiteral("probe")), 0);

        form.probe(QStringLiteral("https://fake.example/invite/a-secret"));
        QVERIFY(form.server()->invitationLink());
        QCOMPARE(world.server->faults->count(QStringLiteral("probe")), 0);

        world.server->faults->failNext(QStringLiteral("probe"), Error::of(Error::Kind::NotControlPlane));
        form.probe(server);
        QVERIFY(found(form, ServerProbe::State::Failed));
        QVERIFY(form.server()->error().contains(QStringLiteral("it is no control plane")));
        form.probeAgain();
        QVERIFY(found(form));
    }

    void aKindThatNothingTellsIsChosenByHand()
    {
        ConsoleWorld world;
        world.drivers.add(std::make_unique<AisixDriver>());
        const auto nothing = Error::of(Error::Kind::NotControlPlane, QStringLiteral("not_a_control_plane"));
        SignInViewModel form;
        form.setApp(world.app.get());
        form.probe(server);
        QVERIFY(found(form));
        QVERIFY(form.server()->kinds().isEmpty());
        form.chooseKind(0);
        QVERIFY(form.server()->passwordSignIn() == form.server()->tokenSignIn()); // still the one that answered

        world.server->faults->failNext(QStringLiteral("probe"), nothing);
        form.probeAgain();
        QVERIFY(found(form, ServerProbe::State::Failed));
        QCOMPARE(form.server()->kinds(), QStringList(QStringLiteral("AISIX Cloud")));
        form.chooseKind(7);
        QVERIFY(!form.blocked().isEmpty());
        form.chooseKind(0);
        QCOMPARE(form.server()->state(), ServerProbe::State::Found);
        QCOMPARE(form.server()->product(), QStringLiteral("AISIX Cloud"));
        QVERIFY(form.server()->answered().startsWith(QStringLiteral("chosen by hand")));
        QVERIFY(form.server()->tokenSignIn() && !form.server()->passwordSignIn());
        QVERIFY(form.server()->kinds().isEmpty());
        QVERIFY(form.blocked().isEmpty());
        // Of another address nothing is known.
        form.serverEdited(QStringLiteral("https://other.example"));
        QVERIFY(!form.blocked().isEmpty());

        // Whoever cannot be reached, or sends us elsewhere, is nobody's choice.
        for (const auto &error :
             {Error::of(Error::Kind::Offline), Error::of(Error::Kind::NotControlPlane, QStringLiteral("redirected"))}) {
            world.server->faults->failNext(QStringLiteral("probe"), error);
            form.probe(server);
            QVERIFY(found(form, ServerProbe::State::Failed));
            QVERIFY(form.server()->kinds().isEmpty());
        }

        // What was chosen for an account is not asked again.
        ServerProbe again;
        again.setApp(world.app.get());
        world.server->faults->failNext(QStringLiteral("probe"), nothing);
        again.takeKnown({QUrl(server), {}}, QStringLiteral("aisix"));
        QTRY_COMPARE(again.state(), ServerProbe::State::Found);
        QCOMPARE(again.info().kind, QStringLiteral("aisix"));
    }

    void forgetsWhatWasFoundWhileAnotherAddressIsTyped()
    {
        ConsoleWorld world;
        SignInViewModel form;
        form.setApp(world.app.get());
        form.probe(QStringLiteral("not an address"));
        QVERIFY(!form.server()->error().isEmpty());
        form.serverEdited(QStringLiteral("https://fak"));
        QCOMPARE(form.server()->state(), ServerProbe::State::Empty);
        QCOMPARE(form.server()->error(), QString());
        form.probe(server);
        QVERIFY(found(form));
        form.serverEdited(server);
        QCOMPARE(form.server()->state(), ServerProbe::State::Found);
        form.serverEdited(QStringLiteral("https://fake.example.org"));
        QVERIFY(form.blocked().startsWith(QStringLiteral("Off until a control plane answers")));
        form.probe(server);
        QVERIFY(found(form));
    }

    void cancelsWithoutLosingTheServer()
    {
        ConsoleWorld world;
        SignInViewModel form;
        form.setApp(world.app.get());
        form.probe(server);
        QVERIFY(found(form));
        world.server->faults->hang(QStringLiteral("signIn"));
        form.signIn(identifier, fakePassword(), true);
        QVERIFY(form.busy());
        form.cancel();
        QVERIFY(!form.busy());
        QCOMPARE(form.server()->state(), ServerProbe::State::Found);
        world.server->faults->release(QStringLiteral("signIn"));
        QVERIFY(world.app->accounts().empty());
    }

    void fillsInAnAccountThatSignsInAgain()
    {
        ConsoleWorld world;
        const auto account = world.signIn();
        (void)await(world.app->account(account)->signOut(CancelToken()));
        SignInViewModel form;
        form.setApp(world.app.get());
        form.setAccountId(account);
        QCOMPARE(form.knownIdentifier(), identifier);
        QVERIFY(found(form));
        QSignalSpy signedIn(&form, &SignInViewModel::signedIn);
        form.signIn(identifier, fakePassword(), true);
        QVERIFY(signedIn.wait());
        QCOMPARE(world.app->accounts().size(), 1U);
        QCOMPARE(world.app->account(account)->state(), AccountSession::State::SignedIn);
    }
};

QTEST_GUILESS_MAIN(SignInViewModelTest)
#include "sign_in_view_model_test.moc"
