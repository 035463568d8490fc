// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columns.h"
#include "domain/member.h"
#include "domain/member_text.h"
#include "domain/once_made.h"

#include <memory>

namespace rollcall {

/// Some neighbouring rows of a member table as columns. Filled and squeezed by whoever makes the table; shared and constant then.
struct MemberChunk {
    /// Small enough that a change of one row copies little, large enough that what a chunk costs by itself does not count.
    static constexpr std::size_t mostRows = 512;
    /// Stand in a number column for what is not there; no number of a member is one of them.
    static constexpr std::int64_t none = std::numeric_limits<std::int64_t>::min();
    static constexpr std::int64_t unlimited = none + 1;

    TextColumn id, userId, email, phone, displayName, version, invitationId;
    WordColumn role, statusWord;
    WordsColumn teams;
    std::vector<MemberStatus> status;
    std::vector<MemberType> type;
    NumberColumn creditLimit; ///< none: no credits
    NumberColumn creditsUsed;
    NumberColumn requestsPerMinute; ///< none: no limits
    NumberColumn budget;
    NumberColumn activeKeys; ///< none: not provided
    NumberColumn lastActive, joined, updated;
    std::vector<std::uint32_t> idHash; ///< so that an id is found by looking at four bytes a row

    void append(const Member &member);
    void append(const MemberChunk &other, std::size_t row);
    /// For a chunk that was filled column by column.
    void hashIds(std::size_t rows);
    void squeeze();

    [[nodiscard]] std::size_t size() const { return idHash.size(); }
    [[nodiscard]] Member at(std::size_t row) const;
    [[nodiscard]] std::optional<Credits> credits(std::size_t row) const;
    /// For a search; made when it is first asked for, and shared by all tables that share the chunk.
    [[nodiscard]] const MemberText &text() const
    {
        return m_text.get([this] { return MemberText(*this); });
    }
    [[nodiscard]] std::size_t bytes() const; ///< of the columns
    bool operator==(const MemberChunk &) const = default;

    [[nodiscard]] static std::uint32_t hashOf(const QString &id) { return static_cast<std::uint32_t>(qHash(id, 0)); }

private:
    OnceMade<MemberText> m_text;
};
using MemberChunkPtr = std::shared_ptr<const MemberChunk>;

} // namespace rollcall
