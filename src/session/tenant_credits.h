// SPDX-License-Identifier: MIT
#pragma once

#include "domain/credits.h"
#include "session/remote_list.h"
#include "session/tenant_session.h"

namespace rollcall {

/// What can be done with the credits of a tenant. The manners are those of TenantSession's changes: each is sent once, the lists
/// follow before the answer is delivered, and where the outcome is unknown the ledger is read to find out.
/// A nullopt amount means all that is unused, or a share without a limit.
Answer<Member> allocateCredits(QPointer<TenantSession> session, Member target, std::optional<std::int64_t> amount,
                               CancelToken cancel);
Answer<Member> reclaimCredits(QPointer<TenantSession> session, Member target, std::optional<std::int64_t> amount,
                              CancelToken cancel);
Answer<Member> setMemberLimits(QPointer<TenantSession> session, Member target, MemberLimits limits, CancelToken cancel);

Answer<CreditPool> readPool(QPointer<TenantSession> session, CancelToken cancel);
Answer<OwnUsage> readOwnUsage(QPointer<TenantSession> session, CancelToken cancel);

/// The ledger, of one member or of all where memberId is empty.
[[nodiscard]] RemoteList<CreditTransaction>::Read creditTransactions(const QString &memberId);

} // namespace rollcall
