// SPDX-License-Identifier: MIT
#include "shown_tenant.h"
#include "support/fake_links.h"
#include "ui/links/generate_link_form.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A form in the page of a tenant that has links.
class Sample : public ShownTenant {
public:
    Sample()
    {
        links = addLinks(*tenant);
        tenant->details.policy.defaultRole = u"member"_s;
        page.setSession(&startReady());
        form.setPage(&page);
    }
    ~Sample() { page.setSession(nullptr); }

    std::shared_ptr<FakeLinks> links;
    LinksViewModel page;
    GenerateLinkForm form;
};

} // namespace

class GenerateTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }

    void whatIsChosenIsAskedForAndTheLinkIsCopied()
    {
        Sample sample;
        QVERIFY(QTest::qWaitFor([&] { return sample.page.state() == LinksViewModel::State::Empty; }));
        QSignalSpy generated(&sample.form, &GenerateLinkForm::generated);
        sample.form.setUses(u"3"_s);
        sample.form.setLifetime(2);
        sample.form.submit();
        QVERIFY(sample.form.busy());
        QVERIFY(QTest::qWaitFor([&] { return generated.size() == 1; }));
        QCOMPARE(sample.links->lastDraft.role, u"member"_s);
        QCOMPARE(sample.links->lastDraft.maxUses, std::optional(3));
        QCOMPARE(sample.links->lastDraft.lifetimeSeconds, std::optional<std::int64_t>(604'800));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://fake.example/invite/link-1"_s);
        QVERIFY(!generated.front().front().toString().contains(u"https"_s));
        QCOMPARE(sample.page.rows()->rowCount(), 1);
    }

    void aNumberThatIsNoneStaysAtItsField()
    {
        Sample sample;
        for (const auto &typed : {u"0"_s, u"many"_s, u"-1"_s}) {
            sample.form.setUses(typed);
            sample.form.submit();
            QVERIFY2(!sample.form.usesError().isEmpty(), qPrintable(typed));
            QVERIFY(!sample.form.busy());
        }
        sample.form.setUses(u"1"_s);
        QVERIFY(sample.form.usesError().isEmpty());
        QVERIFY(sample.form.warning().startsWith(u"The first person"_s));
    }

    void aRefusalStaysAndASecondTryHasTheSameKey()
    {
        Sample sample;
        sample.tenant->faults->failNext(u"createLink"_s, Error::of(Error::Kind::Server));
        sample.form.submit();
        QVERIFY(QTest::qWaitFor([&] { return !sample.form.busy(); }));
        QVERIFY(!sample.form.error().isEmpty());
        QSignalSpy generated(&sample.form, &GenerateLinkForm::generated);
        sample.form.submit();
        QVERIFY(QTest::qWaitFor([&] { return generated.size() == 1; }));
        QCOMPARE(sample.links->keys.at(0), sample.links->keys.at(1));
        sample.form.setUses(u"2"_s); // another intention
        sample.form.submit();
        QVERIFY(QTest::qWaitFor([&] { return generated.size() == 2; }));
        QVERIFY(sample.links->keys.at(1) != sample.links->keys.at(2));
    }

    void aLinkWhoseAnswerWasLostIsFoundAndNotMadeTwice()
    {
        Sample sample;
        QVERIFY(QTest::qWaitFor([&] { return sample.page.state() == LinksViewModel::State::Empty; }));
        sample.tenant->faults->failNext(u"createLink"_s, Error::of(Error::Kind::ConnectionLost), true);
        QSignalSpy generated(&sample.form, &GenerateLinkForm::generated);
        sample.form.submit();
        QVERIFY(QTest::qWaitFor([&] { return generated.size() == 1; }));
        QCOMPARE(sample.links->rows.size(), std::size_t(1));
        QCOMPARE(sample.tenant->faults->count(u"createLink"_s), 1);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QVERIFY(generated.front().front().toString().contains(u"from its row"_s));
    }

    void whereTheRoleIsFixedThereIsNoneToChoose()
    {
        Sample sample;
        QCOMPARE(sample.form.roles().size(), 1);
        QCOMPARE(sample.form.lifetimes().size(), 3);
        sample.tenant->details.policy.invitations.roleChosen = false;
        sample.tenant->details.policy.links.lifetimeChoices.clear();
        sample.tenant->details.policy.links.maxUses = false;
        sample.session->refresh();
        QVERIFY(QTest::qWaitFor([&] { return sample.form.roles().isEmpty(); }));
        QVERIFY(sample.form.lifetimes().isEmpty());
        QVERIFY(!sample.form.usesOffered());
    }
};

QTEST_MAIN(GenerateTest)
#include "generate_test.moc"
