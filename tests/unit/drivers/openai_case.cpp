// SPDX-License-Identifier: MIT
#include "driver_case.h"
#include "driver_openai/openai_driver.h"

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray a =
    R"({"object":"organization.user","id":"a","email":"a@b.example","name":"A","role":"owner","added_at":1790000000})";
const QByteArray b =
    R"({"object":"organization.user","id":"b","email":null,"name":null,"role":"wizard","added_at":null})";
const QByteArray c = R"({"object":"organization.user","id":"c","email":"c@b.example","role":null})";

ServerReply members(const ServerRequest &request)
{
    if (request.target.contains("after=b"))
        return json(200, "{\"data\":[" + b + ',' + c + R"(],"has_more":false,"first_id":null,"last_id":null})");
    return json(200, "{\"data\":[" + a + ',' + b + R"(],"has_more":true,"first_id":"a","last_id":"b"})");
}

} // namespace

DriverCase openAiCase()
{
    DriverCase tried;
    tried.name = u"openai"_s;
    tried.title = u"OpenAI"_s;
    tried.make = [](HttpSettings manners) { return std::make_unique<OpenAiDriver>(std::move(manners)); };
    tried.calls = {u"whoAmI"_s,       u"tenants"_s,     u"details"_s, u"members"_s, u"changeRole"_s,
                   u"removeMember"_s, u"invitations"_s, u"invite"_s,  u"resend"_s,  u"revoke"_s};
    tried.members = members;
    tried.looksLikeLinks = {QUrl(u"https://platform.example/invite/abc"_s)};
    return tried;
}

} // namespace rollcall::test
