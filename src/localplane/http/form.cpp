// SPDX-License-Identifier: MIT
#include "localplane/http/form.h"

#include <QStringDecoder>

namespace rollcall::plane {

namespace {

Problem malformed(const char *why)
{
    return Problem::of(400, QStringLiteral("malformed_body"), QString::fromLatin1(why));
}

std::optional<QString> decoded(QByteArray part)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(QByteArray::fromPercentEncoding(part.replace('+', ' ')));
    return decode.hasError() ? std::nullopt : std::optional(text);
}

} // namespace

Answer<QJsonObject> parseForm(const QByteArray &bytes, const QString &contentType)
{
    const auto type = contentType.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    if (type != QStringLiteral("application/x-www-form-urlencoded"))
        return refuse(
            Problem::of(415, QStringLiteral("unsupported_media_type"), QStringLiteral("The body must be a form's.")));
    QJsonObject object;
    const auto parts = bytes.split('&');
    for (const auto &part : parts) {
        const auto sign = part.indexOf('=');
        const auto name = decoded(part.left(sign));
        const auto value = decoded(sign < 0 ? QByteArray() : part.mid(sign + 1));
        if (!name || !value)
            return refuse(malformed("The form is not UTF-8."));
        if (object.contains(*name))
            return refuse(malformed("A name is in the form twice."));
        object.insert(*name, *value);
    }
    return object;
}

} // namespace rollcall::plane
