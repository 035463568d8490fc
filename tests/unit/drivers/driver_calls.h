// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"

#include <functional>
#include <vector>

namespace rollcall::test {

/// One call of a control plane or a tenant, by name, with values that mean nothing; what comes of it is all that counts.
struct DriverCall {
    QString name;
    std::function<Answer<std::monostate>(std::shared_ptr<ControlPlane>, CancelToken)> make;
};

const std::vector<DriverCall> &driverCalls();

} // namespace rollcall::test
