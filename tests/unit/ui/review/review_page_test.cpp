// SPDX-License-Identifier: MIT
#include "reviewed_tenant.h"
#include "ui/review/evidence_pdf.h"
#include "ui/review/review_text.h"

#include <QDirIterator>
#include <QGuiApplication>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;
using Row = ReviewRowsModel::Role;
using State = ReviewViewModel::State;
using Filter = ReviewRowsModel::Filter;

class ReviewPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithASnapshotAndTellsWhatChangedSince()
    {
        ReviewedTenant acme;
        acme.startReady();
        auto &page = acme.open();
        QVERIFY(acme.shows(State::Empty));
        page.takeSnapshot();
        QVERIFY(acme.shows(State::Idle));
        acme.changeTwo();
        QVERIFY(acme.waits([&] { return page.since()->count() == 3; }));
        QCOMPARE(page.since()->joined(), 1);
        QCOMPARE(page.since()->left(), 1);
        QCOMPARE(page.since()->roles(), 1);
        QVERIFY(page.sinceText().startsWith(u"Changes since the snapshot of "_s));
    }

    void whoChangedComesFirst()
    {
        ReviewedTenant acme;
        auto &page = acme.review();
        QCOMPARE(page.members(), 4);
        QCOMPARE(page.changedMembers(), 2);
        QVERIFY(page.rows()->rowOf(u"ada"_s) < 2);
        QVERIFY(page.rows()->rowOf(u"new"_s) < 2);
        QCOMPARE(acme.cell(u"ada"_s, Row::ChangeRole).toString(), u"Member → Lead"_s);
        QCOMPARE(acme.cell(u"ada"_s, Row::MarkRole).toInt(), int(ReviewMark::Role));
        QCOMPARE(acme.cell(u"new"_s, Row::ChangeRole).toString(), u"Joined"_s);
        QCOMPARE(acme.cell(u"eve"_s, Row::ChangeRole).toString(), u"No change"_s);
        page.setChangedFirst(false);
        QCOMPARE(page.rows()->rowOf(u"ada"_s), 0); // "Person ada"
        QCOMPARE(page.rows()->rowOf(u"eve"_s), 1);
    }

    void filtersAndSearches()
    {
        ReviewedTenant acme;
        auto &page = acme.review();
        page.setFilter(Filter::Changed);
        QCOMPARE(page.rows()->rowCount(), 2);
        page.setFilter(Filter::All);
        page.setSearch(u"EVE@"_s);
        QCOMPARE(page.rows()->rowCount(), 1);
        page.setSearch({});
        page.keep({u"eve"_s});
        QVERIFY(acme.waits([&] { return page.keeping() == 1; }));
        page.setFilter(Filter::Undecided);
        QCOMPARE(page.rows()->rowCount(), 3);
        QCOMPARE(page.rows()->rowOf(u"eve"_s), -1);
    }

    void goesFromOneUndecidedToTheNext()
    {
        ReviewedTenant acme;
        auto &page = acme.review();
        page.setChangedFirst(false);
        page.keep({u"eve"_s, u"me"_s});
        QVERIFY(acme.waits([&] { return page.keeping() == 2; }));
        QCOMPARE(page.nextUndecided(-1), page.rows()->rowOf(u"ada"_s));
        QCOMPARE(page.nextUndecided(0), page.rows()->rowOf(u"new"_s));
        QCOMPARE(page.nextUndecided(page.rows()->rowOf(u"new"_s)), 0);
        page.keep({u"ada"_s, u"new"_s});
        QVERIFY(acme.waits([&] { return page.undecided() == 0; }));
        QCOMPARE(page.nextUndecided(0), -1);
    }

    void decidesForASelectionAndTakesItBack()
    {
        ReviewedTenant acme;
        auto &page = acme.review();
        QSignalSpy noticed(&page, &ReviewViewModel::noticed);
        page.selectShown();
        QCOMPARE(page.rows()->selectedCount(), 4);
        QCOMPARE(page.idsFor(u"eve"_s).size(), 4);
        page.keep(page.selectedIds());
        QVERIFY(acme.waits([&] { return page.undecided() == 0; }));
        QCOMPARE(page.rows()->selectedCount(), 0);
        QVERIFY(noticed.constLast().at(1).toBool());
        page.undo();
        QVERIFY(acme.waits([&] { return page.undecided() == 4; }));
    }

    void aReasonIsAskedFor()
    {
        ReviewedTenant acme;
        auto &page = acme.review();
        QSignalSpy refused(&page, &ReviewViewModel::decisionRefused);
        page.remove({u"eve"_s}, u"  "_s);
        QVERIFY(acme.waits([&] { return refused.size() == 1; }));
        QCOMPARE(refused.constFirst().at(0).toString(), u"A reason has to be given."_s);
        page.remove({u"eve"_s}, u"Left the team"_s);
        QVERIFY(acme.waits([&] { return page.removing() == 1; }));
        QCOMPARE(acme.cell(u"eve"_s, Row::DecisionRole).toString(), u"Revoke"_s);
        QVERIFY(acme.cell(u"eve"_s, Row::SummaryRole).toString().contains(u"Left the team"_s));
        page.changeRole({u"ada"_s}, u"member"_s, u"Leads no more"_s);
        QVERIFY(acme.waits([&] { return page.changing() == 1; }));
        QCOMPARE(acme.cell(u"ada"_s, Row::DecisionRole).toString(), u"Change to Member"_s);
        QCOMPARE(page.decidedReason(u"ada"_s), u"Leads no more"_s);
    }

    void signsAndCarriesOut()
    {
        ReviewedTenant acme;
        auto &page = acme.review();
        QVERIFY(page.signOffReason().contains(u"4 members"_s));
        page.keep({u"me"_s, u"new"_s});
        page.remove({u"eve"_s}, u"Left"_s);
        page.changeRole({u"ada"_s}, u"member"_s, u"Leads no more"_s);
        QVERIFY(acme.waits([&] { return page.undecided() == 0; }));
        QCOMPARE(page.signOffReason(), QString());
        page.readActs();
        QCOMPARE(page.acts()->open(), 2);
        QCOMPARE(page.acts()->meanwhile(), 0);
        page.signOff();
        QVERIFY(acme.shows(State::Signed));
        QVERIFY(acme.waits([&] { return page.acts()->open() == 0 && !page.execution()->running(); }));
        QVERIFY(!acme.tenant->find(u"eve"_s));
        QCOMPARE(acme.tenant->find(u"ada"_s)->role, u"member"_s);
        QVERIFY(page.signedText().startsWith(u"Signed off by Person me"_s));
        QCOMPARE(page.execution()->failedCount(), 0);
    }

    void whatFailsStaysOpen()
    {
        ReviewedTenant acme;
        auto &page = acme.review();
        page.keep({u"me"_s, u"new"_s, u"ada"_s});
        page.remove({u"eve"_s}, u"Left"_s);
        QVERIFY(acme.waits([&] { return page.undecided() == 0; }));
        acme.tenant->faults->failNext(u"removeMember"_s, Error::of(Error::Kind::Conflict, u"last_admin"_s));
        page.signOff();
        QVERIFY(acme.waits([&] { return page.execution()->failedCount() == 1 && !page.execution()->running(); }));
        QVERIFY(page.execution()->failures().constFirst().startsWith(u"Person eve: "_s));
        QVERIFY(acme.waits([&] { return page.acts()->open() == 1; }));
        page.carryOut();
        QVERIFY(acme.waits([&] { return page.acts()->open() == 0 && !page.execution()->running(); }));
        QVERIFY(!acme.tenant->find(u"eve"_s));
    }

    void pointsOutWhoChangedMeanwhile()
    {
        ReviewedTenant acme;
        auto &page = acme.review();
        page.remove({u"eve"_s}, u"Left"_s);
        QVERIFY(acme.waits([&] { return page.removing() == 1; }));
        auto eve = *acme.tenant->find(u"eve"_s);
        eve.role = u"lead"_s;
        acme.tenant->put(eve);
        acme.session->refresh();
        QVERIFY(acme.waits([&] { return page.acts()->meanwhile() == 1; }));
        const auto line = page.acts()->index(0).data(ReviewActModel::SummaryRole).toString();
        QVERIFY2(line.contains(u"Since the snapshot: Member → Lead"_s), qPrintable(line));
    }

    void goesOnWithoutANetwork()
    {
        ReviewedTenant acme;
        acme.review();
        acme.page->keep({u"me"_s});
        QVERIFY(acme.waits([&] { return acme.page->keeping() == 1; }));
        acme.page.reset();
        acme.tenant->faults->failAll(offline());
        acme.start();
        QVERIFY(acme.reach(TenantSession::State::Stale));
        auto &page = acme.open();
        QVERIFY(acme.shows(State::Reviewing));
        QCOMPARE(page.keeping(), 1);
        page.keep({u"ada"_s, u"eve"_s, u"new"_s});
        QVERIFY(acme.waits([&] { return page.undecided() == 0; }));
        QVERIFY(page.signOffReason().contains(u"needs the server"_s));
        QTemporaryDir folder;
        const auto json = folder.filePath(u"evidence.json"_s);
        QCOMPARE(page.exportTo(json), QString());
        QFile file(json);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(verifyEvidence(file.readAll()), EvidenceFlaw::None);
        const auto pdf = folder.filePath(u"evidence.pdf"_s);
        QCOMPARE(page.exportTo(pdf), QString());
        QFile pages(pdf);
        QVERIFY(pages.open(QIODevice::ReadOnly));
        QVERIFY(pages.readAll().startsWith("%PDF-"));
        QVERIFY(!page.exportTo(folder.filePath(u"no/such/folder.json"_s)).isEmpty());
    }

    void saysWhyNothingIsThere()
    {
        ReviewedTenant acme;
        acme.startReady();
        acme.disk->fault = Error::of(Error::Kind::KeychainLocked, u"locked"_s);
        auto &page = acme.open();
        QVERIFY(acme.shows(State::Failed));
        QVERIFY(!page.problem().isEmpty());
        acme.disk->fault.reset();
        page.retry();
        QVERIFY(acme.shows(State::Empty));
    }

    void keepsItSealedInTheVault()
    {
        ReviewedTenant acme;
        acme.startReady();
        const auto open = [&] {
            acme.page = std::make_unique<ReviewViewModel>();
            acme.page->setSession(acme.session.get());
        };
        open();
        QVERIFY(acme.shows(State::Empty));
        acme.page->begin({});
        QVERIFY(acme.shows(State::Reviewing));
        acme.page->remove({u"eve"_s}, u"canary-reason"_s);
        QVERIFY(acme.waits([&] { return acme.page->removing() == 1; }));
        acme.page.reset();
        acme.startReady(); // as after a kill
        open();
        QVERIFY(acme.shows(State::Reviewing));
        QCOMPARE(acme.page->removing(), 1);
        QCOMPARE(acme.page->decidedReason(u"eve"_s), u"canary-reason"_s);
        acme.page.reset();
        acme.session.reset();
        acme.store.reset();
        QDirIterator files(acme.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            for (const auto *canary : {"canary-reason", "eve@acme.example", "Person eve"}) {
                const auto text = QString::fromLatin1(canary);
                const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
                QVERIFY2(!bytes.contains(canary) && !bytes.contains(wide), canary);
            }
            ++looked;
        }
        QVERIFY(looked > 0);
    }

    void namesOnPaperAreText()
    {
        QCOMPARE(plainLine(u"a\nb\t\u202ec\u2066d"_s), u"a b c d"_s);
        QCOMPARE(plainLine(u"=1+1 <b>王小明</b>"_s), u"=1+1 <b>王小明</b>"_s);
    }
};

QTEST_MAIN(ReviewPageTest)
#include "review_page_test.moc"
