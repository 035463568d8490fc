// SPDX-License-Identifier: MIT
#include "localplane/http/dispatcher.h"

#include "localplane/accounts/authentication.h"
#include "localplane/credits/month.h"
#include "localplane/http/idempotency.h"
#include "localplane/http/log.h"

#include <QRegularExpression>

#include <chrono>
#include <exception>

namespace rollcall::plane {

namespace {

QString requestIdOf(const Request &request)
{
    static const QRegularExpression wellFormed(QStringLiteral("^[A-Za-z0-9._-]{1,128}$"));
    const auto sent = request.header(QStringLiteral("x-request-id"));
    return wellFormed.match(sent).hasMatch() ? sent : newId("req");
}

QString tagOf(const QByteArray &body) { return QString::fromLatin1(digestOf(body).left(12).toHex()); }

bool namesTag(const QString &header, const QString &tag)
{
    const auto entries = header.split(QLatin1Char(','));
    for (const auto &entry : entries) {
        auto bare = entry.trimmed();
        if (bare.startsWith(QStringLiteral("W/")))
            bare = bare.mid(2);
        if (bare == QStringLiteral("*") || bare.remove(QLatin1Char('"')) == tag)
            return true;
    }
    return false;
}

void addEntityTag(const Request &request, Reply &reply)
{
    const auto tag = reply.tag.isEmpty() ? tagOf(reply.body) : QString::fromLatin1(reply.tag);
    reply.headers.append({QByteArrayLiteral("ETag"), '"' + tag.toLatin1() + '"'});
    const auto known = request.header(QStringLiteral("if-none-match"));
    if (!known.isEmpty() && namesTag(known, tag)) {
        reply.status = 304;
        reply.body.clear();
    }
}

Problem tooMany(const RateLimiter::Quota &quota)
{
    auto problem = Problem::of(429, QStringLiteral("rate_limited"), QStringLiteral("Too many requests at once."));
    problem.retryAfterSeconds = quota.wait;
    return problem;
}

void addQuota(const RateLimiter::Quota &quota, Reply &reply)
{
    if (quota.limit == 0)
        return;
    reply.headers.append({QByteArrayLiteral("RateLimit-Limit"), QByteArray::number(quota.limit)});
    reply.headers.append({QByteArrayLiteral("RateLimit-Remaining"), QByteArray::number(quota.remaining)});
    reply.headers.append({QByteArrayLiteral("RateLimit-Reset"), QByteArray::number(quota.reset)});
}

Problem unroutable(const Router::Match &match, const QString &method)
{
    if (match.allowed.isEmpty())
        return Problem::of(404, QStringLiteral("not_found"), QStringLiteral("There is nothing at this address."));
    auto problem = Problem::of(405, QStringLiteral("method_not_allowed"),
                               QStringLiteral("This address does not take %1.").arg(method.left(20)));
    problem.allow = match.allowed;
    return problem;
}

Reply refusalFor(Call &call, const Route *route, const Problem &problem)
{
    return route && route->refusal ? route->refusal(call, problem) : problemReply(problem, call.requestId);
}

std::optional<Problem> unknownParameter(const Request &request, const Route &route)
{
    // An address on its way through mail and chats picks up parameters that nobody has asked for.
    if (route.refusal)
        return std::nullopt;
    for (auto it = request.query.cbegin(); it != request.query.cend(); ++it) {
        if (!route.parameters.contains(it.key()))
            return Problem::field(422, QStringLiteral("bad_parameter"),
                                  QStringLiteral("There is no such parameter here."), it.key().left(100));
    }
    return std::nullopt;
}

} // namespace

Dispatcher::Dispatcher(Plane &plane, Router router, int requestsPerSecond)
    : m_plane(plane)
    , m_router(std::move(router))
    , m_limiter(requestsPerSecond)
{
}

Reply Dispatcher::dispatch(const Request &request)
{
    const auto started = std::chrono::steady_clock::now();
    Call call{m_plane, request, requestIdOf(request), m_plane.clock.now(), {}, {}, {}, {}, {}, {}};
    const auto match = m_router.find(request.method, request.path);
    const auto credential = request.header(QStringLiteral("authorization"));
    const auto quota = m_limiter.take(digestOf(credential.isEmpty() ? request.remote : credential));
    Reply reply;
    try {
        followCalendar(call.now);
        auto result = quota.wait > 0 ? refuse(tooMany(quota)) : answer(call, match);
        reply = result ? std::move(*result) : refusalFor(call, match.route, result.error());
    } catch (const std::exception &failure) {
        logFailure(call.requestId, failure.what());
        reply = problemReply(Problem::of(500, QStringLiteral("internal_error"),
                                         QStringLiteral("The control plane could not do this. Nothing was changed.")),
                             call.requestId);
    }
    const bool read = request.method == QStringLiteral("GET") || request.method == QStringLiteral("HEAD");
    if (read && reply.status == 200 && reply.contentType == "application/json")
        addEntityTag(request, reply);
    addQuota(quota, reply);
    reply.headers.append({QByteArrayLiteral("X-Request-Id"), call.requestId.toLatin1()});
    reply.headers.append({QByteArrayLiteral("Cache-Control"), read && reply.contentType == "application/json"
                                                                  ? QByteArrayLiteral("private, no-cache")
                                                                  : QByteArrayLiteral("no-store")});
    reply.headers.append({QByteArrayLiteral("X-Content-Type-Options"), QByteArrayLiteral("nosniff")});
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started);
    logRequest(request.method, match.route ? match.route->pattern : QStringLiteral("-"), reply.status, took.count(),
               call.requestId);
    return reply;
}

void Dispatcher::followCalendar(Instant now)
{
    if (now.ms < m_nextMonth)
        return;
    const auto lock = m_plane.db.lock();
    Change change(m_plane.db);
    beginMonth(m_plane.db, now);
    change.commit();
    m_nextMonth = nextMonth(now).ms;
}

Answer<Reply> Dispatcher::answer(Call &call, const Router::Match &match)
{
    const auto &request = call.request;
    call.arguments = match.arguments;
    if (!match.route)
        return refuse(unroutable(match, request.method));
    if (request.bodyTooLarge)
        return refuse(Problem::of(413, QStringLiteral("body_too_large"), QStringLiteral("A body has at most 1 MiB.")));
    if (request.badText)
        return refuse(Problem::of(400, QStringLiteral("bad_parameter"), QStringLiteral("The address is not UTF-8.")));
    const auto &route = *match.route;
    if (auto problem = unknownParameter(request, route)) {
        const auto lock = call.db().lock();
        return refuse(authenticate(call, route.access).value_or(*problem));
    }
    if (route.isRead()) {
        const auto lock = call.db().lock();
        if (auto problem = authenticate(call, route.access))
            return refuse(*problem);
        return route.handler(call);
    }
    // Who is not known learns nothing about what the body should have been.
    const auto type = request.header(QStringLiteral("content-type"));
    auto body = route.refusal ? readForm(request.body, type, route.fields) : readBody(request.body, type, route.fields);
    if (!body || route.prepare) {
        const auto lock = call.db().lock();
        if (auto problem = authenticate(call, route.access))
            return refuse(*problem);
    }
    if (!body)
        return refuse(body.error());
    call.body = *body;
    if (route.prepare) {
        if (auto problem = route.prepare(call))
            return refuse(*problem);
    }
    auto reply = change(call, route);
    call.plane.outbox.drain(call.db(), call.plane.seal);
    return reply;
}

Answer<Reply> Dispatcher::change(Call &call, const Route &route)
{
    const auto lock = call.db().lock();
    Change change(call.db());
    // Again, if it was asked before hashing: a session may have ended meanwhile.
    if (auto problem = authenticate(call, route.access))
        return refuse(*problem);
    const auto key = idempotencyKey(call);
    if (!key)
        return refuse(key.error());
    if (*key) {
        auto stored = storedAnswer(call, **key);
        if (!stored)
            return refuse(stored.error());
        if (*stored)
            return std::move(**stored);
    }
    auto reply = route.handler(call);
    if (!reply) {
        if (reply.error().keepChanges)
            change.commit();
        return reply;
    }
    if (*key)
        storeAnswer(call, **key, *reply);
    change.commit();
    return reply;
}

} // namespace rollcall::plane
