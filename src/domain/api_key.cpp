// SPDX-License-Identifier: MIT
#include "domain/api_key.h"

namespace rollcall {

Decision decideKeys(const Policy &policy, Action action, const Member &target)
{
    const bool oneself = !policy.callerMemberId.isEmpty() && target.id == policy.callerMemberId;
    const auto own = policy.decide(Action::ManageOwnKeys);
    return oneself && own.allowed() ? own : decide(policy, action, target);
}

} // namespace rollcall
