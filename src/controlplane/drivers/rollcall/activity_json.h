// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/values.h"
#include "domain/activity.h"
#include "domain/result.h"

namespace rollcall {

[[nodiscard]] Result<Page<ActivityEntry>> decodeActivity(const QByteArray &body);

} // namespace rollcall
