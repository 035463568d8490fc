// SPDX-License-Identifier: MIT
#pragma once

#include "sheets/sheet.h"

#include <array>

namespace rollcall {

/// What a column of a list of people can be.
enum class SheetField { Address, Email, Phone, Role, Name, GivenName, FamilyName, Message, Team };
constexpr std::size_t sheetFields = 9;

/// Which column is what, by SheetField; -1 where there is none.
struct SheetColumns {
    std::array<int, sheetFields> at = {-1, -1, -1, -1, -1, -1, -1, -1, -1};
    bool header = false; ///< the first row names the columns

    [[nodiscard]] int column(SheetField field) const { return at[static_cast<std::size_t>(field)]; }
    [[nodiscard]] bool has(SheetField field) const { return column(field) >= 0; }
    [[nodiscard]] bool hasAddress() const
    {
        return has(SheetField::Address) || has(SheetField::Email) || has(SheetField::Phone);
    }
    bool operator==(const SheetColumns &) const = default;
};

/// By the names in the first row, in any of the common spellings and several languages; by what the cells look like where there
/// are no names, or none that is known.
[[nodiscard]] SheetColumns findColumns(const Sheet &sheet);

/// Whether a text reads as an e-mail address or a phone number, valid or not.
[[nodiscard]] bool looksLikeEmail(const QString &text);
[[nodiscard]] bool looksLikeNumber(const QString &text);

} // namespace rollcall
