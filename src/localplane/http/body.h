// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/problem.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace rollcall::plane {

/// What a route takes in its body. Anything else is refused, so that a misspelt field is never silently without effect.
struct Field {
    enum class Type { Text, LongText, Secret, Integer, TextList };
    QString name;
    Type type = Type::Text;
    bool required = false;
    bool nullable = false;
    int max = 200; ///< characters, or entries of a list
    QString badCharacterCode = QStringLiteral("bad_character");
};

/// A checked body: fields have the types that the route said, texts have no control characters and are trimmed.
class Body {
public:
    Body() = default;
    explicit Body(QJsonObject object) : m_object(std::move(object)) {}
    /// False for an absent field and for null.
    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] QString text(const QString &name) const { return m_object.value(name).toString(); }
    [[nodiscard]] std::optional<qint64> integer(const QString &name) const;
    [[nodiscard]] QStringList list(const QString &name) const;
    [[nodiscard]] QStringList names() const { return m_object.keys(); }

private:
    QJsonObject m_object;
};

/// Reads and checks. An empty body is an empty object where no field is required.
[[nodiscard]] Answer<Body> readBody(const QByteArray &bytes, const QString &contentType, const QList<Field> &fields);
/// The same for what a browser sends of a form, in which everything is text.
[[nodiscard]] Answer<Body> readForm(const QByteArray &bytes, const QString &contentType, const QList<Field> &fields);

} // namespace rollcall::plane
