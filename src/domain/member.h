// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace rollcall {

enum class MemberStatus { Active, Invited, Disabled, Unknown };
enum class MemberType { Dashboard, ApiOnly, Unknown };

/// What a member may spend, in the tenant's unit (Policy::quota). No limit: the pool is the limit.
struct Credits {
    std::optional<std::int64_t> limit;
    std::int64_t used = 0;
    bool operator==(const Credits &) const = default;
};

/// What an administrator has set for one member (LimitsPolicy).
struct MemberLimits {
    std::optional<std::int64_t> requestsPerMinute;
    std::optional<std::int64_t> budget; ///< in LimitsPolicy::budgetUnit
    bool operator==(const MemberLimits &) const = default;
};

struct Member {
    QString id;
    QString userId;
    QString email; ///< as typed by whoever entered it; empty where the account has a phone only
    QString phone; ///< E.164, or empty
    QString displayName;
    QString role; ///< id of a Role of the policy; one that is not there is shown as the server wrote it
    MemberStatus status = MemberStatus::Unknown;
    QString statusWord; ///< the server's word, shown where status is Unknown
    MemberType type = MemberType::Unknown;
    QStringList teams;                  ///< display names
    std::optional<Credits> credits;     ///< nullopt: none allocated yet, or not provided (Policy::quota tells which)
    std::optional<MemberLimits> limits; ///< nullopt: not provided
    std::optional<int> activeKeys;      ///< API keys that work; nullopt: not provided
    QString invitationId; ///< of a row that stands for an invitation (InvitationPolicy::listedWithMembers)
    Instant lastActive;
    Instant joined;
    Instant updated;
    QString version; ///< entity tag for If-Match
    bool operator==(const Member &) const = default;
};

[[nodiscard]] QString toWord(MemberStatus status);
[[nodiscard]] MemberStatus memberStatusFrom(const QString &word);
[[nodiscard]] QString toWord(MemberType type);
[[nodiscard]] MemberType memberTypeFrom(const QString &word);

class MemberTable; // domain/member_table.h
using MemberTablePtr = std::shared_ptr<const MemberTable>;

} // namespace rollcall
