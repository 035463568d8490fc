// SPDX-License-Identifier: MIT
#include "sample_invitations.h"
#include "support/fake_plane.h"
#include "ui/invitations/recipients_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using Verdict = Recipient::Verdict;

namespace {

RecipientRules rules()
{
    auto invited = memberNamed(u"row"_s, u"row@acme.example"_s);
    invited.status = MemberStatus::Invited;
    const auto members = std::make_shared<const MemberTable>(MemberTable{
        memberNamed(u"me"_s, u"Me@Acme.example"_s), memberNamed(u"priya"_s, u"priya.r@acme.example"_s), invited});
    auto invitations = std::make_shared<InvitationTable>();
    invitations->push_back(sampleInvitation(u"i1"_s, u"waiting@acme.example"_s));
    invitations->push_back(sampleInvitation(u"i2"_s, u"over@acme.example"_s, 8 * day));
    return {samplePolicy(), AddressIndex::make(members, invitations, sampleNow)};
}

QList<Recipient> judged(const QStringList &typed, const RecipientRules &with = rules())
{
    QList<Recipient> recipients;
    for (const auto &text : typed) {
        Recipient recipient;
        recipient.typed = text;
        recipients.append(recipient);
    }
    judge(recipients, with);
    return recipients;
}

} // namespace

class RecipientsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsWrongBeforeSending_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("verdict");
        const auto row = [](const char *name, const QString &typed, Verdict verdict) {
            QTest::newRow(name) << typed << static_cast<int>(verdict);
        };
        row("new", u"jonas.weber@acme.example"_s, Verdict::New);
        row("no ending", u"k.tanaka@acme"_s, Verdict::Invalid);
        row("no at", u"k.tanaka"_s, Verdict::Invalid);
        row("member, other case", u"PRIYA.R@ACME.example"_s, Verdict::Member);
        row("yourself", u"me@acme.example"_s, Verdict::Yourself);
        row("waiting", u"waiting@acme.example"_s, Verdict::Invited);
        row("expired may be invited again", u"over@acme.example"_s, Verdict::New);
        row("invited row of the member list", u"row@acme.example"_s, Verdict::New);
        row("phone of the region", u"138 0013 8000"_s, Verdict::New);
        row("phone that is none", u"+86 12"_s, Verdict::Invalid);
        row("hidden direction mark", u"a\u202eb@acme.example"_s, Verdict::Invalid);
    }
    void knowsWhatIsWrongBeforeSending()
    {
        QFETCH(QString, typed);
        QFETCH(int, verdict);
        const auto recipient = judged({typed}).constFirst();
        QCOMPARE(static_cast<int>(recipient.verdict), verdict);
        QCOMPARE(recipient.flaw.isEmpty(), recipient.verdict == Verdict::New);
    }

    void tellsHowAPhoneNumberWasRead()
    {
        RecipientsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRules(rules());
        model.append({u"138 0013 8000"_s, u"jonas.weber@acme.example"_s, u"+86 1"_s});
        const auto reading = [&](int row) { return model.index(row).data(RecipientsModel::ReadingRole).toString(); };
        QVERIFY2(reading(0).contains(u"Typed 138 0013 8000"_s), qPrintable(reading(0)));
        QVERIFY(reading(0).contains(u"+8613800138000"_s));
        QVERIFY(reading(1).isEmpty());
        QVERIFY(reading(2).isEmpty());
    }

    void theSecondOfTwoEqualOnesIsTheDuplicate()
    {
        const auto recipients = judged({u"a@b.example"_s, u"A@B.example"_s, u"+86 138 0013 8000"_s, u"13800138000"_s});
        QCOMPARE(recipients[0].verdict, Verdict::New);
        QCOMPARE(recipients[1].verdict, Verdict::Duplicate);
        QCOMPARE(recipients[2].verdict, Verdict::New);
        QCOMPARE(recipients[3].verdict, Verdict::Duplicate);
    }

    void aChannelThatIsNotThereIsSaidInTheControlPlanesWords()
    {
        auto with = rules();
        with.policy.channels = {{InvitationChannel::Email, Decision::allow()},
                                {InvitationChannel::Phone, Decision::deny(u"x"_s, u"Texting is switched off."_s)}};
        const auto recipient = judged({u"+86 138 0013 8000"_s}, with).constFirst();
        QCOMPARE(recipient.verdict, Verdict::Unavailable);
        QVERIFY2(recipient.flaw.contains(u"Texting is switched off."_s), qPrintable(recipient.flaw));
    }

    void onlyAsManyAsOneFormTakesAreSent()
    {
        auto with = rules();
        with.policy.invitations.batchMax = 2;
        const auto recipients = judged({u"a@b.example"_s, u"bad"_s, u"c@b.example"_s, u"d@b.example"_s}, with);
        QCOMPARE(recipients[2].verdict, Verdict::New);
        QCOMPARE(recipients[3].verdict, Verdict::OverLimit);
    }

    void aKeyIsOneIntention()
    {
        RecipientsModel model;
        model.setRules(rules());
        model.append({u"a@b.example"_s});
        const auto id = model.recipients().front().id;
        const auto key = model.keyFor(id, u"content"_s);
        QVERIFY(!key.isEmpty());
        QCOMPARE(model.keyFor(id, u"content"_s), key);
        QVERIFY(model.keyFor(id, u"other content"_s) != key);
    }

    void isAnOrderlyModel()
    {
        RecipientsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy judgements(&model, &RecipientsModel::judged);
        model.setRules(rules());
        model.append({u"a@b.example"_s, u"k.tanaka@acme"_s, u"priya.r@acme.example"_s});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1).data(RecipientsModel::InvalidRole).toBool(), true);
        QCOMPARE(model.index(2).data(RecipientsModel::SkippedRole).toBool(), true);
        QCOMPARE(model.index(2).data(RecipientsModel::MemberIdRole).toString(), u"priya"_s);
        model.remove(model.recipients().front().id);
        model.setFailure(model.recipients().front().id, u"was not sent."_s);
        QCOMPARE(model.rowCount(), 2);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(judgements.size() > 3);
    }
};

QTEST_GUILESS_MAIN(RecipientsTest)
#include "recipients_test.moc"
