// SPDX-License-Identifier: MIT
#pragma once

#include "domain/error.h"
#include "domain/instant.h"
#include "domain/invitation.h"

#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace rollcall {

/// What is done to many, one request a person. Numbers are on disk: only ever append.
enum class JobKind { Invite, Resend, Revoke, Disable, Enable, Remove, ChangeRole, Allocate, Reclaim, AddToTeam };

/// Can be taken back while nothing was sent, and is held for a few seconds so that somebody can.
[[nodiscard]] bool isHeld(JobKind kind);
/// Does no harm when it arrives twice: it carries a key, or sets what is set already. A row of another kind that turned out not to
/// have been made is tried again by a person, not by the job.
[[nodiscard]] bool isRepeatable(JobKind kind);
/// Of a member; the others are of an invitation.
[[nodiscard]] bool isOfMembers(JobKind kind);

/// What is asked for, for one person. Which fields count is the kind's to say.
struct JobItem {
    QString targetId; ///< of the member, or of the invitation for Resend and Revoke; empty for Invite
    QString memberId; ///< whose row it is about, where the target is the invitation that the row stands for
    QString label;    ///< what people call it, should it be gone from the lists: a name or an address
    InvitationDraft invitation = {};         ///< Invite
    QString value = {};                      ///< ChangeRole: the role; AddToTeam: the role inside, empty for the usual
    std::optional<std::int64_t> amount = {}; ///< Allocate, Reclaim; nullopt: no limit, or all that is unused
    QString teamId = {};                     ///< AddToTeam, with the two below
    QString teamKind = {};
    QString teamName = {};
};

/// What the server was known to have when a row went out: what is there beyond it afterwards was made by the row.
struct JobBefore {
    QStringList invitationIds; ///< Invite: to this address
    int sendCount = 0;         ///< Resend
    Instant at; ///< by the server's clock: Resend, when it was last sent; credits, when the row last changed
    bool operator==(const JobBefore &) const = default;
};

/// Numbers are on disk.
enum class JobRowState {
    Queued,
    Sending, ///< goes out, or has gone out and nothing is known yet
    Done,
    Failed,   ///< `why` says why; it was not made
    Unknown,  ///< was sent, and nobody knows what came of it until the server has been read
    Cancelled ///< never sent
};

struct JobRow {
    JobItem item;
    QString key; ///< idempotency key: one intention, however often it is sent
    JobRowState state = JobRowState::Queued;
    int tries = 0; ///< how often it went out
    JobBefore before = {};
    std::optional<Error> why = {};
    QString madeId = {};    ///< Invite: of the invitation that was made
    bool linkShown = false; ///< its answer had a link that the server gives once
    bool linkTaken = false; ///< and somebody has taken it
    bool linkLost = false;  ///< the answer that had the link never came, or the console ended before it was taken
};

/// Numbers are on disk.
enum class JobState {
    Held,    ///< can still be taken back; nothing goes out before `heldUntil`
    Running, ///< goes on as the connection, the server's limits and the jobs before it allow
    Paused,  ///< by its user
    Finished ///< every row has a verdict; some may be Unknown for good
};

/// A job and the verdict of each of its rows: a state machine without time and without a network, in which no row can go out twice
/// unless it is known that it was not made. Whoever drives it keeps it on disk.
class Job {
public:
    /// How often a row that was found not made goes out again by itself.
    static constexpr int mostTries = 5;

    Job() = default;
    /// Rows need a key each.
    Job(QString id, JobKind kind, Instant created, std::vector<JobRow> rows, std::optional<Instant> heldUntil);

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] JobKind kind() const { return m_kind; }
    [[nodiscard]] JobState state() const { return m_state; }
    [[nodiscard]] bool cancelled() const { return m_cancelled; } ///< what had gone out still gets its verdict
    [[nodiscard]] Instant created() const { return m_created; }
    [[nodiscard]] Instant heldUntil() const { return m_heldUntil; }
    [[nodiscard]] const std::vector<JobRow> &rows() const { return m_rows; }
    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int count(JobRowState state) const { return m_counts[static_cast<std::size_t>(state)]; }
    /// Rows with a verdict.
    [[nodiscard]] int settled() const;
    [[nodiscard]] bool finished() const { return m_state == JobState::Finished; }
    [[nodiscard]] bool clean() const; ///< finished, and there is nothing left to tell but that
    [[nodiscard]] std::vector<int> rowsIn(JobRowState state) const;

    /// At most so many rows that may go out now, in order.
    [[nodiscard]] std::vector<int> next(int most);
    /// The only way out of Queued to the network.
    void send(int row, JobBefore before);
    /// Nothing was sent after all, or the server said that it did nothing and wants to be asked later.
    void giveBack(int row);
    void succeed(int row, const QString &madeId = {}, bool linkShown = false);
    void fail(int row, Error why);
    void lose(int row, Error why); ///< no answer, or none that says anything
    /// What reading the server told of an Unknown row.
    void foundMade(int row, const QString &madeId, bool linkLost);
    void foundNotMade(int row);
    void takeLink(int row);

    void release(); ///< the time to take it back is over
    void pause();
    void resume();
    /// Rows that did not go out never will.
    void cancel();
    /// A failed or cancelled row goes into the queue again.
    void retry(int row, const QString &newKey);
    /// Whether everything has a verdict; then it is Finished. `unreadable`: Unknown rows are left as they are.
    bool finish(bool unreadable);
    /// Unknown rows of a finished one are to be looked for again.
    void reopen();
    /// What a kill or a power cut makes of it: what was going out is Unknown, what was held is not sent, links are lost.
    void crash();

    /// As it was kept.
    static Job restored(QString id, JobKind kind, JobState state, bool cancelled, Instant created, Instant heldUntil,
                        std::vector<JobRow> rows);

private:
    void set(JobRow &row, JobRowState state);
    [[nodiscard]] JobRow &at(int row) { return m_rows[static_cast<std::size_t>(row)]; }

    QString m_id;
    JobKind m_kind = JobKind::Invite;
    JobState m_state = JobState::Running;
    bool m_cancelled = false;
    Instant m_created;
    Instant m_heldUntil;
    std::vector<JobRow> m_rows;
    std::array<int, 6> m_counts{};
    int m_firstQueued = 0; ///< no row before it is queued
};

} // namespace rollcall
