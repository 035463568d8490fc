// SPDX-License-Identifier: MIT
#include "driver_anthropic/anthropic_driver.h"

#include "driver_anthropic/anthropic_call.h"
#include "driver_anthropic/anthropic_plane.h"

namespace rollcall {

QString AnthropicDriver::kind() const { return QStringLiteral("anthropic"); }

QString AnthropicDriver::productName() const { return QStringLiteral("Anthropic"); }

void AnthropicDriver::adapt(HttpSettings &settings) const
{
    settings.credentialHeader = "x-api-key";
    settings.headers = {{"anthropic-version", "2023-06-01"}};
    settings.readErrorBody = anthropic::readErrorBody;
}

std::shared_ptr<ControlPlane> AnthropicDriver::planeOn(std::shared_ptr<HttpClient> http) const
{
    return std::make_shared<AnthropicPlane>(std::move(http));
}

std::optional<HttpRequest> AnthropicDriver::question() const { return anthropic::api().asking({QStringLiteral("me")}); }

bool AnthropicDriver::isItsRefusal(const Error &error) const
{
    return error.httpStatus == 401 && error.code == QLatin1String("authentication_error");
}

} // namespace rollcall
