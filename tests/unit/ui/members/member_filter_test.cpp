// SPDX-License-Identifier: MIT
#include "../../domain/properties.h"
#include "domain/search_text.h"
#include "sample_members.h"
#include "ui/members/members_model.h"

#include <QAbstractItemModelTester>
#include <QCollator>

#include <algorithm>
#include <numeric>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::atomic_bool goOn = false;

Member anyMember(int number)
{
    auto member = sampleMember(u"m%1"_s.arg(number), *rc::gen::element(u"Ada"_s, u"Zoë"_s, u"王小明"_s, u""_s),
                               u"%1@acme.example"_s.arg(*rc::gen::inRange(0, 30)));
    member.role = *rc::gen::element(u"owner"_s, u"member"_s, u"guest"_s);
    member.status =
        *rc::gen::element(MemberStatus::Active, MemberStatus::Invited, MemberStatus::Disabled, MemberStatus::Unknown);
    member.statusWord = *rc::gen::element(u"frozen"_s, u"odd"_s);
    member.type = *rc::gen::element(MemberType::Dashboard, MemberType::ApiOnly, MemberType::Unknown);
    member.teams = *rc::gen::element(QStringList(), QStringList{u"Vision"_s}, QStringList{u"Speech"_s, u"Vision"_s});
    member.credits = *rc::gen::element(std::optional<Credits>(), std::optional(Credits{std::nullopt, 3}),
                                       std::optional(Credits{10, 10}), std::optional(Credits{10, 2}));
    member.updated = Instant{*rc::gen::element(Instant().ms, Instant::never().ms, std::int64_t(5), std::int64_t(6))};
    return member;
}

std::vector<Member> anyMembers()
{
    std::vector<Member> members;
    const int count = *rc::gen::inRange(0, 40);
    members.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        members.push_back(anyMember(i));
    return members;
}

MemberQuery anyQuery()
{
    MemberQuery query;
    query.text = *rc::gen::element(u""_s, u"ad"_s, u"zoe"_s, u"明"_s, u"acme 2"_s);
    query.chosen[0] = *rc::gen::element(QSet<QString>(), QSet<QString>{u"owner"_s, u"guest"_s});
    query.chosen[1] = *rc::gen::element(QSet<QString>(), QSet<QString>{u"active"_s}, QSet<QString>{u"frozen"_s});
    query.chosen[3] = *rc::gen::element(QSet<QString>(), QSet<QString>{u"Vision"_s});
    query.chosen[4] = *rc::gen::element(QSet<QString>(), QSet<QString>{u"none"_s, u"left"_s});
    query.order = *rc::gen::element(MemberOrder::RecentlyChanged, MemberOrder::Name, MemberOrder::Role,
                                    MemberOrder::Teams, MemberOrder::Credits);
    query.descending = *rc::gen::arbitrary<bool>();
    query.roleRanks = {{u"owner"_s, 2}, {u"member"_s, 1}};
    query.locale = QLocale(QLocale::German);
    return query;
}

bool textFits(const Member &member, const MemberQuery &query)
{
    const auto words = foldForSearch(query.text).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(), [&](const QString &word) {
        return foldForSearch(member.displayName).contains(word) || member.email.contains(word);
    });
}

bool fits(const Member &member, const MemberQuery &query)
{
    const auto passes = [&](std::size_t facet, const QStringList &values) {
        return query.chosen[facet].isEmpty() || std::any_of(values.cbegin(), values.cend(), [&](const QString &value) {
                   return query.chosen[facet].contains(value);
               });
    };
    const auto status = member.status == MemberStatus::Unknown ? member.statusWord : toWord(member.status);
    return textFits(member, query) && passes(0, {member.role}) && passes(1, {status}) && passes(3, member.teams)
           && passes(4, {shareKey(member.status, member.credits)});
}

/// Negative where a comes before b by their values; unknown ones are told apart by the caller.
int compare(const Member &a, const Member &b, const MemberQuery &query)
{
    const QCollator collator(query.locale);
    const auto shown = [](const Member &member) {
        return member.displayName.isEmpty() ? member.email : member.displayName;
    };
    const auto threeWay = [](auto x, auto y) { return x < y ? -1 : x > y ? 1 : 0; };
    switch (query.order) {
    case MemberOrder::Name: return collator.compare(shown(a), shown(b));
    case MemberOrder::Role: return threeWay(query.roleRanks.value(a.role, -1), query.roleRanks.value(b.role, -1));
    case MemberOrder::Teams: return collator.compare(a.teams[0], b.teams[0]);
    case MemberOrder::Credits: return threeWay(a.credits->used, b.credits->used);
    default: return threeWay(a.updated.ms, b.updated.ms);
    }
}

bool isKnown(const Member &member, MemberOrder order)
{
    switch (order) {
    case MemberOrder::Teams: return !member.teams.isEmpty();
    case MemberOrder::Credits: return member.credits.has_value();
    case MemberOrder::RecentlyChanged: return member.updated != Instant::notProvided();
    default: return true;
    }
}

std::vector<int> naive(const std::vector<Member> &members, const MemberQuery &query)
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (fits(members[i], query))
            rows.push_back(static_cast<int>(i));
    }
    std::stable_sort(rows.begin(), rows.end(), [&](int x, int y) {
        const auto &a = members[static_cast<std::size_t>(x)];
        const auto &b = members[static_cast<std::size_t>(y)];
        if (isKnown(a, query.order) != isKnown(b, query.order))
            return isKnown(a, query.order);
        if (!isKnown(a, query.order))
            return false;
        return query.descending ? compare(b, a, query) < 0 : compare(a, b, query) < 0;
    });
    return rows;
}

} // namespace

class MemberFilterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAPassOverTheMembersShows()
    {
        checkProperty([] {
            const auto members = anyMembers();
            const auto query = anyQuery();
            const auto index = queryMembers(tableOf(members), query, {}, goOn);
            RC_ASSERT(index.rows == naive(members, query));
            // What a facet's value is said to leave is what choosing it alone leaves.
            for (const auto &role : {u"owner"_s, u"member"_s, u"guest"_s}) {
                auto only = query;
                only.chosen[0] = {role};
                RC_ASSERT(index.counts[0].value(role) == static_cast<int>(naive(members, only).size()));
            }
        });
    }

    /// Whatever is asked in a row, of whatever versions: prepared keys and shared chunks change nothing.
    void oneQuestionAfterTheOther()
    {
        checkProperty([] {
            MembersModel model;
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            auto table = tableOf(anyMembers());
            MemberKeysPtr keys;
            QSet<QString> selected;
            for (int round = 0; round < 4; ++round) {
                const auto query = anyQuery();
                const auto index = std::make_shared<const MemberIndex>(queryMembers(table, query, keys, goOn));
                keys = index->keys;
                const std::vector<Member> members(table->begin(), table->end());
                RC_ASSERT(index->rows == naive(members, query));
                model.publish(index);
                QStringList ids;
                for (int row = 0; row < model.rowCount(); ++row)
                    ids.append(model.idAt(row));
                QStringList expected;
                QSet<QString> here;
                for (const int row : index->rows)
                    expected.append(members[static_cast<std::size_t>(row)].id);
                for (const auto &member : members)
                    here.insert(member.id);
                RC_ASSERT(ids == expected);
                selected.intersect(here);
                const auto kept = model.selectedIds();
                RC_ASSERT((QSet<QString>(kept.cbegin(), kept.cend())) == selected);
                for (const auto &id : ids.mid(0, 2)) {
                    model.toggle(id);
                    if (!selected.remove(id))
                        selected.insert(id);
                }
                const auto changed = std::vector<Member>{anyMember(*rc::gen::inRange(0, 50)), anyMember(3)};
                table = changedTable(table, changed, {u"m%1"_s.arg(*rc::gen::inRange(0, 50))});
            }
        });
    }
};

QTEST_GUILESS_MAIN(MemberFilterTest)
#include "member_filter_test.moc"
