// SPDX-License-Identifier: MIT
#include "driver_aisix/recorded_member.h"

#include "controlplane/json_reader.h"
#include "driver_aisix/aisix_policy.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace rollcall::aisix {

using namespace Qt::Literals::StringLiterals;

namespace {

using State = RecordedMember::State;

constexpr std::array stateNames{std::pair(State::Created, "created"), std::pair(State::Unknown, "unknown"),
                                std::pair(State::Taken, "taken")};

QString nameOf(State state)
{
    for (const auto &[known, name] : stateNames) {
        if (known == state)
            return QString::fromLatin1(name);
    }
    return {};
}

State stateFrom(const QString &name)
{
    for (const auto &[state, known] : stateNames) {
        if (name == QLatin1String(known))
            return state;
    }
    return State::Damaged;
}

} // namespace

Member rowOf(const RecordedMember &record)
{
    auto row = record.member;
    // What the platform never named is told apart by the record's own name.
    if (row.id.isEmpty())
        row.id = record.name;
    row.status = MemberStatus::Unknown;
    row.statusWord = recordWord(record.state, record.kept);
    row.type = record.state == State::Damaged ? MemberType::Unknown : MemberType::ApiOnly;
    return row;
}

QByteArray encode(const RecordedMember &record)
{
    const auto &member = record.member;
    const QJsonObject object{{u"state"_s, nameOf(record.state)},      {u"id"_s, member.id},
                             {u"user_id"_s, member.userId},           {u"email"_s, member.email},
                             {u"display_name"_s, member.displayName}, {u"role"_s, member.role},
                             {u"joined"_s, toRfc3339(member.joined)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

RecordedMember decode(const QString &name, const QByteArray &content)
{
    RecordedMember record;
    record.name = name;
    const auto json = JsonReader::parse(content);
    record.state = stateFrom(json.text("state"));
    record.member.id = json.text("id");
    record.member.userId = json.text("user_id");
    record.member.email = json.text("email");
    record.member.displayName = json.text("display_name");
    record.member.role = json.text("role");
    record.member.joined = fromRfc3339(json.text("joined"));
    if (json.flaw()) {
        record.state = State::Damaged;
        record.member = {};
    }
    return record;
}

} // namespace rollcall::aisix
