// SPDX-License-Identifier: MIT
#include "driver_anthropic/anthropic_driver.h"
#include "driver_betterauth/betterauth_driver.h"
#include "driver_openai/openai_driver.h"
#include "driver_rollcall/rollcall_driver.h"
#include "fuzzed.h"

using namespace rollcall;

namespace {

DriverRegistry everyDriver()
{
    DriverRegistry drivers;
    drivers.add(std::make_unique<RollcallDriver>());
    drivers.add(std::make_unique<AnthropicDriver>());
    drivers.add(std::make_unique<OpenAiDriver>());
    drivers.add(std::make_unique<BetterAuthDriver>());
    return drivers;
}

} // namespace

// A link that somebody clicked or pasted: where one is taken for an invitation, it names a server that can be asked, and a token.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto drivers = everyDriver();
    const auto text = QString::fromUtf8(fuzz::bytesOf(data, size));
    for (const auto &url : {QUrl(text), QUrl::fromUserInput(text)}) {
        const auto known = drivers.parseInvitationLink(url);
        if (!known)
            continue;
        const auto &server = known->second.server;
        fuzz::require(server.scheme() == QLatin1StringView("http") || server.scheme() == QLatin1StringView("https"));
        fuzz::require(server.isValid() && !server.host().isEmpty() && server.userInfo().isEmpty());
        fuzz::require(!known->second.token.isEmpty());
    }
    return 0;
}
