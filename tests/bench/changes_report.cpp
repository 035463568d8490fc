// SPDX-License-Identifier: MIT
#include "domain/reading_diff.h"
#include "figures.h"
#include "people.h"

#include <QCoreApplication>

// P7: what changed between two readings of a tenant that share nothing, as two snapshots that were read from disk.

using namespace rollcall;
using namespace rollcall::bench;

namespace {

/// Of every thousand some left, joined, rose or were disabled meanwhile; all others are as they were.
MemberTablePtr laterPeople(int count)
{
    MemberTableBuilder builder;
    for (int number = 0; number < count; ++number) {
        auto member = person(number % 1000 == 7 ? number + count : number);
        if (number % 1000 == 11)
            member.role = QStringLiteral("admin");
        if (number % 1000 == 13)
            member.status = MemberStatus::Disabled;
        builder.append(member);
    }
    return builder.take();
}

Policy policyOfTwoRoles()
{
    Policy policy;
    for (const auto &[id, rank] : {std::pair("admin", 1), std::pair("member", 0)}) {
        Role role;
        role.id = QLatin1StringView(id);
        role.rank = rank;
        policy.roles.append(role);
    }
    return policy;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const int members = QCoreApplication::arguments().value(1).toInt();
    if (members < 1)
        return 2;
    const auto nobody = std::make_shared<const InvitationTable>();
    const Reading before{people(members), nobody, Instant::fromMs(1'700'000'000'000)};
    const Reading after{laterPeople(members), nobody, Instant::fromMs(1'700'600'000'000)};
    const auto policy = policyOfTwoRoles();
    std::vector<Time> times;
    for (int run = 0; run < 7; ++run) {
        times.push_back(timeOf([&] {
            if (differenceOf(before, after, policy).empty())
                qFatal("nothing changed");
        }));
    }
    Figure figure{"P7", QStringLiteral("what changed between two readings"), members};
    figure.budget = QStringLiteral("200 ms at 100,000");
    if (members <= 100'000)
        figure.most = 200;
    print(figure.of(pick(times, median)));
    return 0;
}
