// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/values.h"
#include "domain/result.h"

namespace rollcall {

/// Member lists are where the bytes are, so they go from simdjson straight into values, without a tree between.
[[nodiscard]] Result<Page<Member>> decodeMembers(const QByteArray &body);
[[nodiscard]] Result<MemberChanges> decodeMemberChanges(const QByteArray &body);
/// {"member": …} with all fields of a list row.
[[nodiscard]] Result<Member> decodeMember(const QByteArray &body);
/// {"member": …} after a creation, of which one published product answers five fields only.
[[nodiscard]] Result<Member> decodeCreatedMember(const QByteArray &body);

} // namespace rollcall
