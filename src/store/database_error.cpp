// SPDX-License-Identifier: MIT
#include "store/database_error.h"

#include "store/store_paths.h"

namespace rollcall {

Error lockedError()
{
    return storageError(QStringLiteral("locked"), QStringLiteral("Another program is writing the offline list."));
}

Error damagedError() { return storageError(QStringLiteral("corrupt"), QStringLiteral("The offline list is damaged.")); }

Error errorOf(const QSqlError &error)
{
    constexpr int primary = 0xff; // SQLite's extended codes keep the plain one in the lowest byte
    // The driver's text is not handed on: it can hold the path, and with it the name of whoever is signed in.
    switch (error.nativeErrorCode().toInt() & primary) {
    case 5:
    case 6: return lockedError();
    case 1: // our statements are right: the tables are not what the version says
    case 11:
    case 26: return damagedError();
    case 13: return storageError(QStringLiteral("disk_full"), QStringLiteral("The disk is full."));
    case 8:
    case 10:
    case 14: return storageError(QStringLiteral("unwritable"), QStringLiteral("The offline list cannot be written."));
    default: return storageError(QStringLiteral("failed"), QStringLiteral("The offline list cannot be used."));
    }
}

} // namespace rollcall
