// SPDX-License-Identifier: MIT
#include "localplane/members/sync_token.h"

#include <QByteArray>
#include <QList>

namespace rollcall::plane {

namespace {
constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
}

QString syncToken(const QString &tenantId, qint64 changeNumber)
{
    return QString::fromLatin1((tenantId.toUtf8() + '.' + QByteArray::number(changeNumber)).toBase64(form));
}

std::optional<qint64> readSyncToken(const QString &tenantId, const QString &token)
{
    const auto parts = QByteArray::fromBase64(token.toLatin1(), form).split('.');
    bool isNumber = false;
    const auto number = parts.size() == 2 ? parts.at(1).toLongLong(&isNumber) : 0;
    if (!isNumber || number < 0 || parts.at(0) != tenantId.toUtf8())
        return std::nullopt;
    return number;
}

} // namespace rollcall::plane
