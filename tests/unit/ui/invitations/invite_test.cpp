// SPDX-License-Identifier: MIT
#include "sample_invitations.h"
#include "shown_tenant.h"
#include "ui/invitations/invite_view_model.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

class Drawer : public ShownTenant {
public:
    Drawer()
    {
        tenant->details.policy = samplePolicy();
        invite.setLinks(&links);
        invite.setSession(&startReady());
        invite.open({}, {});
    }
    [[nodiscard]] bool settles(int sendable, int blocked) const
    {
        return QTest::qWaitFor([&] { return invite.sendable() == sendable && invite.blocked() == blocked; });
    }
    [[nodiscard]] bool sends()
    {
        invite.send();
        return QTest::qWaitFor([&] { return !invite.sending(); });
    }

    OneTimeLinks links;
    InviteViewModel invite;
};

} // namespace

class InviteTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPastedListIsJudgedOneByOne()
    {
        Drawer drawer;
        drawer.invite.add(
            u"Jonas <jonas@acme.example>, chen@acme.example; k.tanaka@acme\nada@acme.example\n+86 138 0013 8000"_s);
        QVERIFY(drawer.settles(3, 2));
        QVERIFY(drawer.invite.footText().contains(u"will not be sent"_s));
    }

    void whatIsSentLeavesAndWhatFailsStaysAsTyped()
    {
        Drawer drawer;
        drawer.invite.add(u"one@acme.example, two@acme.example, three@acme.example"_s);
        QVERIFY(drawer.settles(3, 0));
        QCOMPARE(drawer.invite.sendText(), u"Send 3 invitations"_s);
        auto taken = Error::of(Error::Kind::Conflict, u"already_member"_s, u"This person is already here."_s);
        drawer.tenant->faults->failNext(u"invite"_s, taken);
        QSignalSpy finished(&drawer.invite, &InviteViewModel::finished);
        QVERIFY(drawer.sends());
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.front().at(0).toInt(), 2);
        QCOMPARE(finished.front().at(1).toBool(), false);
        QCOMPARE(drawer.invite.recipients()->rowCount(), 1);
        const auto &left = drawer.invite.recipients()->recipients().front();
        QCOMPARE(left.typed, u"one@acme.example"_s);
        QVERIFY2(left.flaw.contains(u"already here"_s), qPrintable(left.flaw));
        QCOMPARE(drawer.links.count(), 2);
    }

    void anUnreachableServerIsWaitedFor()
    {
        Drawer drawer;
        drawer.invite.add(u"one@acme.example, two@acme.example"_s);
        QVERIFY(drawer.settles(2, 0));
        drawer.tenant->faults->failNext(u"invite"_s, offline());
        QVERIFY(drawer.sends());
        QCOMPARE(drawer.tenant->faults->count(u"invite"_s), 3); // with the first nothing had been sent
        QCOMPARE(drawer.invite.recipients()->rowCount(), 0);
        QCOMPARE(drawer.tenant->invitations.size(), 3U);
    }

    void severalGoOnWithoutTheDrawer()
    {
        Drawer drawer;
        drawer.invite.add(u"one@acme.example, two@acme.example"_s);
        QVERIFY(drawer.settles(2, 0));
        drawer.tenant->faults->hang(u"invite"_s);
        drawer.invite.send();
        QVERIFY(drawer.invite.attached());
        QVERIFY(QTest::qWaitFor([&] { return drawer.tenant->faults->count(u"invite"_s) == 1; }));
        drawer.invite.setSession(nullptr); // another tenant, or another page
        QVERIFY(!drawer.invite.sending());
        drawer.tenant->faults->release(u"invite"_s);
        QVERIFY(
            QTest::qWaitFor([&] { return drawer.tenant->invitations.size() == 3 && !drawer.session->jobs()->busy(); }));
        QCOMPARE(drawer.links.count(), 0);
        drawer.invite.setSession(drawer.session.get());
        QCOMPARE(drawer.links.count(), 2); // they were kept for whoever comes back
    }

    void aChipSaysWhetherItWasSent_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("listToo");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<bool>("unknown");
        const auto row = [](const char *name, Error::Kind kind, bool listToo, const QString &begins, bool unknown) {
            QTest::newRow(name) << static_cast<int>(kind) << listToo << begins << unknown;
        };
        row("refused", Error::Kind::Validation, false, u"was not sent. "_s, false);
        row("nobody there", Error::Kind::Offline, false, u"was not sent. "_s, false);
        row("lost, and not in the list", Error::Kind::ConnectionLost, false, u"was not sent. "_s, false);
        row("lost, and nobody there to ask", Error::Kind::ConnectionLost, true, u"may have been sent. "_s, true);
    }
    void aChipSaysWhetherItWasSent()
    {
        QFETCH(int, kind);
        QFETCH(bool, listToo);
        QFETCH(QString, begins);
        QFETCH(bool, unknown);
        Drawer drawer;
        drawer.invite.add(u"one@acme.example"_s);
        QVERIFY(drawer.settles(1, 0));
        drawer.tenant->faults->failNext(u"invite"_s, Error::of(static_cast<Error::Kind>(kind)));
        if (listToo)
            drawer.tenant->faults->failNext(u"invitations"_s, offline());
        QVERIFY(drawer.sends());
        const auto flaw = drawer.invite.recipients()->recipients().front().flaw;
        QVERIFY2(flaw.startsWith(begins), qPrintable(flaw));
        QCOMPARE(flaw.contains(u"not known whether"_s), unknown);
        QVERIFY2(!flaw.contains(u"Nothing was sent"_s), qPrintable(flaw));
    }

    void cancellingSendsNoMore()
    {
        Drawer drawer;
        drawer.invite.add(u"one@acme.example, two@acme.example"_s);
        QVERIFY(drawer.settles(2, 0));
        drawer.tenant->faults->hang(u"invite"_s);
        drawer.invite.send();
        QVERIFY(QTest::qWaitFor([&] { return drawer.tenant->faults->count(u"invite"_s) == 1; }));
        drawer.invite.cancel();
        drawer.tenant->faults->release(u"invite"_s); // what was out comes back
        QVERIFY(QTest::qWaitFor([&] { return !drawer.invite.sending(); }));
        QCOMPARE(drawer.tenant->faults->count(u"invite"_s), 1);
        QCOMPARE(drawer.invite.recipients()->rowCount(), 1);
        QVERIFY(!drawer.invite.recipients()->recipients().front().sending);
    }

    void verdictsFollowTheLists()
    {
        Drawer drawer;
        drawer.invite.add(u"late@acme.example"_s);
        QVERIFY(drawer.settles(1, 0));
        drawer.tenant->put(u"late"_s, u"Late@acme.example"_s);
        drawer.session->refresh();
        QVERIFY(drawer.settles(0, 1));
        QCOMPARE(drawer.invite.recipients()->index(0).data(RecipientsModel::MemberIdRole).toString(), u"late"_s);
    }

    void aLockedRoleSaysWhyAndIsNeverChosen()
    {
        Drawer drawer;
        const auto roles = drawer.invite.roles();
        QCOMPARE(roles.size(), 2);
        QCOMPARE(roles.back().roleId, u"top"_s);
        QVERIFY(roles.back().reason.contains(u"Transfer"_s));
        QCOMPARE(drawer.invite.roleId(), u"member"_s);
        drawer.invite.open({}, u"top"_s);
        QCOMPARE(drawer.invite.roleId(), u"member"_s);
    }

    void expiryIsThePolicysAndNamesTheDay()
    {
        Drawer drawer;
        QCOMPARE(drawer.invite.lifetimes().size(), 2);
        QCOMPARE(drawer.invite.lifetimeIndex(), 1);
        const auto week = drawer.invite.expiryText();
        drawer.invite.setLifetimeIndex(0);
        QVERIFY(drawer.invite.expiryText() != week);
    }

    void aChipCanBeTakenBackToBeEdited()
    {
        Drawer drawer;
        drawer.invite.add(u"a@b.example, k.tanaka@acme"_s);
        QVERIFY(drawer.settles(1, 1));
        QCOMPARE(drawer.invite.take({}), u"k.tanaka@acme"_s);
        QCOMPARE(drawer.invite.recipients()->rowCount(), 1);
    }

    void aListOnTheClipboardKeepsItsLines()
    {
        Drawer drawer;
        QGuiApplication::clipboard()->setText(u"a@b.example\nc@d.example"_s);
        QVERIFY(drawer.invite.addFromClipboard());
        QVERIFY(drawer.settles(2, 0));
        QGuiApplication::clipboard()->setText(u"only@one.example"_s);
        QVERIFY(!drawer.invite.addFromClipboard());
    }

    void nothingTypedForOneTenantIsOfferedToAnother()
    {
        Drawer drawer;
        drawer.invite.add(u"a@b.example"_s);
        drawer.invite.setMessage(u"secret plan"_s);
        ShownTenant other;
        drawer.invite.setSession(&other.startReady());
        QCOMPARE(drawer.invite.recipients()->rowCount(), 0);
        QVERIFY(drawer.invite.message().isEmpty());
    }

    void aPreconditionIsSaidWithWhoCanChangeIt()
    {
        Drawer drawer;
        drawer.tenant->details.policy.version = u"2"_s;
        drawer.tenant->details.policy.actions.insert(
            actionId(Action::Invite), Decision::deny(u"not_certified"_s, u"This enterprise is not certified."_s,
                                                     u"The super admin can have it certified."_s));
        drawer.session->refresh();
        QVERIFY(QTest::qWaitFor([&] { return drawer.invite.reason().contains(u"super admin"_s); }));
    }
};

QTEST_MAIN(InviteTest)
#include "invite_test.moc"
