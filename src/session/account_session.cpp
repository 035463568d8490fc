// SPDX-License-Identifier: MIT
#include "session/account_session.h"

#include "session/account_keychain.h"
#include "session/account_session_p.h"
#include "session/account_sign_in.h"

#include <utility>

namespace rollcall {

namespace {

Error signedOutError() { return Error::of(Error::Kind::Unauthorized, QStringLiteral("signed_out")); }

Answer<std::monostate> endOnServer(std::shared_ptr<ControlPlane> plane, CancelToken cancel)
{
    if (!plane)
        co_return done();
    auto told = co_await plane->signOut(cancel);
    if (!told && told.error().kind == Error::Kind::Unauthorized)
        co_return done(); // it had ended already
    co_return told;
}

} // namespace

AccountSession::AccountSession(Record record, Services services, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>(std::move(record), services))
{
    d->q = this;
    if (d->record.keepSignedIn && !d->record.signedOut)
        d->state = State::Restoring;
}

AccountSession::~AccountSession()
{
    d->q.clear();
    d->life.cancel();
}

const AccountSession::Record &AccountSession::record() const { return d->record; }
AccountSession::State AccountSession::state() const { return d->state; }
const std::optional<Error> &AccountSession::error() const { return d->error; }
bool AccountSession::sessionOnly() const { return d->sessionOnly; }
QList<TenantSummary> AccountSession::tenants() const { return d->record.tenants; }
std::shared_ptr<ControlPlane> AccountSession::plane() const { return d->plane; }

void AccountSession::moveTo(Endpoint endpoint, QString controlPlaneName)
{
    d->record.endpoint = std::move(endpoint);
    d->record.controlPlaneName = std::move(controlPlaneName);
}

void AccountSession::restore() { Private::restoring(d); }

Answer<std::monostate> AccountSession::adopt(SignedIn signedIn, bool keep)
{
    return Private::adopting(d, std::move(signedIn), keep);
}

Answer<std::monostate> AccountSession::keep() { return Private::keeping(d); }

Answer<std::monostate> AccountSession::signInAgain(Secret password, CancelToken cancel)
{
    return Private::signingInAgain(d, std::move(password), std::move(cancel));
}

Answer<std::monostate> AccountSession::signOut(CancelToken cancel) { return Private::signingOut(d, std::move(cancel)); }

TenantSession *AccountSession::tenantSession(const QString &tenantId)
{
    if (auto *existing = existingTenantSession(tenantId))
        return existing;
    TenantSession::Parts parts;
    parts.accountId = d->record.id;
    parts.tenant.id = tenantId;
    for (const auto &summary : std::as_const(d->record.tenants)) {
        if (summary.tenant.id == tenantId)
            parts.tenant = summary.tenant;
    }
    parts.plane = d->plane ? d->plane->tenant(tenantId) : nullptr;
    parts.store = d->services.store;
    parts.keychain = d->services.keychain;
    parts.keeps = d->record.keepSignedIn;
    parts.clock = d->services.clock;
    parts.timings = d->services.timings;
    parts.credentialPending = d->state == State::Restoring;
    auto *session = new TenantSession(std::move(parts), this);
    connect(session, &TenantSession::credentialRejected, this, [this] { Private::checkCredential(d); });
    // Who has left, or was removed, no longer finds the tenant in the list.
    connect(session, &TenantSession::stateChanged, this, [this, session] {
        if (session->error() && session->error()->code == QLatin1String("not_a_member"))
            refreshTenants();
    });
    d->sessions.insert(tenantId, session);
    return session;
}

TenantSession *AccountSession::existingTenantSession(const QString &tenantId) const
{
    return d->sessions.value(tenantId);
}

QCoro::Task<> AccountSession::Private::restoring(Self d)
{
    if (d->record.signedOut || !d->record.keepSignedIn) {
        d->loseCredential(State::SignedOut, signedOutError());
        co_return;
    }
    d->setState(State::Restoring, std::nullopt);
    auto *keychain = d->services.keychain;
    auto credential = co_await readCredential(keychain, d->record.id);
    if (!d->q || d->state != State::Restoring)
        co_return; // somebody signed in meanwhile
    if (!credential) {
        d->loseCredential(stateAfter(credential.error()), credential.error());
        co_return;
    }
    if (!d->connectWith(*credential))
        co_return;
    co_await checkCredential(d);
    if (d->q && d->plane)
        readTenants(d);
}

Answer<std::monostate> AccountSession::Private::adopting(Self d, SignedIn signedIn, bool keep)
{
    d->record.keepSignedIn = keep;
    d->record.signedOut = false;
    d->sessionOnly = !keep;
    d->setKeeping(keep);
    d->setIdentity(std::move(signedIn.identity));
    if (!d->connectWith(signedIn.credential)) {
        auto error = d->error.value_or(signedOutError());
        co_return fail(std::move(error));
    }
    if (d->q)
        Q_EMIT d->q->recordChanged();
    readTenants(d);
    auto *keychain = d->services.keychain;
    if (!keep) {
        // An older credential must not come back at the next start. Where it cannot be removed, nobody asks for it either.
        (void)co_await removeCredential(keychain, d->record.id);
        // Nor must lists that were kept before.
        if (d->q)
            (void)co_await forgettingKept(d);
        co_return done();
    }
    co_return co_await keeping(d);
}

Answer<std::monostate> AccountSession::Private::keeping(Self d)
{
    auto *keychain = d->services.keychain;
    const auto plane = d->plane;
    auto kept = co_await writeCredential(keychain, d->record.id, d->credential);
    if (!d->q || plane != d->plane)
        co_return kept; // signed out, or in anew, meanwhile
    d->sessionOnly = !kept;
    d->setState(d->state, kept ? std::nullopt : std::optional(kept.error()));
    co_return kept;
}

Answer<std::monostate> AccountSession::Private::signingInAgain(Self d, Secret password, CancelToken cancel)
{
    auto signedIn = co_await authenticate(d->services.drivers, d->record.kind, d->record.endpoint, d->record.identifier,
                                          password, cancel);
    if (!signedIn)
        co_return fail(signedIn.error());
    const auto &known = d->record.identity.account.id;
    if (!known.isEmpty() && signedIn->identity.account.id != known)
        co_return fail(Error::of(Error::Kind::Refused, QStringLiteral("other_account")));
    if (!d->q)
        co_return fail(Error::of(Error::Kind::Cancelled));
    // A keychain that refuses is no reason to say that signing in failed; sessionOnly() tells it.
    const bool keep = d->record.keepSignedIn;
    (void)co_await adopting(d, *signedIn, keep);
    co_return done();
}

Answer<std::monostate> AccountSession::Private::signingOut(Self d, CancelToken cancel)
{
    const auto plane = d->plane;
    auto *keychain = d->services.keychain;
    d->record.signedOut = true;
    d->sessionOnly = false;
    d->loseCredential(State::SignedOut, signedOutError());
    if (d->q)
        Q_EMIT d->q->recordChanged();
    auto telling = endOnServer(plane, cancel); // both at once: neither has to wait for a server or a prompt
    auto removed = co_await removeCredential(keychain, d->record.id);
    auto told = co_await std::move(telling);
    co_return told ? removed : told;
}

QCoro::Task<> AccountSession::Private::checkCredential(Self d)
{
    if (d->checking || !d->plane)
        co_return;
    d->checking = true;
    const auto plane = d->plane;
    const auto token = d->life.token();
    auto identity = co_await plane->whoAmI(token);
    d->checking = false;
    if (!d->q || plane != d->plane)
        co_return;
    if (identity) {
        d->setIdentity(*std::move(identity));
        if (d->q)
            Q_EMIT d->q->recordChanged();
    } else if (identity.error().kind == Error::Kind::Unauthorized) {
        d->loseCredential(State::NeedsSignIn, identity.error());
    }
}

bool AccountSession::Private::connectWith(const Secret &given)
{
    auto *driver = services.drivers->find(record.kind);
    if (!driver) {
        loseCredential(State::NeedsSignIn, Error::of(Error::Kind::Unsupported, QStringLiteral("unknown_driver")));
        return false;
    }
    plane = driver->connect(record.endpoint, given);
    credential = given;
    setState(State::SignedIn, std::nullopt);
    tellSessions(std::nullopt);
    resumeJobs();
    return true;
}

void AccountSession::Private::loseCredential(State next, Error why)
{
    plane.reset();
    credential = {};
    setState(next, why);
    tellSessions(why);
}

void AccountSession::Private::setState(State next, std::optional<Error> why)
{
    state = next;
    error = std::move(why);
    if (q)
        Q_EMIT q->stateChanged();
}

void AccountSession::Private::setIdentity(Identity identity) { record.identity = std::move(identity); }

void AccountSession::Private::tellSessions(const std::optional<Error> &why) const
{
    const auto current = plane;
    const auto all = sessions;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (q)
            it.value()->setPlane(current ? current->tenant(it.key()) : nullptr, why);
    }
}

} // namespace rollcall
