// SPDX-License-Identifier: MIT
#include "ui/members/member_keys.h"

namespace rollcall {

namespace {

constexpr std::size_t keysBetweenLooks = 512;

} // namespace

MemberKeysPtr prepareMemberKeys(const MemberTablePtr &table, const QLocale &locale, const std::atomic_bool &cancelled)
{
    auto keys = std::make_shared<MemberKeys>();
    keys->table = table;
    keys->locale = locale;
    keys->rows.reserve(table->size());
    QCollator collator(locale);
    // The C locale compares code points, which puts "Zoe" before "amelia".
    const bool bare = locale.language() == QLocale::C;
    for (const auto &member : *table) {
        if (keys->rows.size() % keysBetweenLooks == 0 && cancelled)
            return nullptr;
        const auto &shown = member.displayName.isEmpty() ? member.email : member.displayName;
        const auto name = foldForSearch(member.displayName);
        auto digits = member.phone;
        digits.remove(QLatin1Char('+'));
        keys->rows.push_back({name + QLatin1Char('\n') + foldForSearch(member.email), digits,
                              collator.sortKey(bare ? foldForSearch(shown) : shown)});
    }
    return keys;
}

} // namespace rollcall
