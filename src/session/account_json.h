// SPDX-License-Identifier: MIT
#pragma once

#include "session/account_session.h"

#include <QJsonObject>

#include <optional>

namespace rollcall {

/// An account as the inventory file has it. The names are those of the contract where it has one for the same thing.
[[nodiscard]] QJsonObject toJson(const AccountSession::Record &record);
/// nullopt where the id, the kind or the address is missing: without them an account is nothing.
[[nodiscard]] std::optional<AccountSession::Record> recordFrom(const QJsonObject &json);

} // namespace rollcall
