// SPDX-License-Identifier: MIT
#include "domain/error.h"

#include <algorithm>
#include <array>

namespace rollcall {

bool Error::outcomeUnknown() const
{
    return kind == Kind::Timeout || kind == Kind::ConnectionLost || kind == Kind::Decode
           || (kind == Kind::Server && httpStatus != 503);
}

bool Error::isConnectivity() const
{
    return kind == Kind::Offline || kind == Kind::Timeout || kind == Kind::ConnectionLost;
}

std::optional<FieldError> Error::field(const QString &name) const
{
    const auto found =
        std::find_if(fields.cbegin(), fields.cend(), [&](const FieldError &f) { return f.field == name; });
    if (found == fields.cend())
        return std::nullopt;
    return *found;
}

Error Error::of(Kind kind, QString code, QString detail)
{
    Error error;
    error.kind = kind;
    error.code = std::move(code);
    error.detail = std::move(detail);
    return error;
}

QString errorKindName(Error::Kind kind)
{
    static constexpr std::array names{
        "Offline",         "Timeout",         "Cancelled",      "ConnectionLost", "Tls",
        "Unauthorized",    "Forbidden",       "NotFound",       "Conflict",       "Gone",
        "LostUpdate",      "Validation",      "RateLimited",    "Server",         "Decode",
        "NotControlPlane", "KeychainMissing", "KeychainLocked", "KeychainDenied", "KeychainFailed",
        "Storage",         "Unsupported",     "Refused"};
    static_assert(names.size() == static_cast<std::size_t>(Error::Kind::Refused) + 1);
    return QString::fromLatin1(names.at(static_cast<std::size_t>(kind)));
}

} // namespace rollcall
