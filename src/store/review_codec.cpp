// SPDX-License-Identifier: MIT
#include "store/review_codec.h"

#include "store/blob.h"

#include <limits>

namespace rollcall {

namespace {

constexpr quint32 snapshotMark = 0x52435331;  // "RCS1"
constexpr quint32 reviewMark = 0x52435231;    // "RCR1"
constexpr quint32 decisionsMark = 0x52434431; // "RCD1"
constexpr quint16 reviewVersion = 1;
// As in the snapshot codec: a decision is two numbers and the ends of its texts at least.
constexpr std::size_t leastRowSize = 16;

int countFrom(BlobReader &reader) { return static_cast<int>(reader.number(0, std::numeric_limits<int>::max())); }

} // namespace

QByteArray blobOfSnapshotHead(const SnapshotHead &head)
{
    BlobWriter writer(snapshotMark, reviewVersion, 1);
    writer.text(head.id);
    writer.number(head.asOf.ms);
    writer.number(head.taken.ms);
    writer.number(head.members);
    writer.number(head.pending);
    return writer.take();
}

std::optional<SnapshotHead> snapshotHeadFromBlob(const QByteArray &blob)
{
    BlobReader reader(blob, snapshotMark, reviewVersion);
    SnapshotHead head;
    head.id = reader.text();
    head.asOf = {reader.number()};
    head.taken = {reader.number()};
    head.members = countFrom(reader);
    head.pending = countFrom(reader);
    if (!reader.ok() || !reader.atEnd())
        return std::nullopt;
    return head;
}

QByteArray blobOfReview(const Review &review)
{
    BlobWriter writer(reviewMark, reviewVersion, 1);
    for (const auto *text : {&review.id, &review.snapshotId, &review.baseId})
        writer.text(*text);
    writer.number(review.begun.ms);
    writer.number(review.signOff ? 1 : 0);
    if (const auto &signOff = review.signOff) {
        for (const auto *text : {&signOff->by.accountId, &signOff->by.name, &signOff->by.address, &signOff->digest})
            writer.text(*text);
        writer.number(signOff->at.ms);
    }
    return writer.take();
}

std::optional<Review> reviewFromBlob(const QByteArray &blob)
{
    BlobReader reader(blob, reviewMark, reviewVersion);
    Review review;
    for (auto *text : {&review.id, &review.snapshotId, &review.baseId})
        *text = reader.text();
    review.begun = {reader.number()};
    if (reader.number(0, 1) == 1 && reader.ok()) {
        SignOff signOff;
        for (auto *text : {&signOff.by.accountId, &signOff.by.name, &signOff.by.address, &signOff.digest})
            *text = reader.text();
        signOff.at = {reader.number()};
        review.signOff = signOff;
    }
    if (!reader.ok() || !reader.atEnd())
        return std::nullopt;
    return review;
}

QByteArray blobOfDecisions(const QHash<QString, ReviewDecision> &decisions)
{
    struct Row {
        QString memberId;
        ReviewDecision decision;
    };
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(decisions.size()));
    for (auto it = decisions.cbegin(); it != decisions.cend(); ++it)
        rows.push_back({it.key(), it.value()});
    BlobWriter writer(decisionsMark, reviewVersion, static_cast<quint32>(rows.size()));
    writer.textColumn([&](std::size_t row) -> const QString & { return rows[row].memberId; });
    writer.textColumn([&](std::size_t row) -> const QString & { return rows[row].decision.reason; });
    writer.wordColumn([&](std::size_t row) { return rows[row].decision.role; });
    writer.numberColumn([&](std::size_t row) { return static_cast<std::int64_t>(rows[row].decision.verdict); });
    writer.numberColumn([&](std::size_t row) { return rows[row].decision.at.ms; });
    return writer.take();
}

std::optional<QHash<QString, ReviewDecision>> decisionsFromBlob(const QByteArray &blob)
{
    BlobReader reader(blob, decisionsMark, reviewVersion);
    if (!reader.ok() || reader.rows() > static_cast<std::size_t>(blob.size()) / leastRowSize)
        return std::nullopt;
    std::vector<QString> ids(reader.rows());
    std::vector<ReviewDecision> rows(reader.rows());
    reader.textColumn([&](std::size_t row, QString value) { ids[row] = std::move(value); });
    reader.textColumn([&](std::size_t row, QString value) { rows[row].reason = std::move(value); });
    reader.wordColumn([&](std::size_t row, const QString &value) { rows[row].role = value; });
    reader.numberColumn([&](std::size_t row, std::int64_t value) {
        if (value < 0 || value > static_cast<std::int64_t>(Verdict::Remove))
            reader.refuse();
        else
            rows[row].verdict = static_cast<Verdict>(value);
    });
    reader.numberColumn([&](std::size_t row, std::int64_t value) { rows[row].at = {value}; });
    if (!reader.ok() || !reader.atEnd())
        return std::nullopt;
    QHash<QString, ReviewDecision> decisions;
    decisions.reserve(static_cast<qsizetype>(ids.size()));
    for (std::size_t row = 0; row < ids.size(); ++row)
        decisions.insert(ids[row], rows[row]);
    return decisions;
}

} // namespace rollcall
