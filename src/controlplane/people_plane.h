// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/answer.h"
#include "controlplane/values.h"

namespace rollcall {

struct PersonFound {
    Account account;
    QList<Membership> memberships; ///< in every tenant, with role and status
};

/// Finds a person in every tenant of a control plane; for system administrators.
/// Same manners as ControlPlane, which owns it.
class PeoplePlane {
public:
    PeoplePlane() = default;
    PeoplePlane(const PeoplePlane &) = delete;
    PeoplePlane &operator=(const PeoplePlane &) = delete;
    virtual ~PeoplePlane() = default;

    /// `text` is part of a name, e-mail or phone number; two characters or more.
    virtual Answer<Page<PersonFound>> findPeople(QString text, ListRequest request, CancelToken cancel) = 0;
};

} // namespace rollcall
