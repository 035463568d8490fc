// SPDX-License-Identifier: MIT
#include "driver_anthropic/anthropic_driver.h"
#include "driver_case.h"

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray a =
    R"({"id":"a","type":"user","email":"a@b.example","name":"A","role":"admin","added_at":"2026-11-21T10:00:00Z"})";
const QByteArray b = R"({"id":"b","type":"user","email":null,"name":null,"role":"wizard","added_at":null})";
const QByteArray c = R"({"id":"c","type":"user","email":"c@b.example","name":"C","role":"user"})";

ServerReply members(const ServerRequest &request)
{
    if (request.target.contains("after_id=b"))
        return json(200, "{\"data\":[" + b + ',' + c + R"(],"has_more":false,"first_id":"b","last_id":"c"})");
    return json(200, "{\"data\":[" + a + ',' + b + R"(],"has_more":true,"first_id":"a","last_id":"b"})");
}

} // namespace

DriverCase anthropicCase()
{
    DriverCase tried;
    tried.name = u"anthropic"_s;
    tried.title = u"Anthropic"_s;
    tried.make = [](HttpSettings manners) { return std::make_unique<AnthropicDriver>(std::move(manners)); };
    tried.calls = {u"whoAmI"_s,       u"tenants"_s,     u"details"_s, u"members"_s, u"changeRole"_s,
                   u"removeMember"_s, u"invitations"_s, u"invite"_s,  u"revoke"_s};
    tried.members = members;
    tried.looksLikeLinks = {QUrl(u"https://console.example/invite/abc"_s)};
    return tried;
}

} // namespace rollcall::test
