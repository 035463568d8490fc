// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"
#include "controlplane/json_call.h"

#include <QJsonObject>

namespace rollcall {

/// Requests of a route below /api. What changes something and brings no key of its own gets a fresh one, so that no proxy
/// or library in between can have it done twice.
[[nodiscard]] HttpRequest reading(std::initializer_list<QString> path);
[[nodiscard]] HttpRequest listing(const QString &route, const ListRequest &wanted); ///< a page of a list
[[nodiscard]] HttpRequest listing(std::initializer_list<QString> path, const ListRequest &wanted);
[[nodiscard]] HttpRequest changing(const QByteArray &method, std::initializer_list<QString> path);
[[nodiscard]] HttpRequest changing(const QByteArray &method, std::initializer_list<QString> path,
                                   const QJsonObject &body);

} // namespace rollcall
