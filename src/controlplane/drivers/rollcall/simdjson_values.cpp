// SPDX-License-Identifier: MIT
#include "driver_rollcall/simdjson_values.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <chrono>

namespace rollcall {

namespace {

constexpr std::size_t mostSharedTexts = 64; // a list with more different "roles" than that has none worth sharing

QString toText(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

int digits(std::string_view text, std::size_t from, std::size_t count)
{
    int number = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

} // namespace

QString SharedTexts::of(std::string_view utf8)
{
    const auto known =
        std::find_if(m_texts.cbegin(), m_texts.cend(), [&](const auto &text) { return text.first == utf8; });
    if (known != m_texts.cend())
        return known->second;
    auto text = toText(utf8);
    if (m_texts.size() < mostSharedTexts)
        m_texts.emplace_back(std::string(utf8), text);
    return text;
}

std::optional<QString> readText(JsonValue value)
{
    // Taken before the value is read: the raw token is what is left when simdjson refuses a lone surrogate.
    const auto raw = value.raw_json_token();
    std::string_view utf8;
    if (value.get_string().get(utf8) == simdjson::SUCCESS)
        return toText(utf8);
    if (raw.empty() || raw.front() != '"')
        return std::nullopt;
    const auto array = '[' + QByteArray(raw.data(), static_cast<qsizetype>(raw.size())) + ']';
    const auto text = QJsonDocument::fromJson(array).array().at(0);
    return text.isString() ? std::optional(text.toString()) : std::nullopt;
}

std::optional<QString> readText(JsonValue value, SharedTexts &shared)
{
    const auto copy = value;
    std::string_view utf8;
    if (value.get_string().get(utf8) == simdjson::SUCCESS)
        return shared.of(utf8);
    return readText(copy);
}

std::optional<std::int64_t> readInteger(JsonValue value)
{
    std::int64_t number = 0;
    return value.get_int64().get(number) == simdjson::SUCCESS ? std::optional<std::int64_t>(number) : std::nullopt;
}

std::optional<bool> readFlag(JsonValue value)
{
    bool flag = false;
    return value.get_bool().get(flag) == simdjson::SUCCESS ? std::optional(flag) : std::nullopt;
}

std::optional<Instant> readTime(JsonValue value)
{
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return std::nullopt;
    const auto instant = instantFrom(text);
    return instant.isKnown() ? std::optional(instant) : std::nullopt;
}

std::optional<QStringList> readTexts(JsonValue value, SharedTexts &shared)
{
    simdjson::ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
        return std::nullopt;
    QStringList texts;
    for (auto element : array) {
        JsonValue item;
        if (element.get(item) != simdjson::SUCCESS)
            return std::nullopt;
        auto text = readText(item, shared);
        if (!text)
            return std::nullopt;
        texts.append(*std::move(text));
    }
    return texts;
}

bool isNull(JsonValue value)
{
    bool null = false;
    return value.is_null().get(null) == simdjson::SUCCESS && null;
}

bool takeOrNull(QString &target, JsonValue value) { return isNull(value) || take(target, readText(value)); }

Instant instantFrom(std::string_view text)
{
    constexpr std::size_t wholeSeconds = 20; // 2026-11-21T14:30:00Z
    constexpr std::size_t withMs = 24;       // 2026-11-21T14:30:00.123Z
    const bool regular = (text.size() == wholeSeconds || (text.size() == withMs && text[19] == '.'))
                         && text.back() == 'Z' && text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':'
                         && text[16] == ':';
    if (!regular)
        return fromRfc3339(toText(text));
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    const int ms = text.size() == withMs ? digits(text, 20, 3) : 0;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (year < 0 || month < 0 || day < 0 || !date.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59
        || second < 0 || second > 59 || ms < 0)
        return fromRfc3339(toText(text));
    const std::chrono::sys_days days(date);
    const auto daySeconds = std::int64_t{hour} * 3600 + std::int64_t{minute} * 60 + second;
    return Instant::fromMs((days.time_since_epoch().count() * std::int64_t{86400} + daySeconds) * 1000 + ms);
}

} // namespace rollcall
