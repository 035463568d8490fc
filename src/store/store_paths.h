// SPDX-License-Identifier: MIT
#pragma once

#include "domain/result.h"

#include <QString>

namespace rollcall {

/// `detail` is a sentence that names no path: a path holds the name of whoever is signed in.
[[nodiscard]] Error storageError(const QString &code, const QString &detail);
/// <folder>/<accountId>; empty where the id is no plain name, so that a damaged inventory cannot lead out of the folder.
[[nodiscard]] QString accountFolder(const QString &folder, const QString &accountId);
/// <folder>/<accountId>/<digest of the tenant's id>.sqlite; ids are opaque and may be no file name. Empty as above.
[[nodiscard]] QString databasePath(const QString &folder, const QString &accountId, const QString &tenantId);
/// Makes the folder and those above it that are missing, each for its owner only (0700).
[[nodiscard]] Outcome makePrivateFolder(const QString &folder);
/// Makes the file, empty, for its owner only (0600), where it is not there yet. SQLite gives its side files the same rights.
[[nodiscard]] Outcome makePrivateFile(const QString &path);
/// Renames a database that is no good to `<path>.corrupt-N`, with its write-ahead log, which must not be read into its successor.
[[nodiscard]] Outcome moveAside(const QString &path);
/// Removes a database with everything that belongs to it.
[[nodiscard]] Outcome removeDatabase(const QString &path);

} // namespace rollcall
