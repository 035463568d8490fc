// SPDX-License-Identifier: MIT
#include "ui/members/member_keys.h"

#include "domain/search_text.h"

#include <algorithm>
#include <numeric>

namespace rollcall {

namespace {

using Rows = std::vector<int>;

/// What is sorted by; nothing where it is not known.
using Value = std::optional<std::int64_t>;

Value valueOf(std::int64_t ms) { return ms == Instant::notProvided().ms ? std::nullopt : std::optional(ms); }

using Ranks = QHash<QString, std::int64_t>;

// Each team in its place among all.
Ranks teamRanks(const MemberTable &table, const QCollator &collator)
{
    Ranks ranks;
    for (const auto &chunk : table.chunks()) {
        for (const auto &team : chunk->teams.words())
            ranks.insert(team, 0);
    }
    auto names = ranks.keys();
    std::sort(names.begin(), names.end(), collator);
    for (qsizetype i = 0; i < names.size(); ++i)
        ranks[names[i]] = i;
    return ranks;
}

/// The ranks of a chunk's words: asked once a word, not once a row.
std::vector<std::int64_t> ranksOf(const std::vector<QString> &words, const Ranks &ranks)
{
    std::vector<std::int64_t> places;
    places.reserve(words.size());
    for (const auto &word : words)
        places.push_back(ranks.value(word, -1));
    return places;
}

Value valueOf(const MemberChunk &chunk, std::size_t row, MemberOrder order, const std::vector<std::int64_t> &ranks)
{
    switch (order) {
    case MemberOrder::RecentlyChanged: return valueOf(chunk.updated.at(row));
    case MemberOrder::LastActive: return valueOf(chunk.lastActive.at(row));
    case MemberOrder::Role: return ranks[chunk.role.index(row)];
    case MemberOrder::Status: return static_cast<int>(chunk.status[row]);
    case MemberOrder::Type: return static_cast<int>(chunk.type[row]);
    case MemberOrder::Teams:
        return chunk.teams.count(row) == 0 ? std::nullopt : std::optional(ranks[chunk.teams.index(row, 0)]);
    case MemberOrder::Credits:
        return chunk.creditLimit.at(row) == MemberChunk::none ? std::nullopt : std::optional(chunk.creditsUsed.at(row));
    case MemberOrder::Name: break; // by keys
    }
    return std::nullopt;
}

/// The values of all rows, one after the other.
std::vector<Value> valuesOf(const MemberKeys &keys, MemberOrder order)
{
    Ranks ranks;
    if (order == MemberOrder::Teams)
        ranks = teamRanks(*keys.table, QCollator(keys.locale));
    for (auto rank = keys.roleRanks.cbegin(); order == MemberOrder::Role && rank != keys.roleRanks.cend(); ++rank)
        ranks.insert(rank.key(), *rank);
    std::vector<Value> values;
    values.reserve(keys.table->size());
    for (const auto &chunk : keys.table->chunks()) {
        const auto &words = order == MemberOrder::Teams ? chunk->teams.words() : chunk->role.words();
        const auto places = ranksOf(words, ranks);
        for (std::size_t row = 0; row < chunk->size(); ++row)
            values.push_back(valueOf(*chunk, row, order, places));
    }
    return values;
}

Rows byValue(const std::vector<Value> &values, bool descending)
{
    std::vector<std::pair<std::int64_t, int>> known;
    known.reserve(values.size());
    Rows unknown;
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (values[row])
            known.emplace_back(*values[row], static_cast<int>(row));
        else
            unknown.push_back(static_cast<int>(row));
    }
    using Known = decltype(known)::value_type;
    if (descending)
        std::sort(known.begin(), known.end(), [](const Known &a, const Known &b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
    else
        std::sort(known.begin(), known.end());
    Rows rows;
    rows.reserve(values.size());
    for (const auto &[value, row] : known)
        rows.push_back(row);
    rows.insert(rows.end(), unknown.cbegin(), unknown.cend());
    return rows;
}

std::shared_ptr<const ChunkNames> namesOf(const MemberChunk &chunk, const QCollator &collator)
{
    auto names = std::make_shared<ChunkNames>();
    names->keys.reserve(chunk.size());
    // The C locale compares code points, which puts "Zoe" before "amelia".
    const bool bare = collator.locale().language() == QLocale::C;
    for (std::size_t row = 0; row < chunk.size(); ++row) {
        const auto shown = chunk.displayName.isEmpty(row) ? chunk.email.at(row) : chunk.displayName.at(row);
        names->keys.push_back(collator.sortKey(bare ? foldForSearch(shown) : shown));
    }
    names->order.resize(chunk.size());
    std::iota(names->order.begin(), names->order.end(), 0);
    const auto &keys = names->keys;
    std::stable_sort(names->order.begin(), names->order.end(), [&](int a, int b) {
        return keys[static_cast<std::size_t>(a)].compare(keys[static_cast<std::size_t>(b)]) < 0;
    });
    return names;
}

bool prepareNames(MemberKeys &keys, const std::atomic_bool &cancelled)
{
    const auto &chunks = keys.table->chunks();
    keys.names.resize(chunks.size());
    const QCollator collator(keys.locale);
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        if (cancelled)
            return false;
        if (!keys.names[i])
            keys.names[i] = namesOf(*chunks[i], collator);
    }
    return true;
}

using KeyOfRow = std::vector<const QCollatorSortKey *>;

// Each chunk is in order by itself: two neighbours become one until all are.
Rows merged(const MemberKeys &keys, const KeyOfRow &keyOf)
{
    Rows rows;
    rows.reserve(keyOf.size());
    std::vector<std::ptrdiff_t> starts{0};
    for (std::size_t i = 0; i < keys.names.size(); ++i) {
        for (const int row : keys.names[i]->order)
            rows.push_back(static_cast<int>(keys.table->start(i)) + row);
        starts.push_back(static_cast<std::ptrdiff_t>(rows.size()));
    }
    const auto before = [&](int a, int b) {
        return keyOf[static_cast<std::size_t>(a)]->compare(*keyOf[static_cast<std::size_t>(b)]) < 0;
    };
    Rows next(rows.size());
    while (starts.size() > 2) {
        std::vector<std::ptrdiff_t> fewer{0};
        for (std::size_t i = 0; i + 1 < starts.size(); i += 2) {
            const auto middle = starts[i + 1];
            const auto end = i + 2 < starts.size() ? starts[i + 2] : middle;
            std::merge(rows.cbegin() + starts[i], rows.cbegin() + middle, rows.cbegin() + middle, rows.cbegin() + end,
                       next.begin() + starts[i], before);
            fewer.push_back(end);
        }
        rows.swap(next);
        starts.swap(fewer);
    }
    return rows;
}

// The groups from the last to the first, each in its own order.
Rows turnedAround(const Rows &rows, const KeyOfRow &keyOf)
{
    Rows turned;
    turned.reserve(rows.size());
    for (auto end = rows.cend(); end != rows.cbegin();) {
        auto first = end - 1;
        const auto &key = *keyOf[static_cast<std::size_t>(*first)];
        while (first != rows.cbegin() && keyOf[static_cast<std::size_t>(*(first - 1))]->compare(key) == 0)
            --first;
        turned.insert(turned.end(), first, end);
        end = first;
    }
    return turned;
}

Rows byName(const MemberKeys &keys, bool descending)
{
    KeyOfRow keyOf;
    keyOf.reserve(keys.table->size());
    for (const auto &chunk : keys.names) {
        for (const auto &key : chunk->keys)
            keyOf.push_back(&key);
    }
    auto rows = merged(keys, keyOf);
    return descending ? turnedAround(rows, keyOf) : rows;
}

} // namespace

bool prepareAdded(MemberKeys &keys, const MemberQuery &query, const std::atomic_bool &cancelled)
{
    if (!query.reviewed)
        return true;
    const auto &chunks = keys.table->chunks();
    keys.added.resize(chunks.size());
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        if (cancelled)
            return false;
        if (keys.added[i])
            continue;
        auto marks = std::make_shared<std::vector<std::uint8_t>>();
        marks->reserve(chunks[i]->size());
        for (std::size_t row = 0; row < chunks[i]->size(); ++row) {
            const bool joined = chunks[i]->status[row] != MemberStatus::Invited;
            marks->push_back(joined && !query.reviewed->contains(chunks[i]->id.at(row)) ? 1 : 0);
        }
        keys.added[i] = std::move(marks);
    }
    return true;
}

std::shared_ptr<MemberKeys> keysFor(const MemberTablePtr &table, const MemberQuery &query, const MemberKeysPtr &before)
{
    auto keys = std::make_shared<MemberKeys>();
    keys->table = table;
    keys->locale = query.locale;
    keys->roleRanks = query.roleRanks;
    keys->reviewed = query.reviewed;
    keys->administrators = query.administrators;
    if (!before)
        return keys;
    const bool sameLocale = before->locale == query.locale;
    const bool sameReview = before->reviewed == query.reviewed;
    if (before->table == table) {
        if (sameReview)
            keys->added = before->added;
        if (sameReview && before->administrators == query.administrators)
            keys->totals = before->totals;
        if (!sameLocale)
            return keys;
        keys->names = before->names;
        for (const auto &ordered : before->orders) {
            if (ordered.order != MemberOrder::Role || before->roleRanks == query.roleRanks)
                keys->orders.push_back(ordered);
        }
        return keys;
    }
    QHash<const MemberChunk *, std::size_t> known;
    for (std::size_t i = 0; i < before->table->chunks().size(); ++i)
        known.insert(before->table->chunks()[i].get(), i);
    const auto keep = [&](const auto &former, auto &now) {
        for (std::size_t i = 0; !former.empty() && i < table->chunks().size(); ++i) {
            const auto found = known.constFind(table->chunks()[i].get());
            now.push_back(found == known.cend() ? nullptr : former[*found]);
        }
    };
    if (sameLocale)
        keep(before->names, keys->names);
    if (sameReview)
        keep(before->added, keys->added);
    return keys;
}

MemberRowsPtr orderedRows(MemberKeys &keys, const MemberQuery &query, const std::atomic_bool &cancelled)
{
    for (const auto &known : keys.orders) {
        if (known.order == query.order && known.descending == query.descending)
            return known.rows;
    }
    const bool named = query.order == MemberOrder::Name;
    if (named && !prepareNames(keys, cancelled))
        return nullptr;
    auto rows = named ? byName(keys, query.descending) : byValue(valuesOf(keys, query.order), query.descending);
    if (cancelled)
        return nullptr;
    auto shared = std::make_shared<const Rows>(std::move(rows));
    keys.orders.push_back({query.order, query.descending, shared});
    return shared;
}

} // namespace rollcall
