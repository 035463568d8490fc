// SPDX-License-Identifier: MIT
#include "ui/members/member_query.h"

#include "ui/members/member_keys.h"

#include <algorithm>
#include <numeric>

namespace rollcall {

namespace {

constexpr int rowsBetweenLooks = 1024; // rows between two looks at the cancellation

using Facets = std::array<QSet<QString>, memberFacets>;

const QSet<QString> &of(const Facets &facets, MemberFacet facet) { return facets[static_cast<std::size_t>(facet)]; }

bool passes(const QSet<QString> &chosen, const QString &value) { return chosen.isEmpty() || chosen.contains(value); }

bool passesTeam(const QSet<QString> &chosen, const QStringList &teams)
{
    return chosen.isEmpty()
           || std::any_of(teams.cbegin(), teams.cend(), [&](const QString &team) { return chosen.contains(team); });
}

QString statusKey(const Member &member)
{
    return member.status == MemberStatus::Unknown ? member.statusWord : toWord(member.status);
}

bool hasWords(const MemberKeys::Row &row, const QStringList &words, const QString &digits)
{
    if (!digits.isEmpty() && row.digits.contains(digits))
        return true;
    return std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return row.text.contains(word); });
}

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

void count(MemberIndex &index, const Member &member, const MemberQuery &query, bool found)
{
    index.active += member.status == MemberStatus::Active;
    index.invited += member.status == MemberStatus::Invited;
    index.disabled += member.status == MemberStatus::Disabled;
    if (!found)
        return;
    const std::array pass{passes(of(query.chosen, MemberFacet::Role), member.role),
                          passes(of(query.chosen, MemberFacet::Status), statusKey(member)),
                          passes(of(query.chosen, MemberFacet::Type), toWord(member.type)),
                          passesTeam(of(query.chosen, MemberFacet::Team), member.teams),
                          passes(of(query.chosen, MemberFacet::Share), shareKey(member))};
    const auto othersPass = [&](MemberFacet facet) {
        for (std::size_t i = 0; i < pass.size(); ++i) {
            if (i != static_cast<std::size_t>(facet) && !pass[i])
                return false;
        }
        return true;
    };
    if (othersPass(MemberFacet::Role))
        ++index.counts[0][member.role];
    if (othersPass(MemberFacet::Status))
        ++index.counts[1][statusKey(member)];
    if (othersPass(MemberFacet::Type))
        ++index.counts[2][toWord(member.type)];
    if (othersPass(MemberFacet::Team)) {
        for (const auto &team : member.teams)
            ++index.counts[3][team];
    }
    if (othersPass(MemberFacet::Share))
        ++index.counts[4][shareKey(member)];
}

bool matches(const Member &member, const MemberQuery &query)
{
    return passes(of(query.chosen, MemberFacet::Role), member.role)
           && passes(of(query.chosen, MemberFacet::Status), statusKey(member))
           && passes(of(query.chosen, MemberFacet::Type), toWord(member.type))
           && passesTeam(of(query.chosen, MemberFacet::Team), member.teams)
           && passes(of(query.chosen, MemberFacet::Share), shareKey(member));
}

// Orders by a number; what is not known comes last in either direction.
template <typename Value>
void sortByValue(std::vector<int> &rows, bool descending, Value valueOf)
{
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        const auto left = valueOf(a);
        const auto right = valueOf(b);
        if (left.has_value() != right.has_value())
            return left.has_value();
        if (!left || *left == *right)
            return false;
        return descending ? *right < *left : *left < *right;
    });
}

void sortRows(std::vector<int> &rows, const MemberTable &table, const MemberQuery &query, const MemberKeys *keys)
{
    const auto at = [&](int row) -> const Member & { return table[static_cast<std::size_t>(row)]; };
    const auto known = [](Instant when) {
        return when.isKnown()   ? std::optional(when.ms)
               : when.isNever() ? std::optional(Instant::never().ms)
                                : std::nullopt;
    };
    switch (query.order) {
    case MemberOrder::RecentlyChanged:
        return sortByValue(rows, query.descending, [&](int row) { return known(at(row).updated); });
    case MemberOrder::LastActive:
        return sortByValue(rows, query.descending, [&](int row) { return known(at(row).lastActive); });
    case MemberOrder::Name:
        return std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
            const int order =
                keys->rows[static_cast<std::size_t>(a)].name.compare(keys->rows[static_cast<std::size_t>(b)].name);
            return query.descending ? order > 0 : order < 0;
        });
    case MemberOrder::Role:
        return sortByValue(rows, query.descending,
                           [&](int row) { return std::optional(query.roleRanks.value(at(row).role, -1)); });
    case MemberOrder::Status:
        return sortByValue(rows, query.descending,
                           [&](int row) { return std::optional(static_cast<int>(at(row).status)); });
    case MemberOrder::Type:
        return sortByValue(rows, query.descending,
                           [&](int row) { return std::optional(static_cast<int>(at(row).type)); });
    case MemberOrder::Teams:
        return sortByValue(rows, query.descending, [&](int row) {
            return at(row).teams.isEmpty() ? std::nullopt : std::optional(at(row).teams.constFirst());
        });
    case MemberOrder::Credits:
        return sortByValue(rows, query.descending, [&](int row) {
            return at(row).credits ? std::optional(at(row).credits->used) : std::nullopt;
        });
    }
}

} // namespace

QString shareKey(const Member &member)
{
    if (member.status == MemberStatus::Invited)
        return {};
    if (!member.credits)
        return QStringLiteral("none");
    if (!member.credits->limit)
        return QStringLiteral("unlimited");
    const auto limit = *member.credits->limit;
    const auto used = member.credits->used;
    if (used >= limit)
        return QStringLiteral("exhausted");
    return used >= limit - limit / 10 ? QStringLiteral("low") : QStringLiteral("left");
}

bool MemberQuery::narrows() const
{
    return !text.trimmed().isEmpty() || std::any_of(chosen.cbegin(), chosen.cend(), [](const QSet<QString> &values) {
        return !values.isEmpty();
    });
}

MemberIndex queryMembers(const MemberTablePtr &table, const MemberQuery &query, MemberKeysPtr keys,
                         const std::atomic_bool &cancelled)
{
    const auto words = foldForSearch(query.text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto digits = phoneDigits(query.text);
    const bool needsKeys = !words.isEmpty() || query.order == MemberOrder::Name;
    if (needsKeys && (!keys || keys->table != table || keys->locale != query.locale))
        keys = prepareMemberKeys(table, query.locale, cancelled);
    MemberIndex index;
    if (needsKeys && !keys)
        return index;
    const int size = static_cast<int>(table->size());
    index.rows.reserve(table->size());
    for (int row = 0; row < size; ++row) {
        if (row % rowsBetweenLooks == 0 && cancelled)
            return {};
        const auto &member = (*table)[static_cast<std::size_t>(row)];
        const bool found = words.isEmpty() || hasWords(keys->rows[static_cast<std::size_t>(row)], words, digits);
        count(index, member, query, found);
        if (found && matches(member, query))
            index.rows.push_back(row);
    }
    sortRows(index.rows, *table, query, keys.get());
    index.table = table;
    index.keys = std::move(keys);
    return index;
}

} // namespace rollcall
