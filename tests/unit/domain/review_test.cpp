// SPDX-License-Identifier: MIT
#include "domain/review.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

class ReviewTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decisionsSayWhatTheyLack()
    {
        Member ada;
        ada.id = u"ada"_s;
        ada.role = u"member"_s;
        ReviewDecision decision;
        decision.verdict = Verdict::Keep;
        QVERIFY(checkDecision(ada, decision).allowed());
        decision.verdict = Verdict::Remove;
        decision.reason = u" \n"_s;
        QCOMPARE(checkDecision(ada, decision).code, u"reason_required"_s);
        decision.reason = u"Left in May"_s;
        QVERIFY(checkDecision(ada, decision).allowed());
        decision.verdict = Verdict::Change;
        QCOMPARE(checkDecision(ada, decision).code, u"role_required"_s);
        decision.role = u"member"_s;
        QCOMPARE(checkDecision(ada, decision).code, u"role_required"_s);
        decision.role = u"admin"_s;
        QVERIFY(checkDecision(ada, decision).allowed());
        for (const auto verdict : {Verdict::Undecided, Verdict::Keep, Verdict::Change, Verdict::Remove})
            QCOMPARE(verdictFrom(toWord(verdict)), verdict);
    }
};

QTEST_GUILESS_MAIN(ReviewTest)
#include "review_test.moc"
