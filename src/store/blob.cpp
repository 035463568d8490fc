// SPDX-License-Identifier: MIT
#include "store/blob.h"

#include <QHash>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace rollcall {

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_4;
constexpr quint8 latin1 = 0;
constexpr quint8 utf16 = 1;

bool isLatin1(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() <= 0xff; });
}

QByteArray toBytes(const QString &text, quint8 form)
{
    if (form == latin1)
        return text.toLatin1();
    QByteArray bytes(text.size() * 2, Qt::Uninitialized);
    qToLittleEndian<quint16>(text.utf16(), text.size(), bytes.data());
    return bytes;
}

QString fromBytes(const char *bytes, qsizetype size, quint8 form)
{
    if (form == latin1)
        return QString::fromLatin1(bytes, size);
    QString text(size / 2, Qt::Uninitialized);
    qFromLittleEndian<quint16>(bytes, size / 2, text.data());
    return text;
}

} // namespace

BlobWriter::BlobWriter(quint32 mark, quint16 version, quint32 rows)
    : m_rows(rows)
    , m_stream(&m_body, QIODevice::WriteOnly)
{
    m_stream.setVersion(streamVersion);
    m_stream << mark << version << rows;
}

void BlobWriter::number(qint64 value) { m_stream << value; }

void BlobWriter::text(const QString &value) { m_stream << value.toUtf8(); }

void BlobWriter::texts(const QStringList &values)
{
    number(values.size());
    for (const auto &value : values)
        text(value);
}

void BlobWriter::textColumn(const std::function<const QString &(std::size_t)> &at)
{
    // One byte a letter where the whole column allows it; UTF-16 otherwise, which also keeps a lone surrogate as it came.
    quint8 form = latin1;
    qsizetype size = 0;
    for (std::size_t row = 0; row < m_rows; ++row) {
        const auto &value = at(row);
        size += value.size();
        if (form == latin1 && !isLatin1(value))
            form = utf16;
    }
    QByteArray ends(static_cast<qsizetype>(m_rows) * 4, Qt::Uninitialized);
    QByteArray letters;
    letters.reserve(form == latin1 ? size : size * 2);
    for (std::size_t row = 0; row < m_rows; ++row) {
        letters += toBytes(at(row), form);
        qToLittleEndian(static_cast<quint32>(letters.size()), ends.data() + row * 4);
    }
    m_stream << form << ends << letters;
}

void BlobWriter::wordColumn(const std::function<QString(std::size_t)> &at)
{
    QStringList words;
    QHash<QString, quint32> known;
    QByteArray indexes(static_cast<qsizetype>(m_rows) * 4, Qt::Uninitialized);
    for (std::size_t row = 0; row < m_rows; ++row) {
        const auto word = at(row);
        auto found = known.find(word);
        if (found == known.end()) {
            found = known.insert(word, static_cast<quint32>(words.size()));
            words.append(word);
        }
        qToLittleEndian(found.value(), indexes.data() + row * 4);
    }
    texts(words);
    m_stream << indexes;
}

void BlobWriter::numberColumn(const std::function<std::int64_t(std::size_t)> &at)
{
    QByteArray values(static_cast<qsizetype>(m_rows) * 8, Qt::Uninitialized);
    for (std::size_t row = 0; row < m_rows; ++row)
        qToLittleEndian<qint64>(at(row), values.data() + row * 8);
    m_stream << values;
}

QByteArray BlobWriter::take() { return std::move(m_body); }

BlobReader::BlobReader(const QByteArray &body, quint32 mark, quint16 version) : m_body(body), m_stream(body)
{
    m_stream.setVersion(streamVersion);
    quint32 foundMark = 0;
    quint16 foundVersion = 0;
    m_stream >> foundMark >> foundVersion >> m_rows;
    m_ok = m_stream.status() == QDataStream::Ok && foundMark == mark && foundVersion == version;
    if (!m_ok)
        m_rows = 0;
}

qint64 BlobReader::number()
{
    qint64 value = 0;
    if (m_ok)
        m_stream >> value;
    m_ok = m_ok && m_stream.status() == QDataStream::Ok;
    return m_ok ? value : 0;
}

qint64 BlobReader::number(qint64 least, qint64 most)
{
    const auto value = number();
    if (value < least || value > most)
        refuse();
    return m_ok ? value : least;
}

QByteArray BlobReader::bytes()
{
    QByteArray value;
    if (m_ok)
        m_stream >> value; // checks the length against what is there, in steps, before it takes memory
    m_ok = m_ok && m_stream.status() == QDataStream::Ok;
    return m_ok ? value : QByteArray();
}

QString BlobReader::text() { return QString::fromUtf8(bytes()); }

QStringList BlobReader::texts()
{
    const auto count = number(0, m_body.size());
    QStringList values;
    for (qint64 i = 0; i < count && m_ok; ++i)
        values.append(text());
    return m_ok ? values : QStringList();
}

std::vector<quint32> BlobReader::numbers32(std::size_t count)
{
    const auto raw = bytes();
    if (static_cast<std::size_t>(raw.size()) != count * 4)
        refuse();
    if (!m_ok || count == 0) // Qt copies even nothing, and from nowhere
        return {};
    std::vector<quint32> values(count);
    qFromLittleEndian<quint32>(raw.constData(), static_cast<qsizetype>(count), values.data());
    return values;
}

void BlobReader::textColumn(const std::function<void(std::size_t, QString)> &put)
{
    quint8 form = latin1;
    if (m_ok)
        m_stream >> form;
    const auto ends = numbers32(m_rows);
    const auto letters = bytes();
    if (form > utf16 || !std::is_sorted(ends.cbegin(), ends.cend())
        || (!ends.empty() && ends.back() != static_cast<quint32>(letters.size()))
        || (form == utf16 && std::any_of(ends.cbegin(), ends.cend(), [](quint32 end) { return end % 2 != 0; })))
        refuse();
    if (!m_ok)
        return;
    quint32 start = 0;
    for (std::size_t row = 0; row < ends.size(); ++row) {
        put(row, ends[row] == start ? QString() : fromBytes(letters.constData() + start, ends[row] - start, form));
        start = ends[row];
    }
}

void BlobReader::wordColumn(const std::function<void(std::size_t, const QString &)> &put)
{
    const auto words = texts();
    const auto indexes = numbers32(m_rows);
    const auto count = static_cast<quint32>(words.size());
    if (std::any_of(indexes.cbegin(), indexes.cend(), [&](quint32 index) { return index >= count; }))
        refuse();
    if (!m_ok)
        return;
    for (std::size_t row = 0; row < indexes.size(); ++row)
        put(row, words[indexes[row]]);
}

void BlobReader::numberColumn(const std::function<void(std::size_t, std::int64_t)> &put)
{
    const auto raw = bytes();
    if (static_cast<std::size_t>(raw.size()) != static_cast<std::size_t>(m_rows) * 8)
        refuse();
    if (!m_ok)
        return;
    for (std::size_t row = 0; row < m_rows; ++row)
        put(row, qFromLittleEndian<qint64>(raw.constData() + row * 8));
}

} // namespace rollcall
