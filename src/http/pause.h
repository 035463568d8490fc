// SPDX-License-Identifier: MIT
#pragma once

#include "domain/cancellation.h"

#include <QCoro/QCoroTask>

#include <chrono>

namespace rollcall {

/// Waits on the event loop. Ends early, but never synchronously, when the token is cancelled; ask the token which it was.
QCoro::Task<> pause(std::chrono::milliseconds duration, CancelToken cancel);

} // namespace rollcall
