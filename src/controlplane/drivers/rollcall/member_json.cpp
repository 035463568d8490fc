// SPDX-License-Identifier: MIT
#include "driver_rollcall/member_json.h"

#include "driver_rollcall/json_reader.h"
#include "driver_rollcall/simdjson_values.h"

#include <array>
#include <functional>
#include <limits>

namespace rollcall {

namespace {

namespace ondemand = simdjson::ondemand;

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

template <typename Value>
bool take(Value &target, std::optional<Value> read)
{
    if (!read)
        return false;
    target = *std::move(read);
    return true;
}

bool takeOrNull(QString &target, JsonValue value) { return isNull(value) || take(target, readText(value)); }

bool takeTime(Instant &target, JsonValue value, Instant ifNull)
{
    if (!isNull(value))
        return take(target, readTime(value));
    target = ifNull;
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

/// Reads the members of one answer. A flaw is told by the path of its field.
class MemberReader {
public:
    explicit MemberReader(unsigned required) : m_required(required) {}

    /// False where it is flawed; `flaw()` then says at which field.
    bool read(ondemand::object object, Member &member)
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

    [[nodiscard]] const QString &flaw() const { return m_flaw; }

private:
    bool saw(Field field, bool good)
    {
        m_seen |= field;
        return good;
    }

    bool readField(Member &member, std::string_view key, JsonValue value)
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
        if (key == "teams")
            return take(member.teams, readTexts(value, m_texts));
        if (key == "credits")
            return takeCredits(member.credits, value);
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

    bool readStatus(Member &member, JsonValue value)
    {
        if (!take(member.statusWord, readText(value, m_texts)))
            return false;
        member.status = memberStatusFrom(member.statusWord);
        return true;
    }

    bool readType(Member &member, JsonValue value)
    {
        QString word;
        if (!take(word, readText(value, m_texts)))
            return false;
        member.type = memberTypeFrom(word);
        return true;
    }

    unsigned m_required;
    unsigned m_seen = 0;
    QString m_flaw;
    SharedTexts m_texts;
};

Error flawAt(const QString &list, std::size_t index, const QString &field)
{
    return decodeError(QStringLiteral("%1[%2].%3").arg(list).arg(index).arg(field));
}

Result<std::vector<Member>> readMembers(const QString &name, JsonValue value)
{
    ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
        return fail(decodeError(name));
    MemberReader reader(rowFields);
    std::vector<Member> members;
    for (auto element : array) {
        ondemand::object object;
        Member member;
        if (element.get_object().get(object) != simdjson::SUCCESS || !reader.read(object, member))
            return fail(flawAt(name, members.size(), reader.flaw()));
        members.push_back(std::move(member));
    }
    return members;
}

/// Walks the answer's own fields. `take` reads one of them and says whether it is as it should be.
std::optional<Error> walk(const QByteArray &body,
                          const std::function<std::optional<Error>(std::string_view, JsonValue)> &read)
{
    const auto whole = [] { return decodeError(QStringLiteral("(answer)")); };
    // simdjson reads a little past the end, so the bytes move into a buffer that has room for that.
    const simdjson::padded_string json(body.constData(), static_cast<std::size_t>(body.size()));
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object answer;
    if (parser.iterate(json).get(document) != simdjson::SUCCESS
        || document.get_object().get(answer) != simdjson::SUCCESS)
        return whole();
    for (auto field : answer) {
        std::string_view key;
        JsonValue value;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS)
            return whole();
        if (auto error = read(key, value))
            return error;
    }
    return std::nullopt;
}

std::optional<Error> flawUnless(bool good, std::string_view key)
{
    if (good)
        return std::nullopt;
    return decodeError(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())));
}

Result<Member> decodeOne(const QByteArray &body, unsigned required)
{
    Member member;
    bool found = false;
    const auto error = walk(body, [&](std::string_view key, JsonValue value) -> std::optional<Error> {
        if (key != "member")
            return std::nullopt;
        found = true;
        MemberReader reader(required);
        ondemand::object object;
        if (value.get_object().get(object) == simdjson::SUCCESS && reader.read(object, member))
            return std::nullopt;
        return decodeError(QStringLiteral("member.") + reader.flaw());
    });
    if (error)
        return fail(*error);
    if (!found)
        return fail(decodeError(QStringLiteral("member")));
    return member;
}

} // namespace

Result<Page<Member>> decodeMembers(const QByteArray &body)
{
    Page<Member> page;
    bool found = false;
    const auto error = walk(body, [&](std::string_view key, JsonValue value) -> std::optional<Error> {
        if (key == "items") {
            auto members = readMembers(QStringLiteral("items"), value);
            if (!members)
                return members.error();
            page.items = *std::move(members);
            found = true;
            return std::nullopt;
        }
        if (key == "next_cursor")
            return flawUnless(takeOrNull(page.nextCursor, value), key);
        if (key == "sync_token")
            return flawUnless(takeOrNull(page.syncToken, value), key);
        if (key == "as_of")
            return flawUnless(take(page.asOf, readTime(value)), key);
        if (key == "total" && !isNull(value)) {
            page.total = readInteger(value);
            return flawUnless(page.total.has_value(), key);
        }
        return std::nullopt;
    });
    if (error)
        return fail(*error);
    if (!found)
        return fail(decodeError(QStringLiteral("items")));
    return page;
}

Result<MemberChanges> decodeMemberChanges(const QByteArray &body)
{
    MemberChanges changes;
    QStringList missing{QStringLiteral("changed"), QStringLiteral("removed"), QStringLiteral("next"),
                        QStringLiteral("more")};
    SharedTexts texts;
    const auto error = walk(body, [&](std::string_view key, JsonValue value) -> std::optional<Error> {
        missing.removeOne(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())));
        if (key == "changed") {
            auto members = readMembers(QStringLiteral("changed"), value);
            if (!members)
                return members.error();
            changes.changed = *std::move(members);
            return std::nullopt;
        }
        if (key == "removed") {
            const auto removed = readTexts(value, texts);
            if (removed)
                changes.removed.assign(removed->cbegin(), removed->cend());
            return flawUnless(removed.has_value(), key);
        }
        if (key == "next")
            return flawUnless(take(changes.next, readText(value)), key);
        if (key == "more")
            return flawUnless(take(changes.more, readFlag(value)), key);
        return std::nullopt;
    });
    if (error)
        return fail(*error);
    if (!missing.isEmpty())
        return fail(decodeError(missing.first()));
    return changes;
}

Result<Member> decodeMember(const QByteArray &body) { return decodeOne(body, rowFields); }

Result<Member> decodeCreatedMember(const QByteArray &body) { return decodeOne(body, createdFields); }

} // namespace rollcall
