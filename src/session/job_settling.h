// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"
#include "domain/job.h"
#include "session/tenant_lists.h"

#include <vector>

namespace rollcall {

/// What the server tells of rows of which nobody knows what came.
struct JobReading {
    struct Row {
        int number = 0;
        bool made = false;
        QString madeId; ///< of the invitation that it made
    };
    std::vector<Row> rows;
    std::vector<Member> members; ///< as they are now, of the rows that were made
    std::vector<QString> removed;
    std::vector<Invitation> invitations;
};

struct JobQuestion {
    JobKind kind = JobKind::Invite;
    std::vector<std::pair<int, JobRow>> rows;
    TenantLists lists; ///< as known, so that unchanged lists need not be read again
    QString syncToken;
};

/// Reads the server, and sends nothing that changes it.
Answer<JobReading> readVerdicts(std::shared_ptr<TenantPlane> plane, JobQuestion question, CancelToken cancel);

} // namespace rollcall
