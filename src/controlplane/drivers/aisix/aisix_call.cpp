// SPDX-License-Identifier: MIT
#include "driver_aisix/aisix_call.h"

#include "controlplane/json_reader.h"

#include <QJsonDocument>

#include <initializer_list>

namespace rollcall::aisix {

namespace {

QString firstOf(std::initializer_list<QJsonValue> values)
{
    for (const auto &value : values) {
        if (auto text = value.toString(); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

HttpRequest tryingTheToken()
{
    HttpRequest request;
    request.path = "/api/environments";
    return request;
}

HttpRequest creating(const MemberDraft &draft)
{
    const QJsonObject body{{QStringLiteral("name"), draft.displayName}, {QStringLiteral("email"), draft.email}};
    HttpRequest request;
    request.method = "POST";
    request.path = "/api/members";
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

Result<Member> decodeCreated(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    const auto row = json.object("member");
    Member member;
    member.id = row.text("id");
    member.userId = row.text("user_id");
    member.email = row.text("email");
    member.displayName = row.textOrNone("display_name");
    member.role = row.text("role");
    return json.finish(std::move(member));
}

void readErrorBody(const QJsonObject &body, Error &error)
{
    const auto inner = body.value(QLatin1String("error"));
    const auto object = inner.toObject();
    error.code = firstOf({body.value(QLatin1String("code")), object.value(QLatin1String("code"))});
    error.detail = firstOf({body.value(QLatin1String("error_msg")), object.value(QLatin1String("message")), inner,
                            body.value(QLatin1String("message"))});
}

} // namespace rollcall::aisix
