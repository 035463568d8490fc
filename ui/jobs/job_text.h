// SPDX-License-Identifier: MIT
#pragma once

#include "domain/job.h"
#include "domain/policy.h"

namespace rollcall {

// The policy has the product's own words for removing somebody, and what became of it is told with them.
[[nodiscard]] QString jobProgressText(const Policy &policy, JobKind kind, int current, int total,
                                      const QString &tenant); ///< "Disabling 3 of 5 in …"
[[nodiscard]] QString jobDoneText(const Policy &policy, JobKind kind, int done, int total,
                                  const QString &tenant);                 ///< "Disabled 4 of 5 in …"
[[nodiscard]] QString jobRunningText(const Policy &policy, JobKind kind); ///< "Disabling"
[[nodiscard]] QString jobFailureText(const Policy &policy, JobKind kind, const QString &why); ///< "Not disabled: …"
/// What is said under a row that has failed, or of which nobody knows what came; empty for any other.
[[nodiscard]] QString jobRowText(const Policy &policy, JobKind kind, const JobRow &row, const QString &host);

} // namespace rollcall
