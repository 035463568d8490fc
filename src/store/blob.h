// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QByteArray>
#include <QDataStream>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace rollcall {

/// A list as columns: the texts of a column lie one after the other, so that reading ten thousand rows is a few large copies.
/// Every blob starts with a mark and a version. What a reader cannot take, and anything that does not add up, is refused as a
/// whole: ok() turns false and stays so, and values that are read from then on are empty.
class BlobWriter {
public:
    BlobWriter(quint32 mark, quint16 version, quint32 rows);

    void number(qint64 value);
    void text(const QString &value);
    void texts(const QStringList &values);
    void textColumn(const std::function<const QString &(std::size_t)> &at);
    /// For columns in which few different values occur: each is written, and held in memory after reading, once.
    void wordColumn(const std::function<QString(std::size_t)> &at);
    void numberColumn(const std::function<std::int64_t(std::size_t)> &at);
    [[nodiscard]] QByteArray take();

private:
    quint32 m_rows;
    QByteArray m_body;
    QDataStream m_stream;
};

class BlobReader {
public:
    BlobReader(const QByteArray &body, quint32 mark, quint16 version);

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] quint32 rows() const { return m_rows; }
    [[nodiscard]] bool atEnd() const { return m_stream.atEnd(); }
    void refuse() { m_ok = false; }

    qint64 number();
    /// A number that has to lie in [least, most].
    qint64 number(qint64 least, qint64 most);
    QString text();
    QStringList texts();
    void textColumn(const std::function<void(std::size_t, QString)> &put);
    void wordColumn(const std::function<void(std::size_t, const QString &)> &put);
    void numberColumn(const std::function<void(std::size_t, std::int64_t)> &put);

private:
    QByteArray bytes();
    std::vector<quint32> numbers32(std::size_t count);

    const QByteArray &m_body; ///< outlives the reader
    QDataStream m_stream;
    quint32 m_rows = 0;
    bool m_ok = true;
};

} // namespace rollcall
