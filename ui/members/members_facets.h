// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"
#include "ui/members/member_query.h"

#include <QVariantList>

namespace rollcall {

/// The choices of a filter's menu, as {key, text, count}, in the order in which a person looks for them: roles by rank, statuses and
/// types as they are, teams by name. A chosen value stays there with its count, be it 0.
[[nodiscard]] QVariantList facetOptions(MemberFacet facet, const Policy &policy, const MemberIndex &index,
                                        const QSet<QString> &chosen);

/// The views that make sense in the tenant, as {key, text, count}: those of its rules, and those that somebody is in. Empty while there
/// are none but "all".
[[nodiscard]] QVariantList viewOptions(const Policy &policy, const MemberIndex &index, MemberView chosen);
[[nodiscard]] QString viewLabel(MemberView view, const Policy &policy);

} // namespace rollcall
