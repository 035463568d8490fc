// SPDX-License-Identifier: MIT
#include "domain/columns.h"

#include <algorithm>

namespace rollcall {

namespace {

bool isNarrow(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() <= 0xff; });
}

std::size_t bytesOf(const std::vector<QString> &words)
{
    std::size_t sum = words.capacity() * sizeof(QString);
    for (const auto &word : words)
        sum += static_cast<std::size_t>(word.capacity()) * sizeof(QChar);
    return sum;
}

} // namespace

void TextColumn::append(QStringView text)
{
    if (m_wide.empty() && isNarrow(text)) {
        for (const QChar c : text)
            m_narrow.push_back(static_cast<char>(c.unicode()));
        return endRow();
    }
    for (const char letter : m_narrow) // the first row that needs it widens those before
        m_wide.push_back(static_cast<unsigned char>(letter));
    m_narrow.clear();
    m_wide.append(text.utf16(), static_cast<std::size_t>(text.size()));
    endRow();
}

void TextColumn::append(const TextColumn &other, std::size_t row)
{
    if (other.length(row) == 0)
        return endRow();
    if (!other.m_wide.empty())
        return append(QStringView(other.m_wide.data() + other.start(row), static_cast<qsizetype>(other.length(row))));
    if (!m_wide.empty())
        return append(other.at(row));
    m_narrow.append(other.m_narrow, other.start(row), other.length(row));
    endRow();
}

void TextColumn::endRow()
{
    const auto end = static_cast<std::uint32_t>(m_wide.empty() ? m_narrow.size() : m_wide.size());
    if (m_ends.empty() && end > 0)
        m_ends.assign(m_rows, 0);
    ++m_rows;
    if (!m_ends.empty() || end > 0)
        m_ends.push_back(end);
}

void TextColumn::squeeze()
{
    m_narrow.shrink_to_fit();
    m_wide.shrink_to_fit();
    m_ends.shrink_to_fit();
}

QString TextColumn::at(std::size_t row) const
{
    const auto size = static_cast<qsizetype>(length(row));
    if (size == 0)
        return {};
    if (m_wide.empty())
        return QString::fromLatin1(m_narrow.data() + start(row), size);
    return QStringView(m_wide.data() + start(row), size).toString();
}

bool TextColumn::equals(std::size_t row, QStringView text) const
{
    const auto size = static_cast<qsizetype>(length(row));
    if (size != text.size())
        return false;
    if (m_wide.empty())
        return text == QLatin1StringView(m_narrow.data() + (size == 0 ? 0 : start(row)), size);
    return text == QStringView(m_wide.data() + start(row), size);
}

std::size_t TextColumn::bytes() const
{
    return m_narrow.capacity() + m_wide.capacity() * sizeof(char16_t) + m_ends.capacity() * sizeof(std::uint32_t);
}

void WordColumn::append(const QString &word)
{
    // Few words, and mostly that of the row before: a search from the end is faster than a hash.
    const auto found = std::find(m_words.crbegin(), m_words.crend(), word);
    auto place = m_words.crend() - found - 1;
    if (found == m_words.crend()) {
        place = static_cast<std::ptrdiff_t>(m_words.size());
        m_words.push_back(word.isEmpty() ? QString() : word);
    }
    m_indexes.push_back(static_cast<std::uint16_t>(place));
}

void WordColumn::squeeze()
{
    m_words.shrink_to_fit();
    m_indexes.shrink_to_fit();
}

std::size_t WordColumn::bytes() const { return bytesOf(m_words) + m_indexes.capacity() * sizeof(std::uint16_t); }

void WordsColumn::append(const QStringList &words)
{
    for (const auto &word : words) {
        auto found = m_known.find(word);
        if (found == m_known.end()) {
            found = m_known.insert(word, static_cast<std::uint32_t>(m_words.size()));
            m_words.push_back(word);
        }
        m_indexes.push_back(*found);
    }
    if (m_ends.empty() && !m_indexes.empty())
        m_ends.assign(m_rows, 0);
    ++m_rows;
    if (!m_indexes.empty())
        m_ends.push_back(static_cast<std::uint32_t>(m_indexes.size()));
}

void WordsColumn::squeeze()
{
    m_words.shrink_to_fit();
    m_indexes.shrink_to_fit();
    m_ends.shrink_to_fit();
    m_known = {};
}

QStringList WordsColumn::at(std::size_t row) const
{
    QStringList words;
    words.reserve(static_cast<qsizetype>(count(row)));
    for (std::size_t place = 0; place < count(row); ++place)
        words.append(m_words[index(row, place)]);
    return words;
}

std::size_t WordsColumn::bytes() const
{
    return bytesOf(m_words) + (m_indexes.capacity() + m_ends.capacity()) * sizeof(std::uint32_t);
}

void NumberColumn::squeeze()
{
    if (std::adjacent_find(m_values.cbegin(), m_values.cend(), std::not_equal_to<>()) == m_values.cend())
        m_values.resize(std::min<std::size_t>(m_values.size(), 1));
    m_values.shrink_to_fit();
}

} // namespace rollcall
