// SPDX-License-Identifier: MIT
#include "store/tenant_database.h"

#include "store/store_paths.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <atomic>

namespace rollcall {

namespace {

// What each version adds to the one before. Only ever append: files of every version are out there.
const QList<QStringList> &migrations()
{
    static const QList<QStringList> list{
        {QStringLiteral("CREATE TABLE part (name TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID")},
    };
    return list;
}

Error errorOf(const QSqlError &error)
{
    constexpr int primary = 0xff; // SQLite's extended codes keep the plain one in the lowest byte
    // The driver's text is not handed on: it can hold the path, and with it the name of whoever is signed in.
    switch (error.nativeErrorCode().toInt() & primary) {
    case 5:
    case 6:
        return storageError(QStringLiteral("locked"), QStringLiteral("Another program is writing the offline list."));
    case 11:
    case 26: return storageError(QStringLiteral("corrupt"), QStringLiteral("The offline list is damaged."));
    case 13: return storageError(QStringLiteral("disk_full"), QStringLiteral("The disk is full."));
    case 8:
    case 10:
    case 14: return storageError(QStringLiteral("unwritable"), QStringLiteral("The offline list cannot be written."));
    default: return storageError(QStringLiteral("failed"), QStringLiteral("The offline list cannot be used."));
    }
}

QSqlDatabase connectionTo(const QString &path)
{
    static std::atomic<int> counter = 0;
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("offline-%1").arg(++counter));
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    return database;
}

} // namespace

Result<std::unique_ptr<TenantDatabase>> TenantDatabase::open(const QString &path)
{
    std::unique_ptr<TenantDatabase> opened(new TenantDatabase(connectionTo(path)));
    if (!opened->m_database.open())
        return fail(errorOf(opened->m_database.lastError()));
    if (auto prepared = opened->prepare(); !prepared)
        return fail(prepared.error());
    return opened;
}

TenantDatabase::~TenantDatabase()
{
    const auto name = m_database.connectionName();
    m_database.close();
    m_database = {}; // Qt wants no copy of the handle left when the connection goes
    QSqlDatabase::removeDatabase(name);
}

Outcome TenantDatabase::prepare()
{
    // Opening never looks into the file: the first query is what tells a damaged one.
    const auto version = schemaVersion();
    if (!version)
        return fail(version.error());
    if (*version > migrations().size())
        return fail(storageError(QStringLiteral("newer_schema"),
                                 QStringLiteral("The offline list was written by a newer version of this program.")));
    if (*version == migrations().size())
        return done();
    if (auto wal = run(QStringLiteral("PRAGMA journal_mode = WAL")); !wal)
        return wal;
    return migrate();
}

Outcome TenantDatabase::migrate()
{
    if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    const auto steps = [this]() -> Outcome {
        const auto version = schemaVersion(); // again: another instance may have been faster
        if (!version)
            return fail(version.error());
        for (auto next = *version; next < migrations().size(); ++next) {
            for (const auto &statement : migrations()[next]) {
                if (auto ran = run(statement); !ran)
                    return ran;
            }
            if (auto ran = run(QStringLiteral("PRAGMA user_version = %1").arg(next + 1)); !ran)
                return ran;
        }
        return run(QStringLiteral("COMMIT"));
    };
    auto migrated = steps();
    if (!migrated)
        (void)run(QStringLiteral("ROLLBACK"));
    return migrated;
}

Result<int> TenantDatabase::schemaVersion() const
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return fail(errorOf(query.lastError()));
    return query.value(0).toInt();
}

Outcome TenantDatabase::run(const QString &statement) const
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return fail(errorOf(query.lastError()));
    return done();
}

Result<QHash<QString, QByteArray>> TenantDatabase::read() const
{
    QHash<QString, QByteArray> parts;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT name, body FROM part")))
        return fail(errorOf(query.lastError()));
    while (query.next())
        parts.insert(query.value(0).toString(), query.value(1).toByteArray());
    if (query.lastError().isValid())
        return fail(errorOf(query.lastError()));
    return parts;
}

Outcome TenantDatabase::write(const Parts &parts)
{
    if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    auto written = put(parts);
    if (written)
        written = run(QStringLiteral("COMMIT"));
    if (!written)
        (void)run(QStringLiteral("ROLLBACK"));
    return written;
}

Outcome TenantDatabase::put(const Parts &parts) const
{
    QSqlQuery query(m_database);
    if (!query.prepare(QStringLiteral("INSERT INTO part (name, body) VALUES (?, ?) "
                                      "ON CONFLICT (name) DO UPDATE SET body = excluded.body")))
        return fail(errorOf(query.lastError()));
    for (const auto &[name, body] : parts) {
        query.addBindValue(name);
        query.addBindValue(body);
        if (!query.exec())
            return fail(errorOf(query.lastError()));
    }
    return done();
}

} // namespace rollcall
