// SPDX-License-Identifier: MIT
#include "figures.h"
#include "people.h"
#include "ui/members/member_keys.h"
#include "ui/members/members_model.h"

#include <QCoreApplication>
#include <QFile>

#include <cstring>

// P3, P4, P5 and the part of P9 that is not drawing, for one size of a tenant. A process for each size, so that what memory one has
// freed does not flatter the next.

using namespace rollcall;
using namespace rollcall::bench;

namespace {

const std::atomic_bool goOn = false;

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const auto &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

/// Each key stroke of some searches, one after the other.
QStringList keyStrokes()
{
    QStringList typed;
    for (const auto &text : {QStringLiteral("ada love"), QStringLiteral("明"), QStringLiteral("李伟"),
                             QStringLiteral("lefevre"), QStringLiteral("person-77"), QStringLiteral("138 0000"),
                             QStringLiteral("star-river.example"), QStringLiteral("zzz")}) {
        for (qsizetype size = 1; size <= text.size(); ++size)
            typed.append(text.left(size));
    }
    return typed;
}

// One pass over the same bytes for a needle that is not there, as the fastest search that libc has.
double memmemPass(const MemberTable &table)
{
    std::string all;
    for (const auto &chunk : table.chunks())
        all += chunk->text().text();
    std::vector<double> passes;
    const std::string needle = "qqjzx";
    const void *found = nullptr;
    for (int i = 0; i < 9; ++i)
        passes.push_back(milliseconds([&] { found = ::memmem(all.data(), all.size(), needle.data(), needle.size()); }));
    return found ? 0 : median(passes);
}

MemberIndexPtr ask(const MemberTablePtr &table, const MemberQuery &query, const MemberKeysPtr &keys)
{
    return std::make_shared<const MemberIndex>(queryMembers(table, query, keys, goOn));
}

void onGuiThread(const char *bench, const QString &what, int members, Time time)
{
    Figure figure{bench, what, members};
    figure.budget = QStringLiteral("4 ms");
    figure.most = 4;
    print(figure.of(time));
}

void searching(const MemberTablePtr &table, int members)
{
    MemberQuery query;
    auto shown = ask(table, query, {});
    const auto preparing = milliseconds([&] {
        for (const auto &chunk : table->chunks())
            (void)chunk->text();
    });
    const auto floor = memmemPass(*table);
    MembersModel model;
    model.publish(shown);
    std::vector<Time> times;
    std::vector<Time> shows;
    for (int round = 0; round < (members > 200'000 ? 1 : 5); ++round) {
        for (const auto &text : keyStrokes()) {
            query.text = text;
            MemberAnswer answer;
            const auto worked = timeOf([&] {
                answer.index = ask(table, query, shown->keys);
                answer.before = shown;
                answer.changes = rowChanges(*shown, *answer.index);
            });
            const auto showing = timeOf([&] { model.publish(answer); });
            times.push_back({worked.wall + showing.wall, worked.busy + showing.busy});
            shows.push_back(showing);
            shown = answer.index;
        }
    }
    Figure stroke{"P3", QStringLiteral("key stroke to the new rows, p99"), members};
    stroke.floor = floor;
    stroke.floorWhat = QStringLiteral("memmem over the same bytes");
    stroke.budget = QStringLiteral("16 ms, 4 x at 100,000");
    if (members <= 100'000)
        stroke.most = 16;
    print(stroke.of(pick(times, p99)));
    onGuiThread("P3", QStringLiteral("of it on the GUI thread, worst"), members, pick(shows, greatest));
    print({"P3", QStringLiteral("preparing the texts, once a table"), members, preparing});
}

void sorting(const MemberTablePtr &table, int members)
{
    static const std::vector<std::pair<MemberOrder, const char *>> orders{
        {MemberOrder::Name, "name"},       {MemberOrder::RecentlyChanged, "recently changed"},
        {MemberOrder::Role, "role"},       {MemberOrder::Status, "status"},
        {MemberOrder::Type, "type"},       {MemberOrder::Teams, "teams"},
        {MemberOrder::Credits, "credits"}, {MemberOrder::LastActive, "last active"}};
    MemberQuery query;
    query.locale = QLocale(QLocale::English);
    query.descending = false;
    query.roleRanks = {{QStringLiteral("admin"), 1}};
    query.order = MemberOrder::Name;
    MemberIndexPtr first;
    print({"P4", QStringLiteral("first order by name, its keys made"), members,
           milliseconds([&] { first = ask(table, query, {}); })});
    // The keys are there, the orders are not: what a new version of the table costs, and the floor the same keys in one sort.
    auto keys = std::make_shared<MemberKeys>(*first->keys);
    keys->orders.clear();
    std::vector<QCollatorSortKey> flat;
    for (const auto &chunk : keys->names)
        flat.insert(flat.end(), chunk->keys.cbegin(), chunk->keys.cend());
    const auto floor = milliseconds([&] { std::sort(flat.begin(), flat.end()); });
    for (const auto &[order, name] : orders) {
        query.order = order;
        Figure figure{"P4", QStringLiteral("sort by %1").arg(QLatin1StringView(name)), members};
        if (order == MemberOrder::Name)
            figure.floor = floor;
        figure.floorWhat = QStringLiteral("std::sort of the keys");
        figure.budget = QStringLiteral("100 ms at 100,000");
        if (members <= 100'000)
            figure.most = 100;
        print(figure.of(timeOf([&] { (void)ask(table, query, keys); })));
    }
    query.descending = true;
    query.order = MemberOrder::Name;
    const auto sorted = ask(table, query, first->keys);
    print({"P4", QStringLiteral("an order that was there before"), members,
           milliseconds([&] { (void)ask(table, query, sorted->keys); })});
}

void changing(const MemberTablePtr &table, int members)
{
    auto shown = ask(table, {}, {});
    MembersModel model;
    model.publish(shown);
    model.selectShown();
    std::vector<Time> shows;
    std::vector<Time> makes;
    auto now = table;
    for (int round = 0; round < 30; ++round) {
        auto member = person(round * 31 % members);
        member.displayName += QStringLiteral(" again");
        makes.push_back(timeOf([&] { now = changedTable(now, {member}, {}); }));
        MemberAnswer answer{ask(now, {}, shown->keys), shown, {}};
        answer.changes = rowChanges(*shown, *answer.index);
        shows.push_back(timeOf([&] { model.publish(answer); }));
        shown = answer.index;
    }
    onGuiThread("P9", QStringLiteral("a sync that changes one member, new table, p99"), members, pick(makes, p99));
    onGuiThread("P9", QStringLiteral("shown with everybody selected, p99"), members, pick(shows, p99));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const int members = QCoreApplication::arguments().value(1).toInt();
    if (members < 1)
        return 2;
    const auto before = residentMegabytes();
    const auto table = people(members);
    std::size_t text = 0;
    for (int number = 0; number < members; ++number)
        text += textBytes(person(number));
    print({"P5", QStringLiteral("columns, bytes a member"), members, static_cast<double>(table->bytes()) / members, "B",
           static_cast<double>(text) / members, QStringLiteral("its text as UTF-8")});
    searching(table, members);
    sorting(table, members);
    changing(table, members);
    const auto grown = residentMegabytes() - before;
    const double budget = members > 100'000 ? 600 : 150;
    print({"P5", QStringLiteral("resident, with search texts, orders and name keys"), members, grown, "MB",
           static_cast<double>(text) / 1e6, QStringLiteral("the text itself"),
           QStringLiteral("150 MB; 1,000,000: 600 MB"), budget});
    return 0;
}
