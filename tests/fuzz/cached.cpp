// SPDX-License-Identifier: MIT
#include "fuzzed.h"
#include "store/job_codec.h"
#include "store/policy_codec.h"
#include "store/review_codec.h"
#include "store/snapshot_codec.h"

#include <array>

using namespace rollcall;

namespace {

void members(const QByteArray &blob)
{
    const auto read = membersFromBlob(blob);
    if (!read)
        return;
    for (const auto &chunk : read->chunks())
        (void)chunk->text();
    const auto again = membersFromBlob(blobOfMembers(*read));
    fuzz::require(again && *again == *read);
}

void invitations(const QByteArray &blob)
{
    const auto read = invitationsFromBlob(blob);
    if (!read)
        return;
    const auto again = invitationsFromBlob(blobOfInvitations(*read));
    fuzz::require(again && *again == *read);
}

void policy(const QByteArray &blob)
{
    const auto read = policyFromBlob(blob);
    if (!read)
        return;
    const auto again = policyFromBlob(blobOfPolicy(*read));
    fuzz::require(again && *again == *read);
}

void head(const QByteArray &blob)
{
    TenantSnapshot read;
    TenantSnapshot again;
    if (headFromBlob(blob, read))
        fuzz::require(headFromBlob(blobOfHead(read), again) && again.tenant == read.tenant);
}

void jobs(const QByteArray &blob)
{
    if (const auto job = jobFromBlob(blob))
        fuzz::require(jobFromBlob(blobOfJob(*job)).has_value());
    if (auto row = itemFromBlob(blob)) {
        fuzz::require(itemFromBlob(blobOfItem(*row)).has_value());
        (void)verdictFromBlob(blob, *row);
    }
    JobRow row;
    if (verdictFromBlob(blob, row))
        fuzz::require(verdictFromBlob(blobOfVerdict(row), row));
}

void reviews(const QByteArray &blob)
{
    if (const auto snapshot = snapshotHeadFromBlob(blob))
        fuzz::require(snapshotHeadFromBlob(blobOfSnapshotHead(*snapshot)) == snapshot);
    if (const auto review = reviewFromBlob(blob))
        fuzz::require(reviewFromBlob(blobOfReview(*review)).has_value());
    if (const auto decisions = decisionsFromBlob(blob))
        fuzz::require(decisionsFromBlob(blobOfDecisions(*decisions)) == decisions);
}

} // namespace

// What a file of the cache holds once it is unsealed; the first byte says which part. A blob that is read is read the same when it is
// written again.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using Part = void (*)(const QByteArray &);
    static constexpr std::array<Part, 6> parts{members, invitations, policy, head, jobs, reviews};
    if (size > 0)
        parts[data[0] % parts.size()](fuzz::bytesOf(data + 1, size - 1));
    return 0;
}
