// SPDX-License-Identifier: MIT
#pragma once

#include "store/job_journal.h"

#include <QByteArray>

#include <optional>

namespace rollcall {

/// Jobs as bytes. A blob is never trusted: decoding gives nullopt for anything that does not add up.
[[nodiscard]] QByteArray blobOfJob(const JobEntry &entry); ///< without its rows
[[nodiscard]] std::optional<JobEntry> jobFromBlob(const QByteArray &blob);

/// What is asked for, with its key.
[[nodiscard]] QByteArray blobOfItem(const JobRow &row);
[[nodiscard]] std::optional<JobRow> itemFromBlob(const QByteArray &blob);

/// What became of it.
[[nodiscard]] QByteArray blobOfVerdict(const JobRow &row);
/// Fills those fields of the row; false, and nothing filled, where the blob is no good.
[[nodiscard]] bool verdictFromBlob(const QByteArray &blob, JobRow &row);

} // namespace rollcall
