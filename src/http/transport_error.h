// SPDX-License-Identifier: MIT
#pragma once

#include "domain/error.h"

#include <QNetworkReply>

#include <optional>

namespace rollcall {

/// The Error of a request that got no whole HTTP answer; nullopt where it got one, of whatever status.
/// Of a proxy that speaks HTTP for the server, Qt says that the server refused: so `throughProxy` has to tell.
/// QNetworkReply::errorString() holds the address with its query, so it is never used.
[[nodiscard]] std::optional<Error> transportError(QNetworkReply::NetworkError error, bool throughProxy);

} // namespace rollcall
