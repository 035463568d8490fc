// SPDX-License-Identifier: MIT
#include "localplane/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall::plane {

Database::Database(const QString &path)
    : m_connection(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 5000)
{
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = NORMAL");
    run("PRAGMA foreign_keys = ON");
    // What was deleted (a revoked link, a removed person) is overwritten, not only unlinked.
    run("PRAGMA secure_delete = FAST");
}

std::string selecting(std::string_view columns)
{
    std::string sql = "SELECT ";
    sql += columns;
    return sql;
}

void Query::set(int index, const QString &value) { m_statement.bind(index, value.toStdString()); }

void Query::set(int index, const QByteArray &blob)
{
    m_statement.bind(index, static_cast<const void *>(blob.constData()), static_cast<int>(blob.size()));
}

void Query::set(int index, const QStringList &list)
{
    const auto json = QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact);
    m_statement.bind(index, json.toStdString());
}

void Query::set(int index, OrNull value)
{
    if (value.text.isEmpty())
        m_statement.bind(index);
    else
        set(index, value.text);
}

void Query::set(int index, Instant value)
{
    if (value.isKnown())
        m_statement.bind(index, value.ms);
    else
        m_statement.bind(index);
}

QString Query::text(int column) const
{
    const auto value = m_statement.getColumn(column);
    return QString::fromUtf8(value.getText(), value.getBytes());
}

QByteArray Query::blob(int column) const
{
    const auto value = m_statement.getColumn(column);
    return QByteArray(static_cast<const char *>(value.getBlob()), value.getBytes());
}

QStringList Query::list(int column) const
{
    const auto value = m_statement.getColumn(column);
    const auto json = QByteArray::fromRawData(value.getText(), value.getBytes());
    if (json.size() <= 2)
        return {};
    QStringList entries;
    const auto array = QJsonDocument::fromJson(json).array();
    for (const auto &entry : array)
        entries.append(entry.toString());
    return entries;
}

Instant Query::instant(int column) const
{
    const auto value = m_statement.getColumn(column);
    return value.isNull() ? Instant::notProvided() : Instant::fromMs(value.getInt64());
}

} // namespace rollcall::plane
