// SPDX-License-Identifier: MIT
#include "console.h"
#include "session/tenant_jobs.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

JobDraft invitation(const QString &address)
{
    JobDraft draft;
    draft.kind = JobKind::Invite;
    JobItem item;
    item.invitation.address = address;
    item.label = address;
    draft.items.push_back(item);
    return draft;
}

/// Signed in, with a job in t-2 that has not come back, and t-1 on show.
AccountSession &startWithJobElsewhere(Console &console)
{
    auto &account = console.startSignedIn();
    console.server->tenants.at(u"t-2"_s)->faults->hang(u"invite"_s);
    console.app->show(account.record().id, u"t-2"_s);
    if (!console.shows(TenantSession::State::Ready))
        qFatal("the tenant could not be read");
    console.app->current()->jobs()->submit(invitation(u"x@globex.example"_s));
    console.app->show(account.record().id, u"t-1"_s);
    if (!QTest::qWaitFor([&] { return console.server->tenants.at(u"t-2"_s)->faults->count(u"invite"_s) == 1; }))
        qFatal("nothing was sent");
    return account;
}

bool oneInvitation(const Console &console)
{
    return QTest::qWaitFor([&] {
        const auto &sent = console.server->tenants.at(u"t-2"_s)->invitations;
        return sent.size() == 1 && sent.front().address == u"x@globex.example"_s;
    });
}

} // namespace

/// Jobs of tenants that nobody looks at.
class JobsElsewhereTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goOnWhileAnotherTenantIsOnShow()
    {
        Console console;
        auto &account = startWithJobElsewhere(console);
        auto *jobs = account.existingTenantSession(u"t-2"_s)->jobs();
        QVERIFY(jobs->busy());
        console.server->tenants.at(u"t-2"_s)->faults->release(u"invite"_s);
        QVERIFY(oneInvitation(console));
        QVERIFY(QTest::qWaitFor([&] { return !jobs->busy(); }));
    }

    void goOnAfterARestartWithoutBeingShown()
    {
        Console console;
        startWithJobElsewhere(console);
        console.quit();
        console.server->tenants.at(u"t-2"_s)->faults->release(u"invite"_s);
        QVERIFY(console.server->tenants.at(u"t-2"_s)->invitations.empty());
        console.start();
        QVERIFY(console.shows(TenantSession::State::Ready));
        QCOMPARE(console.app->current()->tenant().id, u"t-1"_s);
        QVERIFY(oneInvitation(console));
    }

    void areForgottenWithTheAccount()
    {
        Console console;
        auto &account = startWithJobElsewhere(console);
        const auto id = account.record().id;
        const auto faults = console.server->tenants.at(u"t-2"_s)->faults;
        QVERIFY(await(console.app->forget(id)));
        console.quit();
        faults->release(u"invite"_s); // a call that hangs for ever keeps its server
        QCoreApplication::processEvents();
        QCOMPARE(console.filesWith(u"globex.example"_s), QStringList());
        QVERIFY(!QFile::exists(console.profile.filePath(u"cache/"_s + id)));
    }
};

QTEST_GUILESS_MAIN(JobsElsewhereTest)
#include "jobs_elsewhere_test.moc"
