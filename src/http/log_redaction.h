// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rollcall {

/// The text without bearer tokens, passwords, one-time links and admin tokens; what was there is shown as "[redacted]".
[[nodiscard]] QString redact(const QString &text);

/// Puts `redact` before whatever handles Qt's messages now. Call once, in main, after any other handler is installed.
void installLogRedaction();

} // namespace rollcall
