// SPDX-License-Identifier: MIT
#pragma once

#include "session/account_session.h"

#include <QObject>

#include <memory>
#include <vector>

namespace rollcall {

/// The console's memory of its accounts, and which tenant is on show. Made once, in app/.
class AppSession final : public QObject {
    Q_OBJECT

public:
    struct Services {
        const DriverRegistry *drivers = nullptr;
        CredentialStore *keychain = nullptr;
        OfflineStore *store = nullptr;
        const Clock *clock = nullptr;
        QString profileFolder; ///< holds the inventory of accounts (no secrets) and the cache
        SyncTimings timings = {};
    };
    explicit AppSession(Services services, QObject *parent = nullptr);
    ~AppSession() override;

    [[nodiscard]] const Services &services() const;
    /// Reads the inventory, shows the tenant that was on show last, and restores every account. Returns at once.
    void start();

    [[nodiscard]] std::vector<AccountSession *> accounts() const; ///< owned by this
    [[nodiscard]] AccountSession *account(const QString &id) const;
    /// The account of that server and identifier, where it is already known.
    [[nodiscard]] AccountSession *findAccount(const Endpoint &endpoint, const QString &identifier) const;

    /// Asks what answers at an address, each driver in turn; no credential is sent.
    Answer<ServerInfo> probe(Endpoint endpoint, CancelToken cancel);
    /// Signs in and adds the account, or renews the one that is known. The account is added even where the keychain
    /// refuses; AccountSession::sessionOnly() then tells.
    Answer<AccountSession *> signIn(QString kind, QString controlPlaneName, Endpoint endpoint, QString identifier,
                                    Secret password, bool keep, CancelToken cancel);
    Answer<AccountSession *> addRegistered(QString kind, QString controlPlaneName, Endpoint endpoint,
                                           QString identifier, SignedIn signedIn, bool keep);
    /// Forgets an account: credential, cache and inventory entry. Only ever on the user's word. The account is gone afterwards
    /// in any case; an Error tells what is left behind, e.g. a credential in a keychain that is locked.
    Answer<std::monostate> forget(QString accountId);

    [[nodiscard]] TenantSession *current() const; ///< null before a tenant was chosen
    [[nodiscard]] AccountSession *currentAccount() const;
    void show(const QString &accountId, const QString &tenantId);

Q_SIGNALS:
    void accountsChanged();
    void currentChanged();
    void noTenantToShow(); ///< after start(): the sign-in page is what there is to show

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace rollcall
