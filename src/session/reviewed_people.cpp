// SPDX-License-Identifier: MIT
#include "session/reviewed_people.h"

#include "domain/member_table.h"
#include "session/off_thread.h"
#include "session/review_records.h"

namespace rollcall {

namespace {

ReviewedPeoplePtr peopleOf(const Snapshot &snapshot)
{
    auto people = std::make_shared<ReviewedPeople>();
    people->snapshotId = snapshot.head.id;
    const auto &members = *snapshot.reading.members;
    people->ids.reserve(static_cast<qsizetype>(members.size()));
    lookThrough(members, [&](const MemberChunk &chunk, std::size_t row) {
        if (isReviewed(chunk.status[row]))
            people->ids.insert(chunk.id.at(row));
        return true;
    });
    return people;
}

} // namespace

QCoro::Task<Result<ReviewedPeoplePtr>> readReviewedPeople(KeptParts kept, ReviewedPeoplePtr known)
{
    const ReviewRecords records(std::move(kept));
    auto reviews = co_await records.load();
    if (!reviews)
        co_return fail(reviews.error());
    const auto last = lastReviewedOf(*reviews);
    if (!last)
        co_return ReviewedPeoplePtr();
    if (known && known->snapshotId == last->id)
        co_return known;
    auto snapshot = co_await records.snapshot(last->id);
    if (!snapshot)
        co_return fail(snapshot.error());
    const auto looking = [read = *std::move(snapshot)] { return peopleOf(read); };
    auto people = co_await offThread(looking);
    co_return people;
}

} // namespace rollcall
