// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/token_driver.h"

namespace rollcall {

/// An organization on Anthropic's API, by its Admin API. The key belongs to one organization, which is the tenant.
class AnthropicDriver final : public TokenDriver {
public:
    explicit AnthropicDriver(HttpSettings manners = {}) : TokenDriver(std::move(manners)) {}

    [[nodiscard]] QString kind() const override;

protected:
    void adapt(HttpSettings &settings) const override;
    [[nodiscard]] std::shared_ptr<ControlPlane> planeOn(std::shared_ptr<HttpClient> http) const override;
    [[nodiscard]] std::optional<HttpRequest> question() const override;
    [[nodiscard]] bool isItsRefusal(const Error &error) const override;
    [[nodiscard]] QString productName() const override;
};

} // namespace rollcall
