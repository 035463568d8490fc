// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace rollcall::plane {

/// Writes JSON in the order in which it is told. QJsonObject sorts its keys, and a published answer of the contract has an
/// order; it also makes an object of a hundred thousand rows before the first byte is out.
class JsonWriter {
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(const char *name);

    JsonWriter &text(const QString &value);
    JsonWriter &integer(qint64 value);
    JsonWriter &boolean(bool value);
    JsonWriter &null();
    /// Something that is JSON already.
    JsonWriter &raw(const QByteArray &json);

    JsonWriter &field(const char *name, const QString &value) { return key(name).text(value); }
    JsonWriter &field(const char *name, qint64 value) { return key(name).integer(value); }
    JsonWriter &field(const char *name, int value) { return key(name).integer(value); }
    JsonWriter &field(const char *name, bool value) { return key(name).boolean(value); }
    JsonWriter &field(const char *name, const QStringList &values);
    /// A pointer would quietly become a bool.
    JsonWriter &field(const char *name, const char *value) = delete;
    /// null where the text is empty.
    JsonWriter &optional(const char *name, const QString &value);
    /// null where the moment is not known.
    JsonWriter &optional(const char *name, Instant value);
    template <typename Optional>
    JsonWriter &optional(const char *name, const Optional &value)
    {
        key(name);
        return value ? integer(*value) : null();
    }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    void separate();
    QByteArray m_bytes;
    bool m_comma = false;
};

} // namespace rollcall::plane
