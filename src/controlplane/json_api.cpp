// SPDX-License-Identifier: MIT
#include "controlplane/json_api.h"

#include <QJsonDocument>

#include <algorithm>

namespace rollcall {

namespace {

HttpRequest requestOf(const JsonApi &api, const QByteArray &method, JsonApi::Path path)
{
    HttpRequest made;
    made.method = method;
    made.path = api.root + apiPath(path);
    return made;
}

} // namespace

HttpRequest JsonApi::asking(Path path) const { return requestOf(*this, "GET", path); }

HttpRequest JsonApi::listing(Path path, const ListRequest &wanted) const
{
    auto page = asking(path);
    addParameter(page.query, QStringLiteral("limit"), QString::number(std::min(wanted.limit, longestPage)));
    if (!wanted.cursor.isEmpty())
        addParameter(page.query, cursorParameter, wanted.cursor);
    return page;
}

HttpRequest JsonApi::posting(Path path, const QJsonObject &body) const
{
    auto made = requestOf(*this, "POST", path);
    made.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return made;
}

HttpRequest JsonApi::deleting(Path path) const { return requestOf(*this, "DELETE", path); }

} // namespace rollcall
