// SPDX-License-Identifier: MIT
#include "session/invitee.h"

#include "domain/address.h"
#include "domain/phone.h"
#include "http/pause.h"
#include "session/account_sign_in.h"

#include <QPointer>

#include <algorithm>

namespace rollcall {

namespace {

Error notOpen() { return Error::of(Error::Kind::Refused, QStringLiteral("no_invitation_open")); }

QString addressOf(const InviteeView &view, const Account &account)
{
    return view.channel == InvitationChannel::Phone ? account.phone : account.email;
}

/// Whether the invitation is for that account, as far as the link's holder is told.
bool isFor(const InviteeView &view, const Account &account)
{
    const auto own = addressOf(view, account);
    if (own.isEmpty())
        return false;
    const bool phone = view.channel == InvitationChannel::Phone;
    if (!view.address.isEmpty())
        return phone ? view.address == own : EmailAddress::fold(view.address) == EmailAddress::fold(own);
    return !view.maskedAddress.isEmpty() && view.maskedAddress == (phone ? maskPhone(own) : maskEmail(own));
}

} // namespace

struct InviteeSession::Private {
    using Self = std::shared_ptr<Private>;

    QPointer<AppSession> app;
    Driver *driver = nullptr;
    Endpoint endpoint;
    Secret token;
    QString accountId;

    static Answer<InviteeView> refused(Error error, CancelToken cancel);
    static Answer<InviteeView> lookingUp(Self d, QString accountId, CancelToken cancel);
    static Answer<InviteeAnswer> answering(Self d, bool accept, CancelToken cancel);
    static Answer<InviteeView> registering(Self d, Registration registration, bool keep, CancelToken cancel);
    static Answer<InviteeView> signingIn(Self d, QString identifier, Secret password, bool keep, CancelToken cancel);
    static QCoro::Task<QString> nameOfServer(Self d, CancelToken cancel);
    [[nodiscard]] std::vector<AccountSession *> accountsThere() const;
    [[nodiscard]] std::shared_ptr<ControlPlane> planeOf(const QString &id) const;
};

InviteeSession::InviteeSession(AppSession *app, QObject *parent) : QObject(parent), d(std::make_shared<Private>())
{
    d->app = app;
}

InviteeSession::~InviteeSession() = default;

Answer<InviteeView> InviteeSession::open(QString link, CancelToken cancel)
{
    const auto parsed = d->app->services().drivers->parseInvitationLink(QUrl(link.trimmed(), QUrl::StrictMode));
    if (!parsed) {
        d->driver = nullptr;
        return Private::refused(Error::of(Error::Kind::Refused, QStringLiteral("not_an_invitation")),
                                std::move(cancel));
    }
    d->driver = parsed->first;
    d->endpoint = Endpoint{parsed->second.server, {}};
    d->token = parsed->second.token;
    const auto there = d->accountsThere();
    if (!there.empty())
        d->endpoint = there.front()->record().endpoint; // with the certificate that was trusted for it, if any
    // As whoever is on show, since that is who this person is now; then as anybody who is signed in there.
    QString as;
    for (const auto *account : there) {
        if (account->plane() && (as.isEmpty() || account == d->app->currentAccount()))
            as = account->record().id;
    }
    return Private::lookingUp(d, as, std::move(cancel));
}

Answer<InviteeView> InviteeSession::lookUpAs(QString accountId, CancelToken cancel)
{
    return Private::lookingUp(d, std::move(accountId), std::move(cancel));
}

Answer<InviteeAnswer> InviteeSession::accept(CancelToken cancel)
{
    return Private::answering(d, true, std::move(cancel));
}

Answer<InviteeAnswer> InviteeSession::reject(CancelToken cancel)
{
    return Private::answering(d, false, std::move(cancel));
}

Answer<InviteeView> InviteeSession::registerAndOpen(Registration registration, bool keep, CancelToken cancel)
{
    return Private::registering(d, std::move(registration), keep, std::move(cancel));
}

Answer<InviteeView> InviteeSession::signInAndOpen(QString identifier, Secret password, bool keep, CancelToken cancel)
{
    return Private::signingIn(d, std::move(identifier), std::move(password), keep, std::move(cancel));
}

QUrl InviteeSession::server() const { return d->endpoint.url; }
QString InviteeSession::accountId() const { return d->accountId; }

std::vector<AccountSession *> InviteeSession::candidates(const InviteeView &view) const
{
    auto there = d->accountsThere();
    std::stable_partition(there.begin(), there.end(), [&](const AccountSession *account) {
        return isFor(view, account->record().identity.account);
    });
    return there;
}

Answer<InviteeView> InviteeSession::Private::refused(Error error, CancelToken cancel)
{
    co_await pause(std::chrono::milliseconds(0), cancel); // answers never come from inside the call
    co_return fail(error);
}

std::vector<AccountSession *> InviteeSession::Private::accountsThere() const
{
    std::vector<AccountSession *> there;
    if (!app || !driver)
        return there;
    for (auto *account : app->accounts()) {
        const auto &record = account->record();
        if (record.kind == driver->kind() && !record.tokenOnly && sameServer(record.endpoint.url, endpoint.url))
            there.push_back(account);
    }
    return there;
}

// Only ever of an account on the server that the link names: its secret is for that server alone.
std::shared_ptr<ControlPlane> InviteeSession::Private::planeOf(const QString &id) const
{
    if (id.isEmpty())
        return driver ? driver->anonymous(endpoint) : nullptr;
    const auto there = accountsThere();
    const auto found = std::find_if(there.cbegin(), there.cend(),
                                    [&](const AccountSession *account) { return account->record().id == id; });
    return found == there.cend() ? nullptr : (*found)->plane();
}

Answer<InviteeView> InviteeSession::Private::lookingUp(Self d, QString accountId, CancelToken cancel)
{
    const auto plane = d->planeOf(accountId);
    if (!plane) {
        auto refusal = refused(notOpen(), cancel);
        co_return co_await std::move(refusal);
    }
    auto view = co_await plane->lookUpInvitation(d->token, cancel);
    if (!view)
        co_return fail(view.error());
    d->accountId = accountId;
    co_return view;
}

Answer<InviteeAnswer> InviteeSession::Private::answering(Self d, bool accept, CancelToken cancel)
{
    const auto id = d->accountId;
    const auto plane = d->planeOf(id);
    if (!plane) {
        co_await pause(std::chrono::milliseconds(0), cancel);
        co_return fail(notOpen());
    }
    auto asking = accept ? plane->acceptInvitation(d->token, cancel) : plane->rejectInvitation(d->token, cancel);
    auto answer = co_await std::move(asking);
    auto *account = d->app && !id.isEmpty() ? d->app->account(id) : nullptr;
    if (answer && account)
        account->refreshTenants();
    co_return answer;
}

QCoro::Task<QString> InviteeSession::Private::nameOfServer(Self d, CancelToken cancel)
{
    const auto there = d->accountsThere();
    if (!there.empty())
        co_return there.front()->record().controlPlaneName;
    auto info = co_await d->driver->probe(d->endpoint, cancel);
    co_return info ? info->productName : d->endpoint.url.host();
}

Answer<InviteeView> InviteeSession::Private::registering(Self d, Registration registration, bool keep,
                                                         CancelToken cancel)
{
    const auto plane = d->planeOf(QString());
    if (!plane) {
        auto refusal = refused(notOpen(), cancel);
        co_return co_await std::move(refusal);
    }
    // The name first: after registering nothing may fail for the sake of a caption.
    const auto name = co_await nameOfServer(d, cancel);
    auto signedIn = co_await plane->registerThrough(d->token, registration, cancel);
    if (!signedIn)
        co_return fail(signedIn.error());
    if (!d->app)
        co_return fail(Error::of(Error::Kind::Cancelled));
    const auto identifier = registration.email.isEmpty() ? registration.phone : registration.email;
    auto account = co_await d->app->addRegistered(d->driver->kind(), name, d->endpoint, identifier, *signedIn, keep);
    if (!account)
        co_return fail(account.error());
    auto looking = lookingUp(d, (*account)->record().id, cancel);
    auto view = co_await std::move(looking);
    // A link for anyone stays open for others; for whoever has just joined with it, it is done.
    if (view && signedIn->invitation == InviteeView::State::Accepted)
        view->state = InviteeView::State::Accepted;
    co_return view;
}

Answer<InviteeView> InviteeSession::Private::signingIn(Self d, QString identifier, Secret password, bool keep,
                                                       CancelToken cancel)
{
    if (!d->driver || !d->app) {
        auto refusal = refused(notOpen(), cancel);
        co_return co_await std::move(refusal);
    }
    const auto name = co_await nameOfServer(d, cancel);
    if (!d->app)
        co_return fail(Error::of(Error::Kind::Cancelled));
    auto account = co_await d->app->signIn(d->driver->kind(), name, d->endpoint, identifier, password, keep, cancel);
    if (!account)
        co_return fail(account.error());
    co_return co_await lookingUp(d, (*account)->record().id, cancel);
}

} // namespace rollcall
