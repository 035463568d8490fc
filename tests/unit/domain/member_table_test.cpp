// SPDX-License-Identifier: MIT
#include "domain/member_table.h"
#include "properties.h"

#include <algorithm>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Something in every field, or nothing; few ids, so that changes meet rows.
Member anyMember(int ids)
{
    Member member;
    member.id = u"m%1"_s.arg(*rc::gen::inRange(0, ids));
    member.userId = *rc::gen::element(u""_s, u"u-1"_s);
    member.email = *anyText();
    member.phone = *rc::gen::element(u""_s, u"+8613800138000"_s);
    member.displayName = *anyText();
    member.role = *rc::gen::element(u""_s, u"owner"_s, u"member"_s, u"财务"_s);
    member.status = *rc::gen::element(MemberStatus::Active, MemberStatus::Disabled, MemberStatus::Unknown);
    member.statusWord = *rc::gen::element(u""_s, u"frozen"_s);
    member.type = *rc::gen::element(MemberType::Dashboard, MemberType::ApiOnly);
    member.teams = *rc::gen::element(QStringList(), QStringList{u"Vision"_s}, QStringList{u"R&D"_s, u"Vision"_s});
    member.credits = *rc::gen::element(std::optional<Credits>(), std::optional(Credits{std::nullopt, 3}),
                                       std::optional(Credits{10, 10}));
    member.limits = *rc::gen::element(std::optional<MemberLimits>(), std::optional(MemberLimits()),
                                      std::optional(MemberLimits{60, std::nullopt}));
    member.activeKeys = *rc::gen::element(std::optional<int>(), std::optional(0), std::optional(7));
    member.lastActive = *rc::gen::element(Instant(), Instant::never(), Instant::fromMs(5));
    member.version = QString::number(*rc::gen::inRange(0, 4));
    return member;
}

std::vector<Member> anyRows(int most, int ids)
{
    std::vector<Member> rows;
    const int count = *rc::gen::inRange(0, most);
    rows.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        rows.push_back(anyMember(ids));
    return rows;
}

/// As a list with one of each id, the last one in its place.
std::vector<Member> withoutDuplicates(const std::vector<Member> &rows)
{
    std::vector<Member> kept;
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        if (std::none_of(kept.cbegin(), kept.cend(), [&](const Member &later) { return later.id == row->id; }))
            kept.push_back(*row);
    }
    std::reverse(kept.begin(), kept.end());
    return kept;
}

std::vector<Member> changedRows(std::vector<Member> rows, const std::vector<Member> &changed,
                                const std::vector<QString> &removed)
{
    const auto is = [](const QString &id) { return [id](const Member &member) { return member.id == id; }; };
    for (const auto &member : withoutDuplicates(changed)) {
        const auto found = std::find_if(rows.begin(), rows.end(), is(member.id));
        if (found == rows.end())
            rows.push_back(member);
        else
            *found = member;
    }
    for (const auto &id : removed)
        std::erase_if(rows, is(id));
    return rows;
}

MemberTablePtr built(const std::vector<Member> &rows, const MemberTablePtr &known = {})
{
    MemberTableBuilder builder(known);
    for (const auto &row : rows)
        builder.append(row);
    return builder.take();
}

std::vector<Member> many(int count)
{
    std::vector<Member> rows(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        auto &row = rows[static_cast<std::size_t>(i)];
        row.id = u"0196a1c2-%1"_s.arg(i, 8, 10, QChar(u'0'));
        row.displayName = u"Person %1"_s.arg(i);
        row.email = u"person-%1@meridian.example"_s.arg(i);
        row.role = i % 50 ? u"member"_s : u"admin"_s;
        row.status = MemberStatus::Active;
        row.teams = {u"Team %1"_s.arg(i % 40)};
        row.credits = Credits{20'000, i};
        row.updated = Instant::fromMs(1'700'000'000'000 + i);
        row.version = QString::number(i % 9);
    }
    return rows;
}

std::size_t shared(const MemberTable &a, const MemberTable &b)
{
    return static_cast<std::size_t>(std::count_if(a.chunks().cbegin(), a.chunks().cend(), [&](const auto &chunk) {
        return std::find(b.chunks().cbegin(), b.chunks().cend(), chunk) != b.chunks().cend();
    }));
}

} // namespace

class MemberTableTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasPutIn()
    {
        checkProperty([] {
            const auto rows = withoutDuplicates(anyRows(60, 1000));
            const auto table = built(rows);
            RC_ASSERT(std::vector<Member>(table->begin(), table->end()) == rows);
            RC_ASSERT(*table == MemberTable(rows));
            for (std::size_t row = 0; row < rows.size(); ++row) {
                RC_ASSERT(table->rowOf(rows[row].id) == row);
                RC_ASSERT(table->at(row) == rows[row]);
            }
            RC_ASSERT(!table->find(u"nobody"_s));
        });
    }

    void ofTwoWithOneIdTheLastStays()
    {
        checkProperty([] {
            const auto rows = anyRows(60, 12);
            RC_ASSERT(*built(rows) == MemberTable(withoutDuplicates(rows)));
        });
    }

    /// However a version came about, and whatever it shares, it is what a fresh table of its rows is.
    void aVersionIsAFreshTable()
    {
        checkProperty([] {
            auto rows = withoutDuplicates(anyRows(40, 30));
            auto table = built(rows);
            for (int round = 0; round < 4; ++round) {
                const auto changed = anyRows(6, 34);
                std::vector<QString> removed;
                for (const auto &member : anyRows(4, 34))
                    removed.push_back(member.id);
                rows = changedRows(rows, changed, removed);
                table = changedTable(table, changed, removed);
                RC_ASSERT(*table == MemberTable(rows));
                RC_ASSERT(std::vector<Member>(table->begin(), table->end()) == rows);
            }
        });
    }

    void aVersionSharesWhatStays()
    {
        const auto rows = many(5000);
        const auto table = built(rows);
        QCOMPARE(table->chunks().size(), 10U);
        auto one = rows[700];
        one.displayName = u"李"_s;
        const auto renamed = changedTable(table, {one}, {});
        QCOMPARE(shared(*table, *renamed), 9U);
        QCOMPARE(renamed->find(one.id)->displayName, u"李"_s);
        QCOMPARE(table->find(one.id)->displayName, u"Person 700"_s);
        QCOMPARE(changedTable(renamed, {one}, {u"nobody"_s}), renamed); // an echo
        const auto shorter = changedTable(renamed, {}, {rows[0].id, rows[4999].id});
        QCOMPARE(shared(*shorter, *renamed), 8U);
        QCOMPARE(shorter->size(), 4998U);
        one.id = u"new"_s;
        const auto longer = changedTable(table, {one}, {});
        QCOMPARE(shared(*longer, *table), 9U);
        QCOMPARE(longer->back(), one);
        QCOMPARE(changedTable(table, {}, {rows[3].id})->id(3), rows[4].id);
    }

    void aListReadAgainIsTheKnownOne()
    {
        auto rows = many(2000);
        const auto known = changedTable(built(rows), {}, {rows[10].id});
        rows.erase(rows.begin() + 10);
        QCOMPARE(built(rows, known), known);
        rows[1200].version = u"x"_s;
        const auto again = built(rows, known);
        QCOMPARE(*again, MemberTable(rows));
        QCOMPARE(shared(*again, *known), 3U);
        rows.insert(rows.begin(), Member());
        QCOMPARE(*built(rows, known), MemberTable(rows));
    }

    void findsSeveralAtOnce()
    {
        const auto rows = many(3000);
        const MemberTable table(rows);
        const auto found = table.find({rows[2900].id, rows[5].id, u"nobody"_s});
        QCOMPARE(found, (std::vector<Member>{rows[5], rows[2900]}));
    }

    void keepsWhatIsNoText()
    {
        Member member;
        member.id = u"m"_s;
        member.displayName = QString(QChar(0xd83d)) + u"x"_s;
        member.email = QString(QChar(0xfeff)) + u"a"_s; // no mark of a byte order inside of a text
        QCOMPARE(MemberTable({member}).at(0), member);
    }

    void takesLittleMoreThanItsText()
    {
        const auto rows = many(20'000);
        std::size_t text = 0;
        for (const auto &row : rows)
            text += static_cast<std::size_t>(row.id.size() + row.displayName.size() + row.email.size()
                                             + row.version.size());
        const auto bytes = MemberTable(rows).bytes();
        qInfo("%zu bytes a row, %zu of them text", bytes / rows.size(), text / rows.size());
        QVERIFY2(bytes < text + rows.size() * 100, qPrintable(QString::number(bytes / rows.size())));
    }
};

QTEST_GUILESS_MAIN(MemberTableTest)
#include "member_table_test.moc"
