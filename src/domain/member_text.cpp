// SPDX-License-Identifier: MIT
#include "domain/member_text.h"

#include "domain/member_chunk.h"
#include "domain/search_text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace rollcall {

namespace {

constexpr char fieldEnd = '\n'; // no word has one: what is typed is taken apart at white space

// Digits of a text that is a piece of a phone number, so that "138 0013" finds +8613800138000.
QString phoneDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits.append(c);
        else if (!c.isSpace() && !QStringLiteral("+-().").contains(c))
            return {};
    }
    return digits;
}

/// The place in the word of the byte that the text has least often: looking for that one stops least often. The lead bytes of a
/// script are in every letter of it, so the first byte would be the worst choice for Chinese.
std::size_t rarest(const std::string &word, const std::string &text)
{
    constexpr std::size_t sample = 1024; // a part of it that costs little beside the search itself
    std::array<int, 256> seen{};
    for (std::size_t i = 0; i < std::min(sample, text.size()); ++i)
        ++seen[static_cast<unsigned char>(text[i])];
    std::size_t best = 0;
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (seen[static_cast<unsigned char>(word[i])] < seen[static_cast<unsigned char>(word[best])])
            best = i;
    }
    return best;
}

} // namespace

MemberSearch::MemberSearch(const QString &typed) : m_digits(phoneDigits(typed).toStdString())
{
    const auto words = foldForSearch(typed).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const auto &word : words)
        m_words.push_back(word.toStdString());
    std::sort(m_words.begin(), m_words.end(),
              [](const std::string &a, const std::string &b) { return a.size() > b.size(); });
}

MemberText::MemberText(const MemberChunk &chunk)
{
    m_ends.reserve(chunk.size());
    for (std::size_t row = 0; row < chunk.size(); ++row) {
        m_text += foldForSearch(chunk.displayName.at(row)).toStdString();
        m_text += fieldEnd;
        m_text += foldForSearch(chunk.email.at(row)).toStdString();
        m_text += fieldEnd;
        if (!chunk.phone.isEmpty(row))
            m_text += chunk.phone.at(row).toStdString();
        m_ends.push_back(static_cast<std::uint32_t>(m_text.size()));
    }
    m_text.shrink_to_fit();
}

bool MemberText::hasAll(std::size_t row, const std::vector<std::string> &words) const
{
    const auto text = std::string_view(m_text).substr(start(row), m_ends[row] - start(row));
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const std::string &word) { return text.find(word) != std::string_view::npos; });
}

bool MemberText::hasInPhone(std::size_t row, const std::string &digits) const
{
    const auto text = std::string_view(m_text).substr(start(row), m_ends[row] - start(row));
    return text.substr(text.rfind(fieldEnd)).find(digits) != std::string_view::npos;
}

template <typename Accept>
void MemberText::scan(const std::string &word, std::uint8_t *found, Accept accept) const
{
    const auto place = rarest(word, m_text);
    const auto *text = m_text.data();
    std::size_t row = 0;
    for (std::size_t at = place; at < m_text.size();) {
        const auto *next = static_cast<const char *>(std::memchr(text + at, word[place], m_text.size() - at));
        if (!next)
            return;
        at = static_cast<std::size_t>(next - text);
        const auto first = at - place;
        ++at;
        if (first + word.size() > m_text.size() || std::memcmp(text + first, word.data(), word.size()) != 0)
            continue;
        while (m_ends[row] <= first)
            ++row;
        // A word has no end of a field in it, but it may end in the next row's name.
        if (first + word.size() > m_ends[row])
            continue;
        if (accept(row))
            found[row] = 1;
        at = std::max<std::size_t>(at, m_ends[row] + place); // one hit a row is enough
    }
}

void MemberText::find(const MemberSearch &search, std::uint8_t *found) const
{
    if (search.isEmpty())
        return;
    const bool one = search.m_words.size() == 1; // which has just been found
    scan(search.m_words.front(), found, [&](std::size_t row) { return one || hasAll(row, search.m_words); });
    if (!search.m_digits.empty())
        scan(search.m_digits, found, [&](std::size_t row) { return hasInPhone(row, search.m_digits); });
}

} // namespace rollcall
