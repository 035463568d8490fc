// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/member_act.h"

namespace rollcall {

// The policy has the product's own words for removing somebody, and what became of it is told with them.
[[nodiscard]] QString bulkProgressText(const Policy &policy, MemberAct::Kind kind, int current, int total,
                                       const QString &tenant); ///< "Disabling 3 of 5 in …"
[[nodiscard]] QString bulkDoneText(const Policy &policy, MemberAct::Kind kind, int done, int total,
                                   const QString &tenant);                         ///< "Disabled 4 of 5 in …"
[[nodiscard]] QString bulkRunningText(const Policy &policy, MemberAct::Kind kind); ///< "Disabling"
[[nodiscard]] QString bulkFailureText(const Policy &policy, MemberAct::Kind kind,
                                      const QString &why); ///< "Not disabled: …"

} // namespace rollcall
