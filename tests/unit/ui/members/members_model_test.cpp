// SPDX-License-Identifier: MIT
#include "sample_members.h"
#include "ui/members/members_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

MemberIndexPtr indexOf(const std::vector<Member> &members)
{
    MemberIndex index;
    index.table = tableOf(members);
    index.rows.resize(index.table->size());
    std::iota(index.rows.begin(), index.rows.end(), 0);
    return std::make_shared<const MemberIndex>(std::move(index));
}

std::vector<Member> many(int count)
{
    std::vector<Member> members;
    members.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        members.push_back(sampleMember(QString::number(i), u"Member %1"_s.arg(i), u"m%1@acme.example"_s.arg(i)));
    return members;
}

struct Shown {
    MembersModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    [[nodiscard]] QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.data(model.index(row), MembersModel::MemberIdRole).toString());
        return ids;
    }
    [[nodiscard]] QVariant at(const QString &id, MembersModel::Role role) const
    {
        return model.data(model.index(model.rowOf(id)), role);
    }
};

} // namespace

class MembersModelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsAnyTwoTablesInARow()
    {
        Shown shown;
        const auto sample = sampleMembers();
        const std::vector<std::vector<Member>> tables{{},
                                                      sample,
                                                      {sample[0], sample[2], sample[3]},
                                                      {sample[3], sample[0], sample[2]},
                                                      sample,
                                                      many(300),
                                                      many(299),
                                                      many(40),
                                                      {}};
        for (const auto &table : tables) {
            shown.model.publish(indexOf(table));
            QCOMPARE(shown.model.rowCount(), static_cast<int>(table.size()));
            for (const auto &member : table)
                QCOMPARE(shown.at(member.id, MembersModel::NameRole).toString(), member.displayName);
        }
    }

    void oneMoreOrLessIsNoReset()
    {
        Shown shown;
        shown.model.publish(indexOf(many(100)));
        QSignalSpy resets(&shown.model, &QAbstractItemModel::modelReset);
        QSignalSpy removals(&shown.model, &QAbstractItemModel::rowsRemoved);
        auto members = many(100);
        members.erase(members.begin() + 50);
        members[60].displayName = u"Renamed"_s;
        shown.model.publish(indexOf(members));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(removals.count(), 1);
        QCOMPARE(shown.at(members[60].id, MembersModel::NameRole).toString(), u"Renamed"_s);
    }

    void tellsOnlyTheRowThatChanged()
    {
        Shown shown;
        shown.model.publish(indexOf(sampleMembers()));
        QSignalSpy changes(&shown.model, &QAbstractItemModel::dataChanged);
        auto members = sampleMembers();
        members[1].status = MemberStatus::Disabled;
        shown.model.publish(indexOf(members));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.constFirst().constFirst().toModelIndex().row(), 1);
    }

    void selectionBelongsToMembers()
    {
        Shown shown;
        shown.model.publish(indexOf(sampleMembers()));
        QCOMPARE(shown.model.headState(), static_cast<int>(Qt::Unchecked));
        shown.model.toggle(u"wang"_s);
        shown.model.toggle(u"svc"_s);
        QCOMPARE(shown.model.headState(), static_cast<int>(Qt::PartiallyChecked));
        auto members = sampleMembers();
        std::reverse(members.begin(), members.end());
        shown.model.publish(indexOf(members)); // another order
        QVERIFY(shown.at(u"wang"_s, MembersModel::SelectedRole).toBool());
        QCOMPARE(shown.model.selectedIds(), (QStringList{u"svc"_s, u"wang"_s}));
        auto narrowed = *indexOf(members);
        narrowed.rows = {3}; // ada alone: the selected are hidden, not forgotten
        shown.model.publish(std::make_shared<const MemberIndex>(narrowed));
        QCOMPARE(shown.model.selectedIds(), (QStringList{u"svc"_s, u"wang"_s}));
        members.erase(members.begin()); // svc has gone
        shown.model.publish(indexOf(members));
        QCOMPARE(shown.model.selectedIds(), QStringList{u"wang"_s});
        shown.model.selectShown();
        QCOMPARE(shown.model.headState(), static_cast<int>(Qt::Checked));
        shown.model.clearSelection();
        QCOMPARE(shown.model.selectedCount(), 0);
    }

    void aChangeOfAMemberStandsInItsRow()
    {
        Shown shown;
        shown.model.publish(indexOf(sampleMembers()));
        using Phase = MembersModel::Change::Phase;
        shown.model.setChange(u"ada"_s, MembersModel::Change{Phase::Running, u"Disabling"_s});
        QVERIFY(shown.at(u"ada"_s, MembersModel::BusyRole).toBool());
        QCOMPARE(shown.at(u"ada"_s, MembersModel::StatusTextRole).toString(), u"Disabling"_s);
        shown.model.setChange(u"ada"_s, MembersModel::Change{Phase::Failed, u"Not disabled: no."_s});
        QCOMPARE(shown.at(u"ada"_s, MembersModel::FailureRole).toString(), u"Not disabled: no."_s);
        shown.model.setChange(u"ada"_s, std::nullopt);
        QCOMPARE(shown.at(u"ada"_s, MembersModel::FailureRole).toString(), QString());
        QCOMPARE(shown.at(u"ada"_s, MembersModel::StatusTextRole).toString(), u"Active"_s);
    }

    void saysWhatIsNotKnown()
    {
        Shown shown;
        Policy policy;
        policy.quota.unit = u"credits"_s;
        policy.quota.requiredToCall = true;
        shown.model.setPolicy(policy);
        auto members = sampleMembers();
        members[1].lastActive = Instant::never();
        members[1].status = MemberStatus::Unknown;
        members[1].statusWord = u"frozen"_s;
        members[2].status = MemberStatus::Invited;
        shown.model.publish(indexOf(members));
        QCOMPARE(shown.at(u"ada"_s, MembersModel::LastActiveRole).toString(), u"—"_s);
        QCOMPARE(shown.at(u"wang"_s, MembersModel::LastActiveRole).toString(), u"Never"_s);
        QCOMPARE(shown.at(u"wang"_s, MembersModel::StatusTextRole).toString(), u"frozen"_s);
        QVERIFY(shown.at(u"svc"_s, MembersModel::CreditsMissingRole).toBool());
        QCOMPARE(shown.at(u"soren"_s, MembersModel::CreditsUsedRole).toString(), u"Set on joining"_s);
        QCOMPARE(shown.at(u"soren"_s, MembersModel::SummaryRole).toString(),
                 u"Søren Lefèvre, +86 138 0013 8000, member, Invited"_s);
    }
};

QTEST_GUILESS_MAIN(MembersModelTest)
#include "members_model_test.moc"
