// SPDX-License-Identifier: MIT
#include "../../session/shown_tenant.h"
#include "ui/members/create_member_form.h"
#include "ui/members/member_change.h"
#include "ui/members/members_view_model.h"
#include "ui/members/password.h"
#include "ui/members/role_choices.h"

#include <QAbstractItemModelTester>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Error refusal()
{
    return Error::of(Error::Kind::Conflict, u"owns_keys"_s, u"This member still owns 3 live API keys."_s);
}

struct Bulk {
    Bulk()
    {
        for (const auto &id : {u"bob"_s, u"eve"_s, u"kim"_s})
            shown.tenant->put(id, id + u"@acme.example"_s);
        for (auto &member : shown.tenant->members)
            member.status = MemberStatus::Active;
        shown.timings.refreshEvery = std::chrono::hours(1); // what is scripted is for the job to meet
        viewModel.setSession(&shown.startReady());
        if (!QTest::qWaitFor([this] { return viewModel.model()->rowCount() == 5; }))
            qFatal("no rows");
    }
    void disable(const QStringList &ids) { viewModel.startBulk(MemberAct::Disable, ids, {}); }
    /// Once its verdicts are on show.
    [[nodiscard]] bool ends()
    {
        const bool over = QTest::qWaitFor([this] { return !ended.isEmpty(); });
        ended.clear();
        return over && viewModel.bulk()->finished();
    }
    [[nodiscard]] QString failure(const QString &id)
    {
        auto *model = viewModel.model();
        return model->data(model->index(model->rowOf(id)), MembersModel::FailureRole).toString();
    }
    [[nodiscard]] MemberStatus status(const QString &id) const { return shown.tenant->find(id)->status; }
    FaultScript &faults() { return *shown.tenant->faults; }

    ShownTenant shown;
    MembersViewModel viewModel;
    QSignalSpy ended{viewModel.bulk(), &JobStatus::ended};
};

} // namespace

class MemberChangesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneFailureNeverStopsTheOthers()
    {
        Bulk bulk;
        bulk.faults().failNext(u"disableMember"_s, refusal());
        bulk.disable({u"ada"_s, u"bob"_s, u"eve"_s});
        QVERIFY(bulk.viewModel.bulk()->running());
        QVERIFY(bulk.ends());
        QCOMPARE(bulk.viewModel.bulk()->doneCount(), 2);
        QCOMPARE(bulk.viewModel.bulk()->failedCount(), 1);
        QVERIFY(bulk.failure(u"ada"_s).contains(u"3 live API keys"_s));
        QCOMPARE(bulk.status(u"ada"_s), MemberStatus::Active);
        QCOMPARE(bulk.status(u"eve"_s), MemberStatus::Disabled);
        bulk.viewModel.bulk()->retry(u"ada"_s);
        QVERIFY(bulk.ends());
        QCOMPARE(bulk.status(u"ada"_s), MemberStatus::Disabled);
        QCOMPARE(bulk.failure(u"ada"_s), QString());
        QCOMPARE(bulk.faults().count(u"disableMember"_s), 4); // nothing that was done was sent again
    }

    void cancellingKeepsWhatIsDone()
    {
        Bulk bulk;
        bulk.faults().hang(u"disableMember"_s);
        bulk.disable({u"ada"_s, u"bob"_s, u"eve"_s});
        QVERIFY(QTest::qWaitFor([&] { return bulk.faults().count(u"disableMember"_s) == 1; }));
        bulk.viewModel.bulk()->cancel();
        QVERIFY(bulk.viewModel.bulk()->cancelling());
        bulk.faults().release(u"disableMember"_s);
        QVERIFY(bulk.ends());
        QCOMPARE(bulk.status(u"ada"_s), MemberStatus::Disabled);
        QCOMPARE(bulk.status(u"bob"_s), MemberStatus::Active);
        QCOMPARE(bulk.faults().count(u"disableMember"_s), 1);
    }

    void waitsForTheNetworkAndGoesOn()
    {
        Bulk bulk;
        bulk.faults().failAll(offline());
        bulk.disable({u"ada"_s, u"bob"_s, u"eve"_s});
        QVERIFY(QTest::qWaitFor([&] { return bulk.viewModel.bulk()->waiting(); }));
        QVERIFY(QTest::qWaitFor([&] { return !bulk.shown.session->online(); }));
        QVERIFY(bulk.viewModel.bulk()->note().contains(u"connection"_s));
        bulk.faults().mend();
        QVERIFY(bulk.ends());
        QCOMPARE(bulk.viewModel.bulk()->doneCount(), 3);
        QCOMPARE(bulk.status(u"eve"_s), MemberStatus::Disabled);
    }

    void saysUnderTheRowThatItDoesNotKnow()
    {
        Bulk bulk;
        bulk.faults().failNext(u"removeMember"_s, Error::of(Error::Kind::ConnectionLost), true);
        bulk.faults().failNext(u"memberChanges"_s, Error::of(Error::Kind::Forbidden, u"role_required"_s));
        bulk.viewModel.startBulk(MemberAct::Remove, {u"ada"_s}, {});
        QVERIFY(bulk.ends());
        QCOMPARE(bulk.viewModel.bulk()->unknownCount(), 1);
        QVERIFY(bulk.failure(u"ada"_s).startsWith(u"I do not know whether it was sent"_s));
        bulk.viewModel.bulk()->retry(u"ada"_s);
        QVERIFY(QTest::qWaitFor([&] { return bulk.viewModel.bulk()->doneCount() == 1; }));
        QCOMPARE(bulk.faults().count(u"removeMember"_s), 1);
    }

    void aPausedOneWaitsForItsUser()
    {
        Bulk bulk;
        bulk.faults().hang(u"removeMember"_s);
        bulk.viewModel.startBulk(MemberAct::Remove, {u"ada"_s, u"bob"_s}, {});
        QVERIFY(QTest::qWaitFor([&] { return bulk.faults().count(u"removeMember"_s) == 1; }));
        bulk.viewModel.bulk()->pause();
        QVERIFY(bulk.viewModel.bulk()->paused());
        bulk.faults().release(u"removeMember"_s);
        QVERIFY(QTest::qWaitFor([&] { return bulk.viewModel.bulk()->doneCount() == 1; }));
        bulk.viewModel.bulk()->resume();
        QVERIFY(bulk.ends());
        QCOMPARE(bulk.viewModel.bulk()->doneCount(), 2);
    }

    void tellsWhatBecameOfItInTheProductsOwnWord()
    {
        Bulk bulk;
        auto &words = bulk.shown.tenant->details.policy.words;
        words.insert(u"removed"_s, u"Deleted"_s);
        bulk.shown.session->refresh();
        QVERIFY(QTest::qWaitFor([&] { return bulk.shown.session->policy().words.contains(u"removed"_s); }));
        bulk.faults().failNext(u"removeMember"_s, refusal());
        bulk.viewModel.startBulk(MemberAct::Remove, {u"ada"_s, u"bob"_s}, {});
        QVERIFY(bulk.ends());
        QVERIFY(bulk.viewModel.bulk()->text().startsWith(u"Deleted 1 of 2 from "_s));
        QVERIFY(bulk.failure(u"ada"_s).startsWith(u"Not deleted: "_s));
    }

    void waitsWhereTheServerSaysSo()
    {
        Bulk bulk;
        auto later = Error::of(Error::Kind::RateLimited);
        later.retryAfterSeconds = 0;
        bulk.faults().failNext(u"disableMember"_s, later);
        bulk.disable({u"ada"_s});
        QVERIFY(bulk.ends());
        QCOMPARE(bulk.viewModel.bulk()->failedCount(), 0);
        QCOMPARE(bulk.status(u"ada"_s), MemberStatus::Disabled);
    }

    void disablingCanBeTakenBack()
    {
        Bulk bulk;
        bulk.disable({u"ada"_s, u"bob"_s});
        QVERIFY(bulk.ends());
        QVERIFY(bulk.viewModel.bulk()->undoable());
        bulk.viewModel.bulk()->undo();
        QVERIFY(bulk.ends());
        QCOMPARE(bulk.status(u"ada"_s), MemberStatus::Active);
        QCOMPARE(bulk.status(u"bob"_s), MemberStatus::Active);
    }

    void aRefusedMemberIsNotSent()
    {
        Bulk bulk;
        bulk.shown.tenant->details.policy.neverOneself = {actionId(Action::DisableMember)};
        bulk.viewModel.refresh();
        QVERIFY(QTest::qWaitFor([&] { return !bulk.shown.session->policy().neverOneself.isEmpty(); }));
        bulk.disable({u"me"_s, u"ada"_s});
        QVERIFY(bulk.ends());
        QCOMPARE(bulk.faults().count(u"disableMember"_s), 1);
        QVERIFY(!bulk.failure(u"me"_s).isEmpty());
    }

    void theDialogKeepsItsErrorAndWhatWasTyped()
    {
        ShownTenant shown;
        MemberChange change;
        change.setSession(&shown.startReady());
        change.setProperty("kind", MemberAct::EditName);
        change.setMemberId(u"ada"_s);
        change.setValue(u"Countess"_s);
        QSignalSpy succeeded(&change, &MemberChange::succeeded);
        shown.tenant->faults->failNext(u"renameMember"_s, Error::of(Error::Kind::LostUpdate));
        change.send();
        QVERIFY(change.busy());
        QVERIFY(QTest::qWaitFor([&] { return !change.busy(); }));
        QVERIFY(!change.error().isEmpty());
        QCOMPARE(change.value(), u"Countess"_s);
        change.send();
        QVERIFY(QTest::qWaitFor([&] { return succeeded.count() == 1; }));
        QCOMPARE(shown.tenant->find(u"ada"_s)->displayName, u"Countess"_s);
    }

    void aDialogThatIsClosedTakesItsRequestBack()
    {
        ShownTenant shown;
        auto &session = shown.startReady();
        shown.tenant->faults->hang(u"removeMember"_s);
        {
            MemberChange change;
            change.setSession(&session);
            change.setProperty("kind", MemberAct::Remove);
            change.setMemberId(u"ada"_s);
            change.send();
            QVERIFY(QTest::qWaitFor([&] { return shown.tenant->faults->count(u"removeMember"_s) == 1; }));
        }
        shown.tenant->faults->release(u"removeMember"_s);
        QVERIFY(shown.tenant->find(u"ada"_s));
    }

    void aDuplicateStandsOnItsField()
    {
        ShownTenant shown;
        CreateMemberForm form;
        form.setSession(&shown.startReady());
        form.setEmail(u"ADA@acme.example"_s);
        form.setDisplayName(u"Ada Two"_s);
        auto taken = Error::of(Error::Kind::Conflict, u"email_taken"_s, u"E-mail already registered."_s);
        taken.fields = {{u"email"_s, u"email_taken"_s, u"E-mail already registered."_s}};
        shown.tenant->faults->failNext(u"createMember"_s, taken);
        form.submit();
        QVERIFY(QTest::qWaitFor([&] { return !form.busy(); }));
        QCOMPARE(form.emailError(), u"E-mail already registered."_s);
        QCOMPARE(form.duplicateId(), u"ada"_s);
        QCOMPARE(form.displayName(), u"Ada Two"_s);
        form.setEmail(u"two@acme.example"_s);
        QCOMPARE(form.emailError(), QString());
        QSignalSpy created(&form, &CreateMemberForm::created);
        form.submit();
        QVERIFY(QTest::qWaitFor([&] { return created.count() == 1; }));
    }

    void nothingIsSentThatCannotBeRight()
    {
        ShownTenant shown;
        shown.tenant->details.policy.creation.password = CreationPolicy::Password::Required;
        CreateMemberForm form;
        form.setSession(&shown.startReady());
        form.setEmail(u"ada@"_s);
        form.setPassword(u"short"_s);
        form.submit();
        QVERIFY(!form.busy());
        QVERIFY(!form.emailError().isEmpty());
        QVERIFY(!form.nameError().isEmpty());
        QVERIFY(!form.passwordError().isEmpty());
        QCOMPARE(shown.tenant->faults->count(u"createMember"_s), 0);
    }

    void generatedPasswordsAreStrongAndDiffer()
    {
        QCOMPARE(passwordStrength(generatePassword()), 4);
        QVERIFY(generatePassword() != generatePassword());
        QVERIFY(generatePassword().size() >= shortestPassword);
        QCOMPARE(passwordStrength(u"aaaaaaaaaaaaaaaaaaaaaaaa"_s), 1);
        QCOMPARE(passwordStrength(u"abcdefghijklmnopqrstuvw"_s), 1);
        QCOMPARE(passwordStrength(u"short"_s), 0);
    }

    void aRoleThatCannotBeGivenSaysWhy()
    {
        ShownTenant shown;
        Role top;
        top.id = u"super"_s;
        top.label = u"Super admin"_s;
        top.assignable = false;
        top.lockedReason = u"Passes on by Transfer only."_s;
        shown.tenant->details.policy.roles.prepend(top);
        RoleChoices choices;
        QAbstractItemModelTester tester(&choices, QAbstractItemModelTester::FailureReportingMode::QtTest);
        choices.setSession(&shown.startReady());
        choices.setMemberIds({u"ada"_s});
        QCOMPARE(choices.rowCount(), 2);
        QCOMPARE(choices.data(choices.index(0), RoleChoices::ReasonRole).toString(), u"Passes on by Transfer only."_s);
        QCOMPARE(choices.data(choices.index(1), RoleChoices::ReasonRole).toString(), QString());
        QCOMPARE(choices.currentRole(), u"member"_s);
    }
};

QTEST_GUILESS_MAIN(MemberChangesTest)
#include "member_changes_test.moc"
