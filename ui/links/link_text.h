// SPDX-License-Identifier: MIT
#pragma once

#include "domain/account.h"
#include "domain/policy.h"

namespace rollcall {

/// After so many days without a use a link is worth a question: it lets anybody in who has it.
inline constexpr int idleDays = 30;

/// "…/invite/••••7Q2F": enough to tell two links apart, too little to use one.
[[nodiscard]] QString maskedLinkText(const InvitationLink &link);
[[nodiscard]] QString linkName(const InvitationLink &link); ///< "••••7Q2F", for a sentence
/// What follows the number of uses: "of 25", "of unlimited".
[[nodiscard]] QString usesLimitText(const InvitationLink &link);
[[nodiscard]] QString linkStateText(const InvitationLink &link); ///< one that is not known as the server wrote it

/// How a link ends or has ended, and how much that matters.
struct LinkEnd {
    enum class Mark { None, Soon, Endless };
    QString text;
    Mark mark = Mark::None;
};
/// `offline`: a countdown would go wrong, so a date stands in its place.
[[nodiscard]] LinkEnd linkEnd(const InvitationLink &link, const LinkPolicy &policy, Instant now, bool offline);

[[nodiscard]] bool isUnused(const InvitationLink &link, Instant now); ///< enabled, and for long nobody joined with it
/// What somebody should look at: "Not used for 41 days", "Creator is disabled"; empty where there is nothing.
[[nodiscard]] QString linkNote(const InvitationLink &link, Instant now);

} // namespace rollcall
