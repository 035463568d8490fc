// SPDX-License-Identifier: MIT
#include "driver_rollcall/credits_json.h"

#include "controlplane/json_reader.h"
#include "driver_rollcall/page_json.h"

namespace rollcall {

Result<CreditPool> decodePool(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    const auto object = json.object("pool");
    CreditPool pool;
    pool.total = object.integerOrNone("total");
    pool.allocated = object.integerOrNone("allocated").value_or(0);
    pool.used = object.integer("used");
    pool.left = object.integerOrNone("left");
    pool.asOf = object.time("as_of");
    return json.finish(pool);
}

Result<Page<CreditTransaction>> decodeTransactions(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    auto page = readPageFrame<CreditTransaction>(json);
    for (const auto &item : json.objects("items")) {
        CreditTransaction transaction;
        transaction.id = item.text("id");
        transaction.eventWord = item.text("event");
        transaction.event = creditEventFrom(transaction.eventWord);
        transaction.memberId = item.textOrNone("member_id");
        transaction.memberName = item.textOrNone("member_name");
        transaction.amount = item.integerOrNone("amount");
        transaction.poolLeft = item.integerOrNone("pool_left");
        transaction.actor = item.text("actor");
        transaction.at = item.time("at");
        page.items.push_back(std::move(transaction));
    }
    return json.finish(std::move(page));
}

Result<OwnUsage> decodeUsage(const QByteArray &body)
{
    const auto json = JsonReader::parse(body);
    const auto object = json.object("usage");
    OwnUsage usage;
    usage.limit = object.integerOrNone("limit");
    usage.used = object.integer("used");
    usage.left = object.integerOrNone("left");
    usage.requestsPerMinute = object.integerOrNone("requests_per_minute");
    usage.blocked = object.textOrNone("blocked_reason");
    return json.finish(std::move(usage));
}

} // namespace rollcall
