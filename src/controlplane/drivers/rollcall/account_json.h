// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/json_reader.h"
#include "controlplane/people_plane.h"
#include "domain/capabilities.h"
#include "domain/result.h"

namespace rollcall {

[[nodiscard]] Tenant readTenant(const JsonReader &json);

[[nodiscard]] Result<ServerInfo> decodeAbout(const QByteArray &body);
[[nodiscard]] Result<Secret> decodeSessionToken(const QByteArray &body);
[[nodiscard]] Result<Identity> decodeIdentity(const QByteArray &body);
[[nodiscard]] Result<Page<TenantSummary>> decodeTenants(const QByteArray &body);
[[nodiscard]] Result<Page<PersonFound>> decodePeople(const QByteArray &body);
[[nodiscard]] Result<Page<AdminToken>> decodeAdminTokens(const QByteArray &body);
[[nodiscard]] Result<NewAdminToken> decodeNewAdminToken(const QByteArray &body);

} // namespace rollcall
