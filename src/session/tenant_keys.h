// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/keys_plane.h"
#include "session/remote_list.h"

namespace rollcall {

/// The API keys of one member: the list as it was last read, newest first, and what can be done with it. Belongs to whoever
/// shows it; the session may die before it.
class TenantKeys final : public QObject {
    Q_OBJECT

public:
    TenantKeys(TenantSession *session, QString memberId, QObject *parent = nullptr);

    [[nodiscard]] const QString &memberId() const { return m_memberId; }
    [[nodiscard]] RemoteList<ApiKey> &list() { return m_list; }
    [[nodiscard]] const RemoteList<ApiKey> &list() const { return m_list; }

    /// A second try with the same idempotency key makes no second API key, and brings the answer that was lost.
    Answer<NewApiKey> create(QString name, QString idempotencyKey, CancelToken cancel);
    /// Revoking what is revoked is no failure, so it can be tried again.
    Answer<std::monostate> revoke(QString keyId, CancelToken cancel);

private:
    using Self = QPointer<TenantKeys>;

    [[nodiscard]] std::shared_ptr<TenantPlane> plane() const;
    static Answer<NewApiKey> creating(Self self, QString name, QString idempotencyKey, CancelToken cancel);
    static Answer<std::monostate> revoking(Self self, QString keyId, CancelToken cancel);
    /// What came of a change: the member's row counts its keys, and a refusal says that the list is old.
    void settle(const std::optional<Error> &error);

    QPointer<TenantSession> m_session;
    QString m_memberId;
    RemoteList<ApiKey> m_list;
};

/// Whether the keys of this member can be seen (ReadKeys) or changed (ManageKeys) now; see decideKeys of the policy.
[[nodiscard]] Decision decideKeys(const TenantSession &session, Action action, const Member &target);

} // namespace rollcall
