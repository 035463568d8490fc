// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/token_driver.h"

namespace rollcall {

/// An organization on OpenAI's API, by its admin key. The key belongs to one organization, whose name no route tells.
class OpenAiDriver final : public TokenDriver {
public:
    explicit OpenAiDriver(HttpSettings manners = {}) : TokenDriver(std::move(manners)) {}

    [[nodiscard]] QString kind() const override;

protected:
    void adapt(HttpSettings &settings) const override;
    [[nodiscard]] std::shared_ptr<ControlPlane> planeOn(std::shared_ptr<HttpClient> http) const override;
    [[nodiscard]] std::optional<HttpRequest> question() const override;
    [[nodiscard]] bool isItsRefusal(const Error &error) const override;
    [[nodiscard]] QString productName() const override;
};

} // namespace rollcall
