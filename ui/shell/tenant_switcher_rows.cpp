// SPDX-License-Identifier: MIT
#include "ui/shell/tenant_switcher_rows.h"

#include "session/app_session.h"
#include "ui/shell/account_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using Kind = SwitcherRow::Kind;
using Mark = SwitcherRow::Mark;

QString say(const char *text) { return QCoreApplication::translate("TenantSwitcher", text); }

void describeAccount(SwitcherRow &row, AccountSession::State state)
{
    row.state = accountStateText(state);
    row.mark = state == AccountSession::State::Restoring ? Mark::Busy : Mark::Lock;
}

void describeSession(SwitcherRow &row, const TenantSession &session)
{
    const auto age = rollcall::age(session.asOf(), session.serverNow());
    switch (session.state()) {
    case TenantSession::State::Loading:
    case TenantSession::State::Syncing:
        row.state = say("Syncing…");
        row.mark = Mark::Busy;
        return;
    case TenantSession::State::Stale:
        row.state = session.asOf().isKnown() ? say("Offline, cached %1 ago").arg(age) : say("Offline, nothing cached");
        row.mark = Mark::Offline;
        return;
    case TenantSession::State::Failed:
        row.state = say("Sync failed");
        row.mark = Mark::Warning;
        return;
    case TenantSession::State::Ready: break;
    }
    if (session.decide(Action::Invite).code == QLatin1String("not_certified")) {
        row.state = say("Not certified");
        row.detail = say("Invitations are off");
        row.mark = Mark::Warning;
        return;
    }
    row.state = say("Synced %1 ago").arg(age);
    row.mark = Mark::Done;
}

// What is being done to many there goes on while another tenant is on show.
void describeJob(SwitcherRow &row, const TenantJobs &jobs)
{
    const auto *job = jobs.current();
    if (!job)
        return;
    const bool goesOn = job->state() == JobState::Running && jobs.wait() == TenantJobs::Wait::None;
    const auto sentence = job->state() == JobState::Paused ? say("Paused at %1 of %2")
                          : goesOn                         ? say("%1 of %2 done")
                                                           : say("Waits at %1 of %2");
    row.state = sentence.arg(job->settled()).arg(job->size());
    row.mark = goesOn ? Mark::Busy : Mark::Warning;
}

SwitcherRow tenantRow(const AppSession &app, const AccountSession &account, const TenantSummary &summary)
{
    const auto &tenant = summary.tenant;
    SwitcherRow row;
    row.kind = Kind::Tenant;
    row.accountId = account.record().id;
    row.tenantId = tenant.id;
    row.title = tenant.name;
    row.monogram = tenant.monogram.isEmpty() ? monogramFor(tenant.name) : tenant.monogram;
    row.colour = tenant.colour;
    row.role = !summary.roleLabel.isEmpty()                            ? summary.roleLabel
               : account.record().identity.account.systemAdministrator ? say("System administrator")
                                                                       : summary.role;
    row.current = app.currentAccount() == &account && app.current() && app.current()->tenant().id == tenant.id;
    const auto *session = account.existingTenantSession(tenant.id);
    if (account.state() != AccountSession::State::SignedIn)
        describeAccount(row, account.state());
    else if (session)
        describeSession(row, *session);
    if (session)
        describeJob(row, *session->jobs());
    if (tenant.personal)
        row.detail = say("Personal");
    return row;
}

SwitcherRow groupRow(const AccountSession &account)
{
    SwitcherRow row;
    row.kind = Kind::Group;
    row.accountId = account.record().id;
    row.title = controlPlaneText(account);
    row.detail = hostText(account.record().endpoint.url);
    row.role = identifierText(account);
    return row;
}

SwitcherRow line(Kind kind, const AccountSession &account, const QString &sentence, Mark mark = Mark::Nothing)
{
    SwitcherRow row;
    row.kind = kind;
    row.accountId = account.record().id;
    row.title = sentence;
    row.mark = mark;
    return row;
}

bool matches(const TenantSummary &summary, const AccountSession &account, const QString &search)
{
    return search.isEmpty() || summary.tenant.name.contains(search, Qt::CaseInsensitive)
           || controlPlaneText(account).contains(search, Qt::CaseInsensitive);
}

bool contains(const QList<TenantSummary> &tenants, const QString &id)
{
    return std::any_of(tenants.cbegin(), tenants.cend(),
                       [&](const TenantSummary &each) { return each.tenant.id == id; });
}

} // namespace

QList<SwitcherRow> switcherRows(const AppSession &app, const QString &search, const QHash<QString, FoundTenants> &found)
{
    QList<SwitcherRow> rows;
    int number = 0;
    for (const auto *account : app.accounts()) {
        QList<SwitcherRow> group;
        const auto known = account->tenants();
        for (const auto &summary : known) {
            // Counted before filtering: a tenant keeps its key while one types.
            ++number;
            if (!matches(summary, *account, search))
                continue;
            group.append(tenantRow(app, *account, summary));
            if (number <= 9)
                group.last().shortcut = QStringLiteral("Ctrl+%1").arg(number);
        }
        const auto extra = found.value(account->record().id);
        for (const auto &summary : extra.tenants) {
            if (!contains(known, summary.tenant.id) && matches(summary, *account, search))
                group.append(tenantRow(app, *account, summary));
        }
        if (extra.asking)
            group.append(line(Kind::Notice, *account, say("Asking the server for more…"), Mark::Busy));
        else if (!extra.problem.isEmpty())
            group.append(line(Kind::Notice, *account, extra.problem, Mark::Warning));
        else if (search.isEmpty() && extra.total && *extra.total > known.size())
            group.append(
                line(Kind::More, *account, say("%1 more tenants: type to search").arg(*extra.total - known.size())));
        if (known.isEmpty() && group.isEmpty() && search.isEmpty()) {
            const auto why = account->state() == AccountSession::State::SignedIn
                                 ? say("This account belongs to no tenant")
                                 : accountStateText(account->state());
            group.append(line(Kind::Notice, *account, why, Mark::Lock));
        }
        if (!group.isEmpty())
            rows << groupRow(*account) << group;
    }
    return rows;
}

} // namespace rollcall
