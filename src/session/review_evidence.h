// SPDX-License-Identifier: MIT
#pragma once

#include "domain/tenant.h"
#include "session/reviewed_list.h"

#include <QByteArray>

namespace rollcall {

/// What a review is held against and by whom, for its evidence.
struct EvidenceHead {
    Tenant tenant;
    QString host;
    Reviewer reviewer;
};

/// The evidence of a review: who was a member, what had changed, and what was decided, by whom and why. It holds no secret and
/// nothing of how and when it was made, so that the same decisions give the same bytes each time.
///
/// The file is a JSON object {"digest": "sha256:…", "evidence": {…}}. The digest is of the evidence in its canonical form: compact
/// JSON in UTF-8, keys in order, which `jq -cjS .evidence` writes too.
struct Evidence {
    QByteArray file;
    QString digest; ///< "sha256:" and 64 hexadecimal digits
};
/// When what it states was so: of the sign-off, or before it of the last decision.
[[nodiscard]] Instant statedAt(const Review &review);
[[nodiscard]] Evidence evidenceOf(const EvidenceHead &head, const ReviewedList &list, const Review &review);

enum class EvidenceFlaw {
    None,
    Unreadable,    ///< no evidence of a review, or of a form that is not known
    DigestDiffers, ///< what it says is not what was digested
    Rewritten      ///< the same statements, written in another way than this program does
};
/// Computes the digest anew: no byte of the file can differ without a flaw.
[[nodiscard]] EvidenceFlaw verifyEvidence(const QByteArray &file);

} // namespace rollcall
