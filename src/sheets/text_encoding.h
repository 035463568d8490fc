// SPDX-License-Identifier: MIT
#pragma once

#include "sheets/sheet.h"

#include <QByteArray>

namespace rollcall {

/// Bytes of unknown origin as UTF-8, without a byte order mark.
struct DecodedText {
    QByteArray utf8;
    TextEncoding encoding = TextEncoding::Utf8;
    bool replaced = false; ///< some bytes are no characters, and were replaced by U+FFFD
};

/// A byte order mark decides; without one, UTF-16 shows by its zero bytes and UTF-8 by being valid. What is neither was written
/// by an older program: GB18030 where its high bytes stand in pairs as Chinese does, Windows-1252 otherwise.
[[nodiscard]] DecodedText decodeText(const QByteArray &bytes);

/// True for what no list of people begins with: pictures, programs, archives, text full of control characters.
[[nodiscard]] bool looksBinary(const QByteArray &bytes);

} // namespace rollcall
