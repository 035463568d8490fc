// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"
#include "domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace rollcall {

/// Reads an answer field by field and remembers the first flaw with its path, so that a decoder reads straight through and asks
/// once at its end. A field that the contract requires and that is missing, null or of another type is a flaw, never "" or 0.
class JsonReader {
public:
    /// The answer itself: a JSON object, else that is the flaw.
    [[nodiscard]] static JsonReader parse(const QByteArray &body);
    /// An answer that is a bare list: read as objects("items").
    [[nodiscard]] static JsonReader parseList(const QByteArray &body);

    [[nodiscard]] bool has(const char *name) const; ///< there and not null
    [[nodiscard]] JsonReader object(const char *name) const;
    [[nodiscard]] std::optional<JsonReader> objectOrNone(const char *name) const;
    [[nodiscard]] std::vector<JsonReader> objects(const char *name) const;
    [[nodiscard]] QStringList keys() const { return m_object.keys(); }

    [[nodiscard]] QString text(const char *name) const;
    [[nodiscard]] QString textOrNone(const char *name) const; ///< "" where absent or null
    [[nodiscard]] QStringList texts(const char *name) const;  ///< empty where absent
    [[nodiscard]] bool flag(const char *name) const;
    [[nodiscard]] qint64 integer(const char *name) const;
    [[nodiscard]] std::optional<qint64> integerOrNone(const char *name) const;
    [[nodiscard]] std::vector<qint64> integers(const char *name) const; ///< empty where absent
    [[nodiscard]] int number(const char *name) const;
    [[nodiscard]] Instant time(const char *name) const;
    [[nodiscard]] Instant timeOr(const char *name, Instant ifNull) const; ///< notProvided() where absent

    [[nodiscard]] std::optional<Error> flaw() const;
    template <typename T>
    [[nodiscard]] Result<T> finish(T value) const
    {
        if (auto error = flaw())
            return fail(*std::move(error));
        return value;
    }

private:
    JsonReader(QJsonObject object, QString path, std::shared_ptr<QString> flaw);
    [[nodiscard]] QJsonValue value(const char *name) const;
    [[nodiscard]] QString pathOf(const char *name) const;
    void blame(const QString &path) const;

    QJsonObject m_object;
    QString m_path;
    std::shared_ptr<QString> m_flaw; ///< shared by all readers of one answer; null string: none
};

/// The error of an answer that is not what the contract says; `path` names the place.
[[nodiscard]] Error decodeError(const QString &path);

} // namespace rollcall
