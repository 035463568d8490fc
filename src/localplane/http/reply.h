// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/json_writer.h"
#include "localplane/http/problem.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace rollcall::plane {

struct Reply {
    int status = 200;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray tag; ///< entity tag without quotes; where empty, a GET gets the digest of its body
    QList<std::pair<QByteArray, QByteArray>> headers;

    static Reply json(JsonWriter &&writer, int status = 200)
    {
        Reply reply;
        reply.status = status;
        reply.body = writer.take();
        return reply;
    }
    static Reply nothing()
    {
        Reply reply;
        reply.status = 204;
        return reply;
    }
};

[[nodiscard]] Reply problemReply(const Problem &problem, const QString &requestId);

} // namespace rollcall::plane
