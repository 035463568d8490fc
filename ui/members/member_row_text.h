// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"

#include <QString>

namespace rollcall {

/// The words of a cell about credits. Without a bar `used` is a sentence by itself.
struct CreditsText {
    QString used;
    QString total;
    double share = 0;     ///< used of the limit, may be above 1
    bool bar = false;     ///< there is a limit, so a share makes sense
    bool missing = false; ///< none are allocated and the member cannot call without: needs somebody's attention
    /// All of it in words, for a screen reader.
    [[nodiscard]] QString spoken() const;
};

[[nodiscard]] CreditsText creditsText(const Policy &policy, const Member &member);

[[nodiscard]] QString creditsLeftText(const Member &member); ///< "12,000", "—" where there is no limit
[[nodiscard]] QString paceText(const Member &member);        ///< "120 a minute", "—" where there is no limit

/// The e-mail or, where there is none, the phone number in its international form.
[[nodiscard]] QString memberAddress(const Member &member);
/// The name, or the address of somebody who has none.
[[nodiscard]] QString memberName(const Member &member);
/// For use inside of a sentence: one that runs right to left is isolated, so that it does not turn the sentence around.
[[nodiscard]] QString isolated(const QString &text);
[[nodiscard]] QString isolatedName(const Member &member);

/// "4 min ago", or the time of day while the list is a cached one, since "ago" would be a lie there.
[[nodiscard]] QString lastActiveText(const Member &member, Instant now, bool cached);

/// "Research, +3": the first team and how many more; "—" for none.
[[nodiscard]] QString teamsText(const QStringList &teams, int shown);

} // namespace rollcall
