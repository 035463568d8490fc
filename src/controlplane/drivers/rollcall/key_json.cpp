// SPDX-License-Identifier: MIT
#include "driver_rollcall/key_json.h"

#include "driver_rollcall/page_json.h"

namespace rollcall {

namespace {

ApiKey readKey(const JsonReader &json)
{
    ApiKey key;
    key.id = json.text("id");
    key.memberId = json.text("member_id");
    key.name = json.text("name");
    key.tail = json.text("tail");
    key.created = json.time("created_at");
    key.lastUsed = json.timeOr("last_used_at", Instant::never());
    key.createdBy = json.textOrNone("created_by");
    key.state = json.text("state");
    return key;
}

} // namespace

Result<Page<ApiKey>> decodeKeys(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    auto page = readPageFrame<ApiKey>(json);
    for (const auto &item : json.objects("items"))
        page.items.push_back(readKey(item));
    return json.finish(std::move(page));
}

Result<NewApiKey> decodeNewKey(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    NewApiKey made;
    made.key = readKey(json.object("api_key"));
    made.secret = Secret(json.text("key"));
    return json.finish(std::move(made));
}

} // namespace rollcall
