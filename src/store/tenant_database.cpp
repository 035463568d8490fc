// SPDX-License-Identifier: MIT
#include "store/tenant_database.h"

#include "store/database_error.h"
#include "store/schema.h"
#include "store/store_paths.h"

#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace rollcall {

namespace {

constexpr QLatin1StringView keyProof("seal");

QSqlDatabase connectionTo(const QString &path)
{
    static std::atomic<int> counter = 0;
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("offline-%1").arg(++counter));
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    return database;
}

} // namespace

TenantDatabase::TenantDatabase(const QSqlDatabase &database, SealedPlace place)
    : m_database(database)
    , m_place(std::move(place))
{
}

Result<std::unique_ptr<TenantDatabase>> TenantDatabase::open(const QString &path, const SealedPlace &place)
{
    std::unique_ptr<TenantDatabase> opened(new TenantDatabase(connectionTo(path), place));
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
    if (*version > newestSchema())
        return fail(storageError(QStringLiteral("newer_schema"),
                                 QStringLiteral("The offline list was written by a newer version of this program.")));
    if (*version < newestSchema()) {
        if (auto wal = run(QStringLiteral("PRAGMA journal_mode = WAL")); !wal)
            return wal;
        if (auto migrated = migrate(); !migrated)
            return migrated;
    }
    return tryKey();
}

Outcome TenantDatabase::migrate()
{
    while (true) {
        if (auto ran = inTransaction([this] { return runSteps(); }); !ran)
            return ran;
        const auto version = schemaVersion();
        if (!version)
            return fail(version.error());
        if (*version >= newestSchema())
            return done();
        // What stopped the steps: wiping, which no transaction can hold. Until it is done the version says that it is to do.
        if (auto wiped = wipe(); !wiped)
            return wiped;
        if (auto noted = run(QStringLiteral("PRAGMA user_version = %1").arg(*version + 1)); !noted)
            return noted;
    }
}

Outcome TenantDatabase::runSteps()
{
    const auto version = schemaVersion(); // again: another instance may have been faster
    if (!version)
        return fail(version.error());
    for (auto next = *version; next < newestSchema(); ++next) {
        const auto &step = schemaSteps()[next];
        if (step.work == SchemaStep::Work::Wipe && *version > 0)
            return done(); // a new file never held anything in clear
        for (const auto &statement : step.statements) {
            if (auto ran = run(statement); !ran)
                return ran;
        }
        if (step.work == SchemaStep::Work::Seal) {
            if (auto sealed = sealParts(); !sealed)
                return sealed;
        }
        if (auto noted = run(QStringLiteral("PRAGMA user_version = %1").arg(next + 1)); !noted)
            return noted;
    }
    return done();
}

Outcome TenantDatabase::sealParts()
{
    Parts clear;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT name, body FROM part")))
        return fail(errorOf(query.lastError()));
    while (query.next())
        clear.append({query.value(0).toString(), query.value(1).toByteArray()});
    if (query.lastError().isValid())
        return fail(errorOf(query.lastError()));
    query.finish();
    if (!query.prepare(QStringLiteral("INSERT INTO seal (id, proof) VALUES (1, ?)")))
        return fail(errorOf(query.lastError()));
    query.addBindValue(seal(m_place, keyProof, {}));
    if (!query.exec())
        return fail(errorOf(query.lastError()));
    return put(clear);
}

// SQLite leaves what it no longer needs where it was. VACUUM writes the file anew without that, by way of the log, from which
// the checkpoint carries it over the old pages and leaves none of them.
Outcome TenantDatabase::wipe()
{
    if (auto written = run(QStringLiteral("VACUUM")); !written)
        return written;
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")) || !query.next())
        return fail(errorOf(query.lastError()));
    if (query.value(0).toInt() != 0) // somebody else reads the old pages
        return fail(lockedError());
    return removeAside(m_database.databaseName());
}

Outcome TenantDatabase::tryKey() const
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("SELECT proof FROM seal")))
        return fail(errorOf(query.lastError()));
    if (!query.next())
        return fail(query.lastError().isValid() ? errorOf(query.lastError()) : damagedError());
    if (!unseal(m_place, keyProof, query.value(0).toByteArray()))
        return fail(storageError(QStringLiteral("wrong_key"),
                                 QStringLiteral("The offline list is sealed with a key that is lost.")));
    return done();
}

Outcome TenantDatabase::inTransaction(const std::function<Outcome()> &work)
{
    if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    auto worked = work();
    if (worked)
        worked = run(QStringLiteral("COMMIT"));
    if (!worked)
        (void)run(QStringLiteral("ROLLBACK"));
    return worked;
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

Result<StoredParts> TenantDatabase::read(const QStringList &names) const
{
    QStringList marks;
    QVariantList values;
    for (const auto &name : names) {
        marks.append(QStringLiteral("?"));
        values.append(name);
    }
    return readWhere(QStringLiteral("name IN (%1)").arg(marks.join(u',')), values);
}

Result<StoredParts> TenantDatabase::readAll(const QString &prefix) const
{
    // Names are compared by their bytes, and no character has a higher one than the last.
    return readWhere(QStringLiteral("name >= ? AND name < ? || char(0x10ffff)"), {prefix, prefix});
}

Result<StoredParts> TenantDatabase::readWhere(const QString &condition, const QVariantList &values) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(QStringLiteral("SELECT name, body FROM part WHERE %1 ORDER BY name").arg(condition)))
        return fail(errorOf(query.lastError()));
    for (const auto &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return fail(errorOf(query.lastError()));
    StoredParts parts;
    while (query.next()) {
        auto name = query.value(0).toString();
        auto body = unseal(m_place, name, query.value(1).toByteArray());
        if (body)
            parts.intact.append({std::move(name), *std::move(body)});
        else
            parts.damaged.append(name);
    }
    if (query.lastError().isValid())
        return fail(errorOf(query.lastError()));
    return parts;
}

Outcome TenantDatabase::write(const Parts &changed, const QStringList &removed)
{
    return inTransaction([&]() -> Outcome {
        if (auto gone = remove(removed); !gone)
            return gone;
        return put(changed);
    });
}

Outcome TenantDatabase::put(const Parts &parts) const
{
    QSqlQuery query(m_database);
    if (!query.prepare(QStringLiteral("INSERT INTO part (name, body) VALUES (?, ?) "
                                      "ON CONFLICT (name) DO UPDATE SET body = excluded.body")))
        return fail(errorOf(query.lastError()));
    for (const auto &[name, body] : parts) {
        query.addBindValue(name);
        query.addBindValue(seal(m_place, name, body));
        if (!query.exec())
            return fail(errorOf(query.lastError()));
    }
    return done();
}

Outcome TenantDatabase::remove(const QStringList &names) const
{
    QSqlQuery query(m_database);
    if (!query.prepare(QStringLiteral("DELETE FROM part WHERE name = ?")))
        return fail(errorOf(query.lastError()));
    for (const auto &name : names) {
        query.addBindValue(name);
        if (!query.exec())
            return fail(errorOf(query.lastError()));
    }
    return done();
}

} // namespace rollcall
