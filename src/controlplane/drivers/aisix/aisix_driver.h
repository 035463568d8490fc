// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/record_shelf.h"
#include "controlplane/token_driver.h"

namespace rollcall {

/// An organization of AISIX Cloud, by its admin token. Its published API creates members and says nothing of reading them, so the
/// driver keeps a record of those that it has created. What such a server says to strangers is not documented either: it is
/// chosen by hand.
class AisixDriver final : public TokenDriver {
public:
    explicit AisixDriver(HttpSettings manners = {}, std::shared_ptr<RecordShelf> shelf = {})
        : TokenDriver(std::move(manners))
        , m_shelf(std::move(shelf))
    {
    }

    [[nodiscard]] QString kind() const override;

protected:
    void adapt(HttpSettings &settings) const override;
    [[nodiscard]] std::shared_ptr<ControlPlane> planeOn(std::shared_ptr<HttpClient> http) const override;
    [[nodiscard]] std::optional<HttpRequest> question() const override { return std::nullopt; }
    [[nodiscard]] bool isItsRefusal(const Error &) const override { return false; }
    [[nodiscard]] QString productName() const override;

private:
    std::shared_ptr<RecordShelf> m_shelf;
};

} // namespace rollcall
