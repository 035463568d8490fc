// SPDX-License-Identifier: MIT
#include "driver_rollcall/activity_json.h"

#include "driver_rollcall/page_json.h"

namespace rollcall {

namespace {

ActivityEntry readEntry(const JsonReader &json)
{
    ActivityEntry entry;
    entry.id = json.text("id");
    entry.at = json.time("at");
    const auto actor = json.object("actor");
    entry.actorKind = actor.text("kind");
    entry.actorId = actor.text("id");
    entry.actorName = actor.textOrNone("name");
    entry.action = json.text("action");
    const auto target = json.object("target");
    entry.targetKind = target.text("kind");
    entry.targetId = target.text("id");
    entry.targetName = target.textOrNone("name");
    entry.before = json.textOrNone("before");
    entry.after = json.textOrNone("after");
    entry.from = json.textOrNone("from");
    entry.requestId = json.text("request_id");
    return entry;
}

} // namespace

Result<Page<ActivityEntry>> decodeActivity(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    auto page = readPageFrame<ActivityEntry>(json);
    for (const auto &item : json.objects("items"))
        page.items.push_back(readEntry(item));
    return json.finish(std::move(page));
}

} // namespace rollcall
