// SPDX-License-Identifier: MIT
#include "localplane/http/idempotency.h"

#include <QRegularExpression>

namespace rollcall::plane {

namespace {

constexpr std::int64_t keptSeconds = 24 * 3600;

QByteArray fingerprintOf(const Call &call)
{
    const auto &request = call.request;
    return call.plane.seal.fingerprint(request.method.toUtf8() + '\n' + request.path.toUtf8() + '\n' + request.body);
}

} // namespace

Answer<std::optional<QByteArray>> idempotencyKey(const Call &call)
{
    static const QRegularExpression wellFormed(QStringLiteral("^[\\x21-\\x7e]{1,255}$"));
    const auto sent = call.request.header(QStringLiteral("idempotency-key"));
    if (sent.isEmpty() || call.caller.kind == Caller::Kind::Nobody)
        return std::optional<QByteArray>();
    if (!wellFormed.match(sent).hasMatch())
        return refuse(Problem::of(422, QStringLiteral("bad_idempotency_key"),
                                  QStringLiteral("An Idempotency-Key has 1 to 255 visible ASCII characters.")));
    const auto tenant = call.scope ? call.tenantId() : QString();
    return std::optional(digestOf(call.caller.id() + QLatin1Char('\n') + tenant + QLatin1Char('\n') + sent));
}

Answer<std::optional<Reply>> storedAnswer(const Call &call, const QByteArray &key)
{
    Query(call.db(), "DELETE FROM idempotency WHERE created <= ?", call.now.plusSeconds(-keptSeconds)).run();
    Query query(call.db(), "SELECT request, status, sealed FROM idempotency WHERE key = ?", key);
    if (!query.next())
        return std::optional<Reply>();
    if (query.blob(0) != fingerprintOf(call))
        return refuse(Problem::of(422, QStringLiteral("idempotency_key_reused"),
                                  QStringLiteral("This Idempotency-Key was used for another request.")));
    Reply reply;
    reply.status = query.number(1);
    reply.body = call.plane.seal.open(query.blob(2));
    reply.headers.append({QByteArrayLiteral("Idempotent-Replayed"), QByteArrayLiteral("true")});
    return std::optional(std::move(reply));
}

void storeAnswer(const Call &call, const QByteArray &key, const Reply &reply)
{
    Query(call.db(), "INSERT INTO idempotency (key, request, status, sealed, created) VALUES (?, ?, ?, ?, ?)", key,
          fingerprintOf(call), reply.status, call.plane.seal.close(reply.body), call.now)
        .run();
}

} // namespace rollcall::plane
