// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/links_plane.h"
#include "http/http_client.h"

namespace rollcall {

class RollcallLinks final : public LinksPlane {
public:
    RollcallLinks(std::shared_ptr<HttpClient> http, QString tenantId);

    Answer<Page<InvitationLink>> links(ListRequest request, CancelToken cancel) override;
    Answer<NewInvitationLink> createLink(InvitationLinkDraft draft, QString idempotencyKey,
                                         CancelToken cancel) override;
    Answer<Secret> address(QString linkId, CancelToken cancel) override;
    Answer<InvitationLink> disableLink(QString linkId, CancelToken cancel) override;
    Answer<InvitationLink> enableLink(QString linkId, CancelToken cancel) override;
    Answer<InvitationLink> revokeLink(QString linkId, CancelToken cancel) override;
    Answer<std::monostate> deleteLink(QString linkId, CancelToken cancel) override;

private:
    [[nodiscard]] HttpRequest inTenant(HttpRequest request) const;
    Answer<InvitationLink> change(const QString &linkId, const QString &what, CancelToken cancel);

    std::shared_ptr<HttpClient> m_http;
    QString m_tenantId;
};

} // namespace rollcall
