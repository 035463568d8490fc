// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"
#include "controlplane/whole_list.h"
#include "domain/clock.h"
#include "domain/member_table.h"
#include "domain/policy.h"
#include "session/tenant_jobs.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace rollcall {

class CredentialStore;
class OfflineStore;
class TenantVault;

/// When a session that is shown asks the server again by itself.
struct SyncTimings {
    std::chrono::milliseconds refreshEvery{30'000};
    std::chrono::milliseconds firstRetry{5'000}; ///< doubled with each failure in a row
    std::chrono::milliseconds longestRetry{120'000};
    double jitter = 0.2; ///< part of a pause by which it varies, so that consoles do not call in chorus
};

/// One account in one tenant: the cached and synced lists, and everything that can be done there. It belongs to this account
/// and tenant for life; switching tenants shows another session. GUI thread; lists are immutable and shared.
class TenantSession final : public QObject {
    Q_OBJECT

public:
    /// What the lists are worth. Stale and Failed keep the old rows on show; Loading has none yet.
    enum class State {
        Loading, ///< nothing cached, first sync is under way
        Syncing, ///< rows are shown, a sync is under way
        Ready,   ///< as of asOf()
        Stale,   ///< the server cannot be reached, or there is no credential: rows as cached (hasPolicy() tells whether
                 ///< there are any), changes are off. It stays so while the server is tried again
        Failed ///< the server answered with error(), or its user stopped the sync (Cancelled, "stopped"); old rows, if any,
               ///< stay; it stays so while it is tried again
    };
    Q_ENUM(State)

    struct Parts {
        QString accountId;                   ///< of the account session, a UUID
        Tenant tenant;                       ///< as far as known
        std::shared_ptr<TenantPlane> plane;  ///< null while there is no credential: then the cache is shown
        OfflineStore *store = nullptr;       ///< outlives the session
        CredentialStore *keychain = nullptr; ///< the same; has the key of what the store keeps
        bool keeps = true;                   ///< false: nothing of this tenant goes to disk
        const Clock *clock = nullptr;        ///< outlives the session
        SyncTimings timings = {};
        JobTimings jobTimings = {};
        bool credentialPending = false; ///< a plane may still come: until setPlane() the cache is not called stale
    };
    explicit TenantSession(Parts parts, QObject *parent = nullptr);
    ~TenantSession() override;

    [[nodiscard]] const QString &accountId() const;
    [[nodiscard]] const Tenant &tenant() const;
    [[nodiscard]] const Policy &policy() const;
    [[nodiscard]] bool hasPolicy() const;                 ///< false until the first answer or cache read
    [[nodiscard]] MemberTablePtr members() const;         ///< never null
    [[nodiscard]] InvitationTablePtr invitations() const; ///< never null; newest first
    [[nodiscard]] State state() const;
    [[nodiscard]] const std::optional<Error> &error() const; ///< why Stale or Failed
    [[nodiscard]] Instant asOf() const; ///< by the server's clock; notProvided() before the first sync
    /// When a stale or failed session tries again by itself, by the local clock; nullopt while it is trying, and while not shown.
    [[nodiscard]] std::optional<Instant> nextTry() const;
    /// How far reading the whole list is, where that is what takes long; nullopt otherwise.
    [[nodiscard]] const std::optional<ListProgress> &progress() const;
    /// There is a list on this computer, and the keychain does not give out its key: why. nullopt once rows are shown.
    [[nodiscard]] const std::optional<Error> &keptError() const;
    [[nodiscard]] Instant serverNow() const; ///< the local clock corrected by the server's last answer
    [[nodiscard]] bool online() const;       ///< changes can be sent
    [[nodiscard]] bool isSystemAdministratorHere() const;

    /// Starts showing: reads the cache, then syncs and keeps fresh while active.
    void open();
    void setActive(bool active); ///< a session that is not shown does not poll
    /// After signing in again; or null, and why, after losing the credential.
    void setPlane(std::shared_ptr<TenantPlane> plane, std::optional<Error> why = {});
    void refresh();  ///< at once; also "Retry"
    void stopSync(); ///< what was read of it is dropped; the session tries again when it is told to, and not before
    void readKept(); ///< once more, where it waits for the keychain

    /// The policy's decision, or why it cannot be sent now ("offline", "signed_out", "loading").
    [[nodiscard]] Decision decide(Action action) const;
    [[nodiscard]] Decision decide(Action action, const Member &target) const;
    [[nodiscard]] Decision decide(Action action, const Invitation &target) const;
    [[nodiscard]] Decision decideRole(const Member &target, const QString &role) const;

    /// Changes. Each is sent once; on success the lists are updated before the answer is delivered. Where the outcome is unknown
    /// they read the server: what is found there counts as success (a link that was shown once is lost then, and empty).
    /// Otherwise the Error that came is returned, with code "not_applied" where the server was seen without the change, or
    /// "outcome_unknown" where it could not be read either. The session may die while a change is out.
    Answer<Member> createMember(MemberDraft draft, QString idempotencyKey, CancelToken cancel);
    Answer<Member> renameMember(Member target, QString displayName, CancelToken cancel);
    Answer<Member> changeRole(Member target, QString role, CancelToken cancel);
    Answer<Member> disableMember(Member target, CancelToken cancel);
    Answer<Member> enableMember(Member target, CancelToken cancel);
    Answer<std::monostate> removeMember(Member target, CancelToken cancel);
    Answer<std::monostate> leave(CancelToken cancel);
    Answer<InvitationWithLink> invite(InvitationDraft draft, QString idempotencyKey, CancelToken cancel);
    Answer<ResentInvitation> resend(Invitation target, CancelToken cancel);
    Answer<Invitation> revoke(Invitation target, CancelToken cancel);
    Answer<Secret> invitationLink(Invitation target, CancelToken cancel);

    // For the use cases beside this one in src/session, which have requests of their own.
    [[nodiscard]] TenantJobs *jobs() const;                   ///< what is being done to many; never null, owned by this
    [[nodiscard]] std::shared_ptr<TenantPlane> plane() const; ///< null while there is no credential
    [[nodiscard]] std::shared_ptr<TenantVault> vault() const; ///< never null: what is to outlive the program goes there
    /// Shows a member as an answer brought it, and has the server read again.
    void takeMember(Member member);
    struct NewRows {
        std::vector<Member> members;
        std::vector<QString> removed;
        std::vector<Invitation> invitations;
        QString since; ///< syncToken() before the first of these was asked for: what others changed since is read again
    };
    /// Shows rows as answers brought them, many at once; whoever does it has the server read when it is done.
    void takeRows(NewRows rows);
    [[nodiscard]] const QString &syncToken() const; ///< of members(): what changed since is not in them
    /// What a request of theirs failed with: after a 401 the credential is questioned, after anything else the server is read.
    void takeFailure(const Error &failure);

Q_SIGNALS:
    void policyChanged();
    void membersChanged();
    void invitationsChanged();
    void stateChanged(); ///< state, error, keptError, asOf, nextTry or online
    void progressChanged();
    void credentialRejected(); ///< 401: the account session decides what that means

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with the calls that are out
};

} // namespace rollcall
