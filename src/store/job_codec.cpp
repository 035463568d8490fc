// SPDX-License-Identifier: MIT
#include "store/job_codec.h"

#include "store/blob.h"

#include <limits>

namespace rollcall {

namespace {

constexpr quint32 jobMark = 0x52434a31;     // "RCJ1"
constexpr quint32 itemMark = 0x52434a49;    // "RCJI"
constexpr quint32 verdictMark = 0x52434a56; // "RCJV"
constexpr quint16 version = 1;

constexpr std::int64_t nothing = std::numeric_limits<std::int64_t>::min();

void put(BlobWriter &writer, const std::optional<std::int64_t> &value) { writer.number(value.value_or(nothing)); }

std::optional<std::int64_t> getNumber(BlobReader &reader)
{
    const auto value = reader.number();
    return value == nothing ? std::nullopt : std::optional<std::int64_t>(value);
}

template <typename Enum>
Enum getEnum(BlobReader &reader, Enum last)
{
    return static_cast<Enum>(reader.number(0, static_cast<qint64>(last)));
}

void put(BlobWriter &writer, const std::optional<Error> &why)
{
    writer.number(why ? 1 : 0);
    if (!why)
        return;
    writer.number(static_cast<qint64>(why->kind));
    writer.number(why->httpStatus);
    for (const auto *text : {&why->code, &why->detail, &why->requestId})
        writer.text(*text);
}

std::optional<Error> getError(BlobReader &reader)
{
    if (reader.number(0, 1) == 0)
        return std::nullopt;
    Error why;
    why.kind = getEnum(reader, Error::Kind::Refused);
    why.httpStatus = static_cast<int>(reader.number(0, 999));
    for (auto *text : {&why.code, &why.detail, &why.requestId})
        *text = reader.text();
    return why;
}

BlobReader readerOf(const QByteArray &blob, quint32 mark) { return {blob, mark, version}; }

bool isWhole(const BlobReader &reader) { return reader.ok() && reader.atEnd(); }

} // namespace

QByteArray blobOfJob(const JobEntry &entry)
{
    BlobWriter writer(jobMark, version, 0);
    writer.text(entry.id);
    writer.number(static_cast<qint64>(entry.kind));
    writer.number(static_cast<qint64>(entry.state));
    writer.number(entry.cancelled ? 1 : 0);
    writer.number(entry.created.ms);
    writer.number(entry.heldUntil.ms);
    return writer.take();
}

std::optional<JobEntry> jobFromBlob(const QByteArray &blob)
{
    auto reader = readerOf(blob, jobMark);
    JobEntry entry;
    entry.id = reader.text();
    entry.kind = getEnum(reader, JobKind::AddToTeam);
    entry.state = getEnum(reader, JobState::Finished);
    entry.cancelled = reader.number(0, 1) == 1;
    entry.created.ms = reader.number();
    entry.heldUntil.ms = reader.number();
    return isWhole(reader) ? std::optional(std::move(entry)) : std::nullopt;
}

QByteArray blobOfItem(const JobRow &row)
{
    const auto &item = row.item;
    const auto &invitation = item.invitation;
    BlobWriter writer(itemMark, version, 0);
    for (const auto *text :
         {&row.key, &item.targetId, &item.memberId, &item.label, &item.value, &item.teamId, &item.teamKind,
          &item.teamName, &invitation.address, &invitation.role, &invitation.message})
        writer.text(*text);
    put(writer, item.amount);
    writer.number(static_cast<qint64>(invitation.channel));
    put(writer, invitation.lifetimeSeconds);
    writer.texts(invitation.teams);
    return writer.take();
}

std::optional<JobRow> itemFromBlob(const QByteArray &blob)
{
    auto reader = readerOf(blob, itemMark);
    JobRow row;
    auto &item = row.item;
    auto &invitation = item.invitation;
    for (auto *text : {&row.key, &item.targetId, &item.memberId, &item.label, &item.value, &item.teamId, &item.teamKind,
                       &item.teamName, &invitation.address, &invitation.role, &invitation.message})
        *text = reader.text();
    item.amount = getNumber(reader);
    invitation.channel = getEnum(reader, InvitationChannel::Unknown);
    invitation.lifetimeSeconds = getNumber(reader);
    invitation.teams = reader.texts();
    return isWhole(reader) ? std::optional(std::move(row)) : std::nullopt;
}

QByteArray blobOfVerdict(const JobRow &row)
{
    BlobWriter writer(verdictMark, version, 0);
    writer.number(static_cast<qint64>(row.state));
    writer.text(row.key); // a retry may be another intention
    writer.number(row.tries);
    writer.texts(row.before.invitationIds);
    writer.number(row.before.sendCount);
    writer.number(row.before.at.ms);
    put(writer, row.why);
    writer.text(row.madeId);
    for (const bool flag : {row.linkShown, row.linkTaken, row.linkLost})
        writer.number(flag ? 1 : 0);
    return writer.take();
}

bool verdictFromBlob(const QByteArray &blob, JobRow &row)
{
    auto reader = readerOf(blob, verdictMark);
    auto read = row;
    read.state = getEnum(reader, JobRowState::Cancelled);
    read.key = reader.text();
    read.tries = static_cast<int>(reader.number(0, std::numeric_limits<int>::max()));
    read.before.invitationIds = reader.texts();
    read.before.sendCount = static_cast<int>(reader.number(0, std::numeric_limits<int>::max()));
    read.before.at.ms = reader.number();
    read.why = getError(reader);
    read.madeId = reader.text();
    for (auto *flag : {&read.linkShown, &read.linkTaken, &read.linkLost})
        *flag = reader.number(0, 1) == 1;
    if (!isWhole(reader))
        return false;
    row = std::move(read);
    return true;
}

} // namespace rollcall
