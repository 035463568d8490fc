// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/driver.h"
#include "http/http_client.h"
#include "support/loopback_server.h"

#include <QMap>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace rollcall::test {

/// What the shared suite has to know of a driver.
struct DriverCase {
    QString name;
    QString title; ///< as the README names it
    std::function<std::unique_ptr<Driver>(HttpSettings manners)> make;
    QSet<QString> calls;         ///< names of driver_calls.h that it has; all others it must refuse before any request
    QSet<QString> recorded = {}; ///< those that it answers from a record of its own, and never asks the server for
    /// What it makes of an answer that means nothing, where it reads one.
    QMap<QString, Error::Kind> nonsense = {{QStringLiteral("whoAmI"), Error::Kind::Decode},
                                           {QStringLiteral("details"), Error::Kind::Decode},
                                           {QStringLiteral("members"), Error::Kind::Decode}};
    /// A server with three members on pages of two: the middle one comes twice, one has the role "wizard", and all that may be
    /// null is null.
    LoopbackServer::Handler members;
    /// Addresses that look like an invitation's link of this kind, and are none.
    QList<QUrl> looksLikeLinks;
};

DriverCase aisixCase();
DriverCase anthropicCase();
DriverCase betterAuthCase();
DriverCase openAiCase();
DriverCase rollcallCase();

/// Every driver that this console is built with.
inline std::vector<DriverCase> allCases()
{
    return {rollcallCase(), betterAuthCase(), anthropicCase(), openAiCase(), aisixCase()};
}

} // namespace rollcall::test
