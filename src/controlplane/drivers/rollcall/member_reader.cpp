// SPDX-License-Identifier: MIT
#include "driver_rollcall/member_reader.h"

#include <array>
#include <limits>

namespace rollcall {

namespace ondemand = simdjson::ondemand;

namespace {

enum Field : unsigned {
    Id = 1,
    UserId = 2,
    DisplayName = 4,
    RoleId = 8,
    Status = 16,
    Type = 32,
    Version = 64,
    Updated = 128
};
constexpr unsigned rowFields = Id | UserId | DisplayName | RoleId | Status | Type | Version | Updated;
constexpr unsigned createdFields = Id | UserId | RoleId;
constexpr std::array fieldNames{
    std::pair(Id, "id"),           std::pair(UserId, "user_id"),    std::pair(DisplayName, "display_name"),
    std::pair(RoleId, "role"),     std::pair(Status, "status"),     std::pair(Type, "type"),
    std::pair(Version, "version"), std::pair(Updated, "updated_at")};

bool takeTime(Instant &target, JsonValue value, Instant ifNull)
{
    if (!isNull(value))
        return take(target, readTime(value));
    target = ifNull;
    return true;
}

bool takeCount(std::optional<int> &target, JsonValue value)
{
    if (isNull(value))
        return true;
    const auto number = readInteger(value);
    if (!number || *number < 0 || *number > std::numeric_limits<int>::max())
        return false;
    target = static_cast<int>(*number);
    return true;
}

bool takeCredits(std::optional<Credits> &target, JsonValue value)
{
    if (isNull(value))
        return true;
    ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return false;
    Credits credits;
    bool hasUsed = false;
    for (auto field : object) {
        std::string_view key;
        JsonValue inner;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(inner) != simdjson::SUCCESS)
            return false;
        if (key == "used") {
            hasUsed = take(credits.used, readInteger(inner));
        } else if (key == "limit" && !isNull(inner)) {
            credits.limit = readInteger(inner);
            if (!credits.limit)
                return false;
        }
    }
    target = credits;
    return hasUsed;
}

bool takeLimits(std::optional<MemberLimits> &target, JsonValue value)
{
    if (isNull(value))
        return true;
    ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return false;
    MemberLimits limits;
    for (auto field : object) {
        std::string_view key;
        JsonValue inner;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(inner) != simdjson::SUCCESS)
            return false;
        auto *limit = key == "requests_per_minute" ? &limits.requestsPerMinute
                      : key == "budget"            ? &limits.budget
                                                   : nullptr;
        if (!limit || isNull(inner))
            continue;
        *limit = readInteger(inner);
        if (!*limit)
            return false;
    }
    target = limits;
    return true;
}

} // namespace

MemberReader::MemberReader(Required required) : m_required(required == Required::Row ? rowFields : createdFields) {}

bool MemberReader::read(ondemand::object object, Member &member)
{
    m_seen = 0;
    for (auto field : object) {
        std::string_view key;
        JsonValue value;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS)
            return false;
        if (!readField(member, key, value)) {
            m_flaw = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
            return false;
        }
    }
    for (const auto &[bit, name] : fieldNames) {
        if ((m_required & bit) != 0 && (m_seen & bit) == 0) {
            m_flaw = QString::fromLatin1(name);
            return false;
        }
    }
    return true;
}

bool MemberReader::saw(unsigned field, bool good)
{
    m_seen |= field;
    return good;
}

bool MemberReader::readField(Member &member, std::string_view key, JsonValue value)
{
    if (key == "id")
        return saw(Id, take(member.id, readText(value)));
    if (key == "user_id")
        return saw(UserId, take(member.userId, readText(value)));
    if (key == "display_name")
        return saw(DisplayName, take(member.displayName, readText(value)));
    if (key == "role")
        return saw(RoleId, take(member.role, readText(value, m_texts)));
    if (key == "version")
        return saw(Version, take(member.version, readText(value, m_texts)));
    if (key == "updated_at")
        return saw(Updated, take(member.updated, readTime(value)));
    if (key == "email")
        return takeOrNull(member.email, value);
    if (key == "phone")
        return takeOrNull(member.phone, value);
    if (key == "invitation_id")
        return takeOrNull(member.invitationId, value);
    if (key == "teams")
        return take(member.teams, readTexts(value, m_texts));
    if (key == "credits")
        return takeCredits(member.credits, value);
    if (key == "limits")
        return takeLimits(member.limits, value);
    if (key == "active_keys")
        return takeCount(member.activeKeys, value);
    if (key == "last_active_at")
        return takeTime(member.lastActive, value, Instant::never());
    if (key == "joined_at")
        return takeTime(member.joined, value, Instant::notProvided());
    if (key == "status")
        return saw(Status, readStatus(member, value));
    if (key == "type")
        return saw(Type, readType(member, value));
    return true;
}

bool MemberReader::readStatus(Member &member, JsonValue value)
{
    if (!take(member.statusWord, readText(value, m_texts)))
        return false;
    member.status = memberStatusFrom(member.statusWord);
    return true;
}

bool MemberReader::readType(Member &member, JsonValue value)
{
    QString word;
    if (!take(word, readText(value, m_texts)))
        return false;
    member.type = memberTypeFrom(word);
    return true;
}

} // namespace rollcall
