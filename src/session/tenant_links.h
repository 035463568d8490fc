// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/links_plane.h"
#include "session/remote_list.h"

#include <QSet>

namespace rollcall {

/// The invitation links of a tenant: the list as it was last read, newest first, and what can be done with one. Belongs to a
/// page; the session may die before it. Changes go by the manners of TenantSession: each is sent once, the list shows it
/// before the answer is delivered, and where the outcome is unknown the server is read and what is found there counts.
class TenantLinks final : public QObject {
    Q_OBJECT

public:
    explicit TenantLinks(TenantSession *session, QObject *parent = nullptr);

    [[nodiscard]] RemoteList<InvitationLink> &list() { return m_list; }
    [[nodiscard]] const RemoteList<InvitationLink> &list() const { return m_list; }
    [[nodiscard]] const InvitationLink *find(const QString &linkId) const;

    /// A second try with the same key makes no second link. The address is empty where the link was found by reading.
    Answer<NewInvitationLink> create(InvitationLinkDraft draft, QString idempotencyKey, CancelToken cancel);
    Answer<InvitationLink> disable(QString linkId, CancelToken cancel);
    Answer<InvitationLink> enable(QString linkId, CancelToken cancel);
    Answer<InvitationLink> revoke(QString linkId, CancelToken cancel);
    Answer<std::monostate> remove(QString linkId, CancelToken cancel);
    Answer<Secret> address(QString linkId, CancelToken cancel);

private:
    enum class Event { Disable, Enable, Revoke };
    using Self = QPointer<TenantLinks>;

    [[nodiscard]] std::shared_ptr<TenantPlane> plane() const;
    [[nodiscard]] std::optional<QSet<QString>> knownIds() const;
    static Answer<NewInvitationLink> creating(Self self, InvitationLinkDraft draft, QString key, CancelToken cancel);
    static Answer<InvitationLink> changing(Self self, QString linkId, Event event, CancelToken cancel);
    static Answer<std::monostate> removing(Self self, QString linkId, CancelToken cancel);
    static Answer<Secret> asking(Self self, QString linkId, CancelToken cancel);
    void put(const InvitationLink &link);
    void takeFailure(const Error &error);

    QPointer<TenantSession> m_session;
    RemoteList<InvitationLink> m_list;
};

} // namespace rollcall
