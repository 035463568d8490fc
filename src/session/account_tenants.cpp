// SPDX-License-Identifier: MIT
// Which tenants an account has: those that are remembered, and a search beyond them.
#include "http/pause.h"
#include "session/account_session.h"
#include "session/account_session_p.h"
#include "store/job_journal.h"

namespace rollcall {

namespace {

Answer<Page<TenantSummary>> signedOutPage(CancelToken cancel)
{
    co_await pause(std::chrono::milliseconds(0), cancel);
    co_return fail(Error::of(Error::Kind::Unauthorized, QStringLiteral("signed_out")));
}

} // namespace

void AccountSession::Private::resumeJobs() const
{
    if (!q || !services.store)
        return;
    const JobJournal journal(services.store);
    for (const auto &summary : std::as_const(record.tenants)) {
        if (journal.has(record.id, summary.tenant.id))
            q->tenantSession(summary.tenant.id)->open();
    }
}

void AccountSession::refreshTenants() { Private::readTenants(d); }

Answer<Page<TenantSummary>> AccountSession::findTenants(QString search, QString cursor, CancelToken cancel)
{
    if (!d->plane)
        return signedOutPage(std::move(cancel));
    ListRequest request;
    request.cursor = std::move(cursor);
    request.limit = 100;
    return d->plane->tenants(std::move(search), request, std::move(cancel));
}

QCoro::Task<> AccountSession::Private::readTenants(Self d)
{
    const auto plane = d->plane;
    if (!plane)
        co_return;
    // A system administrator has every tenant there is; the first of them are remembered, the others are searched for.
    constexpr int pageSize = 200;
    constexpr int mostPages = 10;
    QList<TenantSummary> tenants;
    ListRequest request;
    request.limit = pageSize;
    for (int number = 0; number < mostPages; ++number) {
        const auto token = d->life.token();
        auto page = co_await plane->tenants(QString(), request, token);
        if (!d->q || plane != d->plane)
            co_return;
        if (!page && page.error().kind == Error::Kind::Unauthorized)
            checkCredential(d);
        if (!page)
            co_return;
        for (auto &summary : page->items)
            tenants.append(std::move(summary));
        request.cursor = page->nextCursor;
        if (request.cursor.isEmpty() || d->record.identity.account.systemAdministrator)
            break;
    }
    d->forgetGone(tenants);
    if (tenants == d->record.tenants)
        co_return;
    d->record.tenants = tenants;
    const QPointer<AccountSession> alive(d->q);
    Q_EMIT alive->tenantsChanged();
    if (alive)
        Q_EMIT alive->recordChanged();
}

} // namespace rollcall
