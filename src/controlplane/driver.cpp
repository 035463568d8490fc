// SPDX-License-Identifier: MIT
#include "controlplane/driver.h"

namespace rollcall {

Driver *DriverRegistry::find(const QString &kind) const
{
    for (const auto &driver : m_drivers) {
        if (driver->kind() == kind)
            return driver.get();
    }
    return nullptr;
}

std::optional<std::pair<Driver *, InvitationAddress>> DriverRegistry::parseInvitationLink(const QUrl &link) const
{
    for (const auto &driver : m_drivers) {
        if (auto address = driver->parseInvitationLink(link))
            return std::pair(driver.get(), *std::move(address));
    }
    return std::nullopt;
}

} // namespace rollcall
