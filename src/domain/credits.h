// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QString>

#include <optional>

namespace rollcall {

/// What a tenant has to hand out, in Policy::quota.unit.
struct CreditPool {
    std::optional<std::int64_t> total; ///< nullopt: the platform does not tell
    std::int64_t allocated = 0;
    std::int64_t used = 0;
    std::optional<std::int64_t> left; ///< that can still be allocated
    Instant asOf;
    bool operator==(const CreditPool &) const = default;
};

enum class CreditEvent { Grant, Allocate, Reclaim, Use, Unknown };

/// One line of the ledger of a pool.
struct CreditTransaction {
    QString id;
    CreditEvent event = CreditEvent::Unknown;
    QString eventWord; ///< the server's word, shown where event is Unknown
    QString memberId;  ///< empty where it concerns the pool alone
    QString memberName;
    std::optional<std::int64_t> amount; ///< nullopt: without a limit
    std::optional<std::int64_t> poolLeft;
    QString actor;
    Instant at;
    bool operator==(const CreditTransaction &) const = default;
};

/// What the caller itself has, whatever else it may see.
struct OwnUsage {
    std::optional<std::int64_t> limit; ///< nullopt: the pool is the limit, or nothing was allocated yet
    std::int64_t used = 0;
    std::optional<std::int64_t> left; ///< of an own share
    std::optional<std::int64_t> requestsPerMinute;
    QString blocked; ///< why calls are refused now, in the server's words; empty where they work
    bool operator==(const OwnUsage &) const = default;
};

[[nodiscard]] QString toWord(CreditEvent event);
[[nodiscard]] CreditEvent creditEventFrom(const QString &word);

} // namespace rollcall
