// SPDX-License-Identifier: MIT
#include "driver_anthropic/anthropic_json.h"
#include "fuzzed.h"

using namespace rollcall;
using namespace rollcall::anthropic;

// Each answer that the driver reads.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto body = fuzz::bytesOf(data, size);
    (void)decodeOrganization(body);
    (void)decodeUsers(body);
    (void)decodeUser(body);
    (void)decodeInvites(body);
    (void)decodeInvite(body);
    (void)decodeWorkspaces(body);
    (void)decodeWorkspace(body);
    (void)decodeWorkspaceMembers(body);
    (void)decodeWorkspaceMember(body);
    return 0;
}
