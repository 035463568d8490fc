// SPDX-License-Identifier: MIT
#pragma once

#include "session/remote_list.h"

namespace rollcall {

/// The admin tokens of a tenant: the list as it was last read, newest first, and what can be done with them. Belongs to a page;
/// the session may die before it. Changes go by the manners of TenantSession.
class TenantTokens final : public QObject {
    Q_OBJECT

public:
    explicit TenantTokens(TenantSession *session, QObject *parent = nullptr);

    [[nodiscard]] RemoteList<AdminToken> &list() { return m_list; }
    [[nodiscard]] const RemoteList<AdminToken> &list() const { return m_list; }

    /// The secret is empty where the answer was lost and the token was found by reading: nobody will ever see it then.
    Answer<NewAdminToken> create(AdminTokenDraft draft, CancelToken cancel);
    Answer<std::monostate> revoke(QString tokenId, CancelToken cancel);

private:
    using Self = QPointer<TenantTokens>;

    [[nodiscard]] std::shared_ptr<TenantPlane> plane() const;
    static Answer<NewAdminToken> creating(Self self, AdminTokenDraft draft, CancelToken cancel);
    static Answer<std::monostate> revoking(Self self, QString tokenId, CancelToken cancel);
    void takeFailure(const Error &error);

    QPointer<TenantSession> m_session;
    RemoteList<AdminToken> m_list;
};

} // namespace rollcall
