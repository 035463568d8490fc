// SPDX-License-Identifier: MIT
#include "ui/members/member_keys.h"

namespace rollcall {

namespace {

constexpr std::size_t checkEvery = 512;

// Letters that Unicode does not take apart, as a person without that key on the keyboard types them.
QString plainLetter(QChar letter)
{
    switch (letter.unicode()) {
    case 0x00f8: return QStringLiteral("o");
    case 0x0142: return QStringLiteral("l");
    case 0x0111:
    case 0x00f0: return QStringLiteral("d");
    case 0x0131: return QStringLiteral("i");
    case 0x00e6: return QStringLiteral("ae");
    case 0x0153: return QStringLiteral("oe");
    case 0x00fe: return QStringLiteral("th");
    default: return letter;
    }
}

bool isPlain(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString foldForSearch(const QString &text)
{
    if (isPlain(text))
        return text.toLower();
    const auto apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.isMark() || c.category() == QChar::Other_Format)
            continue;
        if (c.unicode() < 0x80)
            folded.append(c);
        else
            folded.append(plainLetter(c));
    }
    return folded;
}

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
        if (keys->rows.size() % checkEvery == 0 && cancelled)
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
