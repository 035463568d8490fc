// SPDX-License-Identifier: MIT
#include "ui/members/member_filter.h"

#include <cstring>

namespace rollcall {

namespace {

using Verdicts = std::vector<std::uint8_t>; ///< of each word of a column: 1 where it passes
using Counts = std::vector<int>;

enum Share { NothingToSay, None, Unlimited, Left, Low, Exhausted, Shares };

Share shareOf(MemberStatus status, const std::optional<Credits> &credits)
{
    if (status == MemberStatus::Invited)
        return NothingToSay;
    if (!credits)
        return None;
    if (!credits->limit)
        return Unlimited;
    const auto limit = *credits->limit;
    if (credits->used >= limit)
        return Exhausted;
    return credits->used >= limit - limit / 10 ? Low : Left;
}

QString keyOf(Share share)
{
    switch (share) {
    case None: return QStringLiteral("none");
    case Unlimited: return QStringLiteral("unlimited");
    case Left: return QStringLiteral("left");
    case Low: return QStringLiteral("low");
    case Exhausted: return QStringLiteral("exhausted");
    case NothingToSay:
    case Shares: break;
    }
    return {};
}

constexpr auto facetBit(MemberFacet facet) { return 1U << static_cast<unsigned>(facet); }

Verdicts verdicts(const std::vector<QString> &words, const QSet<QString> &chosen)
{
    Verdicts passes;
    for (const auto &word : words)
        passes.push_back(chosen.isEmpty() || chosen.contains(word) ? 1 : 0);
    return passes;
}

/// Which of a chunk's roles are an administrator's.
Verdicts administratorsIn(const MemberChunk &chunk, const QSet<QString> &administrators)
{
    Verdicts passes;
    for (const auto &role : chunk.role.words())
        passes.push_back(administrators.contains(role) ? 1 : 0);
    return passes;
}

/// In which views a row is, by MemberView.
std::array<bool, memberViews> viewsOf(const MemberChunk &chunk, std::size_t row, Share share, bool administrator,
                                      bool added)
{
    const auto status = chunk.status[row];
    const bool active = status == MemberStatus::Active;
    // Nothing allocated is the same as a share of nothing, see creditsText().
    const bool without =
        share == None || (share == Exhausted && chunk.creditLimit.at(row) == 0 && chunk.creditsUsed.at(row) == 0);
    return {true,
            active && without,
            active && share == Exhausted && !without,
            status == MemberStatus::Disabled,
            chunk.lastActive.at(row) == Instant::never().ms && status != MemberStatus::Invited,
            administrator,
            added};
}

/// The words of one chunk with what the query thinks of each, and how many rows were counted for each.
class ChunkView {
public:
    ChunkView(const MemberChunk &chunk, const MemberQuery &query)
        : m_chunk(chunk)
        , m_role(verdicts(chunk.role.words(), chosen(query, MemberFacet::Role)))
        , m_statusWord(verdicts(chunk.statusWord.words(), chosen(query, MemberFacet::Status)))
        , m_team(verdicts(chunk.teams.words(), chosen(query, MemberFacet::Team)))
        , m_anyTeam(chosen(query, MemberFacet::Team).isEmpty())
        , m_roleCounts(m_role.size())
        , m_statusWordCounts(m_statusWord.size())
        , m_teamCounts(m_team.size())
    {
        const auto &statuses = chosen(query, MemberFacet::Status);
        for (std::size_t i = 0; i < m_status.size(); ++i)
            m_status[i] = statuses.isEmpty() || statuses.contains(toWord(static_cast<MemberStatus>(i))) ? 1 : 0;
        const auto &types = chosen(query, MemberFacet::Type);
        for (std::size_t i = 0; i < m_type.size(); ++i)
            m_type[i] = types.isEmpty() || types.contains(toWord(static_cast<MemberType>(i))) ? 1 : 0;
        const auto &shares = chosen(query, MemberFacet::Share);
        for (std::size_t i = 0; i < m_share.size(); ++i)
            m_share[i] = shares.isEmpty() || shares.contains(keyOf(static_cast<Share>(i))) ? 1 : 0;
    }

    /// A bit for each facet that leaves the row out.
    [[nodiscard]] unsigned failing(std::size_t row, Share share) const
    {
        const auto status = m_chunk.status[row];
        const bool statusPasses = status == MemberStatus::Unknown ? m_statusWord[m_chunk.statusWord.index(row)]
                                                                  : m_status[static_cast<std::size_t>(status)];
        return (m_role[m_chunk.role.index(row)] ? 0 : facetBit(MemberFacet::Role))
               | (statusPasses ? 0 : facetBit(MemberFacet::Status))
               | (m_type[static_cast<std::size_t>(m_chunk.type[row])] ? 0 : facetBit(MemberFacet::Type))
               | (passesTeam(row) ? 0 : facetBit(MemberFacet::Team))
               | (m_share[share] ? 0 : facetBit(MemberFacet::Share));
    }
    void count(std::size_t row, Share share, unsigned failing)
    {
        const auto othersPass = [failing](MemberFacet facet) { return (failing & ~facetBit(facet)) == 0; };
        const auto status = m_chunk.status[row];
        if (othersPass(MemberFacet::Role))
            ++m_roleCounts[m_chunk.role.index(row)];
        if (othersPass(MemberFacet::Status)) {
            if (status == MemberStatus::Unknown)
                ++m_statusWordCounts[m_chunk.statusWord.index(row)];
            else
                ++m_statusCounts[static_cast<std::size_t>(status)];
        }
        if (othersPass(MemberFacet::Type))
            ++m_typeCounts[static_cast<std::size_t>(m_chunk.type[row])];
        if (othersPass(MemberFacet::Team)) {
            for (std::size_t place = 0; place < m_chunk.teams.count(row); ++place)
                ++m_teamCounts[m_chunk.teams.index(row, place)];
        }
        if (othersPass(MemberFacet::Share))
            ++m_shareCounts[share];
    }

    void addTo(std::array<QHash<QString, int>, memberFacets> &counts) const
    {
        const auto add = [](QHash<QString, int> &sum, const QString &key, int count) {
            if (count > 0)
                sum[key] += count;
        };
        for (std::size_t i = 0; i < m_roleCounts.size(); ++i)
            add(counts[0], m_chunk.role.words()[i], m_roleCounts[i]);
        for (std::size_t i = 0; i < m_statusWordCounts.size(); ++i)
            add(counts[1], m_chunk.statusWord.words()[i], m_statusWordCounts[i]);
        for (std::size_t i = 0; i < m_statusCounts.size(); ++i)
            add(counts[1], toWord(static_cast<MemberStatus>(i)), m_statusCounts[i]);
        for (std::size_t i = 0; i < m_typeCounts.size(); ++i)
            add(counts[2], toWord(static_cast<MemberType>(i)), m_typeCounts[i]);
        for (std::size_t i = 0; i < m_teamCounts.size(); ++i)
            add(counts[3], m_chunk.teams.words()[i], m_teamCounts[i]);
        for (std::size_t i = 0; i < m_shareCounts.size(); ++i)
            add(counts[4], keyOf(static_cast<Share>(i)), m_shareCounts[i]);
    }

private:
    static const QSet<QString> &chosen(const MemberQuery &query, MemberFacet facet)
    {
        return query.chosen[static_cast<std::size_t>(facet)];
    }
    [[nodiscard]] bool passesTeam(std::size_t row) const
    {
        bool passes = m_anyTeam;
        for (std::size_t place = 0; !passes && place < m_chunk.teams.count(row); ++place)
            passes = m_team[m_chunk.teams.index(row, place)];
        return passes;
    }

    const MemberChunk &m_chunk;
    Verdicts m_role, m_statusWord, m_team;
    std::array<std::uint8_t, 3> m_status{}; // Active, Invited, Disabled
    std::array<std::uint8_t, 3> m_type{};
    std::array<std::uint8_t, Shares> m_share{};
    bool m_anyTeam;
    Counts m_roleCounts, m_statusWordCounts, m_teamCounts;
    std::array<int, 3> m_statusCounts{};
    std::array<int, 3> m_typeCounts{};
    std::array<int, Shares> m_shareCounts{};
};

} // namespace

QString shareKey(MemberStatus status, const std::optional<Credits> &credits) { return keyOf(shareOf(status, credits)); }

MemberTotals totalsOf(const MemberTable &table, const QSet<QString> &administrators, const MemberMarks &added)
{
    MemberTotals totals;
    for (std::size_t number = 0; number < table.chunks().size(); ++number) {
        const auto &chunk = table.chunks()[number];
        const auto *marks = added.empty() ? nullptr : added[number].get();
        const auto administrator = administratorsIn(*chunk, administrators);
        for (std::size_t row = 0; row < chunk->size(); ++row) {
            const auto status = chunk->status[row];
            const auto in = viewsOf(*chunk, row, shareOf(status, chunk->credits(row)),
                                    administrator[chunk->role.index(row)] != 0, marks && (*marks)[row] != 0);
            for (std::size_t i = 0; i < in.size(); ++i)
                totals.inView[i] += in[i] ? 1 : 0;
            totals.active += status == MemberStatus::Active ? 1 : 0;
            totals.invited += status == MemberStatus::Invited ? 1 : 0;
            totals.disabled += status == MemberStatus::Disabled ? 1 : 0;
        }
    }
    return totals;
}

MemberFilter::MemberFilter(const MemberQuery &query, MemberIndex &index) : m_query(query), m_index(index) {}

void MemberFilter::apply(const MemberChunk &chunk, const std::vector<std::uint8_t> *added, std::uint8_t *found)
{
    if (!std::memchr(found, 1, chunk.size()))
        return;
    ChunkView view(chunk, m_query);
    const auto administrator = administratorsIn(chunk, m_query.administrators);
    for (std::size_t row = 0; row < chunk.size(); ++row) {
        if (!found[row])
            continue;
        const auto share = shareOf(chunk.status[row], chunk.credits(row));
        const auto inView = [&] {
            const auto in =
                viewsOf(chunk, row, share, administrator[chunk.role.index(row)] != 0, added && (*added)[row] != 0);
            return in[static_cast<std::size_t>(m_query.view)];
        };
        if (m_query.view != MemberView::All && !inView()) {
            found[row] = 0;
            continue;
        }
        const auto failing = view.failing(row, share);
        view.count(row, share, failing);
        found[row] = failing == 0 ? 1 : 0;
    }
    view.addTo(m_index.counts);
}

} // namespace rollcall
