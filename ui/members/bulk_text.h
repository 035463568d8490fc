// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/member_act.h"

namespace rollcall {

[[nodiscard]] QString bulkProgressText(MemberAct::Kind kind, int current, int total,
                                       const QString &tenant); ///< "Disabling 3 of 5 in …"
[[nodiscard]] QString bulkDoneText(MemberAct::Kind kind, int done, int total,
                                   const QString &tenant);                       ///< "Disabled 4 of 5 in …"
[[nodiscard]] QString bulkRunningText(MemberAct::Kind kind);                     ///< "Disabling"
[[nodiscard]] QString bulkFailureText(MemberAct::Kind kind, const QString &why); ///< "Not disabled: …"

} // namespace rollcall
