// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/answer.h"
#include "controlplane/values.h"
#include "domain/account.h"

namespace rollcall {

struct InvitationLinkDraft {
    QString role; ///< empty: the policy's default
    std::optional<int> maxUses;
    std::optional<std::int64_t> lifetimeSeconds; ///< nullopt: until it is disabled, revoked or deleted
};

struct NewInvitationLink {
    InvitationLink link;
    Secret address; ///< what people open; empty where it has to be asked for
};

/// Invitation links of a tenant: one for many people, as opposed to the link of one invitation.
/// Same manners as TenantPlane, which owns it.
class LinksPlane {
public:
    LinksPlane() = default;
    LinksPlane(const LinksPlane &) = delete;
    LinksPlane &operator=(const LinksPlane &) = delete;
    virtual ~LinksPlane() = default;

    virtual Answer<Page<InvitationLink>> links(ListRequest request, CancelToken cancel) = 0;
    virtual Answer<NewInvitationLink> createLink(InvitationLinkDraft draft, QString idempotencyKey,
                                                 CancelToken cancel) = 0;
    /// The address that people open: a secret.
    virtual Answer<Secret> address(QString linkId, CancelToken cancel) = 0;
    virtual Answer<InvitationLink> disableLink(QString linkId, CancelToken cancel) = 0;
    virtual Answer<InvitationLink> enableLink(QString linkId, CancelToken cancel) = 0;
    virtual Answer<InvitationLink> revokeLink(QString linkId, CancelToken cancel) = 0;
    virtual Answer<std::monostate> deleteLink(QString linkId, CancelToken cancel) = 0;
};

} // namespace rollcall
