// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QString>
#include <QStringList>

#include <simdjson.h>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace rollcall {

/// Texts that come again and again in a list, such as roles: kept once and shared by all rows.
class SharedTexts {
public:
    [[nodiscard]] QString of(std::string_view utf8);

private:
    std::vector<std::pair<std::string, QString>> m_texts;
};

/// Readers of one value; nullopt where it is of another type. They read a value once, as simdjson demands.
using JsonValue = simdjson::ondemand::value;
[[nodiscard]] std::optional<QString> readText(JsonValue value);
[[nodiscard]] std::optional<QString> readText(JsonValue value, SharedTexts &shared);
[[nodiscard]] std::optional<std::int64_t> readInteger(JsonValue value);
[[nodiscard]] std::optional<bool> readFlag(JsonValue value);
[[nodiscard]] std::optional<Instant> readTime(JsonValue value);
[[nodiscard]] std::optional<QStringList> readTexts(JsonValue value, SharedTexts &shared);
[[nodiscard]] bool isNull(JsonValue value);

/// Puts what was read into its place; false, and the place untouched, where nothing was.
template <typename Value>
[[nodiscard]] bool take(Value &target, std::optional<Value> read)
{
    if (!read)
        return false;
    target = *std::move(read);
    return true;
}
/// The same for a text that may be null, which leaves the place untouched.
[[nodiscard]] bool takeOrNull(QString &target, JsonValue value);

/// RFC 3339 in UTC, as the contract writes it, without a QDateTime for each of four times a row; anything else goes through
/// fromRfc3339.
[[nodiscard]] Instant instantFrom(std::string_view text);

} // namespace rollcall
