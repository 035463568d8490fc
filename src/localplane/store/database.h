// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace rollcall::plane {

/// The one connection of the plane. Whoever uses it holds `lock()`: changes are serialised by that, so a rule that was
/// checked in a change still holds when it is committed.
///
/// WAL with synchronous=NORMAL: a commit survives the death of this process at any moment, and the file is never corrupt;
/// only a power cut may take back the last commits, and a plane on somebody's desk need not pay an fsync a change for that.
/// SQLite's failures are exceptions inside this room; the dispatcher turns them into a 500 and a rolled-back change.
class Database {
public:
    explicit Database(const QString &path);
    [[nodiscard]] std::unique_lock<std::mutex> lock() { return std::unique_lock(m_mutex); }
    [[nodiscard]] SQLite::Database &connection() { return m_connection; }
    void run(const char *sql) { m_connection.exec(sql); }
    /// How many rows the last statement changed.
    [[nodiscard]] int changed() { return m_connection.getChanges(); }

private:
    std::mutex m_mutex;
    SQLite::Database m_connection;
};

/// A change: takes the write lock at once, and is taken back unless it is committed.
class Change {
public:
    explicit Change(Database &db) : m_transaction(db.connection(), SQLite::TransactionBehavior::IMMEDIATE) {}
    void commit() { m_transaction.commit(); }

private:
    SQLite::Transaction m_transaction;
};

/// "SELECT " and these columns, to go on from. Out of line: GCC 12 believes a concatenation that it inlines to run over.
[[nodiscard]] std::string selecting(std::string_view columns);

/// Bound as NULL where the text is empty.
struct OrNull {
    const QString &text;
};

/// One statement with Qt's types. Instants are milliseconds, NULL where they are not known; lists are JSON arrays of texts.
class Query {
public:
    template <typename... Values>
    Query(Database &db, const char *sql, const Values &...values) : m_statement(db.connection(), sql)
    {
        bind(values...);
    }

    template <typename... Values>
    Query &bind(const Values &...values)
    {
        m_statement.reset();
        int index = 0;
        (set(++index, values), ...);
        return *this;
    }
    void run() { m_statement.exec(); }
    bool next() { return m_statement.executeStep(); }
    /// For a statement that is built of parts, value by value, from 1.
    void set(int index, const QString &value);
    void set(int index, const QByteArray &blob);
    void set(int index, const QStringList &list);
    void set(int index, OrNull value);
    void set(int index, Instant value);
    void set(int index, qint64 value) { m_statement.bind(index, static_cast<std::int64_t>(value)); }
    void set(int index, long value) { m_statement.bind(index, static_cast<std::int64_t>(value)); }
    void set(int index, int value) { m_statement.bind(index, value); }
    void set(int index, bool value) { m_statement.bind(index, value ? 1 : 0); }
    template <typename Number>
    void set(int index, const std::optional<Number> &value)
    {
        if (value)
            set(index, *value);
        else
            m_statement.bind(index);
    }

    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] QStringList list(int column) const;
    [[nodiscard]] Instant instant(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const { return m_statement.getColumn(column).getInt64(); }
    [[nodiscard]] int number(int column) const { return m_statement.getColumn(column).getInt(); }
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    [[nodiscard]] bool isNull(int column) const { return m_statement.getColumn(column).isNull(); }
    [[nodiscard]] std::optional<std::int64_t> optional(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }

private:
    // SQLiteCpp's getColumn is not const, though it changes nothing that shows.
    mutable SQLite::Statement m_statement;
};

} // namespace rollcall::plane
