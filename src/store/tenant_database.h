// SPDX-License-Identifier: MIT
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <utility>

namespace rollcall {

/// The SQLite file of one account in one tenant, as named blobs. Used, and destroyed, on the thread that opened it.
/// Errors are of kind Storage: "locked" (somebody else writes), "corrupt", "newer_schema", "disk_full", "unwritable", "failed".
class TenantDatabase {
public:
    using Parts = QList<std::pair<QString, QByteArray>>;

    /// Opens the file, which has to be there, and brings its schema up to date.
    static Result<std::unique_ptr<TenantDatabase>> open(const QString &path);
    TenantDatabase(const TenantDatabase &) = delete;
    TenantDatabase &operator=(const TenantDatabase &) = delete;
    ~TenantDatabase();

    [[nodiscard]] Result<QHash<QString, QByteArray>> read() const;
    /// Replaces these parts, all or none of them.
    [[nodiscard]] Outcome write(const Parts &parts);

private:
    explicit TenantDatabase(const QSqlDatabase &database) : m_database(database) {}
    [[nodiscard]] Outcome prepare();
    [[nodiscard]] Outcome migrate();
    [[nodiscard]] Result<int> schemaVersion() const;
    [[nodiscard]] Outcome run(const QString &statement) const;
    [[nodiscard]] Outcome put(const Parts &parts) const;

    QSqlDatabase m_database;
};

} // namespace rollcall
