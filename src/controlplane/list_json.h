// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/json_reader.h"
#include "controlplane/values.h"

#include <utility>

namespace rollcall {

/// A page of an API that says {"data":[…],"has_more","last_id"}, where the last row's id is what the next page comes after.
template <typename Read>
auto readPage(const QByteArray &body, Read read)
{
    const auto json = JsonReader::parse(body);
    Page<decltype(read(json))> page;
    for (const auto &item : json.objects("data"))
        page.items.push_back(read(item));
    if (json.flag("has_more"))
        page.nextCursor = json.text("last_id");
    return json.finish(std::move(page));
}

/// An answer that is one object.
template <typename Read>
auto readOne(const QByteArray &body, Read read)
{
    const auto json = JsonReader::parse(body);
    return json.finish(read(json));
}

} // namespace rollcall
