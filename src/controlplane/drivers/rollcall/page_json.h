// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/json_reader.h"
#include "controlplane/values.h"

namespace rollcall {

/// What all lists have around their items.
template <typename T>
[[nodiscard]] Page<T> readPageFrame(const JsonReader &json)
{
    Page<T> page;
    page.nextCursor = json.textOrNone("next_cursor");
    page.total = json.integerOrNone("total");
    page.asOf = json.timeOr("as_of", Instant::notProvided());
    page.syncToken = json.textOrNone("sync_token");
    return page;
}

/// The display name of a person who may be gone (null).
[[nodiscard]] inline QString readPerson(const JsonReader &json, const char *name)
{
    const auto person = json.objectOrNone(name);
    return person ? person->text("display_name") : QString();
}

} // namespace rollcall
