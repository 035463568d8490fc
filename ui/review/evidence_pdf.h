// SPDX-License-Identifier: MIT
#pragma once

#include "session/review_evidence.h"

namespace rollcall {

/// The evidence as pages for people: what evidenceOf() states, with its digest on the last line of each. Names stand there as
/// text, whatever they hold. Empty where it cannot be made.
[[nodiscard]] QByteArray evidencePdf(const EvidenceHead &head, const ReviewedList &list, const Review &review,
                                     const QString &digest);

/// As it is shown on paper: nothing that moves other text, and no line of its own.
[[nodiscard]] QString plainLine(const QString &text);

} // namespace rollcall
