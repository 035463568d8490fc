// SPDX-License-Identifier: MIT
#pragma once

#include "snapshots.h"

#include <QDirIterator>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace rollcall::test {

inline constexpr QLatin1StringView account("00000000-0000-4000-8000-000000000001");
inline constexpr QLatin1StringView tenant("tenant/../one");

/// The same key everywhere: what keeps tenants apart is not left to that.
inline SealedPlace placeOf(const QString &tenantId, const QString &accountId = QString(account))
{
    return {accountId, tenantId, *SealKey::fromBytes(QByteArray(SealKey::size, 'k'))};
}

/// Runs statements on a file behind the store's back.
inline void tamper(const QString &path, const QStringList &statements)
{
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("the file cannot be opened");
        for (const auto &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                qFatal("%s", qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
}

/// Of everything below a folder, one after the other.
inline QByteArray bytesOf(const QString &folder)
{
    QByteArray bytes;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

} // namespace rollcall::test
