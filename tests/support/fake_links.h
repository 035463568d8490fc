// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/links_plane.h"
#include "support/fake_plane.h"

namespace rollcall::test {

/// Invitation links in memory; calls have the names of the functions, for the faults of the tenant.
class FakeLinks final : public LinksPlane {
public:
    explicit FakeLinks(FakeTenant &tenant) : m_faults(tenant.faults), m_now(tenant.now) {}

    InvitationLink &put(const QString &id, const QString &state = QStringLiteral("enabled"));
    [[nodiscard]] InvitationLink *find(const QString &id);

    Answer<Page<InvitationLink>> links(ListRequest request, CancelToken cancel) override;
    Answer<NewInvitationLink> createLink(InvitationLinkDraft draft, QString idempotencyKey,
                                         CancelToken cancel) override;
    Answer<Secret> address(QString linkId, CancelToken cancel) override;
    Answer<InvitationLink> disableLink(QString linkId, CancelToken cancel) override;
    Answer<InvitationLink> enableLink(QString linkId, CancelToken cancel) override;
    Answer<InvitationLink> revokeLink(QString linkId, CancelToken cancel) override;
    Answer<std::monostate> deleteLink(QString linkId, CancelToken cancel) override;

    std::vector<InvitationLink> rows; ///< newest first
    InvitationLinkDraft lastDraft;
    QStringList keys; ///< with which links were created

private:
    static Answer<InvitationLink> setState(FakeLinks *self, QString call, QString linkId, QString state,
                                           CancelToken cancel);

    std::shared_ptr<FaultScript> m_faults;
    Instant m_now;
};

/// The links of a tenant, which keeps them.
[[nodiscard]] std::shared_ptr<FakeLinks> addLinks(FakeTenant &tenant);

} // namespace rollcall::test
