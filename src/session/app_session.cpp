// SPDX-License-Identifier: MIT
#include "session/app_session.h"

#include "domain/address.h"
#include "domain/phone.h"
#include "http/pause.h"
#include "session/account_inventory.h"
#include "session/account_keychain.h"
#include "session/account_sign_in.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>

namespace rollcall {

namespace {

QString comparable(const QString &identifier)
{
    if (const auto phone = PhoneNumber::parse(identifier))
        return phone->e164();
    return EmailAddress::fold(identifier);
}

Error deadApp() { return Error::of(Error::Kind::Cancelled); }

} // namespace

struct AppSession::Private {
    using Self = std::shared_ptr<Private>;

    explicit Private(Services given) : services(std::move(given)), inventory(services.profileFolder) {}

    QPointer<AppSession> q;
    Services services;
    AccountInventory inventory;
    std::vector<AccountSession *> accounts; ///< children of q
    QPointer<AccountSession> currentAccount;
    QPointer<TenantSession> current;

    static Answer<ServerInfo> probing(Self d, Endpoint endpoint, CancelToken cancel);
    static Answer<AccountSession *> signingIn(Self d, AccountSession::Record record, Secret password,
                                              CancelToken cancel);
    static Answer<AccountSession *> keeping(Self d, AccountSession::Record record, SignedIn signedIn);
    static Answer<std::monostate> forgetting(Self d, QString accountId);
    AccountSession *add(AccountSession::Record record);
    AccountSession *known(const AccountSession::Record &record, const Identity &identity) const;
    void save();
};

AppSession::AppSession(Services services, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>(std::move(services)))
{
    d->q = this;
}

AppSession::~AppSession()
{
    d->q.clear();
    d->accounts.clear();
}

const AppSession::Services &AppSession::services() const { return d->services; }

void AppSession::start()
{
    const auto content = d->inventory.read().value_or(AccountInventory::Content());
    for (const auto &record : content.accounts)
        d->add(record);
    if (!d->accounts.empty())
        Q_EMIT accountsChanged();
    if (account(content.shownAccount) && !content.shownTenant.isEmpty())
        show(content.shownAccount, content.shownTenant);
    else
        Q_EMIT noTenantToShow();
    const auto accounts = d->accounts;
    for (auto *account : accounts)
        account->restore();
}

std::vector<AccountSession *> AppSession::accounts() const { return d->accounts; }

AccountSession *AppSession::account(const QString &id) const
{
    const auto found = std::find_if(d->accounts.cbegin(), d->accounts.cend(),
                                    [&](const AccountSession *account) { return account->record().id == id; });
    return found == d->accounts.cend() ? nullptr : *found;
}

AccountSession *AppSession::findAccount(const Endpoint &endpoint, const QString &identifier) const
{
    const auto wanted = comparable(identifier);
    const auto found = std::find_if(d->accounts.cbegin(), d->accounts.cend(), [&](const AccountSession *account) {
        const auto &record = account->record();
        return sameServer(record.endpoint.url, endpoint.url) && !wanted.isEmpty()
               && comparable(record.identifier) == wanted;
    });
    return found == d->accounts.cend() ? nullptr : *found;
}

Answer<ServerInfo> AppSession::probe(Endpoint endpoint, CancelToken cancel)
{
    return Private::probing(d, std::move(endpoint), std::move(cancel));
}

Answer<AccountSession *> AppSession::signIn(QString kind, QString controlPlaneName, Endpoint endpoint,
                                            QString identifier, Secret password, bool keep, CancelToken cancel)
{
    AccountSession::Record record;
    record.kind = std::move(kind);
    record.endpoint = std::move(endpoint);
    record.controlPlaneName = std::move(controlPlaneName);
    record.identifier = identifier.trimmed();
    record.tokenOnly = record.identifier.isEmpty();
    record.keepSignedIn = keep;
    return Private::signingIn(d, record, std::move(password), std::move(cancel));
}

Answer<AccountSession *> AppSession::addRegistered(QString kind, QString controlPlaneName, Endpoint endpoint,
                                                   QString identifier, SignedIn signedIn, bool keep)
{
    AccountSession::Record record;
    record.kind = std::move(kind);
    record.endpoint = std::move(endpoint);
    record.controlPlaneName = std::move(controlPlaneName);
    record.identifier = identifier.trimmed();
    record.keepSignedIn = keep;
    return Private::keeping(d, record, std::move(signedIn));
}

Answer<std::monostate> AppSession::forget(QString accountId) { return Private::forgetting(d, std::move(accountId)); }

TenantSession *AppSession::current() const { return d->current; }
AccountSession *AppSession::currentAccount() const { return d->currentAccount; }

void AppSession::show(const QString &accountId, const QString &tenantId)
{
    auto *owner = account(accountId);
    auto *next = owner && !tenantId.isEmpty() ? owner->tenantSession(tenantId) : nullptr;
    if (next == d->current)
        return;
    if (d->current)
        d->current->setActive(false);
    d->current = next;
    d->currentAccount = next ? owner : nullptr;
    if (next) {
        next->open();
        next->setActive(true);
        d->save();
    }
    Q_EMIT currentChanged();
}

Answer<ServerInfo> AppSession::Private::probing(Self d, Endpoint endpoint, CancelToken cancel)
{
    const auto *drivers = d->services.drivers;
    Error last = Error::of(Error::Kind::NotControlPlane);
    for (const auto &driver : drivers->all()) {
        auto info = co_await driver->probe(endpoint, cancel);
        if (info || info.error().kind != Error::Kind::NotControlPlane)
            co_return info;
        // One that knows more than "not mine" is worth more than the one that is asked last.
        if (last.code.isEmpty() || last.code == QLatin1String("not_a_control_plane"))
            last = info.error();
    }
    co_return fail(last);
}

Answer<AccountSession *> AppSession::Private::signingIn(Self d, AccountSession::Record record, Secret password,
                                                        CancelToken cancel)
{
    auto signedIn =
        co_await authenticate(d->services.drivers, record.kind, record.endpoint, record.identifier, password, cancel);
    if (!signedIn)
        co_return fail(signedIn.error());
    co_return co_await keeping(d, record, *signedIn);
}

Answer<AccountSession *> AppSession::Private::keeping(Self d, AccountSession::Record record, SignedIn signedIn)
{
    if (!d->q)
        co_return fail(deadApp());
    const bool keep = record.keepSignedIn;
    QPointer<AccountSession> account = d->known(record, signedIn.identity);
    const bool isNew = !account;
    if (!isNew) {
        account->moveTo(record.endpoint, record.controlPlaneName);
    } else {
        record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        record.identity = signedIn.identity;
        account = d->add(record);
    }
    // The keychain's refusal is the account's to tell (sessionOnly); signing in has worked.
    (void)co_await account->adopt(signedIn, keep);
    if (!d->q || !account)
        co_return fail(deadApp());
    d->save();
    if (isNew)
        Q_EMIT d->q->accountsChanged();
    if (!account)
        co_return fail(deadApp());
    co_return account.data();
}

Answer<std::monostate> AppSession::Private::forgetting(Self d, QString accountId)
{
    QPointer<AccountSession> account = d->q ? d->q->account(accountId) : nullptr;
    if (!account) {
        co_await pause(std::chrono::milliseconds(0), CancelToken()); // answers never come from inside the call
        co_return fail(Error::of(Error::Kind::NotFound, QStringLiteral("unknown_account")));
    }
    auto signedOut = co_await account->signOut(CancelToken());
    if (!d->q || !account)
        co_return fail(deadApp());
    auto cleared = co_await account->forgetKept();
    if (!d->q || !account)
        co_return fail(deadApp());
    const bool wasShown = d->currentAccount == account;
    std::erase(d->accounts, account.data());
    if (wasShown) {
        d->current = nullptr;
        d->currentAccount = nullptr;
    }
    d->save();
    const QPointer<AppSession> alive(d->q);
    if (wasShown)
        Q_EMIT alive->currentChanged();
    if (alive)
        Q_EMIT alive->accountsChanged();
    if (account)
        account->deleteLater();
    co_return signedOut ? cleared : signedOut;
}

AccountSession *AppSession::Private::add(AccountSession::Record record)
{
    AccountSession::Services given;
    given.drivers = services.drivers;
    given.keychain = services.keychain;
    given.store = services.store;
    given.clock = services.clock;
    given.timings = services.timings;
    auto *account = new AccountSession(std::move(record), given, q);
    QObject::connect(account, &AccountSession::recordChanged, q, [this] { save(); });
    accounts.push_back(account);
    return account;
}

AccountSession *AppSession::Private::known(const AccountSession::Record &record, const Identity &identity) const
{
    if (auto *same = q->findAccount(record.endpoint, record.identifier))
        return same;
    // The same person by another identifier. A token is an account of its own in each tenant, whoever made it.
    const auto found = std::find_if(accounts.cbegin(), accounts.cend(), [&](const AccountSession *account) {
        const auto &other = account->record();
        return sameServer(other.endpoint.url, record.endpoint.url) && other.tokenOnly == record.tokenOnly
               && !identity.account.id.isEmpty() && other.identity.account.id == identity.account.id
               && (!record.tokenOnly || other.identity.memberships == identity.memberships);
    });
    return found == accounts.cend() ? nullptr : *found;
}

void AppSession::Private::save()
{
    AccountInventory::Content content;
    for (const auto *account : accounts)
        content.accounts.push_back(account->record());
    if (current && currentAccount) {
        content.shownAccount = currentAccount->record().id;
        content.shownTenant = current->tenant().id;
    }
    // A profile that cannot be written costs the next start its memory, not this run its work.
    (void)inventory.write(content);
}

} // namespace rollcall
