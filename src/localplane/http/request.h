// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace rollcall::plane {

/// A request without the library that read it.
struct Request {
    QString method;
    QString path;
    QHash<QString, QString> query;
    QHash<QString, QString> headers; ///< those that the plane reads, names in lower case
    QByteArray body;
    bool bodyTooLarge = false;
    bool badText = false; ///< the path or the query is no UTF-8
    QString remote;       ///< address of the other side

    [[nodiscard]] QString header(const QString &name) const { return headers.value(name); }
};

} // namespace rollcall::plane
