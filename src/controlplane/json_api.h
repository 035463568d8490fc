// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/values.h"
#include "http/http_message.h"

#include <QJsonObject>

#include <initializer_list>

namespace rollcall {

/// The requests of an API whose bodies are JSON and whose lists go on after the last row that is known.
struct JsonApi {
    using Path = std::initializer_list<QString>;

    QByteArray root;         ///< of every path, e.g. "/v1/organization"
    QString cursorParameter; ///< names the last row that is known
    int longestPage = 100;   ///< more rows than the server gives at once are not asked for

    [[nodiscard]] HttpRequest asking(Path path) const;
    [[nodiscard]] HttpRequest listing(Path path, const ListRequest &wanted) const;
    [[nodiscard]] HttpRequest posting(Path path, const QJsonObject &body) const;
    [[nodiscard]] HttpRequest deleting(Path path) const;
};

} // namespace rollcall
