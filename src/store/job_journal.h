// SPDX-License-Identifier: MIT
#pragma once

#include "domain/job.h"
#include "store/offline_store.h"

#include <vector>

namespace rollcall {

/// What is kept of a job: itself, and those of its rows that are given.
struct JobEntry {
    struct Row {
        int number = 0;
        JobRow row;
        bool isNew = true; ///< what is asked for is written once; later only what became of it
    };
    QString id;
    JobKind kind = JobKind::Invite;
    JobState state = JobState::Running;
    bool cancelled = false;
    Instant created;
    Instant heldUntil;
    std::vector<Row> rows; ///< in order
};

/// What jobs do and have done, as parts of the offline store: on disk, and sealed, before it is done. Done means that it is there
/// after a power cut. Calls are made from the GUI thread and answered there, in order; errors are the store's.
class JobJournal {
public:
    explicit JobJournal(OfflineStore *store) : m_store(store) {} ///< which outlives this

    /// Whether there may be anything to load, without a look into any file.
    [[nodiscard]] bool has(const QString &accountId, const QString &tenantId) const;
    /// Oldest first. Error "corrupt" where any part is missing or damaged: half a job would be sent wrongly; they are gone then.
    QCoro::Task<Result<std::vector<JobEntry>>> load(SealedPlace place) const;
    /// All of it, or nothing. `forgotten` are jobs with the number of their rows.
    QCoro::Task<Outcome> write(SealedPlace place, std::vector<JobEntry> entries,
                               std::vector<std::pair<QString, int>> forgotten) const;
    /// Nothing is kept any more: the next start need not look.
    void clear(const QString &accountId, const QString &tenantId) const;

private:
    OfflineStore *m_store;
};

} // namespace rollcall
