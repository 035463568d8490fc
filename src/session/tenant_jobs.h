// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/job.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace rollcall {

class TenantSession;

/// What is asked for: the same for many. A recipient or a member stands in it once.
struct JobDraft {
    JobKind kind = JobKind::Invite;
    std::vector<JobItem> items;
};

struct JobTimings {
    std::chrono::milliseconds undoWindow{6'000}; ///< by the clock; see isHeld()
    std::chrono::milliseconds firstRetry{
        5'000}; ///< after what has nothing to do with a row; doubled with each in a row
    std::chrono::milliseconds longestRetry{60'000};
    std::chrono::milliseconds settleAfter{1'000}; ///< a request that seems lost may yet be on its way
    std::chrono::milliseconds tellEvery{100};     ///< rows are told of, and lists shown, in batches
    int atOnce = 4;
};

/// What is being done to many in one tenant, by one account: one job at a time, in the order in which they were asked for. It goes
/// on while another tenant is on show, waits while there is no connection, and is still there after a crash or a power cut: each row
/// is on disk before it is sent. No row is ever sent to find out what came of it: the server is read for that.
/// It belongs to the TenantSession, which shows the lists that it changes. GUI thread.
class TenantJobs final : public QObject {
    Q_OBJECT

public:
    /// Why the job whose turn it is does not go on by itself.
    enum class Wait {
        None,
        Undo,       ///< somebody may still take it back, until waitsUntil()
        Connection, ///< the server cannot be reached, or the list is still being checked with it
        SignIn,     ///< the server takes no credential of this account
        Limit,      ///< the server wants to be left alone until waitsUntil()
        Disk        ///< what has to be kept before it is sent cannot be written; it is tried again
    };
    Q_ENUM(Wait)

    struct Parts {
        TenantSession *session = nullptr; ///< outlives this; what its vault does not keep is in memory only
        const Clock *clock = nullptr;     ///< the same
        JobTimings timings = {};
    };
    explicit TenantJobs(Parts parts, QObject *parent = nullptr);
    ~TenantJobs() override;

    /// Reads what was left of the last run, and goes on with it. Once more, where the keychain did not give out the key.
    void open();
    /// Returns the job's id at once; an empty draft is no job, and has none.
    QString submit(JobDraft draft);

    [[nodiscard]] std::vector<const Job *> jobs() const; ///< oldest first; valid until jobsChanged
    [[nodiscard]] const Job *job(const QString &id) const;
    /// Whose turn it is; null where there is nothing to do.
    [[nodiscard]] const Job *current() const;
    [[nodiscard]] bool busy() const; ///< some job is not finished
    [[nodiscard]] Wait wait() const;
    [[nodiscard]] Instant waitsUntil() const;                ///< by the local clock; notProvided() where nobody knows
    [[nodiscard]] int secondsLeft() const;                   ///< of that, at least 1
    [[nodiscard]] const std::optional<Error> &error() const; ///< of the last thing that kept a job from going on
    /// What is done survives a crash. Where not, keepingError() says why: no keychain, a locked one, a disk that is full.
    [[nodiscard]] bool kept() const;
    [[nodiscard]] const std::optional<Error> &keepingError() const;

    void pause(const QString &id); ///< what has gone out comes back
    void resume(const QString &id);
    void cancel(const QString &id); ///< also takes back one that is held; what was done stays
    void retryFailed(const QString &id);
    void retry(const QString &id, int row);
    void readAgain(const QString &id); ///< looks for the Unknown rows once more
    void dismiss(const QString &id);   ///< forgets one that is finished

    /// Links that the server shows once, of the invitations that were made; whoever takes them has them from then on.
    struct MadeLink {
        QString jobId;
        int row = 0;
        InvitationWithLink invitation;
    };
    [[nodiscard]] bool hasLinks() const;
    std::vector<MadeLink> takeLinks();

Q_SIGNALS:
    void jobsChanged(); ///< one came or went
    void changed();     ///< state, counts, wait, error or kept of any
    void rowsChanged(const QString &id, const QList<int> &rows);
    void finished(const QString &id); ///< also after each retry
    void linksMade();

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with the requests that are out
};

} // namespace rollcall
