// SPDX-License-Identifier: MIT
#include "domain/member_table.h"

#include <algorithm>
#include <bitset>

namespace rollcall {

namespace {

using OpenChunk = std::shared_ptr<MemberChunk>;

/// What a change is about.
class Changes {
public:
    Changes(const std::vector<Member> &changed, const std::vector<QString> &removed)
    {
        for (const auto &member : changed) {
            m_newer.insert(member.id, &member); // the last one wins
            m_named.set(MemberChunk::hashOf(member.id) % hashes);
        }
        for (const auto &id : removed) {
            m_newer.remove(id);
            m_gone.insert(id);
            m_named.set(MemberChunk::hashOf(id) % hashes);
        }
    }

    /// Whether any row may be meant; told from the hashes alone, and right for nearly every chunk.
    [[nodiscard]] bool maybeOf(const MemberChunk &chunk) const
    {
        return std::any_of(chunk.idHash.cbegin(), chunk.idHash.cend(),
                           [this](std::uint32_t hash) { return m_named.test(hash % hashes); });
    }

    /// The chunk as it is now, which may be itself.
    MemberChunkPtr apply(const MemberChunkPtr &chunk)
    {
        auto now = std::make_shared<MemberChunk>();
        bool same = true;
        for (std::size_t row = 0; row < chunk->size(); ++row) {
            if (!m_named.test(chunk->idHash[row] % hashes)) {
                now->append(*chunk, row);
                continue;
            }
            const auto id = chunk->id.at(row);
            if (m_gone.contains(id)) {
                same = false;
            } else if (const auto *latest = m_newer.take(id)) {
                same = same && chunk->at(row) == *latest;
                now->append(*latest);
            } else {
                now->append(*chunk, row);
            }
        }
        if (same)
            return chunk;
        now->squeeze();
        return now;
    }

    /// Of those that had no row, this is the one that counts.
    [[nodiscard]] bool isNew(const Member &member) const { return m_newer.value(member.id) == &member; }
    [[nodiscard]] bool allPlaced() const { return m_newer.isEmpty(); }

private:
    static constexpr std::size_t hashes = 1U << 16U;
    std::bitset<hashes> m_named;
    QHash<QString, const Member *> m_newer; ///< that have not found their row
    QSet<QString> m_gone;
};

void close(std::vector<MemberChunkPtr> &chunks, OpenChunk &open)
{
    open->squeeze();
    chunks.push_back(std::exchange(open, std::make_shared<MemberChunk>()));
}

/// Puts new rows behind the others, into the last chunk where that has room.
void addNew(std::vector<MemberChunkPtr> &chunks, const std::vector<Member> &changed, const Changes &changes)
{
    auto open = std::make_shared<MemberChunk>();
    if (!chunks.empty() && chunks.back()->size() < MemberChunk::mostRows) {
        for (std::size_t row = 0; row < chunks.back()->size(); ++row)
            open->append(*chunks.back(), row);
        chunks.pop_back();
    }
    for (const auto &member : changed) {
        if (!changes.isNew(member))
            continue;
        if (open->size() == MemberChunk::mostRows)
            close(chunks, open);
        open->append(member);
    }
    close(chunks, open);
}

} // namespace

MemberTablePtr changedTable(const MemberTablePtr &table, const std::vector<Member> &changed,
                            const std::vector<QString> &removed)
{
    Changes changes(changed, removed);
    std::vector<MemberChunkPtr> chunks;
    chunks.reserve(table->chunks().size());
    for (const auto &chunk : table->chunks())
        chunks.push_back(changes.maybeOf(*chunk) ? changes.apply(chunk) : chunk);
    if (!changes.allPlaced())
        addNew(chunks, changed, changes);
    else if (chunks == table->chunks())
        return table; // the echo of a change that is on show already
    return std::make_shared<const MemberTable>(std::move(chunks));
}

MemberTableBuilder::MemberTableBuilder(MemberTablePtr known)
    : m_known(std::move(known))
    , m_open(std::make_shared<MemberChunk>())
{
}

void MemberTableBuilder::append(const Member &member)
{
    if (!m_hashes.insert(qHash(member.id, 0)).second)
        m_suspects.insert(member.id);
    m_open->append(member);
    ++m_size;
    // Where the known table is cut, so that a list that did not change is found to be the same.
    const auto number = m_chunks.size();
    const bool inside = m_known && number + 1 < m_known->chunks().size();
    if (m_open->size() >= (inside ? m_known->chunks()[number]->size() : MemberChunk::mostRows))
        closeChunk();
}

void MemberTableBuilder::closeChunk()
{
    m_open->squeeze();
    const auto number = m_chunks.size();
    const bool known = m_known && number < m_known->chunks().size() && *m_known->chunks()[number] == *m_open;
    m_chunks.push_back(known ? m_known->chunks()[number] : m_open);
    m_open = std::make_shared<MemberChunk>();
}

MemberTablePtr MemberTableBuilder::take()
{
    if (m_open->size() > 0)
        closeChunk();
    if (!m_suspects.isEmpty())
        m_chunks = withoutDuplicates();
    if (m_known && m_chunks == m_known->chunks())
        return m_known;
    return std::make_shared<const MemberTable>(std::move(m_chunks));
}

std::vector<MemberChunkPtr> MemberTableBuilder::withoutDuplicates() const
{
    std::vector<MemberChunkPtr> chunks(m_chunks);
    QSet<QString> seen;
    for (auto chunk = chunks.rbegin(); chunk != chunks.rend(); ++chunk) {
        std::vector<bool> stays((*chunk)->size(), true);
        for (auto row = (*chunk)->size(); row-- > 0;) {
            if (const auto id = (*chunk)->id.at(row); m_suspects.contains(id)) {
                stays[row] = !seen.contains(id);
                seen.insert(id);
            }
        }
        if (std::find(stays.cbegin(), stays.cend(), false) == stays.cend())
            continue;
        auto rest = std::make_shared<MemberChunk>();
        for (std::size_t row = 0; row < stays.size(); ++row) {
            if (stays[row])
                rest->append(**chunk, row);
        }
        rest->squeeze();
        *chunk = std::move(rest);
    }
    std::erase_if(chunks, [](const MemberChunkPtr &chunk) { return chunk->size() == 0; });
    return chunks;
}

} // namespace rollcall
