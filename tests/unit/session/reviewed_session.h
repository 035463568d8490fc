// SPDX-License-Identifier: MIT
#pragma once

#include "parts_in_memory.h"
#include "session/tenant_review.h"
#include "shown_tenant.h"

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

inline ReviewDecision verdict(Verdict what, const QString &reason = {}, const QString &role = {})
{
    ReviewDecision decision;
    decision.verdict = what;
    decision.reason = reason;
    decision.role = role;
    return decision;
}

/// A tenant whose administrator reviews it; starts of the console find what was kept of the ones before.
class ReviewedSession : public ShownTenant {
public:
    ReviewedSession()
    {
        Role lead;
        lead.id = u"lead"_s;
        lead.label = u"Lead"_s;
        lead.rank = 5;
        tenant->details.policy.roles.prepend(lead);
        tenant->put(u"bob"_s, u"bob@acme.example"_s);
    }
    TenantReview &open(bool withPlane = true)
    {
        review.reset();
        if (withPlane)
            startReady();
        else
            start(false);
        return reopen();
    }
    /// As after a kill: nothing of the run before is left but what was kept.
    TenantReview &reopen()
    {
        review = std::make_unique<TenantReview>(
            TenantReview::Parts{session.get(), disk->parts(), {u"acc"_s, u"Amelia"_s, u"amelia@acme.example"_s}});
        review->open();
        if (!QTest::qWaitFor([&] { return review->state() != TenantReview::State::Loading; }))
            qFatal("the reviews were not read");
        return *review;
    }
    Outcome decide(const QStringList &ids, const ReviewDecision &decision) const
    {
        return await(review->decide(ids, decision));
    }
    TenantReview &begin() const
    {
        if (!await(review->begin({})))
            qFatal("the review did not begin");
        return *review;
    }
    Outcome sign() const { return await(review->signOff(review->nextSignOff())); }
    void changes(const std::function<void()> &change)
    {
        QSignalSpy spy(session.get(), &TenantSession::membersChanged);
        change();
        session->refresh();
        if (!QTest::qWaitFor([&] { return !spy.isEmpty() && session->state() == TenantSession::State::Ready; }))
            qFatal("the change was not read");
    }

    std::shared_ptr<PartsInMemory> disk = std::make_shared<PartsInMemory>();
    std::unique_ptr<TenantReview> review;
};

} // namespace rollcall::test
