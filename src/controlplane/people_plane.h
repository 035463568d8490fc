// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/answer.h"
#include "controlplane/values.h"

namespace rollcall {

/// Of somebody who has not joined a tenant: an invitation there that waits, or has expired.
struct InvitationFound {
    Tenant tenant;
    QString invitationId;
    InvitationChannel channel = InvitationChannel::Email;
    QString address;
    QString role;
    QString roleLabel;
    QString status;
};

struct PersonFound {
    Account account;               ///< without an id where an address is invited that has none
    QList<Membership> memberships; ///< in every tenant, with role and status
    QList<InvitationFound> invitations;
};

/// Empty fields do not filter.
struct TenantFilter {
    QString search; ///< part of a name
    QString state;  ///< the server's word, e.g. "suspended"
};

/// Finds tenants and people all over a control plane; for system administrators.
/// Same manners as ControlPlane, which owns it.
class PeoplePlane {
public:
    PeoplePlane() = default;
    PeoplePlane(const PeoplePlane &) = delete;
    PeoplePlane &operator=(const PeoplePlane &) = delete;
    virtual ~PeoplePlane() = default;

    /// `text` is part of a name, e-mail or phone number; two characters or more.
    virtual Answer<Page<PersonFound>> findPeople(QString text, ListRequest request, CancelToken cancel) = 0;
    virtual Answer<Page<TenantSummary>> findTenants(TenantFilter filter, ListRequest request, CancelToken cancel) = 0;
};

} // namespace rollcall
