// SPDX-License-Identifier: MIT
#include "people.h"

#include <array>

namespace rollcall::bench {

namespace {

constexpr std::int64_t start = 1'700'000'000'000;

// Far apart for neighbours, so that no order of the numbers is an order of anything else.
quint32 scattered(int number, quint32 salt)
{
    auto x = static_cast<quint32>(number) * 2654435761U + salt * 40503U;
    x ^= x >> 15U;
    x *= 2246822519U;
    return x ^ (x >> 13U);
}

template <std::size_t Size>
QString one(const std::array<const char16_t *, Size> &words, quint32 pick)
{
    return QString::fromUtf16(words[pick % Size]);
}

QString nameOf(int number)
{
    static constexpr std::array given{u"Ada",    u"Søren", u"Zoë",     u"Priya", u"Mateo",  u"Ingrid",
                                      u"Łukasz", u"Noor",  u"Olivier", u"Yuki",  u"Amelia", u"Björn",
                                      u"Chidi",  u"Elif",  u"Ивана",   u"سلمى"};
    static constexpr std::array family{u"Lovelace",   u"Lefèvre", u"Raghunathan", u"Hartmann", u"García",
                                       u"Nowak",      u"Okafor",  u"Tanaka",      u"Åkesson",  u"Demir",
                                       u"Fitzgerald", u"Петрова", u"Müller"};
    static constexpr std::array surname{u"王", u"李", u"张", u"刘", u"陈", u"杨", u"赵", u"黄"};
    static constexpr std::array chinese{u"小明", u"伟", u"芳", u"秀英", u"娜", u"静", u"丽", u"强", u"磊", u"洋"};
    const auto pick = scattered(number, 1);
    if (pick % 50 == 0)
        return {};
    if (pick % 5 == 0)
        return one(surname, pick / 5) + one(chinese, pick / 41);
    return one(given, pick / 7) + QLatin1Char(' ') + one(family, pick / 113) + QStringLiteral(" %1").arg(number % 997);
}

} // namespace

Member person(int number)
{
    Member member;
    member.id = QStringLiteral("0196a1c2-7d5e-7000-8000-%1").arg(number, 12, 16, QLatin1Char('0'));
    member.userId = QStringLiteral("u-%1").arg(scattered(number, 2), 8, 16, QLatin1Char('0'));
    member.displayName = nameOf(number);
    member.email = QStringLiteral("person-%1@%2.example")
                       .arg(number)
                       .arg(number % 3 ? QStringLiteral("meridian") : QStringLiteral("star-river"));
    if (number % 4 == 0)
        member.phone = QStringLiteral("+86138%1").arg(number % 100'000'000, 8, 10, QLatin1Char('0'));
    member.role = number % 100 == 0 ? QStringLiteral("admin") : QStringLiteral("member");
    member.status = number % 17 == 0   ? MemberStatus::Disabled
                    : number % 29 == 0 ? MemberStatus::Invited
                                       : MemberStatus::Active;
    member.type = number % 11 == 0 ? MemberType::ApiOnly : MemberType::Dashboard;
    member.teams = {QStringLiteral("Team %1").arg(scattered(number, 3) % 40)};
    if (number % 3 == 0)
        member.teams.append(QStringLiteral("Project %1").arg(scattered(number, 4) % 60));
    if (number % 7)
        member.credits = Credits{20'000, scattered(number, 5) % 21'000};
    member.lastActive =
        number % 13 == 0 ? Instant::never() : Instant::fromMs(start - scattered(number, 6) % 100'000'000);
    member.joined = Instant::fromMs(start - number * 60'000LL);
    member.updated = Instant::fromMs(start - scattered(number, 7));
    member.version = QString::number(number % 9);
    return member;
}

MemberTablePtr people(int count)
{
    MemberTableBuilder builder;
    for (int number = 0; number < count; ++number)
        builder.append(person(number));
    return builder.take();
}

std::size_t textBytes(const Member &member)
{
    qsizetype sum = 0;
    for (const auto &text : {member.id, member.userId, member.email, member.phone, member.displayName, member.version})
        sum += text.toUtf8().size();
    return static_cast<std::size_t>(sum);
}

} // namespace rollcall::bench
