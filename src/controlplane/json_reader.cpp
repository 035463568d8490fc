// SPDX-License-Identifier: MIT
#include "controlplane/json_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace rollcall {

namespace {

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    // toInteger() falls back to its default for a fraction and for what does not fit; two defaults tell that apart.
    if (!value.isDouble() || value.toInteger(0) != value.toInteger(1))
        return std::nullopt;
    return value.toInteger();
}

} // namespace

Error decodeError(const QString &path)
{
    return Error::of(Error::Kind::Decode, QStringLiteral("unexpected_answer"), path);
}

JsonReader::JsonReader(QJsonObject object, QString path, std::shared_ptr<QString> flaw)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_flaw(std::move(flaw))
{
}

JsonReader JsonReader::parse(const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson(body);
    JsonReader reader(document.object(), {}, std::make_shared<QString>());
    if (!document.isObject())
        reader.blame(QStringLiteral("(answer)"));
    return reader;
}

JsonReader JsonReader::parseList(const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson(body);
    JsonReader reader({{QStringLiteral("items"), document.array()}}, {}, std::make_shared<QString>());
    if (!document.isArray())
        reader.blame(QStringLiteral("(answer)"));
    return reader;
}

QJsonValue JsonReader::value(const char *name) const { return m_object.value(QString::fromUtf8(name)); }

QString JsonReader::pathOf(const char *name) const
{
    const auto field = QString::fromUtf8(name);
    return m_path.isEmpty() ? field : m_path + QLatin1Char('.') + field;
}

void JsonReader::blame(const QString &path) const
{
    if (m_flaw->isEmpty())
        *m_flaw = path;
}

std::optional<Error> JsonReader::flaw() const
{
    if (m_flaw->isEmpty())
        return std::nullopt;
    return decodeError(*m_flaw);
}

bool JsonReader::has(const char *name) const
{
    const auto found = value(name);
    return !found.isUndefined() && !found.isNull();
}

JsonReader JsonReader::object(const char *name) const
{
    const auto found = value(name);
    if (!found.isObject())
        blame(pathOf(name));
    return {found.toObject(), pathOf(name), m_flaw};
}

std::optional<JsonReader> JsonReader::objectOrNone(const char *name) const
{
    if (!has(name))
        return std::nullopt;
    return object(name);
}

std::vector<JsonReader> JsonReader::objects(const char *name) const
{
    const auto found = value(name);
    if (!found.isArray())
        blame(pathOf(name));
    std::vector<JsonReader> readers;
    const auto array = found.toArray();
    readers.reserve(static_cast<std::size_t>(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto path = QStringLiteral("%1[%2]").arg(pathOf(name)).arg(i);
        if (!array.at(i).isObject())
            blame(path);
        readers.push_back({array.at(i).toObject(), path, m_flaw});
    }
    return readers;
}

QString JsonReader::text(const char *name) const
{
    const auto found = value(name);
    if (!found.isString())
        blame(pathOf(name));
    return found.toString();
}

QString JsonReader::textOrNone(const char *name) const { return has(name) ? text(name) : QString(); }

QStringList JsonReader::texts(const char *name) const
{
    QStringList texts;
    if (!has(name))
        return texts;
    if (!value(name).isArray())
        blame(pathOf(name));
    const auto array = value(name).toArray();
    for (const auto &item : array) {
        if (!item.isString())
            blame(pathOf(name));
        texts.append(item.toString());
    }
    return texts;
}

bool JsonReader::flag(const char *name) const
{
    const auto found = value(name);
    if (!found.isBool())
        blame(pathOf(name));
    return found.toBool();
}

qint64 JsonReader::integer(const char *name) const
{
    const auto number = wholeNumber(value(name));
    if (!number)
        blame(pathOf(name));
    return number.value_or(0);
}

std::optional<qint64> JsonReader::integerOrNone(const char *name) const
{
    if (!has(name))
        return std::nullopt;
    return integer(name);
}

std::vector<qint64> JsonReader::integers(const char *name) const
{
    std::vector<qint64> numbers;
    if (!has(name))
        return numbers;
    if (!value(name).isArray())
        blame(pathOf(name));
    const auto array = value(name).toArray();
    for (const auto &item : array) {
        const auto number = wholeNumber(item);
        if (!number)
            blame(pathOf(name));
        numbers.push_back(number.value_or(0));
    }
    return numbers;
}

int JsonReader::number(const char *name) const
{
    const auto wide = integer(name);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max()) {
        blame(pathOf(name));
        return 0;
    }
    return static_cast<int>(wide);
}

Instant JsonReader::time(const char *name) const
{
    const auto instant = fromRfc3339(text(name));
    if (!instant.isKnown())
        blame(pathOf(name));
    return instant;
}

Instant JsonReader::timeOr(const char *name, Instant ifNull) const
{
    const auto found = value(name);
    if (found.isUndefined())
        return Instant::notProvided();
    return found.isNull() ? ifNull : time(name);
}

} // namespace rollcall
