// SPDX-License-Identifier: MIT
#include "session/review_evidence.h"

#include "reviewed_session.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace rollcall;
using namespace rollcall::test;

class ReviewEvidenceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void evidenceHoldsEveryByte()
    {
        ReviewedSession acme;
        auto hostile = *acme.tenant->find(u"bob"_s);
        hostile.displayName = u"=cmd|'/c calc'!A1 <b>\u202egnp.exe\n\"quoted\""_s;
        acme.tenant->put(hostile);
        acme.open();
        acme.begin();
        QVERIFY(acme.decide({u"ada"_s}, verdict(Verdict::Change, u"leads"_s, u"lead"_s)));
        QVERIFY(acme.decide({u"bob"_s}, verdict(Verdict::Remove, u"left"_s)));
        const EvidenceHead head{acme.session->tenant(), u"fake.example"_s, acme.review->reviewer()};
        const auto made = evidenceOf(head, *acme.review->list(), *acme.review->review());
        QCOMPARE(verifyEvidence(made.file), EvidenceFlaw::None);
        QCOMPARE(evidenceOf(head, *acme.review->list(), *acme.review->review()).file, made.file);
        const auto evidence = QJsonDocument::fromJson(made.file).object().value(u"evidence"_s).toObject();
        QCOMPARE(evidence.value(u"state"_s).toString(), u"in_progress"_s);
        QCOMPARE(evidence.value(u"counts"_s).toObject().value(u"undecided"_s).toInt(), 1);
        for (qsizetype at = 0; at < made.file.size(); ++at) {
            auto changed = made.file;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            QVERIFY2(verifyEvidence(changed) != EvidenceFlaw::None, qPrintable(QString::number(at)));
        }
        QVERIFY(verifyEvidence(made.file + '\n') != EvidenceFlaw::None);
        auto changed = made.file;
        changed.replace("\"remove\": 1", "\"remove\": 0");
        QCOMPARE(verifyEvidence(changed), EvidenceFlaw::DigestDiffers);
        QCOMPARE(verifyEvidence("{}"), EvidenceFlaw::Unreadable);
    }
};

QTEST_GUILESS_MAIN(ReviewEvidenceTest)
#include "review_evidence_test.moc"
