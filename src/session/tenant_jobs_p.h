// SPDX-License-Identifier: MIT
#pragma once

#include "domain/cancellation.h"
#include "session/job_sending.h"
#include "session/job_settling.h"
#include "session/tenant_jobs.h"
#include "session/tenant_session.h"
#include "store/job_journal.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <map>
#include <set>

namespace rollcall {

/// What the jobs of a tenant are made of. Coroutines hold it, and look at `q` after every wait: it is null once the owner has died.
struct TenantJobs::Private {
    using Self = std::shared_ptr<Private>;
    using Millis = std::chrono::milliseconds;

    explicit Private(Parts given) : parts(given), lists(*given.session) {}

    QPointer<TenantJobs> q;
    Parts parts;
    JobLists lists;
    std::optional<SealedPlace> place; ///< nullopt: nothing is kept
    std::optional<JobJournal> journal;
    std::vector<std::unique_ptr<Job>> jobs; ///< oldest first
    bool opening = false;
    bool loaded = false;

    /// What the journal does not have yet.
    struct Unwritten {
        std::set<int> rows;
        bool whole = false; ///< the journal does not have it at all
    };
    std::map<QString, Unwritten> unwritten;
    std::vector<std::pair<QString, int>> forgotten; ///< to be removed from the journal, with the number of their rows
    bool writing = false;
    std::optional<Error> notKept;

    int out = 0; ///< requests that have not come back
    bool settling = false;
    QSet<QString> unreadable; ///< jobs whose Unknown rows could not be looked for
    int failures = 0;         ///< in a row
    std::optional<Error> error;
    Instant notBefore = Instant::notProvided(); ///< the server's wish, or a pause after a failure
    Wait notBeforeWhy = Wait::None;
    std::shared_ptr<TenantPlane> rejected; ///< its credential was refused
    bool wasOnline = false;
    Wait wait = Wait::None;
    Instant waitsUntil = Instant::notProvided();

    // Told, and shown in the lists, in batches.
    QStringList ended;
    QHash<QString, QList<int>> told;
    TenantSession::NewRows fresh;
    std::map<std::pair<QString, int>, InvitationWithLink> links;
    bool newLinks = false;

    CancelSource life;
    QTimer timer;
    QTimer telling;

    // tenant_jobs.cpp
    [[nodiscard]] Job *find(const QString &id) const;
    void touch(const Job &job, int row);
    void touch(const Job &job);
    void tell();
    [[nodiscard]] bool hasFresh() const
    {
        return !fresh.members.empty() || !fresh.removed.empty() || !fresh.invitations.empty();
    }
    void pump();

    // job_turns.cpp: whose turn it is, and what keeps it
    [[nodiscard]] Job *turn() const;
    [[nodiscard]] Instant now() const { return parts.clock->now(); }
    void followSession();
    [[nodiscard]] bool mayGoOn(Job &job);
    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] std::vector<int> rowsToSend(Job &job);
    void setWait(Wait next, Instant until = Instant::notProvided());
    void wakeIn(Millis pause);
    void holdOff(Wait why, std::optional<int> seconds);
    void end(Job &job);

    // job_course.cpp: the way of a row
    static QCoro::Task<> loading(Self d);
    void takeUp(std::vector<JobEntry> entries);
    static QCoro::Task<> writeAndSend(Self d, QString jobId, std::vector<int> rows);
    static QCoro::Task<> sending(Self d, QString jobId, int row);
    static QCoro::Task<> settle(Self d, QString jobId);
    [[nodiscard]] std::vector<JobEntry> unwrittenEntries() const;
    void answered(Job &job, int row, JobAnswer answer);
    void refused(Job &job, int row, const Error &why);
    /// What has nothing to do with a row, and goes away again: then everything waits. False where it is not of that kind.
    [[nodiscard]] bool holdsOff(const Error &why);
    void made(Job &job, int row, JobAnswer answer);
    void takeReading(Job &job, JobReading reading);
};

} // namespace rollcall
