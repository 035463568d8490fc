// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/answer.h"
#include "controlplane/values.h"
#include "driver_betterauth/betterauth_state.h"

namespace rollcall::betterauth {

/// NotFound where the user is no member.
Answer<Member> memberOfUser(std::shared_ptr<HttpClient> http, QString tenantId, QString userId, CancelToken cancel);
Answer<Member> memberOfId(std::shared_ptr<HttpClient> http, QString tenantId, QString memberId, CancelToken cancel);

/// A page by limit and offset. Each page after the first begins with the row that ended the page before: where that is another
/// one, somebody has joined or left meanwhile and rows may be missing, so the list begins anew.
Answer<Page<Member>> readMembers(SharedState state, ListRequest wanted, CancelToken cancel);

Answer<Member> changeRole(SharedState state, QString memberId, QString role, CancelToken cancel);
/// Bans the user on the whole server, or takes that back.
Answer<Member> setBanned(SharedState state, QString memberId, bool banned, CancelToken cancel);
/// Whether the caller may ban, by a right on the whole server; asked once.
Answer<bool> readCanBan(SharedState state, CancelToken cancel);

} // namespace rollcall::betterauth
