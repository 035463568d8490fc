// SPDX-License-Identifier: MIT
#include "driver_betterauth/betterauth_driver.h"
#include "driver_case.h"

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray a =
    R"({"id":"a","userId":"u1","organizationId":"t1","role":"member","createdAt":"2026-11-21T10:00:00.000Z",
  "user":{"id":"u1","name":"A","email":"a@b.example","image":null}})";
const QByteArray b = R"({"id":"b","userId":"u2","organizationId":"t1","role":"wizard","createdAt":null,
  "user":{"id":"u2","name":null,"email":null,"image":null}})";
const QByteArray c =
    R"({"id":"c","userId":"u3","organizationId":"t1","role":"owner","createdAt":"2026-11-21T10:00:00.000Z",
  "user":null})";

ServerReply members(const ServerRequest &request)
{
    if (!request.target.startsWith("/api/auth/organization/list-members"))
        return reply(404, {}, {});
    const auto rows = request.target.contains("offset=0") ? a + ',' + b : b + ',' + b + ',' + c;
    return json(200, "{\"members\":[" + rows + "],\"total\":4}");
}

} // namespace

DriverCase betterAuthCase()
{
    DriverCase tried;
    tried.name = u"better-auth"_s;
    tried.title = u"better-auth"_s;
    tried.make = [](HttpSettings manners) { return std::make_unique<BetterAuthDriver>(std::move(manners)); };
    tried.calls = {u"whoAmI"_s,           u"signOut"_s,      u"tenants"_s, u"lookUpInvitation"_s, u"acceptInvitation"_s,
                   u"rejectInvitation"_s, u"details"_s,      u"members"_s, u"changeRole"_s,       u"disableMember"_s,
                   u"enableMember"_s,     u"removeMember"_s, u"leave"_s,   u"invitations"_s,      u"invite"_s,
                   u"resend"_s,           u"revoke"_s};
    tried.members = members;
    tried.looksLikeLinks = {QUrl(u"https://good.example@evil.example/accept-invitation/abc"_s),
                            QUrl(u"https://good.example/accept-invitation/"_s),
                            QUrl(u"https://good.example/accept-invitation/a/b"_s),
                            QUrl(u"https://good.example/accept-invitation/..%2Fsign-out"_s),
                            QUrl(u"file:///accept-invitation/abc"_s),
                            QUrl(u"https:///accept-invitation/abc"_s)};
    return tried;
}

} // namespace rollcall::test
