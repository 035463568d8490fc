// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/invitations_table.h"
#include "localplane/store/links_table.h"
#include "localplane/store/members_table.h"

#include <vector>

namespace rollcall::plane {

/// The audit log that a sample tenant would have, had its people done all of it here. Written once all of it is known, since a
/// log is read in the order in which it was written.
class SampleActivity {
public:
    void invited(const InvitationRow &row);
    void created(const MemberRow &row, const MemberRow &by);
    void linked(const LinkRow &row);
    /// What the sample itself tells: `by` did it to `target`.
    void did(Instant at, const MemberRow &by, const QString &action, const MemberRow &target, const QString &before,
             const QString &after);
    void write(Database &db, const QString &tenantId);

private:
    struct Thing {
        QString kind;
        QString id;
        QString name;
    };
    struct Deed {
        Instant at;
        Thing actor;
        QString action;
        Thing target;
        QString before;
        QString after;
    };
    std::vector<Deed> m_deeds;
};

} // namespace rollcall::plane
