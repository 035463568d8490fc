// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>
#include <vector>

namespace rollcall {

/// Columns of some rows of a table: filled row by row, then squeezed, and never changed after that. The same rows always make the
/// same column, so two columns are compared as they lie.

/// Texts, one after the other: a byte a letter where all rows allow it, UTF-16 otherwise, which keeps a lone surrogate as it came.
class TextColumn {
public:
    void append(QStringView text);
    void append(const TextColumn &other, std::size_t row);
    void squeeze();

    [[nodiscard]] QString at(std::size_t row) const;
    [[nodiscard]] bool isEmpty(std::size_t row) const { return length(row) == 0; }
    [[nodiscard]] bool equals(std::size_t row, QStringView text) const;
    [[nodiscard]] std::size_t bytes() const;
    bool operator==(const TextColumn &) const = default;

private:
    [[nodiscard]] std::size_t start(std::size_t row) const { return row == 0 ? 0 : m_ends[row - 1]; }
    [[nodiscard]] std::size_t length(std::size_t row) const { return m_ends.empty() ? 0 : m_ends[row] - start(row); }
    void endRow();

    std::string m_narrow; ///< Latin-1; one of the two is used
    std::u16string m_wide;
    std::vector<std::uint32_t> m_ends; ///< of each row; none while all rows are empty
    std::uint32_t m_rows = 0;
};

/// Texts of which few are different, each kept once.
class WordColumn {
public:
    void append(const QString &word);
    void append(const WordColumn &other, std::size_t row) { append(other.at(row)); }
    void squeeze();

    [[nodiscard]] const QString &at(std::size_t row) const { return m_words[m_indexes[row]]; }
    /// Which of words() a row has: what is asked of a word need not be asked of each row.
    [[nodiscard]] std::uint16_t index(std::size_t row) const { return m_indexes[row]; }
    [[nodiscard]] const std::vector<QString> &words() const { return m_words; }
    [[nodiscard]] std::size_t bytes() const;
    bool operator==(const WordColumn &) const = default;

private:
    std::vector<QString> m_words; ///< in the order in which they occur
    std::vector<std::uint16_t> m_indexes;
};

/// Some words a row.
class WordsColumn {
public:
    void append(const QStringList &words);
    void append(const WordsColumn &other, std::size_t row) { append(other.at(row)); }
    void squeeze();

    [[nodiscard]] QStringList at(std::size_t row) const;
    [[nodiscard]] std::size_t count(std::size_t row) const { return m_ends.empty() ? 0 : m_ends[row] - start(row); }
    /// Which of words() is the one at `place` of a row.
    [[nodiscard]] std::uint32_t index(std::size_t row, std::size_t place) const
    {
        return m_indexes[start(row) + place];
    }
    [[nodiscard]] const std::vector<QString> &words() const { return m_words; }
    [[nodiscard]] std::size_t bytes() const;
    bool operator==(const WordsColumn &) const = default;

private:
    [[nodiscard]] std::size_t start(std::size_t row) const { return row == 0 ? 0 : m_ends[row - 1]; }

    std::vector<QString> m_words;
    std::vector<std::uint32_t> m_indexes;
    std::vector<std::uint32_t> m_ends; ///< none while no row has a word
    std::uint32_t m_rows = 0;
    QHash<QString, std::uint32_t> m_known; ///< while it is filled
};

/// Numbers; a column in which all are the same holds one.
class NumberColumn {
public:
    void append(std::int64_t value) { m_values.push_back(value); }
    void append(const NumberColumn &other, std::size_t row) { append(other.at(row)); }
    void squeeze();

    [[nodiscard]] std::int64_t at(std::size_t row) const { return m_values.size() == 1 ? m_values[0] : m_values[row]; }
    [[nodiscard]] std::size_t bytes() const { return m_values.capacity() * sizeof(std::int64_t); }
    bool operator==(const NumberColumn &) const = default;

private:
    std::vector<std::int64_t> m_values;
};

} // namespace rollcall
