// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"

#include <QHash>

#include <optional>

namespace rollcall {

/// What a reviewer decided about a member. Nothing is done before the review is signed off.
enum class Verdict { Undecided, Keep, Change, Remove };
[[nodiscard]] QString toWord(Verdict verdict);
[[nodiscard]] Verdict verdictFrom(const QString &word); ///< Undecided for a word that is none

struct ReviewDecision {
    Verdict verdict = Verdict::Undecided;
    QString role;   ///< of Change: what the member becomes
    QString reason; ///< has to be there for Change and Remove
    Instant at;     ///< by the server's clock, as far as it was known
    bool operator==(const ReviewDecision &) const = default;
};

/// Whose word a review is.
struct Reviewer {
    QString accountId; ///< on the control plane
    QString name;
    QString address; ///< e-mail or E.164
    bool operator==(const Reviewer &) const = default;
};

struct SignOff {
    Reviewer by;
    Instant at;
    QString digest; ///< of the evidence as it was signed
    bool operator==(const SignOff &) const = default;
};

/// A review of everybody who was a member at one moment.
struct Review {
    QString id;
    QString snapshotId; ///< who is reviewed, as they were then
    QString baseId;     ///< the snapshot that changes are told since; empty: there was none
    Instant begun;
    std::optional<SignOff> signOff;
    QHash<QString, ReviewDecision> decisions; ///< by the member's id; who is not there is undecided

    [[nodiscard]] ReviewDecision decision(const QString &memberId) const { return decisions.value(memberId); }
    bool operator==(const Review &) const = default;
};

struct ReviewCounts {
    int members = 0;
    int keep = 0;
    int change = 0;
    int remove = 0;
    [[nodiscard]] int decided() const { return keep + change + remove; }
    [[nodiscard]] int undecided() const { return members - decided(); }
    bool operator==(const ReviewCounts &) const = default;
};

/// Whether a decision is one: "reason_required" and "role_required" (Change names another role than the member has) say what is
/// missing. Whether the reviewer may carry it out is for the policy to say, at sign-off.
[[nodiscard]] Decision checkDecision(const Member &member, const ReviewDecision &decision);

/// Who is reviewed: everybody who has joined. Rows that stand for invitations are not.
[[nodiscard]] inline bool isReviewed(MemberStatus status) { return status != MemberStatus::Invited; }
[[nodiscard]] inline bool isReviewed(const Member &member) { return isReviewed(member.status); }

} // namespace rollcall
