// SPDX-License-Identifier: MIT
#include "localplane/http/json_writer.h"

namespace rollcall::plane {

namespace {

void appendEscaped(QByteArray &out, const QString &value)
{
    static constexpr char hex[] = "0123456789abcdef";
    const auto utf8 = value.toUtf8();
    out.append('"');
    for (const char c : utf8) {
        switch (c) {
        case '"': out.append("\\\"", 2); break;
        case '\\': out.append("\\\\", 2); break;
        case '\n': out.append("\\n", 2); break;
        case '\r': out.append("\\r", 2); break;
        case '\t': out.append("\\t", 2); break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out.append("\\u00", 4);
                out.append(hex[(c >> 4) & 0xf]);
                out.append(hex[c & 0xf]);
            } else {
                out.append(c);
            }
        }
    }
    out.append('"');
}

} // namespace

void JsonWriter::separate()
{
    if (m_comma)
        m_bytes.append(',');
    m_comma = true;
}

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_bytes.append('{');
    m_comma = false;
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_bytes.append('}');
    m_comma = true;
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    m_bytes.append('[');
    m_comma = false;
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_bytes.append(']');
    m_comma = true;
    return *this;
}

JsonWriter &JsonWriter::key(const char *name)
{
    separate();
    m_bytes.append('"').append(name).append("\":", 2);
    m_comma = false;
    return *this;
}

JsonWriter &JsonWriter::text(const QString &value)
{
    separate();
    appendEscaped(m_bytes, value);
    return *this;
}

JsonWriter &JsonWriter::integer(qint64 value)
{
    separate();
    m_bytes.append(QByteArray::number(value));
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    return raw(value ? QByteArrayLiteral("true") : QByteArrayLiteral("false"));
}

JsonWriter &JsonWriter::null() { return raw(QByteArrayLiteral("null")); }

JsonWriter &JsonWriter::raw(const QByteArray &json)
{
    separate();
    m_bytes.append(json);
    return *this;
}

JsonWriter &JsonWriter::field(const char *name, const QStringList &values)
{
    key(name).beginArray();
    for (const auto &value : values)
        text(value);
    return endArray();
}

JsonWriter &JsonWriter::optional(const char *name, const QString &value)
{
    key(name);
    return value.isEmpty() ? null() : text(value);
}

JsonWriter &JsonWriter::optional(const char *name, Instant value)
{
    key(name);
    return value.isKnown() ? text(toRfc3339(value)) : null();
}

} // namespace rollcall::plane
