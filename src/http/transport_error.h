// SPDX-License-Identifier: MIT
#pragma once

#include "domain/error.h"

#include <QNetworkReply>

#include <optional>

namespace rollcall {

/// The Error of a request that got no whole HTTP answer; nullopt where it got one, of whatever status.
/// QNetworkReply::errorString() holds the address with its query, so it is never used.
[[nodiscard]] std::optional<Error> transportError(QNetworkReply::NetworkError error);

} // namespace rollcall
