// SPDX-License-Identifier: MIT
#include "store/codec_parts.h"
#include "store/snapshot_codec.h"

#include <algorithm>
#include <limits>

namespace rollcall {

namespace {

constexpr quint32 memberMark = 0x52434d31; // "RCM1"
constexpr quint16 memberVersion = 5;

// A table has its rows in chunks; a column of it is written over all of them, and read back into all of them.

using Chunks = std::vector<std::shared_ptr<MemberChunk>>;
template <typename Column>
using Columns = std::initializer_list<Column MemberChunk::*>;

void putColumns(BlobWriter &writer, const MemberTable &members, Columns<TextColumn> columns)
{
    for (const auto column : columns) {
        writer.textColumn([&members, column, text = QString()](std::size_t row) mutable -> const QString & {
            const auto [chunk, inside] = members.place(row);
            text = (chunk->*column).at(inside);
            return text;
        });
    }
}

void putColumns(BlobWriter &writer, const MemberTable &members, Columns<WordColumn> columns)
{
    for (const auto column : columns) {
        writer.wordColumn([&members, column](std::size_t row) {
            const auto [chunk, inside] = members.place(row);
            return (chunk->*column).at(inside);
        });
    }
}

void putColumns(BlobWriter &writer, const MemberTable &members, Columns<NumberColumn> columns)
{
    for (const auto column : columns) {
        writer.numberColumn([&members, column](std::size_t row) {
            const auto [chunk, inside] = members.place(row);
            return (chunk->*column).at(inside);
        });
    }
}

MemberChunk &chunkOf(const Chunks &chunks, std::size_t row) { return *chunks[row / MemberChunk::mostRows]; }

void getColumns(BlobReader &reader, const Chunks &chunks, Columns<TextColumn> columns)
{
    for (const auto column : columns)
        reader.textColumn([&](std::size_t row, const QString &value) { (chunkOf(chunks, row).*column).append(value); });
}

void getColumns(BlobReader &reader, const Chunks &chunks, Columns<WordColumn> columns)
{
    for (const auto column : columns)
        reader.wordColumn([&](std::size_t row, const QString &value) { (chunkOf(chunks, row).*column).append(value); });
}

void getColumns(BlobReader &reader, const Chunks &chunks, Columns<NumberColumn> columns)
{
    for (const auto column : columns)
        reader.numberColumn([&](std::size_t row, std::int64_t value) { (chunkOf(chunks, row).*column).append(value); });
}

MemberTable tableOf(const Chunks &chunks, std::size_t rows)
{
    std::vector<MemberChunkPtr> done;
    for (const auto &chunk : chunks) {
        const auto count = std::min(rows, MemberChunk::mostRows);
        rows -= count;
        chunk->hashIds(count);
        chunk->squeeze();
        done.push_back(chunk);
    }
    return MemberTable(std::move(done));
}

} // namespace

QByteArray blobOfMembers(const MemberTable &members)
{
    using Chunk = MemberChunk;
    BlobWriter writer(memberMark, memberVersion, static_cast<quint32>(members.size()));
    putColumns(writer, members,
               {&Chunk::id, &Chunk::userId, &Chunk::email, &Chunk::phone, &Chunk::displayName, &Chunk::version,
                &Chunk::invitationId});
    putColumns(writer, members, {&Chunk::role, &Chunk::statusWord});
    writer.wordColumn([&members](std::size_t row) {
        const auto [chunk, inside] = members.place(row);
        return joinedTeams(chunk->teams.at(inside));
    });
    writer.numberColumn([&members](std::size_t row) {
        const auto [chunk, inside] = members.place(row);
        return static_cast<std::int64_t>(chunk->status[inside]);
    });
    writer.numberColumn([&members](std::size_t row) {
        const auto [chunk, inside] = members.place(row);
        return static_cast<std::int64_t>(chunk->type[inside]);
    });
    putColumns(writer, members,
               {&Chunk::lastActive, &Chunk::joined, &Chunk::updated, &Chunk::creditLimit, &Chunk::creditsUsed,
                &Chunk::activeKeys, &Chunk::requestsPerMinute, &Chunk::budget});
    return writer.take();
}

std::optional<MemberTable> membersFromBlob(const QByteArray &blob)
{
    using Chunk = MemberChunk;
    BlobReader reader(blob, memberMark, memberVersion);
    if (!plausible(blob, reader))
        return std::nullopt;
    Chunks chunks((reader.rows() + Chunk::mostRows - 1) / Chunk::mostRows);
    for (auto &chunk : chunks)
        chunk = std::make_shared<Chunk>();
    getColumns(reader, chunks,
               {&Chunk::id, &Chunk::userId, &Chunk::email, &Chunk::phone, &Chunk::displayName, &Chunk::version,
                &Chunk::invitationId});
    getColumns(reader, chunks, {&Chunk::role, &Chunk::statusWord});
    QHash<QString, QStringList> teams; // shared by all who are in the same teams
    reader.wordColumn([&](std::size_t row, const QString &value) {
        auto found = teams.find(value);
        if (found == teams.end())
            found = teams.insert(value, splitTeams(value));
        chunkOf(chunks, row).teams.append(*found);
    });
    reader.numberColumn([&](std::size_t row, std::int64_t value) {
        chunkOf(chunks, row).status.push_back(enumFrom(value, MemberStatus::Unknown, reader));
    });
    reader.numberColumn([&](std::size_t row, std::int64_t value) {
        chunkOf(chunks, row).type.push_back(enumFrom(value, MemberType::Unknown, reader));
    });
    getColumns(reader, chunks,
               {&Chunk::lastActive, &Chunk::joined, &Chunk::updated, &Chunk::creditLimit, &Chunk::creditsUsed});
    reader.numberColumn([&](std::size_t row, std::int64_t value) {
        if (value != Chunk::none && (value < 0 || value > std::numeric_limits<int>::max()))
            reader.refuse();
        chunkOf(chunks, row).activeKeys.append(value);
    });
    getColumns(reader, chunks, {&Chunk::requestsPerMinute, &Chunk::budget});
    if (!reader.ok() || !reader.atEnd())
        return std::nullopt;
    return tableOf(chunks, reader.rows());
}

} // namespace rollcall
