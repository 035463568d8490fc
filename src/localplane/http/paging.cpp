// SPDX-License-Identifier: MIT
#include "localplane/http/paging.h"

namespace rollcall::plane {

namespace {

constexpr int mostRows = 1000;
constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Problem bad(const QString &parameter, const QString &sentence)
{
    return Problem::field(422, QStringLiteral("bad_parameter"), sentence, parameter);
}

} // namespace

Answer<Page> pageOf(const Call &call)
{
    Page page;
    const auto &query = call.request.query;
    if (const auto limit = query.constFind(QStringLiteral("limit")); limit != query.cend()) {
        bool isNumber = false;
        page.limit = limit->toInt(&isNumber);
        if (!isNumber || page.limit < 1 || page.limit > mostRows)
            return refuse(
                bad(QStringLiteral("limit"), QStringLiteral("limit is a number from 1 to %1.").arg(mostRows)));
    }
    const auto cursor = query.value(QStringLiteral("cursor"));
    if (cursor.isEmpty())
        return page;
    const auto parts = QByteArray::fromBase64(cursor.toLatin1(), form).split('.');
    bool placeRead = false;
    bool markRead = false;
    if (parts.size() == 2) {
        page.after = parts.at(0).toLongLong(&placeRead);
        page.mark = parts.at(1).toLongLong(&markRead);
    }
    if (!placeRead || !markRead || page.after < 1)
        return refuse(
            bad(QStringLiteral("cursor"), QStringLiteral("This cursor is not one of ours. Start the list again.")));
    return page;
}

QStringList pageParameters(const QStringList &besides)
{
    return QStringList{QStringLiteral("limit"), QStringLiteral("cursor")} + besides;
}

QString cursorFor(qint64 after, qint64 mark)
{
    return QString::fromLatin1((QByteArray::number(after) + '.' + QByteArray::number(mark)).toBase64(form));
}

} // namespace rollcall::plane
