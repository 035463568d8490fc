// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/driver.h"
#include "session/tenant_session.h"

#include <QObject>

#include <memory>
#include <optional>

namespace rollcall {

class CredentialStore;

/// An account on a control plane that this console knows: what is remembered of it (no secret) and, when the keychain gave its
/// credential, the live connection. An account is forgotten only when its user says so.
class AccountSession final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Restoring, ///< the keychain is being asked
        SignedIn,
        SignedOut,   ///< the user signed out, or this was for one session only
        NeedsSignIn, ///< the server no longer takes the credential
        KeychainLocked,
        KeychainLost, ///< it is open, and has no such sign-in any more
        KeychainMissing,
        KeychainDenied,
        KeychainFailed
    };
    Q_ENUM(State)

    struct Record {
        QString id;   ///< UUID, made here; part of the keychain's key
        QString kind; ///< of the driver
        Endpoint endpoint;
        QString controlPlaneName;     ///< what the server calls itself
        QString identifier;           ///< what was typed to sign in: e-mail or phone; empty for a token
        Identity identity;            ///< as of the last "who am I?"
        QList<TenantSummary> tenants; ///< as of the last answer, for the switcher when offline
        bool keepSignedIn = true;
        bool tokenOnly = false;
        bool signedOut = false; ///< by its user: nothing is to be expected in the keychain
        bool operator==(const Record &) const = default;
    };

    struct Services {
        const DriverRegistry *drivers = nullptr;
        CredentialStore *keychain = nullptr;
        OfflineStore *store = nullptr;
        const Clock *clock = nullptr;
        SyncTimings timings = {};
    };
    AccountSession(Record record, Services services, QObject *parent = nullptr);
    ~AccountSession() override;

    [[nodiscard]] const Record &record() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] const std::optional<Error> &error() const; ///< of the keychain or the last sign-in
    [[nodiscard]] bool sessionOnly() const;                  ///< the credential is in memory only
    [[nodiscard]] QList<TenantSummary> tenants() const;
    [[nodiscard]] std::shared_ptr<ControlPlane> plane() const; ///< null without a credential

    /// The same control plane under a changed address or certificate; counts from the next credential on.
    void moveTo(Endpoint endpoint, QString controlPlaneName);
    /// Asks the keychain, then the server. Cached tenants can be shown meanwhile.
    void restore();
    /// Takes a credential that a sign-in or registration returned; keeps it in the keychain where asked to and possible.
    /// The outcome is of the keychain: on an Error the session goes on, for this run only.
    Answer<std::monostate> adopt(SignedIn signedIn, bool keep);
    /// Tries once more to put a credential into the keychain that it would not take; where `sessionOnly`, for an account that is
    /// to be kept.
    Answer<std::monostate> keep();
    /// Refused ("other_account") where the credential turns out to be somebody else's.
    Answer<std::monostate> signInAgain(Secret password, CancelToken cancel);
    /// Ends the session on the server and removes the credential; the account stays in the list, with its cache. It is signed
    /// out here in any case; an Error tells what could not be told to the server, or not be removed from the keychain.
    Answer<std::monostate> signOut(CancelToken cancel);
    void refreshTenants();
    /// Lists that wait for the keychain are read, where it gives their keys out now.
    void readKept();
    /// Deletes what is kept on this computer of every tenant, with the keys; nothing is kept any more until the next sign-in.
    Answer<std::monostate> forgetKept();
    /// The tenants that match, beyond those that are remembered; for system administrators with many.
    Answer<Page<TenantSummary>> findTenants(QString search, QString cursor, CancelToken cancel);

    /// The session of a tenant, made on first use and kept; owned by this.
    [[nodiscard]] TenantSession *tenantSession(const QString &tenantId);
    [[nodiscard]] TenantSession *existingTenantSession(const QString &tenantId) const;

Q_SIGNALS:
    void stateChanged();
    void tenantsChanged();
    void recordChanged(); ///< to be written to the inventory

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace rollcall
