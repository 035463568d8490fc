// SPDX-License-Identifier: MIT
#include "domain/member.h"

namespace rollcall {

QString toWord(MemberStatus status)
{
    switch (status) {
    case MemberStatus::Active: return QStringLiteral("active");
    case MemberStatus::Invited: return QStringLiteral("invited");
    case MemberStatus::Disabled: return QStringLiteral("disabled");
    case MemberStatus::Unknown: break;
    }
    return QStringLiteral("unknown");
}

MemberStatus memberStatusFrom(const QString &word)
{
    for (const auto status : {MemberStatus::Active, MemberStatus::Invited, MemberStatus::Disabled}) {
        if (word == toWord(status))
            return status;
    }
    return MemberStatus::Unknown;
}

QString toWord(MemberType type)
{
    switch (type) {
    case MemberType::Dashboard: return QStringLiteral("dashboard");
    case MemberType::ApiOnly: return QStringLiteral("api_only");
    case MemberType::Unknown: break;
    }
    return QStringLiteral("unknown");
}

MemberType memberTypeFrom(const QString &word)
{
    for (const auto type : {MemberType::Dashboard, MemberType::ApiOnly}) {
        if (word == toWord(type))
            return type;
    }
    return MemberType::Unknown;
}

} // namespace rollcall
