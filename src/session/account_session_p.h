// SPDX-License-Identifier: MIT
#pragma once

#include "domain/cancellation.h"
#include "domain/secret.h"
#include "session/account_session.h"

#include <QHash>
#include <QPointer>

namespace rollcall {

/// Held by coroutines; `q` is null once the account's session has died.
struct AccountSession::Private {
    using Self = std::shared_ptr<Private>;

    Private(Record givenRecord, Services givenServices) : record(std::move(givenRecord)), services(givenServices) {}

    QPointer<AccountSession> q;
    Record record;
    Services services;
    State state = State::SignedOut;
    std::optional<Error> error;
    bool sessionOnly = false;
    bool checking = false; ///< the server is being asked whether the credential is still good
    std::shared_ptr<ControlPlane> plane;
    Secret credential;                        ///< of `plane`
    QHash<QString, TenantSession *> sessions; ///< children of q
    CancelSource life;

    static QCoro::Task<> restoring(Self d);
    static Answer<std::monostate> adopting(Self d, SignedIn signedIn, bool keep);
    static Answer<std::monostate> keeping(Self d);
    static Answer<std::monostate> signingInAgain(Self d, Secret password, CancelToken cancel);
    static Answer<std::monostate> signingOut(Self d, CancelToken cancel);
    static Answer<std::monostate> forgettingKept(Self d);
    static QCoro::Task<> checkCredential(Self d);
    static QCoro::Task<> readTenants(Self d);

    /// False, with an error, where no driver of this kind is built in.
    bool connectWith(const Secret &given);
    void loseCredential(State next, Error why);
    void setState(State next, std::optional<Error> why);
    void setIdentity(Identity identity);
    /// Tenants that are not on show go on with what was left of their jobs.
    void resumeJobs() const;
    /// Whether anything of the account's tenants may go to disk.
    void setKeeping(bool keep) const;
    /// A tenant that says that the account is no member, and that the account's list no longer has, leaves nothing behind.
    void forgetGone(const QList<TenantSummary> &found) const;
    void tellSessions(const std::optional<Error> &why) const;
};

} // namespace rollcall
