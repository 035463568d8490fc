// SPDX-License-Identifier: MIT
#pragma once

#include "sheets/sheet.h"

#include <optional>

namespace rollcall {

/// An address with the name that stands before it: `Jane Doe <jane@a.example>`, or the address alone.
struct NamedAddress {
    QString name;
    QString address;
    bool operator==(const NamedAddress &) const = default;
};
[[nodiscard]] NamedAddress splitNamed(const QString &text);

/// A line of recipients as a mail client writes it, `"Doe, Jane" <jane@a.example>; bob@b.example`, as a sheet of two columns,
/// address and name, with a row for each. Nothing where the text is a table instead.
[[nodiscard]] std::optional<Sheet> readAddressList(const QString &text, const SheetLimits &limits);

/// What was pasted: a list of recipients or a table, as it is.
[[nodiscard]] SheetResult<Sheet> readPaste(const QString &text, const SheetLimits &limits, SheetProgress &progress);

} // namespace rollcall
