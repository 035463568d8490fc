// SPDX-License-Identifier: MIT
#pragma once

#include "session/review_records.h"
#include "session/reviewed_list.h"
#include "session/tenant_session.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <vector>

namespace rollcall {

/// The access reviews of a tenant by one account: snapshots of its lists over time, what changed between any two, and the review
/// that is under way. All of it works without a network, but signing off, which needs the lists as they are now. What was
/// acknowledged is on disk. GUI thread; the session may die before it.
class TenantReview final : public QObject {
    Q_OBJECT

public:
    /// So many snapshots are kept; of more, the oldest go that no review needs.
    static constexpr int mostSnapshots = 24;

    enum class State {
        Loading,
        Ready,
        Failed ///< error() says why; nothing can be kept
    };
    Q_ENUM(State)

    struct Parts {
        TenantSession *session = nullptr;
        KeptParts kept;
        Reviewer reviewer;
    };
    explicit TenantReview(Parts parts, QObject *parent = nullptr);
    ~TenantReview() override;

    /// Reads what is kept; also "Retry".
    void open();

    [[nodiscard]] State state() const;
    [[nodiscard]] const std::optional<Error> &error() const;
    [[nodiscard]] int damaged() const;                                ///< things kept that cannot be read
    [[nodiscard]] const std::vector<SnapshotHead> &snapshots() const; ///< newest first
    [[nodiscard]] std::optional<SnapshotHead> snapshot(const QString &id) const;
    /// The newest: under way, or signed off; nullopt before the first.
    [[nodiscard]] const std::optional<Review> &review() const;
    [[nodiscard]] bool underWay() const; ///< there is a review that is not signed off
    /// Who is reviewed; null where there is no review, or while its snapshot is read.
    [[nodiscard]] const ReviewedListPtr &list() const;
    [[nodiscard]] ReviewCounts counts() const;
    /// The snapshot that "since my last review" means: of the last review that was signed off, else the last one taken.
    [[nodiscard]] std::optional<SnapshotHead> lastReviewed() const;
    [[nodiscard]] const Reviewer &reviewer() const;
    void setReviewer(Reviewer reviewer); ///< who it is may be known only after the lists were read

    /// Of the lists as they are shown, however old they are. Returns what had to be dropped for it.
    Answer<std::vector<SnapshotHead>> takeSnapshot();
    /// Of everybody in a snapshot; without an id, of one that is taken now. Returns as above. Refused, "under_way".
    Answer<std::vector<SnapshotHead>> begin(QString snapshotId);
    /// The same decision for these members; Undecided takes theirs back. All or none: Refused with the code of checkDecision(),
    /// or "not_reviewed".
    Answer<std::monostate> decide(QStringList memberIds, ReviewDecision decision);
    [[nodiscard]] bool canUndo() const;
    /// Takes back what was decided last in this run.
    Answer<std::monostate> undo();
    /// Gives up the review that is under way, with its decisions; its snapshot stays.
    Answer<std::monostate> abandon();

    /// Why it cannot be signed off now: "no_review", "undecided", or what keeps the session from sending.
    [[nodiscard]] Decision decideSignOff() const;
    /// In the reviewer's name, now; `digest` is of the evidence as it is signed.
    Answer<std::monostate> signOff(SignOff signOff);
    [[nodiscard]] SignOff nextSignOff() const; ///< without a digest
    /// The removals and role changes that were decided, against the lists as they are shown.
    [[nodiscard]] std::vector<ReviewAct> acts() const;

    /// Any two; an empty id means the lists as they are shown now.
    Answer<ComparisonPtr> compare(QString before, QString after);

Q_SIGNALS:
    void changed(); ///< anything but decisions
    void decided(const QStringList &memberIds);

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with the calls that are out
};

} // namespace rollcall
