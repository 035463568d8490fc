// SPDX-License-Identifier: MIT
#pragma once

#include "store/offline_store.h"

#include <QByteArray>

#include <optional>

namespace rollcall {

/// Snapshots as bytes: the one place that knows how a list lies on disk, and the one to change when it is sealed.
/// A blob is never trusted: decoding checks every bound, and gives nullopt for anything that does not add up.
[[nodiscard]] QByteArray encodeMembers(const MemberTable &members);
[[nodiscard]] std::optional<MemberTable> decodeMembers(const QByteArray &blob);
[[nodiscard]] QByteArray encodeInvitations(const InvitationTable &invitations);
[[nodiscard]] std::optional<InvitationTable> decodeInvitations(const QByteArray &blob);

/// Tenant, as-of time and sync token.
[[nodiscard]] QByteArray encodeHead(const TenantSnapshot &snapshot);
/// Fills those fields of the snapshot; false, and nothing filled, where the blob is no good.
[[nodiscard]] bool decodeHead(const QByteArray &blob, TenantSnapshot &snapshot);

} // namespace rollcall
