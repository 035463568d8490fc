// SPDX-License-Identifier: MIT
#include "localplane/http/body.h"

#include "localplane/http/form.h"
#include "localplane/http/json_scan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <optional>

namespace rollcall::plane {

namespace {

FieldProblem wrong(const Field &field, const QString &code, const QString &message)
{
    return {field.name, code, message};
}

bool hasBadCharacter(const QString &text, bool linesAllowed)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
            continue;
        }
        // Half a surrogate pair is no character: it would be stored as something else than what was sent.
        if (c.isSurrogate())
            return true;
        const bool line = c == QLatin1Char('\n') || c == QLatin1Char('\t') || c == QLatin1Char('\r');
        if (c.category() == QChar::Other_Control && !(line && linesAllowed))
            return true;
    }
    return false;
}

std::optional<FieldProblem> checkText(const Field &field, const QString &text)
{
    if (text.size() > field.max)
        return wrong(field, QStringLiteral("too_long"),
                     QStringLiteral("%1 is longer than %2 characters.").arg(field.name).arg(field.max));
    if (hasBadCharacter(text, field.type == Field::Type::LongText))
        return wrong(field, field.badCharacterCode,
                     QStringLiteral("%1 contains a character that cannot be used.").arg(field.name));
    if (field.required && text.isEmpty())
        return wrong(field, QStringLiteral("missing_field"), QStringLiteral("%1 is needed.").arg(field.name));
    return std::nullopt;
}

std::optional<FieldProblem> wrongType(const Field &field, const QString &expected)
{
    return wrong(field, QStringLiteral("wrong_type"), QStringLiteral("%1 must be %2.").arg(field.name, expected));
}

std::optional<FieldProblem> checkList(const Field &field, const QJsonValue &value)
{
    if (!value.isArray())
        return wrongType(field, QStringLiteral("a list of texts"));
    const auto entries = value.toArray();
    if (entries.size() > field.max)
        return wrong(field, QStringLiteral("too_long"), QStringLiteral("%1 has too many entries.").arg(field.name));
    for (const auto &entry : entries) {
        if (!entry.isString())
            return wrongType(field, QStringLiteral("a list of texts"));
        if (auto problem = checkText({field.name, Field::Type::Text, true, false, 200}, entry.toString().trimmed()))
            return problem;
    }
    return std::nullopt;
}

std::optional<FieldProblem> checkField(const Field &field, const QJsonValue &value)
{
    if (value.isUndefined()) {
        if (!field.required)
            return std::nullopt;
        return wrong(field, QStringLiteral("missing_field"), QStringLiteral("%1 is needed.").arg(field.name));
    }
    if (value.isNull())
        return field.nullable ? std::nullopt : wrongType(field, QStringLiteral("given, not null"));
    if (field.type == Field::Type::TextList)
        return checkList(field, value);
    if (field.type == Field::Type::Integer) {
        constexpr double largest = 9007199254740992.0; // 2^53: above it a double skips integers
        const auto number = value.toDouble(0.5);
        if (!value.isDouble() || std::floor(number) != number || std::abs(number) > largest)
            return wrongType(field, QStringLiteral("a whole number"));
        return std::nullopt;
    }
    if (!value.isString())
        return wrongType(field, QStringLiteral("a text"));
    const auto text = value.toString();
    return checkText(field, field.type == Field::Type::Secret ? text : text.trimmed());
}

Problem malformed(const QString &why)
{
    return Problem::of(400, QStringLiteral("malformed_body"),
                       QStringLiteral("The body is no JSON object: %1").arg(why));
}

Answer<QJsonObject> parse(const QByteArray &bytes, const QString &contentType)
{
    const auto type = contentType.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    if (type != QStringLiteral("application/json"))
        return refuse(Problem::of(415, QStringLiteral("unsupported_media_type"),
                                  QStringLiteral("The body must be application/json.")));
    QJsonParseError error;
    if (jsonDepth(bytes) > 16)
        return refuse(malformed(QStringLiteral("it is nested too deeply.")));
    const auto document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return refuse(malformed(error.errorString() + QLatin1Char('.')));
    if (!document.isObject())
        return refuse(malformed(QStringLiteral("it is something else.")));
    if (hasDuplicateKey(bytes))
        return refuse(malformed(QStringLiteral("a name is in it twice.")));
    return document.object();
}

QJsonObject trimmed(QJsonObject object, const QList<Field> &fields)
{
    for (const auto &field : fields) {
        const auto value = object.value(field.name);
        if (value.isString() && field.type != Field::Type::Secret)
            object.insert(field.name, value.toString().trimmed());
    }
    return object;
}

} // namespace

bool Body::has(const QString &name) const
{
    const auto value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

std::optional<qint64> Body::integer(const QString &name) const
{
    const auto value = m_object.value(name);
    return value.isDouble() ? std::optional(static_cast<qint64>(value.toDouble())) : std::nullopt;
}

QStringList Body::list(const QString &name) const
{
    QStringList entries;
    const auto values = m_object.value(name).toArray();
    for (const auto &value : values)
        entries.append(value.toString().trimmed());
    entries.removeDuplicates();
    return entries;
}

namespace {

Answer<Body> checked(QJsonObject object, const QList<Field> &fields)
{
    QList<FieldProblem> errors;
    for (const auto &field : fields) {
        if (auto problem = checkField(field, object.value(field.name)))
            errors.append(*problem);
    }
    const auto names = object.keys();
    for (const auto &name : names) {
        const bool known = std::any_of(fields.cbegin(), fields.cend(), [&](const Field &f) { return f.name == name; });
        // An answer must not grow with what a stranger sent.
        if (!known && errors.size() < 20)
            errors.append(
                {name.left(100), QStringLiteral("unknown_field"), QStringLiteral("There is no such field here.")});
    }
    if (!errors.isEmpty()) {
        auto problem = Problem::of(422, errors.first().code, errors.first().message);
        problem.errors = errors;
        return refuse(problem);
    }
    return Body(trimmed(std::move(object), fields));
}

} // namespace

Answer<Body> readBody(const QByteArray &bytes, const QString &contentType, const QList<Field> &fields)
{
    if (bytes.isEmpty())
        return checked({}, fields);
    auto parsed = parse(bytes, contentType);
    if (!parsed)
        return refuse(parsed.error());
    return checked(std::move(*parsed), fields);
}

Answer<Body> readForm(const QByteArray &bytes, const QString &contentType, const QList<Field> &fields)
{
    if (bytes.isEmpty())
        return checked({}, fields);
    auto parsed = parseForm(bytes, contentType);
    if (!parsed)
        return refuse(parsed.error());
    return checked(std::move(*parsed), fields);
}

} // namespace rollcall::plane
