// SPDX-License-Identifier: MIT
#include "session/tenant_session.h"

#include "session/tenant_session_p.h"

#include <utility>

namespace rollcall {

TenantSession::TenantSession(Parts parts, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>(std::move(parts)))
{
    d->q = this;
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, &TenantSession::refresh);
    d->jobs = std::make_unique<TenantJobs>(TenantJobs::Parts{this, d->parts.clock, d->parts.jobTimings});
}

TenantSession::~TenantSession()
{
    // In this order: what ends because of the cancellation must find no session any more.
    d->q.clear();
    d->jobs.reset();
    d->timer.stop();
    d->reading.cancel();
    d->life.cancel();
    d->vault->setOpen(false);
}

const QString &TenantSession::accountId() const { return d->parts.accountId; }
const Tenant &TenantSession::tenant() const { return d->tenant; }
const Policy &TenantSession::policy() const { return d->policy; }
bool TenantSession::hasPolicy() const { return d->hasPolicy; }
MemberTablePtr TenantSession::members() const { return d->lists.members; }
InvitationTablePtr TenantSession::invitations() const { return d->lists.invitations; }
TenantSession::State TenantSession::state() const { return d->state; }
const std::optional<Error> &TenantSession::error() const { return d->error; }
const std::optional<Error> &TenantSession::keptError() const { return d->keptError; }
const std::optional<ListProgress> &TenantSession::progress() const { return d->progress; }
Instant TenantSession::asOf() const { return d->asOf; }
std::optional<Instant> TenantSession::nextTry() const { return d->nextTry; }
Instant TenantSession::serverNow() const { return d->serverNow(); }
bool TenantSession::online() const { return d->parts.plane && d->contact == Private::Contact::Online; }
bool TenantSession::isSystemAdministratorHere() const { return d->policy.actingAsSystemAdministrator; }

std::shared_ptr<TenantPlane> TenantSession::plane() const { return d->parts.plane; }
std::shared_ptr<TenantVault> TenantSession::vault() const { return d->vault; }

void TenantSession::takeMember(Member member)
{
    d->change([member = std::move(member)](TenantLists &lists) { lists.members = withMember(lists.members, member); });
    d->requestSync();
}

void TenantSession::takeRows(NewRows rows)
{
    if (!rows.members.empty() || !rows.removed.empty())
        d->syncToken = rows.since;
    d->change([rows = std::move(rows)](TenantLists &lists) {
        lists.members = changedTable(lists.members, rows.members, rows.removed);
        if (!rows.invitations.empty())
            lists.invitations = withInvitations(lists.invitations, rows.invitations);
    });
}

const QString &TenantSession::syncToken() const { return d->syncToken; }

TenantJobs *TenantSession::jobs() const { return d->jobs.get(); }

void TenantSession::takeFailure(const Error &failure)
{
    if (failure.kind == Error::Kind::Unauthorized)
        Q_EMIT credentialRejected();
    else
        d->requestSync();
}

void TenantSession::open()
{
    if (std::exchange(d->opened, true))
        return;
    Private::openCache(d);
}

void TenantSession::setActive(bool active)
{
    if (d->active == active)
        return;
    d->active = active;
    if (!active)
        d->schedule();
    else
        refresh();
}

void TenantSession::setPlane(std::shared_ptr<TenantPlane> plane, std::optional<Error> why)
{
    const bool wasPending = std::exchange(d->parts.credentialPending, false);
    if (!wasPending && plane == d->parts.plane && !why)
        return;
    d->parts.plane = std::move(plane);
    d->contact = Private::Contact::Unknown;
    d->failures = 0;
    d->stopped = false;
    d->vault->askAgain();
    d->reading.renew(); // a sync under way notices that its plane is not ours any more
    if (!d->cacheRead) {
        d->error = std::move(why);
        return;
    }
    d->jobs->open();    // where the keychain did not give out their key
    if (d->keptError) { // what gave or took the credential was the keychain, most likely
        d->error = std::move(why);
        readKept();
        return;
    }
    if (!d->parts.plane) {
        d->noCredential(std::move(why));
        return;
    }
    const auto showing = d->hasPolicy ? State::Syncing : State::Loading;
    d->setState(showing, std::nullopt);
    d->startSync();
}

void TenantSession::readKept()
{
    d->vault->askAgain();
    if (d->keptError && d->cacheRead)
        Private::openCache(d);
    else if (d->cacheRead)
        d->jobs->open();
}

void TenantSession::stopSync()
{
    if (!d->syncing)
        return;
    d->stopped = true;
    d->reading.renew();
}

void TenantSession::refresh()
{
    if (!d->syncing) // what is under way is as fresh as anybody can ask for
        d->requestSync();
}

std::optional<Decision> TenantSession::Private::obstacle() const
{
    if (!parts.plane && !parts.credentialPending)
        return Decision::deny(QStringLiteral("signed_out"), TenantSession::tr("You are not signed in."),
                              TenantSession::tr("Sign in again to make changes."));
    if (contact == Contact::Unreachable)
        return Decision::deny(QStringLiteral("offline"),
                              TenantSession::tr("This needs the server, which cannot be reached now."),
                              TenantSession::tr("It works again when the server returns."));
    if (contact == Contact::Unknown || !hasPolicy)
        return Decision::deny(QStringLiteral("loading"),
                              TenantSession::tr("The list is still being checked with the server."),
                              TenantSession::tr("It works as soon as the server has answered."));
    return std::nullopt;
}

// The policy's refusal goes first: it is the reason that stays when the server returns.

Decision TenantSession::decide(Action action) const
{
    auto decision = d->policy.decide(action);
    if (d->hasPolicy && !decision.allowed())
        return decision;
    return d->obstacle().value_or(decision);
}

Decision TenantSession::decide(Action action, const Member &target) const
{
    auto decision = rollcall::decide(d->policy, action, target);
    if (d->hasPolicy && !decision.allowed())
        return decision;
    return d->obstacle().value_or(decision);
}

Decision TenantSession::decide(Action action, const Invitation &target) const
{
    auto decision = rollcall::decide(d->policy, action, target, serverNow());
    if (d->hasPolicy && !decision.allowed())
        return decision;
    return d->obstacle().value_or(decision);
}

Decision TenantSession::decideRole(const Member &target, const QString &role) const
{
    auto decision = rollcall::decideRole(d->policy, target, role);
    if (d->hasPolicy && !decision.allowed())
        return decision;
    return d->obstacle().value_or(decision);
}

} // namespace rollcall
