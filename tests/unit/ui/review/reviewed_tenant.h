// SPDX-License-Identifier: MIT
#pragma once

#include "parts_in_memory.h"
#include "shown_tenant.h"
#include "ui/review/review_view_model.h"

#include <QAbstractItemModelTester>

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

/// A tenant of four, two of whom change between the first snapshot and the review.
class ReviewedTenant : public ShownTenant {
public:
    ReviewedTenant()
    {
        Role lead;
        lead.id = u"lead"_s;
        lead.label = u"Lead"_s;
        lead.rank = 5;
        tenant->details.policy.roles.prepend(lead);
        tenant->put(u"bob"_s, u"bob@acme.example"_s);
        tenant->put(u"eve"_s, u"eve@acme.example"_s);
    }
    ReviewViewModel &open()
    {
        page = std::make_unique<ReviewViewModel>();
        tester = std::make_unique<QAbstractItemModelTester>(page->rows(),
                                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        sinceTester = std::make_unique<QAbstractItemModelTester>(
            page->since(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        actTester = std::make_unique<QAbstractItemModelTester>(page->acts(),
                                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
        page->setKept(disk->parts());
        page->setHost(u"fake.example"_s);
        page->setSession(session.get());
        return *page;
    }
    bool shows(ReviewViewModel::State state) const
    {
        return QTest::qWaitFor([&] { return page->state() == state; });
    }
    bool waits(const std::function<bool()> &condition) { return QTest::qWaitFor(condition); }
    void changeTwo()
    {
        auto ada = *tenant->find(u"ada"_s);
        ada.role = u"lead"_s;
        tenant->put(ada);
        tenant->remove(u"bob"_s);
        tenant->put(u"new"_s, u"new@acme.example"_s);
        session->refresh();
        if (!waits([&] { return row(u"ada"_s).role == u"lead"_s; }))
            qFatal("the change was not read");
    }
    ReviewViewModel &review()
    {
        startReady();
        open();
        if (!shows(ReviewViewModel::State::Empty))
            qFatal("the reviews were not read");
        page->takeSnapshot();
        if (!shows(ReviewViewModel::State::Idle))
            qFatal("no snapshot was taken");
        clock.advanceSeconds(60);
        changeTwo();
        page->begin({});
        if (!shows(ReviewViewModel::State::Reviewing))
            qFatal("the review did not begin");
        return *page;
    }
    QVariant cell(const QString &id, ReviewRowsModel::Role role) const
    {
        return page->rows()->index(page->rows()->rowOf(id)).data(role);
    }

    std::shared_ptr<PartsInMemory> disk = std::make_shared<PartsInMemory>();
    std::unique_ptr<ReviewViewModel> page;
    std::unique_ptr<QAbstractItemModelTester> tester;
    std::unique_ptr<QAbstractItemModelTester> sinceTester;
    std::unique_ptr<QAbstractItemModelTester> actTester;
};

} // namespace rollcall::test
