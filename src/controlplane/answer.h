// SPDX-License-Identifier: MIT
#pragma once

#include "domain/cancellation.h"
#include "domain/result.h"

#include <QCoro/QCoroTask>

namespace rollcall {

/// What every call to a control plane gives: later, exactly once, a value or an Error.
template <typename T>
using Answer = QCoro::Task<Result<T>>;

} // namespace rollcall
