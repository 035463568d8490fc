// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/keys_plane.h"

namespace rollcall {

[[nodiscard]] Result<Page<ApiKey>> decodeKeys(const QByteArray &body);
/// {"api_key": …, "key": …}: the second is the secret.
[[nodiscard]] Result<NewApiKey> decodeNewKey(const QByteArray &body);

} // namespace rollcall
