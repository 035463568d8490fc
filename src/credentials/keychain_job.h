// SPDX-License-Identifier: MIT
#pragma once

#include "domain/cancellation.h"

#include <QCoro/QCoroTask>
#include <qt6keychain/keychain.h>

#include <chrono>

namespace rollcall {

/// How a job of QtKeychain ended.
struct KeychainAnswer {
    enum class End { Finished, TimedOut, Cancelled };
    End end = End::Finished;
    QKeychain::Error error = QKeychain::NoError;
    QByteArray secret; ///< of a read that succeeded
};

/// Starts the job, which deletes itself. QtKeychain can take no job back and runs one at a time: one that timed out or was
/// cancelled goes on behind the scenes, and its answer is dropped.
QCoro::Task<KeychainAnswer> runJob(QKeychain::Job *job, std::chrono::milliseconds patience, CancelToken cancel);

} // namespace rollcall
