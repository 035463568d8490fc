// SPDX-License-Identifier: MIT
#pragma once

#include "domain/result.h"
#include "store/offline_store.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>

namespace rollcall {

/// The SQLite file of one account in one tenant: named parts, each sealed. Used, and destroyed, on the thread that opened it.
/// Errors are of kind Storage: "locked" (somebody else writes), "corrupt", "wrong_key" (sealed with another), "newer_schema",
/// "disk_full", "unwritable", "failed".
class TenantDatabase {
public:
    /// Opens the file, which has to be there, and brings its schema up to date: what a file of an older version holds in clear
    /// is sealed, and wiped from the file, before anything else happens.
    static Result<std::unique_ptr<TenantDatabase>> open(const QString &path, const SealedPlace &place);
    TenantDatabase(const TenantDatabase &) = delete;
    TenantDatabase &operator=(const TenantDatabase &) = delete;
    ~TenantDatabase();

    [[nodiscard]] Result<StoredParts> read(const QStringList &names) const;
    [[nodiscard]] Result<StoredParts> readAll(const QString &prefix) const;
    /// Puts and removes these parts, all or none of them. Done means that they are there after a power cut.
    [[nodiscard]] Outcome write(const Parts &changed, const QStringList &removed = {});

private:
    TenantDatabase(const QSqlDatabase &database, SealedPlace place);
    [[nodiscard]] Outcome prepare();
    [[nodiscard]] Outcome migrate();
    [[nodiscard]] Outcome runSteps();
    [[nodiscard]] Outcome sealParts();
    [[nodiscard]] Outcome wipe();
    [[nodiscard]] Outcome tryKey() const;
    [[nodiscard]] Outcome inTransaction(const std::function<Outcome()> &work);
    [[nodiscard]] Result<int> schemaVersion() const;
    [[nodiscard]] Outcome run(const QString &statement) const;
    [[nodiscard]] Outcome put(const Parts &parts) const;
    [[nodiscard]] Outcome remove(const QStringList &names) const;
    [[nodiscard]] Result<StoredParts> readWhere(const QString &condition, const QVariantList &values) const;

    QSqlDatabase m_database;
    SealedPlace m_place;
};

} // namespace rollcall
