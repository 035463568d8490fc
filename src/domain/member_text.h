// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace rollcall {

struct MemberChunk;

/// What a person searches for. A member is found when each word is somewhere in its name, e-mail or phone number, or when all that was
/// typed is a piece of a phone number as people write it ("138 0013").
class MemberSearch {
public:
    explicit MemberSearch(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }

private:
    friend class MemberText;
    std::vector<std::string> m_words; ///< folded; the longest first, since few rows have it
    std::string m_digits;
};

/// The names, e-mails and phone numbers of a chunk as a search looks at them: folded, in UTF-8, one row after the other.
class MemberText {
public:
    explicit MemberText(const MemberChunk &chunk);

    /// Sets the places of the rows that are found, in a list with one place a row.
    void find(const MemberSearch &search, std::uint8_t *found) const;
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    [[nodiscard]] std::size_t start(std::size_t row) const { return row == 0 ? 0 : m_ends[row - 1]; }
    [[nodiscard]] bool hasAll(std::size_t row, const std::vector<std::string> &words) const;
    [[nodiscard]] bool hasInPhone(std::size_t row, const std::string &digits) const;
    template <typename Accept>
    void scan(const std::string &word, std::uint8_t *found, Accept accept) const;

    std::string m_text;
    std::vector<std::uint32_t> m_ends;
};

} // namespace rollcall
