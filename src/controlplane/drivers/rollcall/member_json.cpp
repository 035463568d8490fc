// SPDX-License-Identifier: MIT
#include "driver_rollcall/member_json.h"

#include "controlplane/json_reader.h"
#include "driver_rollcall/member_reader.h"
#include "driver_rollcall/simdjson_values.h"

#include <functional>

namespace rollcall {

namespace {

namespace ondemand = simdjson::ondemand;

Error flawAt(const QString &list, std::size_t index, const QString &field)
{
    return decodeError(QStringLiteral("%1[%2].%3").arg(list).arg(index).arg(field));
}

Result<std::vector<Member>> readMembers(const QString &name, JsonValue value)
{
    ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
        return fail(decodeError(name));
    MemberReader reader(MemberReader::Required::Row);
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

Result<Member> decodeOne(const QByteArray &body, MemberReader::Required required)
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

Result<Member> decodeMember(const QByteArray &body) { return decodeOne(body, MemberReader::Required::Row); }

Result<Member> decodeCreatedMember(const QByteArray &body) { return decodeOne(body, MemberReader::Required::Created); }

} // namespace rollcall
