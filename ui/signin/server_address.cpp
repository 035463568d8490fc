// SPDX-License-Identifier: MIT
#include "ui/signin/server_address.h"

#include <QHostAddress>

namespace rollcall {

namespace {

bool hasScheme(const QString &text) { return text.contains(QLatin1String("://")); }

} // namespace

std::optional<QUrl> serverAddress(const QString &typed)
{
    const auto text = typed.trimmed();
    if (text.isEmpty() || text.contains(QLatin1Char(' ')))
        return std::nullopt;
    QUrl url(hasScheme(text) ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return std::nullopt;
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return std::nullopt;
    if (!hasScheme(text) && isThisComputer(url))
        url.setScheme(QStringLiteral("http"));
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment({});
    auto path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    if (path == QLatin1String("/api"))
        path.clear();
    url.setPath(path);
    return url;
}

bool isThisComputer(const QUrl &url)
{
    const auto host = url.host();
    // Not by how it begins: 127.0.0.1.example is anybody's.
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool isUnencrypted(const QUrl &url) { return url.scheme() == QLatin1String("http") && !isThisComputer(url); }

} // namespace rollcall
