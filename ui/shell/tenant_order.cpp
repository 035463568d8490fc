// SPDX-License-Identifier: MIT
#include "ui/shell/tenant_order.h"

namespace rollcall {

std::vector<TenantPlace> tenantOrder(const AppSession &app)
{
    std::vector<TenantPlace> places;
    for (auto *account : app.accounts()) {
        for (const auto &summary : account->tenants())
            places.push_back({account, summary});
    }
    return places;
}

} // namespace rollcall
