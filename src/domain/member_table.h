// SPDX-License-Identifier: MIT
#pragma once

#include "domain/member_chunk.h"

#include <QSet>

#include <iterator>
#include <unordered_set>

namespace rollcall {

/// The members of a tenant at one moment: columns in chunks, so that a later moment shares what did not change. Immutable once
/// published, shared between threads. A whole Member is put together when it is asked for; what looks at many rows reads columns.
class MemberTable {
public:
    class Iterator;
    using value_type = Member;
    using const_iterator = Iterator;

    MemberTable() = default;
    MemberTable(std::initializer_list<Member> rows);
    explicit MemberTable(const std::vector<Member> &rows);
    /// Chunks that are squeezed; empty ones are left out.
    explicit MemberTable(std::vector<MemberChunkPtr> chunks);

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] Member at(std::size_t row) const;
    [[nodiscard]] Member operator[](std::size_t row) const { return at(row); }
    [[nodiscard]] Member front() const { return at(0); }
    [[nodiscard]] Member back() const { return at(m_size - 1); }
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;
    [[nodiscard]] Iterator cbegin() const;
    [[nodiscard]] Iterator cend() const;

    /// The row of a member; a pass over four bytes a row.
    [[nodiscard]] std::optional<std::size_t> rowOf(const QString &id) const;
    [[nodiscard]] std::optional<Member> find(const QString &id) const;
    /// In the order of the table.
    [[nodiscard]] std::vector<Member> find(const QSet<QString> &ids) const;
    [[nodiscard]] QString id(std::size_t row) const;

    [[nodiscard]] const std::vector<MemberChunkPtr> &chunks() const { return m_chunks; }
    /// The row of the table that is the first of a chunk.
    [[nodiscard]] std::size_t start(std::size_t chunk) const { return m_starts[chunk]; }
    /// Where a row lies.
    struct Place {
        const MemberChunk *chunk;
        std::size_t row;
    };
    [[nodiscard]] Place place(std::size_t row) const;

    [[nodiscard]] std::size_t bytes() const;
    bool operator==(const MemberTable &other) const; ///< the same rows, however they are cut into chunks

private:
    std::vector<MemberChunkPtr> m_chunks;
    std::vector<std::size_t> m_starts;
    std::size_t m_size = 0;
};

/// Looks at each row in order, as a chunk and a row of it, until `look` answers false.
template <typename Look>
void lookThrough(const MemberTable &table, Look look)
{
    for (const auto &chunk : table.chunks()) {
        for (std::size_t row = 0; row < chunk->size(); ++row) {
            if (!look(*chunk, row))
                return;
        }
    }
}

/// Forward only, since each step may put a member together.
class MemberTable::Iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Member;
    using difference_type = std::ptrdiff_t;
    using reference = Member;
    struct pointer {
        Member member;
        const Member *operator->() const { return &member; }
    };

    Iterator() = default;
    Iterator(const MemberTable *table, std::size_t row) : m_table(table), m_row(row) {}
    Member operator*() const { return m_table->at(m_row); }
    pointer operator->() const { return {m_table->at(m_row)}; }
    Iterator &operator++()
    {
        ++m_row;
        return *this;
    }
    Iterator operator++(int)
    {
        const auto before = *this;
        ++m_row;
        return before;
    }
    difference_type operator-(const Iterator &other) const
    {
        return static_cast<difference_type>(m_row) - static_cast<difference_type>(other.m_row);
    }
    bool operator==(const Iterator &other) const { return m_row == other.m_row; }

private:
    const MemberTable *m_table = nullptr;
    std::size_t m_row = 0;
};

inline MemberTable::Iterator MemberTable::begin() const { return {this, 0}; }
inline MemberTable::Iterator MemberTable::end() const { return {this, m_size}; }
inline MemberTable::Iterator MemberTable::cbegin() const { return begin(); }
inline MemberTable::Iterator MemberTable::cend() const { return end(); }

/// Makes a table row by row, as a list is read page by page; no step costs more than its rows. Of rows with the same id the last
/// one stays, in its place. Chunks that are the same as in the table known before are shared with it.
class MemberTableBuilder {
public:
    explicit MemberTableBuilder(MemberTablePtr known = {});

    void append(const Member &member);
    [[nodiscard]] std::size_t size() const { return m_size; } ///< duplicates included
    /// The known table itself where nothing differs.
    [[nodiscard]] MemberTablePtr take();

private:
    void closeChunk();
    [[nodiscard]] std::vector<MemberChunkPtr> withoutDuplicates() const;

    MemberTablePtr m_known;
    std::vector<MemberChunkPtr> m_chunks;
    std::shared_ptr<MemberChunk> m_open;
    std::size_t m_size = 0;
    std::unordered_set<std::size_t> m_hashes; ///< of all ids so far
    QSet<QString> m_suspects;                 ///< ids that may be there twice
};

/// A table with members put in the place of their row, or at the end, and others taken out. It shares the chunks that stay as they
/// are, and is the same table where nothing differs. Of two with the same id the last counts; who is removed does not stay.
[[nodiscard]] MemberTablePtr changedTable(const MemberTablePtr &table, const std::vector<Member> &changed,
                                          const std::vector<QString> &removed);

} // namespace rollcall
