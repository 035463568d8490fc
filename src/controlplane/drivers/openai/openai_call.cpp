// SPDX-License-Identifier: MIT
#include "driver_openai/openai_call.h"

#include <QJsonDocument>

#include <algorithm>

namespace rollcall::openai {

namespace {

constexpr int longestPage = 100;

HttpRequest request(const QByteArray &method, std::initializer_list<QString> path)
{
    HttpRequest made;
    made.method = method;
    made.path = "/v1/organization" + apiPath(path);
    return made;
}

} // namespace

HttpRequest asking(std::initializer_list<QString> path) { return request("GET", path); }

HttpRequest listing(std::initializer_list<QString> path, const ListRequest &wanted)
{
    auto page = asking(path);
    addParameter(page.query, QStringLiteral("limit"), QString::number(std::min(wanted.limit, longestPage)));
    if (!wanted.cursor.isEmpty())
        addParameter(page.query, QStringLiteral("after"), wanted.cursor);
    return page;
}

HttpRequest posting(std::initializer_list<QString> path, const QJsonObject &body)
{
    auto made = request("POST", path);
    made.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return made;
}

HttpRequest deleting(std::initializer_list<QString> path) { return request("DELETE", path); }

void readErrorBody(const QJsonObject &body, Error &error)
{
    const auto object = body.value(QLatin1String("error")).toObject();
    if (!object.contains(QLatin1String("param")) || !object.contains(QLatin1String("code")))
        return; // somebody else's
    error.code = object.value(QLatin1String("code")).toString();
    if (error.code.isEmpty())
        error.code = object.value(QLatin1String("type")).toString();
    error.detail = object.value(QLatin1String("message")).toString();
}

} // namespace rollcall::openai
