// SPDX-License-Identifier: MIT
#include "domain/member_chunk.h"
#include "domain/search_text.h"
#include "properties.h"

#include <algorithm>
#include <thread>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Member anyPerson()
{
    Member member;
    member.displayName = *anyText();
    member.email = *anyText();
    member.phone = *rc::gen::element(u""_s, u"+8613800138000"_s, u"+4930901820"_s);
    return member;
}

MemberChunk chunkOf(const std::vector<Member> &members)
{
    MemberChunk chunk;
    for (const auto &member : members)
        chunk.append(member);
    chunk.squeeze();
    return chunk;
}

QString digitsOf(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c.isDigit())
            digits.append(c);
        else if (!c.isSpace() && !u"+-()."_s.contains(c))
            return {};
    }
    return digits;
}

/// As a person would say it.
bool fits(const Member &member, const QString &typed)
{
    const auto words = foldForSearch(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return false;
    const auto everywhere = [&](const QString &word) {
        return foldForSearch(member.displayName).contains(word) || foldForSearch(member.email).contains(word)
               || member.phone.contains(word);
    };
    const auto digits = digitsOf(typed);
    return std::all_of(words.cbegin(), words.cend(), everywhere)
           || (!digits.isEmpty() && member.phone.contains(digits));
}

std::vector<std::uint8_t> found(const MemberChunk &chunk, const QString &typed)
{
    std::vector<std::uint8_t> rows(chunk.size());
    chunk.text().find(MemberSearch(typed), rows.data());
    return rows;
}

} // namespace

class MemberTextTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAPassOverTheRowsFinds()
    {
        checkProperty([] {
            std::vector<Member> members;
            for (int i = *rc::gen::inRange(0, 12); i > 0; --i)
                members.push_back(anyPerson());
            const auto chunk = chunkOf(members);
            const auto text = *anyText();
            // Mostly something that is there: a piece of a row.
            const auto piece = members.empty() ? text : members[0].displayName.mid(*rc::gen::inRange(0, 4), 3);
            const auto typed = *rc::gen::element(text, piece, u"138 0013"_s, u"+49 (30)"_s, piece + u" 01"_s);
            RC_PRE(typed.isValidUtf16()); // nobody types half a letter
            std::vector<std::uint8_t> expected;
            expected.reserve(members.size());
            for (const auto &member : members)
                expected.push_back(fits(member, typed) ? 1 : 0);
            RC_ASSERT(found(chunk, typed) == expected);
        });
    }

    void aWordLiesInOneRow()
    {
        Member first;
        first.displayName = u"Ada"_s;
        first.phone = u"+4912"_s;
        Member second;
        second.displayName = u"34 Bob"_s;
        QCOMPARE(found(chunkOf({first, second}), u"1234"_s), (std::vector<std::uint8_t>{0, 0}));
        QCOMPARE(found(chunkOf({first, second}), u"12"_s), (std::vector<std::uint8_t>{1, 0}));
    }

    void oneChineseCharacterIsEnough()
    {
        Member member;
        member.displayName = u"王小明"_s;
        QCOMPARE(found(chunkOf({Member(), member}), u"明"_s), (std::vector<std::uint8_t>{0, 1}));
    }

    void isMadeOnceByWhoeverAsksFirst()
    {
        Member member;
        member.displayName = u"Søren"_s;
        const auto chunk = chunkOf({member});
        const MemberText *there = nullptr;
        std::thread other([&] { there = &chunk.text(); });
        const auto *here = &chunk.text();
        other.join();
        QCOMPARE(here, there);
        QCOMPARE(QString::fromStdString(here->text()), u"soren\n\n"_s);
    }
};

QTEST_GUILESS_MAIN(MemberTextTest)
#include "member_text_test.moc"
