// SPDX-License-Identifier: MIT
#include "driver_aisix/aisix_driver.h"

#include "driver_aisix/aisix_call.h"
#include "driver_aisix/aisix_plane.h"

namespace rollcall {

QString AisixDriver::kind() const { return QStringLiteral("aisix"); }

QString AisixDriver::productName() const { return QStringLiteral("AISIX Cloud"); }

void AisixDriver::adapt(HttpSettings &settings) const { settings.readErrorBody = aisix::readErrorBody; }

std::shared_ptr<ControlPlane> AisixDriver::planeOn(std::shared_ptr<HttpClient> http) const
{
    return std::make_shared<AisixPlane>(std::move(http), m_shelf);
}

} // namespace rollcall
