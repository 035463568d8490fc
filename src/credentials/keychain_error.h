// SPDX-License-Identifier: MIT
#pragma once

#include "domain/error.h"

namespace rollcall {

/// What the rooms above read is the kind; the code says in a log what exactly went wrong. Private to this room.
[[nodiscard]] inline Error keychainError(Error::Kind kind, const char *code)
{
    return Error::of(kind, QString::fromLatin1(code));
}

} // namespace rollcall
