// SPDX-License-Identifier: MIT
#include "http/http_message.h"

#include <QUrl>

namespace rollcall {

QByteArray apiPath(std::initializer_list<QString> segments)
{
    QByteArray path;
    for (const auto &segment : segments) {
        auto encoded = QUrl::toPercentEncoding(segment);
        // "." and ".." are unreserved letters, yet mean another path to whoever normalises it.
        if (encoded == "." || encoded == "..")
            encoded.replace('.', "%2E");
        path += '/' + encoded;
    }
    return path;
}

void addParameter(QUrlQuery &query, const QString &name, const QString &value)
{
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

QByteArray HttpResponse::header(const QByteArray &name) const
{
    for (const auto &[known, value] : headers) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace rollcall
