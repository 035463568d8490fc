// SPDX-License-Identifier: MIT
#include "domain/member_table.h"

#include <algorithm>

namespace rollcall {

namespace {

std::vector<MemberChunkPtr> chunksOf(const Member *rows, std::size_t count)
{
    std::vector<MemberChunkPtr> chunks;
    for (std::size_t first = 0; first < count; first += MemberChunk::mostRows) {
        auto chunk = std::make_shared<MemberChunk>();
        for (std::size_t row = first; row < std::min(count, first + MemberChunk::mostRows); ++row)
            chunk->append(rows[row]);
        chunk->squeeze();
        chunks.push_back(std::move(chunk));
    }
    return chunks;
}

} // namespace

MemberTable::MemberTable(std::initializer_list<Member> rows) : MemberTable(chunksOf(rows.begin(), rows.size())) {}

MemberTable::MemberTable(const std::vector<Member> &rows) : MemberTable(chunksOf(rows.data(), rows.size())) {}

MemberTable::MemberTable(std::vector<MemberChunkPtr> chunks) : m_chunks(std::move(chunks))
{
    std::erase_if(m_chunks, [](const MemberChunkPtr &chunk) { return chunk->size() == 0; });
    m_chunks.shrink_to_fit();
    m_starts.reserve(m_chunks.size());
    for (const auto &chunk : m_chunks) {
        m_starts.push_back(m_size);
        m_size += chunk->size();
    }
}

MemberTable::Place MemberTable::place(std::size_t row) const
{
    // Most tables are cut into full chunks from their beginning.
    auto chunk = row / MemberChunk::mostRows;
    if (chunk >= m_chunks.size() || m_starts[chunk] > row || m_starts[chunk] + m_chunks[chunk]->size() <= row)
        chunk =
            static_cast<std::size_t>(std::upper_bound(m_starts.cbegin(), m_starts.cend(), row) - m_starts.cbegin()) - 1;
    return {m_chunks[chunk].get(), row - m_starts[chunk]};
}

Member MemberTable::at(std::size_t row) const
{
    const auto [chunk, inside] = place(row);
    return chunk->at(inside);
}

QString MemberTable::id(std::size_t row) const
{
    const auto [chunk, inside] = place(row);
    return chunk->id.at(inside);
}

std::optional<std::size_t> MemberTable::rowOf(const QString &id) const
{
    const auto hash = MemberChunk::hashOf(id);
    for (std::size_t i = 0; i < m_chunks.size(); ++i) {
        const auto &chunk = *m_chunks[i];
        for (auto at = chunk.idHash.cbegin(); (at = std::find(at, chunk.idHash.cend(), hash)) != chunk.idHash.cend();
             ++at) {
            const auto row = static_cast<std::size_t>(at - chunk.idHash.cbegin());
            if (chunk.id.equals(row, id))
                return m_starts[i] + row;
        }
    }
    return std::nullopt;
}

std::optional<Member> MemberTable::find(const QString &id) const
{
    const auto row = rowOf(id);
    return row ? std::optional(at(*row)) : std::nullopt;
}

std::vector<Member> MemberTable::find(const QSet<QString> &ids) const
{
    std::vector<std::uint32_t> hashes;
    hashes.reserve(static_cast<std::size_t>(ids.size()));
    for (const auto &id : ids)
        hashes.push_back(MemberChunk::hashOf(id));
    std::sort(hashes.begin(), hashes.end());
    std::vector<Member> found;
    lookThrough(*this, [&](const MemberChunk &chunk, std::size_t row) {
        if (std::binary_search(hashes.cbegin(), hashes.cend(), chunk.idHash[row]) && ids.contains(chunk.id.at(row)))
            found.push_back(chunk.at(row));
        return found.size() < hashes.size();
    });
    return found;
}

std::size_t MemberTable::bytes() const
{
    std::size_t sum = sizeof(MemberTable) + m_chunks.capacity() * (sizeof(MemberChunkPtr) + sizeof(std::size_t));
    for (const auto &chunk : m_chunks)
        sum += chunk->bytes();
    return sum;
}

bool MemberTable::operator==(const MemberTable &other) const
{
    if (m_size != other.m_size)
        return false;
    const bool cutAlike = m_starts == other.m_starts;
    for (std::size_t i = 0; cutAlike && i < m_chunks.size(); ++i) {
        if (m_chunks[i] != other.m_chunks[i] && *m_chunks[i] != *other.m_chunks[i])
            return false;
    }
    return cutAlike || std::equal(begin(), end(), other.begin());
}

} // namespace rollcall
