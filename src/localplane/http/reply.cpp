// SPDX-License-Identifier: MIT
#include "localplane/http/reply.h"

namespace rollcall::plane {

namespace {

QString titleOf(int status)
{
    switch (status) {
    case 400: return QStringLiteral("Bad request");
    case 401: return QStringLiteral("Not signed in");
    case 403: return QStringLiteral("Not permitted");
    case 404: return QStringLiteral("Not found");
    case 405: return QStringLiteral("Method not allowed");
    case 409: return QStringLiteral("Conflict");
    case 410: return QStringLiteral("Gone");
    case 412: return QStringLiteral("Changed meanwhile");
    case 413: return QStringLiteral("Too large");
    case 414: return QStringLiteral("Address too long");
    case 415: return QStringLiteral("Unsupported media type");
    case 422: return QStringLiteral("Cannot be used");
    case 429: return QStringLiteral("Too many requests");
    default: break;
    }
    return QStringLiteral("Internal error");
}

} // namespace

Reply problemReply(const Problem &problem, const QString &requestId)
{
    JsonWriter json;
    json.beginObject().field("type", QStringLiteral("urn:rollcall:problem:") + problem.code);
    json.field("title", titleOf(problem.status)).field("status", problem.status).field("detail", problem.detail);
    json.field("code", problem.code).field("request_id", requestId);
    if (!problem.errors.isEmpty()) {
        json.key("errors").beginArray();
        for (const auto &error : problem.errors) {
            json.beginObject().field("field", error.field).field("code", error.code);
            json.field("message", error.message).endObject();
        }
        json.endArray();
    }
    json.endObject();
    auto reply = Reply::json(std::move(json), problem.status);
    reply.contentType = QByteArrayLiteral("application/problem+json");
    if (problem.retryAfterSeconds > 0)
        reply.headers.append({QByteArrayLiteral("Retry-After"), QByteArray::number(problem.retryAfterSeconds)});
    if (!problem.allow.isEmpty())
        reply.headers.append({QByteArrayLiteral("Allow"), problem.allow.join(QStringLiteral(", ")).toLatin1()});
    if (problem.status == 401)
        reply.headers.append({QByteArrayLiteral("WWW-Authenticate"), QByteArrayLiteral("Bearer")});
    return reply;
}

} // namespace rollcall::plane
