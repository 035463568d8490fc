// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/offered_plane.h"

namespace rollcall {

/// Who the sample tenants of the local control plane can be seen as (resources/samples), for the sign-in page.
[[nodiscard]] QList<SampleAccount> sampleAccounts();

} // namespace rollcall
