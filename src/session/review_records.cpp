// SPDX-License-Identifier: MIT
#include "session/review_records.h"

#include "session/off_thread.h"
#include "store/policy_codec.h"
#include "store/review_codec.h"
#include "store/snapshot_codec.h"

#include <QCryptographicHash>

#include <algorithm>

namespace rollcall {

namespace {

// review-lists/<snapshot>/… is long and read when it is looked at; everything else is short and read at once.
constexpr QLatin1StringView headPrefix("review/snapshot/");
constexpr QLatin1StringView listPrefix("review-lists/");
constexpr QLatin1StringView reviewPrefix("review/review/");
constexpr QLatin1StringView decisionPrefix("review/decision/");

QString listPart(const QString &snapshotId, QLatin1StringView which) { return listPrefix + snapshotId + u'/' + which; }

constexpr QLatin1StringView membersList("members");
constexpr QLatin1StringView invitationsList("invitations");
constexpr QLatin1StringView policyList("policy");

// A member's id is the server's and may say who it is; names of parts are not sealed.
QString decisionPart(const QString &reviewId, const QString &memberId)
{
    const auto digest = QCryptographicHash::hash(memberId.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return decisionPrefix + reviewId + u'/' + QString::fromLatin1(digest);
}

Error damaged()
{
    return Error::of(Error::Kind::Storage, QStringLiteral("damaged"), QStringLiteral("The snapshot is damaged."));
}

KeptReviews decode(const StoredParts &stored)
{
    KeptReviews kept;
    kept.damaged = static_cast<int>(stored.damaged.size());
    QHash<QString, QHash<QString, ReviewDecision>> decisions;
    for (const auto &[name, body] : stored.intact) {
        bool good = true;
        if (name.startsWith(headPrefix)) {
            const auto head = snapshotHeadFromBlob(body);
            good = head.has_value();
            if (head)
                kept.snapshots.push_back(*head);
        } else if (name.startsWith(reviewPrefix)) {
            const auto review = reviewFromBlob(body);
            good = review.has_value();
            if (review)
                kept.reviews.push_back(*review);
        } else if (name.startsWith(decisionPrefix)) {
            const auto some = decisionsFromBlob(body);
            good = some.has_value();
            if (some)
                decisions[name.section(u'/', 2, 2)].insert(*some);
        }
        if (!good)
            ++kept.damaged;
    }
    for (auto &review : kept.reviews)
        review.decisions = decisions.value(review.id);
    std::sort(kept.snapshots.begin(), kept.snapshots.end(),
              [](const SnapshotHead &one, const SnapshotHead &other) { return one.taken > other.taken; });
    std::sort(kept.reviews.begin(), kept.reviews.end(),
              [](const Review &one, const Review &other) { return one.begun > other.begun; });
    return kept;
}

Result<Snapshot> decodeLists(const SnapshotHead &head, const StoredParts &stored)
{
    std::optional<MemberTable> members;
    std::optional<InvitationTable> invitations;
    std::optional<Policy> policy;
    for (const auto &[name, body] : stored.intact) {
        if (name.endsWith(membersList))
            members = membersFromBlob(body);
        else if (name.endsWith(invitationsList))
            invitations = invitationsFromBlob(body);
        else if (name.endsWith(policyList))
            policy = policyFromBlob(body);
    }
    if (!members || !invitations || !policy)
        return fail(damaged());
    return Snapshot{head,
                    *std::move(policy),
                    {std::make_shared<const MemberTable>(*std::move(members)),
                     std::make_shared<const InvitationTable>(*std::move(invitations)), head.asOf}};
}

Parts partsOf(const Snapshot &snapshot)
{
    const auto &id = snapshot.head.id;
    return {{headPrefix + id, blobOfSnapshotHead(snapshot.head)},
            {listPart(id, membersList), blobOfMembers(*snapshot.reading.members)},
            {listPart(id, invitationsList), blobOfInvitations(*snapshot.reading.invitations)},
            {listPart(id, policyList), blobOfPolicy(snapshot.policy)}};
}

} // namespace

QCoro::Task<Result<KeptReviews>> ReviewRecords::load() const
{
    const auto prefix = QStringLiteral("review/");
    auto stored = co_await m_parts.read(prefix);
    if (!stored)
        co_return fail(stored.error());
    const auto parts = *std::move(stored);
    const auto decoding = [parts] { return decode(parts); };
    auto kept = co_await offThread(decoding);
    co_return kept;
}

QCoro::Task<Result<Snapshot>> ReviewRecords::snapshot(QString id) const
{
    const auto read = m_parts.read; // this may be gone after a wait
    const QString headPart = headPrefix + id;
    auto heads = co_await read(headPart);
    if (!heads)
        co_return fail(heads.error());
    const auto head = heads->intact.isEmpty() ? std::nullopt : snapshotHeadFromBlob(heads->intact.constFirst().second);
    if (!head)
        co_return fail(damaged());
    const QString lists = listPrefix + id + u'/';
    auto stored = co_await read(lists);
    if (!stored)
        co_return fail(stored.error());
    const auto parts = *std::move(stored);
    const auto decoding = [known = *head, parts] { return decodeLists(known, parts); };
    auto snapshot = co_await offThread(decoding);
    co_return snapshot;
}

QCoro::Task<Outcome> ReviewRecords::addSnapshot(Snapshot snapshot, QStringList dropped) const
{
    const auto write = m_parts.write;
    const auto encoding = [snapshot] { return partsOf(snapshot); };
    auto put = co_await offThread(encoding);
    QStringList removed;
    for (const auto &id : std::as_const(dropped)) {
        removed.append(headPrefix + id);
        for (const auto which : {membersList, invitationsList, policyList})
            removed.append(listPart(id, which));
    }
    auto written = co_await write(put, removed);
    co_return written;
}

QCoro::Task<Outcome> ReviewRecords::saveReview(Review review) const
{
    return m_parts.write({{reviewPrefix + review.id, blobOfReview(review)}}, {});
}

QCoro::Task<Outcome> ReviewRecords::saveDecisions(QString reviewId, QHash<QString, ReviewDecision> decisions) const
{
    Parts put;
    QStringList removed;
    for (auto it = decisions.cbegin(); it != decisions.cend(); ++it) {
        const auto name = decisionPart(reviewId, it.key());
        if (it->verdict == Verdict::Undecided)
            removed.append(name);
        else
            put.append({name, blobOfDecisions({{it.key(), it.value()}})});
    }
    return m_parts.write(put, removed);
}

QCoro::Task<Outcome> ReviewRecords::removeReview(Review review) const
{
    QStringList removed{reviewPrefix + review.id};
    for (auto it = review.decisions.cbegin(); it != review.decisions.cend(); ++it)
        removed.append(decisionPart(review.id, it.key()));
    return m_parts.write({}, removed);
}

const Review *lastSignedOf(const KeptReviews &kept)
{
    const auto found = std::find_if(kept.reviews.cbegin(), kept.reviews.cend(),
                                    [](const Review &one) { return one.signOff.has_value(); });
    return found == kept.reviews.cend() ? nullptr : &*found;
}

std::optional<SnapshotHead> lastReviewedOf(const KeptReviews &kept)
{
    const auto &all = kept.snapshots;
    if (const auto *last = lastSignedOf(kept)) {
        const auto head =
            std::find_if(all.cbegin(), all.cend(), [&](const SnapshotHead &one) { return one.id == last->snapshotId; });
        if (head != all.cend())
            return *head;
    }
    return all.empty() ? std::nullopt : std::optional(all.front());
}

} // namespace rollcall
