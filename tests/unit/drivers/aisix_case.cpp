// SPDX-License-Identifier: MIT
#include "driver_aisix/aisix_driver.h"
#include "driver_case.h"
#include "support/memory_shelf.h"

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A record of three members, whoever's it is: its tenant's id is made from the token.
class ShelfOfThree final : public RecordShelf {
public:
    Answer<Read> read(QUrl, QString, QString) override { return three(); }
    Answer<std::monostate> write(QUrl, QString, Records, QStringList) override { return kept(); }

private:
    static QByteArray record(const QByteArray &id, const QByteArray &role)
    {
        return R"({"state":"created","id":")" + id + R"(","user_id":"u","email":")" + id
               + R"(@b.example","display_name":"","role":")" + role + R"(","joined":"2026-11-21T10:00:00Z"})";
    }
    static Answer<Read> three()
    {
        co_await pause(std::chrono::milliseconds(0), CancelToken());
        co_return Read{{{u"created/1"_s, record("a", "member")},
                        {u"created/2"_s, record("b", "wizard")},
                        {u"created/3"_s, record("c", "member")}},
                       {}};
    }
    static Answer<std::monostate> kept()
    {
        co_await pause(std::chrono::milliseconds(0), CancelToken());
        co_return done();
    }
};

} // namespace

DriverCase aisixCase()
{
    DriverCase tried;
    tried.name = u"aisix"_s;
    tried.title = u"AISIX Cloud"_s;
    tried.make = [](HttpSettings manners) {
        return std::make_unique<AisixDriver>(std::move(manners), std::make_shared<ShelfOfThree>());
    };
    tried.calls = {u"whoAmI"_s, u"tenants"_s, u"details"_s, u"createMember"_s};
    tried.recorded = {u"members"_s};
    // What answers a reading call is not documented; of an answer to a creation that cannot be read nobody knows what it means.
    tried.nonsense = {{u"createMember"_s, Error::Kind::Conflict}};
    tried.members = [](const ServerRequest &) { return json(500, "{}"); };
    tried.looksLikeLinks = {QUrl(u"https://console.example/invite/abc"_s)};
    return tried;
}

} // namespace rollcall::test
