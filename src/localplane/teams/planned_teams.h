// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"
#include "localplane/store/teams_table.h"

namespace rollcall::plane {

/// What an invitation's body says that the person will be in, as ids in "teams".
struct TeamPlan {
    QList<TeamRow> teams; ///< by name
    [[nodiscard]] QStringList names() const;
};

[[nodiscard]] Answer<TeamPlan> readTeamPlan(const Call &call);
/// After the invitation was written; `memberId` where the invited person is a row of the member list at once.
void writeTeamPlan(const Call &call, const TeamPlan &plan, const QString &invitationId, const QString &memberId);

} // namespace rollcall::plane
