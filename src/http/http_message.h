// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

#include <initializer_list>
#include <optional>

namespace rollcall {

/// One call of an API. What belongs to the account (base address, credential, trust) is the HttpClient's to add.
struct HttpRequest {
    QByteArray method = QByteArrayLiteral("GET");
    QByteArray path; ///< below the base address, percent-encoded: see `apiPath`
    QUrlQuery query;
    std::optional<QByteArray> body; ///< JSON
    QString tenantId;               ///< empty: no Tenant-Id header
    QString idempotencyKey;
    QString ifMatch;        ///< an item's version, without quotes
    QByteArray ifNoneMatch; ///< an ETag as it came; 304 is then an answer, not an error
    bool withCredential = true;
};

/// An answer of 2xx, or 304 where it was asked for. Everything else is an Error.
struct HttpResponse {
    int status = 0;
    QByteArray body;        ///< decompressed
    QByteArray contentType; ///< lower case, without parameters
    QByteArray etag;
    QString requestId;
    QList<QPair<QByteArray, QByteArray>> headers = {}; ///< as they came

    [[nodiscard]] QByteArray header(const QByteArray &name) const; ///< empty where there is none
};

/// "/api/members/a%2Fb/disable" of {"api", "members", "a/b", "disable"}: an id can never change which route is called.
[[nodiscard]] QByteArray apiPath(std::initializer_list<QString> segments);

/// Adds a parameter with every reserved letter encoded. QUrlQuery alone leaves "+" as it is, which servers read as a blank.
void addParameter(QUrlQuery &query, const QString &name, const QString &value);

} // namespace rollcall
