// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace rollcall {

/// The address of a server as people type it: "gw.example:9443" is https, "127.0.0.1:8080" and "localhost" are http, since a
/// server on this very computer rarely has a certificate. A path of the API, a query and a user name are dropped.
/// nullopt where it is no address of a web server.
[[nodiscard]] std::optional<QUrl> serverAddress(const QString &typed);
/// True for "localhost", 127.0.0.0/8 and ::1.
[[nodiscard]] bool isThisComputer(const QUrl &url);
/// True where everybody on the way can read what is sent.
[[nodiscard]] bool isUnencrypted(const QUrl &url);

} // namespace rollcall
