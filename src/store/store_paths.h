// SPDX-License-Identifier: MIT
#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

namespace rollcall {

/// `detail` is a sentence that names no path: a path holds the name of whoever is signed in.
[[nodiscard]] Error storageError(const QString &code, const QString &detail);
/// <folder>/<accountId>; empty where the id is no plain name, so that a damaged inventory cannot lead out of the folder.
[[nodiscard]] QString accountFolder(const QString &folder, const QString &accountId);
/// The digest of a tenant's id: ids are opaque, may be no file name, and may be an address.
[[nodiscard]] QString tenantWord(const QString &tenantId);
/// <folder>/<accountId>/<word of the tenant>.sqlite. Empty as above.
[[nodiscard]] QString databasePath(const QString &folder, const QString &accountId, const QString &tenantId);
/// Makes the folder and those above it that are missing, each for its owner only (0700).
[[nodiscard]] Outcome makePrivateFolder(const QString &folder);
/// Makes the file, empty, for its owner only (0600), where it is not there yet. SQLite gives its side files the same rights.
[[nodiscard]] Outcome makePrivateFile(const QString &path);
/// Renames a database that is no good to `<path>.corrupt-N`, with its write-ahead log, which must not be read into its successor.
/// One that may hold something in clear is removed instead.
[[nodiscard]] Outcome moveAside(const QString &path);
/// Removes what was moved aside of a database.
[[nodiscard]] Outcome removeAside(const QString &path);
/// The tenants' words in an account's folder.
[[nodiscard]] QStringList tenantWords(const QString &folder, const QString &accountId);
/// Removes a database with everything that belongs to it.
[[nodiscard]] Outcome removeDatabase(const QString &path);

} // namespace rollcall
