// SPDX-License-Identifier: MIT
#include "driver_openai/openai_driver.h"

#include "driver_openai/openai_call.h"
#include "driver_openai/openai_plane.h"

namespace rollcall {

QString OpenAiDriver::kind() const { return QStringLiteral("openai"); }

QString OpenAiDriver::productName() const { return QStringLiteral("OpenAI"); }

void OpenAiDriver::adapt(HttpSettings &settings) const { settings.readErrorBody = openai::readErrorBody; }

std::shared_ptr<ControlPlane> OpenAiDriver::planeOn(std::shared_ptr<HttpClient> http) const
{
    return std::make_shared<OpenAiPlane>(std::move(http));
}

std::optional<HttpRequest> OpenAiDriver::question() const { return openai::api().asking({QStringLiteral("users")}); }

// Only an error with all four of its fields gives a code.
bool OpenAiDriver::isItsRefusal(const Error &error) const { return error.httpStatus == 401 && !error.code.isEmpty(); }

} // namespace rollcall
