// SPDX-License-Identifier: MIT
#pragma once

#include "domain/error.h"
#include "session/reviewed_list.h"

#include <QString>
#include <QtQml/qqml.h>

namespace rollcall {

/// How a change is marked beside its words.
namespace ReviewMark {
Q_NAMESPACE
QML_ELEMENT
enum Kind { None, Joined, Left, Role, Credits, Status };
Q_ENUM_NS(Kind)
} // namespace ReviewMark

[[nodiscard]] ReviewMark::Kind markOf(Differences changes);

/// "Member → Developer admin", "Limit 10,000 → 20,000", "Joined 12 Nov by invitation": what happened, with the later list's words.
[[nodiscard]] QString changeText(const Policy &policy, const MemberDifference &difference, bool invited, Instant now);
/// "Invitation opened", "Invitation accepted": what became of it.
[[nodiscard]] QString changeText(const Policy &policy, const InvitationDifference &difference);

/// "Q4 2026 access review".
[[nodiscard]] QString reviewTitle(Instant begun);
/// "21 Nov, 08:00": the moment of a snapshot, with the year where it is another one.
[[nodiscard]] QString momentText(Instant when, Instant now);

/// Why something about a review was not done, as a sentence; `host` names the server.
[[nodiscard]] QString reviewErrorText(const Error &error, const QString &host);
/// What changed about somebody after the snapshot, for whoever is about to act on them; empty where nothing did.
[[nodiscard]] QString meanwhileText(const Policy &policy, const ReviewAct &act, Instant now);
/// "Loses access", "Becomes Member", with what has become of it.
[[nodiscard]] QString actText(const Policy &policy, const ReviewAct &act);

} // namespace rollcall
