// SPDX-License-Identifier: MIT
#pragma once

#include "store/policy_codec.h"
#include "store/snapshot_codec.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace rollcall::test {

/// A file of the first version, as the console wrote it.
class ClearFile {
public:
    ClearFile(const QString &path, const TenantSnapshot &snapshot)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("clear"));
        m_database.setDatabaseName(path);
        if (!m_database.open())
            qFatal("the file cannot be made");
        run(QStringLiteral("PRAGMA journal_mode = WAL"));
        run(QStringLiteral("PRAGMA secure_delete = OFF")); // Debian's SQLite is careful by itself
        run(QStringLiteral("CREATE TABLE part (name TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID"));
        run(QStringLiteral("PRAGMA user_version = 1"));
        put(QStringLiteral("head"), blobOfHead(snapshot));
        put(QStringLiteral("policy"), blobOfPolicy(snapshot.policy));
        put(QStringLiteral("members"), blobOfMembers(*snapshot.members));
        put(QStringLiteral("invitations"), blobOfInvitations(*snapshot.invitations));
    }
    ClearFile(const ClearFile &) = delete;
    ClearFile &operator=(const ClearFile &) = delete;
    ~ClearFile()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("clear"));
    }
    void run(const QString &statement) const
    {
        QSqlQuery query(m_database);
        if (!query.exec(statement))
            qFatal("%s", qPrintable(statement));
    }
    void put(const QString &name, const QByteArray &body) const
    {
        QSqlQuery query(m_database);
        query.prepare(QStringLiteral("INSERT OR REPLACE INTO part (name, body) VALUES (?, ?)"));
        query.addBindValue(name);
        query.addBindValue(body);
        if (!query.exec())
            qFatal("a part cannot be put");
    }

private:
    QSqlDatabase m_database;
};

/// The files of a folder that hold in clear what fullSnapshot() has.
inline QStringList clearFiles(const QString &path)
{
    QStringList found;
    const QDir folder(path);
    const auto names = folder.entryList(QDir::Files | QDir::Hidden);
    for (const auto &name : names) {
        QFile file(folder.filePath(name));
        const auto bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (bytes.contains("acme.example") || bytes.contains("Acme") || bytes.contains("super_admin"))
            found.append(name);
    }
    return found;
}

} // namespace rollcall::test
