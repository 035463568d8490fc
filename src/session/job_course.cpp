// SPDX-License-Identifier: MIT
// The way of a row: out, and back with a verdict.
#include "session/tenant_jobs_p.h"

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

using Kind = Error::Kind;
using Wait = TenantJobs::Wait;

constexpr int mostReadings = 3; // of a server that answers, but not with a list
constexpr int signInPause = 60; // seconds after which a credential that was refused is tried again

/// A refusal that what was lost before may have caused: the thing is there already, or gone already.
bool mayBeOurs(const Error &why)
{
    return why.kind == Kind::Conflict || why.kind == Kind::NotFound || why.kind == Kind::LostUpdate
           || why.kind == Kind::Validation;
}

} // namespace

QCoro::Task<> TenantJobs::Private::sending(Self d, QString jobId, int row)
{
    auto *job = d->find(jobId);
    const auto plane = d->parts.session->plane();
    if (!plane) {
        job->giveBack(row);
        d->touch(*job, row);
        co_return;
    }
    ++d->out;
    const auto &sent = job->rows()[static_cast<std::size_t>(row)];
    const auto member = d->lists.member(sent.item.targetId);
    auto going =
        sendRow(plane, job->kind(), sent.item, sent.key, member ? member->version : QString(), d->life.token());
    auto answer = co_await going;
    if (!d->q)
        co_return;
    --d->out;
    if (auto *known = d->find(jobId)) {
        d->answered(*known, row, std::move(answer));
        d->touch(*known, row);
    }
    d->pump();
}

void TenantJobs::Private::answered(Job &job, int row, JobAnswer answer)
{
    if (answer.error)
        refused(job, row, *answer.error);
    else
        made(job, row, std::move(answer));
}

void TenantJobs::Private::made(Job &job, int row, JobAnswer answer)
{
    failures = 0;
    const bool ofInvitation = answer.invitation.has_value();
    using Retrieval = InvitationPolicy::LinkRetrieval;
    const bool once = parts.session->policy().invitations.linkRetrieval == Retrieval::Once;
    const bool link = ofInvitation && !answer.invitation->link.isEmpty() && (once || answer.invitation->shownOnce);
    job.succeed(row, ofInvitation ? answer.invitation->invitation.id : QString(), link);
    if (ofInvitation)
        fresh.invitations.push_back(answer.invitation->invitation);
    if (answer.member)
        fresh.members.push_back(*std::move(answer.member));
    if (job.kind() == JobKind::Remove)
        fresh.removed.push_back(job.rows()[static_cast<std::size_t>(row)].item.targetId);
    if (link) {
        links.insert_or_assign({job.id(), row}, *std::move(answer.invitation));
        newLinks = true;
    }
}

bool TenantJobs::Private::holdsOff(const Error &why)
{
    const bool busy = why.kind == Kind::RateLimited || why.httpStatus == 503;
    const bool away = why.isConnectivity() || why.kind == Kind::Tls || why.kind == Kind::Cancelled;
    if (busy) {
        holdOff(Wait::Limit, why.retryAfterSeconds);
    } else if (why.kind == Kind::Unauthorized) {
        rejected = parts.session->plane();
        holdOff(Wait::SignIn, signInPause);
    } else if (away) {
        holdOff(Wait::Connection, std::nullopt);
    } else {
        return false;
    }
    error = why;
    if (!busy)
        parts.session->takeFailure(why);
    return true;
}

void TenantJobs::Private::refused(Job &job, int row, const Error &why)
{
    const bool again = job.rows()[static_cast<std::size_t>(row)].tries > 1;
    // A request that was taken back, because its credential went, may have gone out.
    if (why.outcomeUnknown() || why.kind == Kind::Cancelled || (again && mayBeOurs(why))) {
        job.lose(row, why);
        error = why;
        notBefore = std::max(notBefore, Instant{now().ms + parts.timings.settleAfter.count()});
        notBeforeWhy = Wait::Connection;
        return;
    }
    if (holdsOff(why))
        return job.giveBack(row);
    job.fail(row, why);
}

QCoro::Task<> TenantJobs::Private::settle(Self d, QString jobId)
{
    d->settling = true;
    if (!d->hasFresh())
        d->fresh.since = d->parts.session->syncToken();
    const auto *asked = d->find(jobId);
    const auto *session = d->parts.session;
    JobQuestion question;
    question.kind = asked->kind();
    for (const int row : asked->rowsIn(JobRowState::Unknown))
        question.rows.emplace_back(row, asked->rows()[static_cast<std::size_t>(row)]);
    question.lists = {session->members(), session->invitations()};
    question.syncToken = session->syncToken();
    auto asking = readVerdicts(session->plane(), std::move(question), d->life.token());
    auto reading = co_await asking;
    if (!d->q)
        co_return;
    d->settling = false;
    auto *job = d->find(jobId);
    if (reading && job) {
        d->failures = 0;
        d->takeReading(*job, *std::move(reading));
    } else if (!reading && !d->holdsOff(reading.error())) {
        const bool mayMend = reading.error().kind == Kind::Server || reading.error().kind == Kind::Decode;
        d->error = reading.error();
        if (mayMend && d->failures < mostReadings)
            d->holdOff(Wait::Connection, std::nullopt);
        else
            d->unreadable.insert(jobId);
    }
    d->pump();
}

void TenantJobs::Private::takeReading(Job &job, JobReading reading)
{
    using Retrieval = InvitationPolicy::LinkRetrieval;
    const bool once = parts.session->policy().invitations.linkRetrieval == Retrieval::Once;
    const bool hadLink = job.kind() == JobKind::Invite || job.kind() == JobKind::Resend;
    for (const auto &row : reading.rows) {
        if (row.made)
            job.foundMade(row.number, row.madeId, once && hadLink);
        else
            job.foundNotMade(row.number);
        touch(job, row.number);
    }
    const auto move = [](auto &from, auto &to) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    move(reading.members, fresh.members);
    move(reading.removed, fresh.removed);
    move(reading.invitations, fresh.invitations);
}

} // namespace rollcall
