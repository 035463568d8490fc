// SPDX-License-Identifier: MIT
// The console's own engine, below its windows, at work on one job: invites so many people, and goes on with what was left when it
// is started again. Prints the rows when each has been made, and ends. It may be killed at any moment.
//   job_runner SERVER TENANT PROFILE COUNT, with the credential in $ROLLCALL_TEST_CREDENTIAL
#include "driver_rollcall/rollcall_driver.h"
#include "folder_keychain.h"
#include "session/tenant_jobs.h"
#include "session/tenant_session.h"
#include "store/offline_store.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace rollcall;
using namespace rollcall::test;
using namespace std::chrono_literals;

namespace {

JobDraft invitationsTo(int count)
{
    JobDraft draft;
    draft.kind = JobKind::Invite;
    for (int number = 0; number < count; ++number) {
        JobItem item;
        item.invitation.address = QStringLiteral("person-%1@kill.example").arg(number);
        item.invitation.role = QStringLiteral("member");
        item.label = item.invitation.address;
        draft.items.push_back(item);
    }
    return draft;
}

void say(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

/// What the window would do with links that are shown once: it notes down that it had them.
void take(TenantJobs &jobs, const QString &profile)
{
    QFile taken(profile + QStringLiteral("/taken"));
    if (!taken.open(QIODevice::Append))
        qFatal("the list of links cannot be written");
    for (const auto &link : jobs.takeLinks())
        taken.write(link.invitation.invitation.id.toUtf8() + '\n');
}

void tell(const Job &job)
{
    for (const auto &row : job.rows()) {
        say("row " + row.item.label.toUtf8() + ' ' + row.madeId.toUtf8() + ' ' + QByteArray::number(int(row.state))
            + ' '
            + (row.linkTaken  ? "taken"
               : row.linkLost ? "lost"
                              : "none"));
    }
    say("done");
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const auto &profile = arguments.at(3);
    SystemClock clock;
    OfflineStore store(profile + QStringLiteral("/cache"));
    FolderKeychain keychain(profile + QStringLiteral("/keychain"));
    RollcallDriver driver;
    const auto plane =
        driver.connect({QUrl(arguments.at(1)), {}}, Secret(qEnvironmentVariable("ROLLCALL_TEST_CREDENTIAL")));

    TenantSession::Parts parts;
    parts.accountId = QStringLiteral("00000000-0000-4000-8000-000000000001");
    parts.tenant.id = arguments.at(2);
    parts.plane = plane->tenant(parts.tenant.id);
    parts.store = &store;
    parts.keychain = &keychain;
    parts.clock = &clock;
    parts.timings = {1000ms, 10ms, 50ms, 0.0};
    parts.jobTimings.firstRetry = 10ms;
    parts.jobTimings.longestRetry = 50ms;
    parts.jobTimings.settleAfter = 60ms; // longer than the proxy holds anything back
    parts.jobTimings.tellEvery = 5ms;
    TenantSession session(parts);
    auto *jobs = session.jobs();

    QObject::connect(jobs, &TenantJobs::linksMade, &app, [jobs, &profile] { // clazy:exclude=lambda-in-connect
        take(*jobs, profile);                                               // both live until app has ended
    });
    const auto goOn = [&] {
        const auto all = jobs->jobs();
        if (all.empty()) {
            jobs->submit(invitationsTo(arguments.at(4).toInt()));
            return;
        }
        const auto *job = all.front();
        if (!job->finished() || jobs->hasLinks())
            return;
        if (job->count(JobRowState::Done) < job->size()) {
            jobs->retryFailed(job->id());
            return;
        }
        if (!jobs->kept())
            return; // "done" is said of what would still be done after a kill
        tell(*job);
        QCoreApplication::quit();
    };
    QObject::connect(jobs, &TenantJobs::jobsChanged, &app, goOn, Qt::QueuedConnection);
    QObject::connect(jobs, &TenantJobs::changed, &app, goOn, Qt::QueuedConnection);
    session.open();
    session.setActive(true);
    return QCoreApplication::exec();
}
