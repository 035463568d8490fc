// SPDX-License-Identifier: MIT
#pragma once

#include "store/offline_store.h"

#include <QByteArray>

#include <optional>

namespace rollcall {

/// Snapshots as bytes: the one place that knows how a list lies on disk, and the one to change when it is sealed.
/// A blob is never trusted: decoding checks every bound, and gives nullopt for anything that does not add up.
[[nodiscard]] QByteArray blobOfMembers(const MemberTable &members);
[[nodiscard]] std::optional<MemberTable> membersFromBlob(const QByteArray &blob);
[[nodiscard]] QByteArray blobOfInvitations(const InvitationTable &invitations);
[[nodiscard]] std::optional<InvitationTable> invitationsFromBlob(const QByteArray &blob);

/// Tenant, as-of time and sync token.
[[nodiscard]] QByteArray blobOfHead(const TenantSnapshot &snapshot);
/// Fills those fields of the snapshot; false, and nothing filled, where the blob is no good.
[[nodiscard]] bool headFromBlob(const QByteArray &blob, TenantSnapshot &snapshot);

} // namespace rollcall
