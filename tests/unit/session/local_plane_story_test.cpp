// SPDX-License-Identifier: MIT
#include "console.h"
#include "driver_rollcall/rollcall_driver.h"
#include "session/invitee.h"
#include "support/plane_process.h"

#include <QUuid>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView samplePassword("correct-horse-sample-1");
constexpr QLatin1StringView newPassword("password-canary-of-nina");

/// The console beside a real local control plane.
class RealConsole : public AnyConsole {
public:
    RealConsole()
    {
        clock = std::make_unique<SystemClock>();
        drivers.add(std::make_unique<RollcallDriver>());
    }
    ~RealConsole() { quit(); } // before the plane, which lets open connections end
    Result<AccountSession *> signIn(const QString &identifier, const QString &password = samplePassword)
    {
        return await(app->signIn(u"rollcall"_s, u"Local"_s, {plane.url(), {}}, identifier, Secret(password), true, {}));
    }
    /// Signs in and shows the tenant of that name; false where that does not come to an end.
    [[nodiscard]] bool open(const QString &identifier, const QString &tenantName)
    {
        const auto account = signIn(identifier);
        QString id;
        const bool found = account && QTest::qWaitFor([&] {
                               for (const auto &summary : (*account)->tenants()) {
                                   if (summary.tenant.name == tenantName)
                                       id = summary.tenant.id;
                               }
                               return !id.isEmpty();
                           });
        if (!found)
            return false;
        app->show((*account)->record().id, id);
        return shows(TenantSession::State::Ready) && kept();
    }
    [[nodiscard]] std::optional<Member> member(const QString &email) const
    {
        const auto members = app->current()->members();
        for (const auto &row : *members) {
            if (row.email == email)
                return row;
        }
        return std::nullopt;
    }

    PlaneProcess plane;

private:
};

InvitationDraft invitationTo(const QString &address)
{
    InvitationDraft draft;
    draft.address = address;
    draft.role = u"member"_s;
    return draft;
}

QString newKey() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

} // namespace

/// The main job against a real server process, over real HTTP, with a real database on both sides.
class LocalPlaneStoryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsInvitesAndSeesTheNewMember()
    {
        RealConsole console;
        QVERIFY(!console.plane.url().isEmpty());
        console.start();
        QVERIFY(!console.signIn(u"bill.lumbergh@initech.example"_s, u"wrong"_s));
        QVERIFY(console.open(u"bill.lumbergh@initech.example"_s, u"Initech"_s));
        auto *session = console.app->current();
        QVERIFY(console.member(u"peter.gibbons@initech.example"_s));
        QVERIFY(session->decide(Action::CreateMember).allowed());

        MemberDraft draft;
        draft.displayName = u"Nightly report"_s;
        draft.email = u"svc-nightly@initech.example"_s;
        QVERIFY(await(session->createMember(draft, newKey(), {})));
        QVERIFY(console.member(draft.email));
        const auto again = await(session->createMember(draft, newKey(), {}));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::Conflict);
        QVERIFY(again.error().field(u"email"_s));

        const auto invited = await(session->invite(invitationTo(u"nina.canary@initech.example"_s), newKey(), {}));
        QVERIFY2(invited, invited ? "" : qPrintable(invited.error().detail));
        QVERIFY(!invited->link.isEmpty());
        QCOMPARE(session->invitations()->front().address, u"nina.canary@initech.example"_s);

        // Opened as the wrong account, then as the right one, which is new.
        InviteeSession invitee(console.app.get());
        const auto asBill = await(invitee.open(invited->link, {}));
        QVERIFY2(asBill, asBill ? "" : qPrintable(asBill.error().detail));
        QCOMPARE(asBill->account, InviteeView::AccountMatch::Mismatch);
        QVERIFY(!await(invitee.accept({})));
        Registration registration;
        registration.email = u"nina.canary@initech.example"_s;
        registration.displayName = u"Nina"_s;
        registration.password = Secret(newPassword);
        const auto registered = await(invitee.registerAndOpen(registration, true, {}));
        QVERIFY2(registered, registered ? "" : qPrintable(registered.error().detail));
        if (registered->state == InviteeView::State::Open)
            QVERIFY(await(invitee.accept({})));
        session->refresh();
        QVERIFY(QTest::qWaitFor([&] { return console.member(u"nina.canary@initech.example"_s).has_value(); }));
        QVERIFY(console.shows(TenantSession::State::Ready));

        // Nothing of it that is secret is below the profile, nor any member in clear.
        const auto link = QUrl(invited->link);
        QStringList secrets{samplePassword, newPassword, invited->link, link.fileName()};
        for (const auto *account : console.app->accounts())
            secrets.append(QString::fromUtf8(*await(console.keychain.read(account->record().id + u"/session"_s))));
        QStringList accounts; // what the inventory has, since they are chosen by it
        for (const auto *account : console.app->accounts())
            accounts.append(account->record().identifier);
        const auto members = console.app->current()->members();
        console.quit();
        QVERIFY(!console.filesWith(accounts.front()).isEmpty()); // the search does find what is there
        for (const auto &member : *members) {
            if (!accounts.contains(member.email))
                QCOMPARE(console.filesWith(member.email), QStringList());
        }
        for (const auto &secret : std::as_const(secrets)) {
            QVERIFY(secret.size() > 8);
            QCOMPARE(console.filesWith(secret), QStringList());
        }
    }

    void readsOnWithoutTheServerAndComesBackWithIt()
    {
        RealConsole console;
        console.start();
        QVERIFY(console.open(u"amelia.hartmann@acme.example"_s, u"Acme Robotics"_s));
        const auto members = *console.app->current()->members();
        QVERIFY(members.size() > 20);
        console.plane.kill();
        console.app->current()->refresh();
        QVERIFY(console.shows(TenantSession::State::Stale));
        const auto target = members.at(1);
        QCOMPARE(console.app->current()->decide(Action::Invite).code, u"offline"_s);
        const auto removed = await(console.app->current()->removeMember(target, {}));
        QVERIFY(!removed);
        QVERIFY(removed.error().isConnectivity());

        console.start(); // quit and started again, with no server anywhere
        QVERIFY(console.shows(TenantSession::State::Stale));
        QVERIFY(*console.app->current()->members() == members);
        QVERIFY(console.app->current()->asOf().isKnown());
        QVERIFY(console.app->current()->hasPolicy());
        QCOMPARE(console.app->current()->tenant().name, u"Acme Robotics"_s);

        console.plane.restart();
        QVERIFY(console.shows(TenantSession::State::Ready)); // nobody pressed anything
        QCOMPARE(console.app->currentAccount()->state(), AccountSession::State::SignedIn);
        QCOMPARE(console.app->current()->members()->size(), members.size());
    }

    void noticesThatItsSessionWasEnded()
    {
        RealConsole console;
        console.start();
        QVERIFY(console.open(u"amelia.hartmann@acme.example"_s, u"Acme Robotics"_s));
        auto *account = console.app->currentAccount();
        RollcallDriver driver;
        const auto token = QString::fromUtf8(*await(console.keychain.read(account->record().id + u"/session"_s)));
        QVERIFY(await(driver.connect({console.plane.url(), {}}, Secret(token))->signOut({}))); // from elsewhere
        console.app->current()->refresh();
        QVERIFY(Console::becomes(*account, AccountSession::State::NeedsSignIn));
        QVERIFY(console.app->current()->members()->size() > 20);
        QVERIFY(await(account->signInAgain(Secret(samplePassword), {})));
        QVERIFY(console.shows(TenantSession::State::Ready));
    }
};

QTEST_GUILESS_MAIN(LocalPlaneStoryTest)
#include "local_plane_story_test.moc"
