// SPDX-License-Identifier: MIT
#include "sheets/separator.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace rollcall {

namespace {

constexpr qsizetype sampleBytes = 64 * 1024;
constexpr std::array candidates{'\t', ';', ',',
                                '|'}; // the rarer in ordinary text first: it wins where two do equally well

using Counts = std::array<int, candidates.size()>;

/// How often each candidate stands in each of the first rows, outside of quotation marks.
std::vector<Counts> countRows(const QByteArray &utf8, bool quotes)
{
    std::vector<Counts> rows;
    Counts row{};
    bool quoted = false;
    bool content = false;
    const auto end = std::min(utf8.size(), sampleBytes);
    for (qsizetype at = 0; at < end; ++at) {
        const char c = utf8[at];
        if (c == '"' && quotes)
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n' || c == '\r') {
            if (content)
                rows.push_back(row);
            row = {};
            content = false;
            continue;
        }
        content = true;
        const auto found = std::find(candidates.cbegin(), candidates.cend(), c);
        if (found != candidates.cend())
            ++row[static_cast<std::size_t>(found - candidates.cbegin())];
    }
    // A quotation mark that is never closed swallows rows; then all are counted as text.
    if (quoted && quotes && end == utf8.size())
        return countRows(utf8, false);
    if (content && (end == utf8.size() || rows.empty()))
        rows.push_back(row);
    return rows;
}

} // namespace

QChar detectSeparator(const QByteArray &utf8)
{
    const auto rows = countRows(utf8, true);
    double best = 0;
    QChar separator;
    for (std::size_t which = 0; which < candidates.size(); ++which) {
        std::map<int, int> rowsBy;
        for (const auto &row : rows) {
            if (row[which] > 0)
                ++rowsBy[row[which]];
        }
        if (rowsBy.empty())
            continue;
        const auto usual = std::max_element(rowsBy.cbegin(), rowsBy.cend(),
                                            [](const auto &a, const auto &b) { return a.second < b.second; });
        // Most of it is how many rows agree; more columns tell a separator from a comma in each of a few texts.
        const double agree = static_cast<double>(usual->second) / static_cast<double>(rows.size());
        const double score = agree + 0.01 * std::min(usual->first, 10);
        if (score > best + 1e-9) {
            best = score;
            separator = QLatin1Char(candidates[which]);
        }
    }
    return separator;
}

NamedSeparator namedSeparator(const QByteArray &utf8)
{
    if (utf8.size() < 5 || qstrnicmp(utf8.constData(), "sep=", 4) != 0)
        return {};
    const char named = utf8[4];
    auto end = qsizetype(5);
    if (end < utf8.size() && utf8[end] == '\r')
        ++end;
    if (end < utf8.size() && utf8[end] == '\n')
        ++end;
    const bool known = std::find(candidates.cbegin(), candidates.cend(), named) != candidates.cend();
    return known && end > 5 ? NamedSeparator{QLatin1Char(named), end} : NamedSeparator{};
}

} // namespace rollcall
