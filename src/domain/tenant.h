// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rollcall {

/// A customer of a control plane: the place that people are members of. The vendor's own word for it is in its Policy.
struct Tenant {
    QString id;
    QString name;
    QString monogram;       ///< one or two letters, from the server or made from the name
    int colour = 0;         ///< index into the eight tenant colours; identity only
    bool certified = false; ///< meaningful where the policy names certification as a precondition
    QString state;          ///< the server's word, e.g. "active", "suspended"
    bool personal = false;  ///< the context of one person, which nobody else can join
    bool operator==(const Tenant &) const = default;
};

/// The letters shown for a tenant that brings none: initials of the first two words, or the first letter of any script.
[[nodiscard]] QString monogramFor(const QString &name);

} // namespace rollcall
