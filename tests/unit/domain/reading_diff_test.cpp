// SPDX-License-Identifier: MIT
#include "domain/member_table.h"
#include "domain/reading_diff.h"
#include "domain/review.h"
#include "reading_samples.h"

#include <map>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Instant now = test::readAt;

Policy threeRoles()
{
    Policy policy;
    int rank = 3;
    for (const auto &id : {u"owner"_s, u"admin"_s, u"member"_s}) {
        Role role;
        role.id = id;
        role.rank = --rank;
        policy.roles.append(role);
    }
    return policy;
}

/// What a difference is about, of each member who has joined; of rows with the same id the first.
struct Standing {
    QString role;
    MemberStatus status = MemberStatus::Unknown;
    QString statusWord;
    bool hasCredits = false;
    std::optional<std::int64_t> limit;
    std::optional<MemberLimits> limits;
    bool operator==(const Standing &) const = default;
};
using Standings = std::map<QString, Standing>;

Standing standingOf(const Member &member)
{
    return {member.role,
            member.status,
            member.status == MemberStatus::Unknown ? member.statusWord : QString(),
            member.credits.has_value(),
            member.credits ? member.credits->limit : std::nullopt,
            member.limits};
}

Standings standingsOf(const Reading &reading)
{
    Standings all;
    for (const auto &member : *reading.members) {
        if (isReviewed(member))
            all.try_emplace(member.id, standingOf(member));
    }
    return all;
}

std::map<QString, bool> openIn(const Reading &reading)
{
    std::map<QString, bool> first;
    for (const auto &one : *reading.invitations)
        first.try_emplace(one.id, effectiveState(one.state, one.expires, reading.asOf) == InvitationState::Pending);
    std::erase_if(first, [](const auto &one) { return !one.second; });
    return first;
}

Differences mirrored(Differences changes)
{
    static const std::vector<std::pair<Difference, Difference>> pairs{{Difference::Joined, Difference::Left},
                                                                      {Difference::RoleUp, Difference::RoleDown},
                                                                      {Difference::Disabled, Difference::Enabled}};
    auto turned = changes;
    for (const auto &[one, other] : pairs) {
        turned.setFlag(one, changes.testFlag(other));
        turned.setFlag(other, changes.testFlag(one));
    }
    return turned;
}

std::map<QString, Differences> byId(const ReadingDiff &diff)
{
    std::map<QString, Differences> all;
    for (const auto &one : diff.members)
        RC_ASSERT(all.try_emplace(one.id(), one.changes).second); // nobody is there twice
    return all;
}

Reading shuffled(const Reading &reading)
{
    // Only the first of rows with the same id is what counts, so the others have to go before the order does.
    std::map<QString, Member> members;
    for (const auto &member : *reading.members) {
        if (isReviewed(member))
            members.try_emplace(member.id, member);
    }
    std::vector<Member> rows;
    for (auto row = members.crbegin(); row != members.crend(); ++row)
        rows.push_back(row->second);
    return {std::make_shared<const MemberTable>(rows), reading.invitations, reading.asOf};
}

Member member(const QString &id, const QString &role, MemberStatus status = MemberStatus::Active)
{
    Member made;
    made.id = id;
    made.role = role;
    made.status = status;
    return made;
}

Reading readingOf(std::vector<Member> members, std::vector<Invitation> invitations = {})
{
    return {std::make_shared<const MemberTable>(std::move(members)),
            std::make_shared<const InvitationTable>(std::move(invitations)), now};
}

} // namespace

class ReadingDiffTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingChangedFromAReadingToItself()
    {
        checkProperty([] {
            const auto reading = test::makeReading();
            RC_ASSERT(differenceOf(reading, reading, threeRoles()).empty());
            RC_ASSERT(differenceOf(reading, shuffled(reading), threeRoles()).empty());
        });
    }

    void whatChangedLeadsFromOneToTheOther()
    {
        checkProperty([] {
            const auto before = test::makeReading();
            const auto after = test::makeReading();
            const auto diff = differenceOf(before, after, threeRoles());
            auto members = standingsOf(before);
            for (const auto &one : diff.members) {
                RC_ASSERT(one.before.has_value() == (members.count(one.id()) == 1));
                if (one.before)
                    RC_ASSERT(members.at(one.id()) == standingOf(*one.before));
                members.erase(one.id());
                if (one.after)
                    members.emplace(one.id(), standingOf(*one.after));
            }
            RC_ASSERT(members == standingsOf(after));
            auto open = openIn(before);
            for (const auto &one : diff.invitations) {
                const bool opened = one.kind == InvitationDifference::Kind::Opened;
                RC_ASSERT(opened == (open.count(one.id()) == 0));
                if (opened)
                    open.emplace(one.id(), true);
                else
                    open.erase(one.id());
            }
            RC_ASSERT(open == openIn(after));
        });
    }

    void backwardsIsTheMirrorImage()
    {
        checkProperty([] {
            const auto before = test::makeReading();
            const auto after = test::makeReading();
            const auto there = differenceOf(before, after, threeRoles());
            const auto back = differenceOf(after, before, threeRoles());
            auto turned = byId(there);
            for (auto &[id, changes] : turned)
                changes = mirrored(changes);
            RC_ASSERT(turned == byId(back));
            using Kind = InvitationDifference::Kind;
            RC_ASSERT(there.count(Kind::Opened) == back.count(Kind::Closed));
            RC_ASSERT(there.count(Kind::Closed) == back.count(Kind::Opened));
        });
    }

    void theOrderOfTheRowsDoesNotMatter()
    {
        checkProperty([] {
            const auto before = test::makeReading();
            const auto after = test::makeReading();
            RC_ASSERT(byId(differenceOf(before, after, threeRoles()))
                      == byId(differenceOf(shuffled(before), shuffled(after), threeRoles())));
        });
    }

    void roles_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<Difference>("change");
        QTest::newRow("up") << u"member"_s << u"admin"_s << Difference::RoleUp;
        QTest::newRow("down") << u"owner"_s << u"member"_s << Difference::RoleDown;
        QTest::newRow("to an unknown one") << u"owner"_s << u"ghost"_s << Difference::RoleChanged;
        QTest::newRow("from an unknown one") << u"ghost"_s << u"owner"_s << Difference::RoleChanged;
    }
    void roles()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(Difference, change);
        QCOMPARE(roleChange(threeRoles(), before, after), change);
    }

    void rolesOfOneRankGoByTheirPermissions()
    {
        auto policy = threeRoles();
        for (auto &role : policy.roles)
            role.rank = 0;
        policy.roles[0].permissions = {u"read"_s, u"write"_s, u"invite"_s};
        policy.roles[1].permissions = {u"write"_s, u"read"_s};
        policy.roles[2].permissions = {u"read"_s, u"pay"_s};
        QCOMPARE(roleChange(policy, u"admin"_s, u"owner"_s), Difference::RoleUp);
        QCOMPARE(roleChange(policy, u"owner"_s, u"admin"_s), Difference::RoleDown);
        // Each has what the other has not.
        QCOMPARE(roleChange(policy, u"admin"_s, u"member"_s), Difference::RoleChanged);
    }

    void severalThingsCanHappenToOne()
    {
        const auto before = member(u"ada"_s, u"member"_s);
        auto after = member(u"ada"_s, u"admin"_s, MemberStatus::Disabled);
        after.credits = Credits{100, 0};
        const auto diff = differenceOf(readingOf({before}), readingOf({after}), threeRoles());
        QCOMPARE(diff.members.size(), 1U);
        QCOMPARE(diff.members[0].changes, Difference::RoleUp | Difference::Disabled | Difference::Credits);
        QCOMPARE(diff.count(Difference::RoleUp | Difference::RoleDown), 1);
        QCOMPARE(diff.count(Difference::Joined), 0);
    }

    void whatWasUsedIsNoChange()
    {
        auto before = member(u"ada"_s, u"member"_s);
        before.credits = Credits{100, 5};
        auto after = before;
        after.credits->used = 95;
        QVERIFY(differenceOf(readingOf({before}), readingOf({after}), threeRoles()).empty());
    }

    void whoIsOnlyInvitedHasNotJoined()
    {
        const auto invited = member(u"ada"_s, u"member"_s, MemberStatus::Invited);
        const auto joined = member(u"ada"_s, u"member"_s);
        QVERIFY(differenceOf(readingOf({}), readingOf({invited}), threeRoles()).empty());
        const auto diff = differenceOf(readingOf({invited}), readingOf({joined}), threeRoles());
        QCOMPARE(diff.count(Difference::Joined), 1);
    }

    void anInvitationThatRanOutIsClosed()
    {
        Invitation invitation;
        invitation.id = u"i"_s;
        invitation.state = InvitationState::Pending;
        invitation.expires = now.plusSeconds(60);
        auto later = readingOf({}, {invitation});
        later.asOf = now.plusSeconds(120);
        const auto diff = differenceOf(readingOf({}, {invitation}), later, threeRoles());
        QCOMPARE(diff.count(InvitationDifference::Kind::Closed), 1);
    }
};

QTEST_GUILESS_MAIN(ReadingDiffTest)
#include "reading_diff_test.moc"
