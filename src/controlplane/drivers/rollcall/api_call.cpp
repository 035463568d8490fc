// SPDX-License-Identifier: MIT
#include "driver_rollcall/api_call.h"

#include <QJsonDocument>
#include <QUuid>

namespace rollcall {

namespace {

HttpRequest request(const QByteArray &method, std::initializer_list<QString> path)
{
    HttpRequest made;
    made.method = method;
    made.path = "/api" + apiPath(path);
    return made;
}

} // namespace

HttpRequest reading(std::initializer_list<QString> path) { return request("GET", path); }

HttpRequest listing(const QString &route, const ListRequest &wanted) { return listing({route}, wanted); }

HttpRequest listing(std::initializer_list<QString> path, const ListRequest &wanted)
{
    auto page = reading(path);
    addParameter(page.query, QStringLiteral("limit"), QString::number(wanted.limit));
    if (!wanted.cursor.isEmpty())
        addParameter(page.query, QStringLiteral("cursor"), wanted.cursor);
    return page;
}

HttpRequest changing(const QByteArray &method, std::initializer_list<QString> path)
{
    auto change = request(method, path);
    change.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return change;
}

HttpRequest changing(const QByteArray &method, std::initializer_list<QString> path, const QJsonObject &body)
{
    auto change = changing(method, path);
    change.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return change;
}

} // namespace rollcall
