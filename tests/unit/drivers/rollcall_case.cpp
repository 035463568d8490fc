// SPDX-License-Identifier: MIT
#include "driver_calls.h"
#include "driver_case.h"
#include "driver_rollcall/rollcall_driver.h"

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray row(const QByteArray &id, const QByteArray &role)
{
    return R"({"id":")" + id + R"(","user_id":"u","email":null,"phone":null,"display_name":"","role":")" + role
           + R"(","status":"active","type":"dashboard","teams":[],"credits":null,"last_active_at":null,"joined_at":null,
             "created_at":"2026-11-21T10:00:00Z","updated_at":"2026-11-21T10:00:00Z","version":"1","can_sign_in":true})";
}

ServerReply members(const ServerRequest &request)
{
    const bool second = request.target.contains("cursor=c2");
    const auto rows =
        second ? row("b", "wizard") + ',' + row("c", "owner") : row("a", "owner") + ',' + row("b", "wizard");
    return json(200, R"({"items":[)" + rows + R"(],"next_cursor":)" + (second ? "null" : R"("c2")")
                         + R"(,"total":3,"as_of":"2026-11-21T10:00:00Z"})");
}

} // namespace

DriverCase rollcallCase()
{
    DriverCase tried;
    tried.name = u"rollcall"_s;
    tried.title = u"Rollcall contract"_s;
    tried.make = [](HttpSettings manners) { return std::make_unique<RollcallDriver>(std::move(manners)); };
    for (const auto &call : driverCalls())
        tried.calls.insert(call.name);
    tried.members = members;
    tried.looksLikeLinks = {QUrl(u"https://good.example@evil.example/invite/abcdef"_s),
                            QUrl(u"https://good.example/invite/"_s), QUrl(u"https://good.example/invite/a%2Fb"_s),
                            QUrl(u"ftp://good.example/invite/abcdef"_s),
                            QUrl(u"rollcall://invite?server=file:///etc&token=abc"_s)};
    return tried;
}

} // namespace rollcall::test
