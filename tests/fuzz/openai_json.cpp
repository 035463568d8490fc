// SPDX-License-Identifier: MIT
#include "driver_openai/openai_json.h"
#include "fuzzed.h"

using namespace rollcall;
using namespace rollcall::openai;

// Each answer that the driver reads.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto body = fuzz::bytesOf(data, size);
    (void)decodeUsers(body);
    (void)decodeUser(body);
    (void)decodeInvites(body);
    (void)decodeInvite(body);
    (void)decodeProjects(body);
    (void)decodeProject(body);
    (void)decodeProjectUsers(QStringLiteral("proj_1"), body);
    (void)decodeProjectUser(QStringLiteral("proj_1"), body);
    return 0;
}
