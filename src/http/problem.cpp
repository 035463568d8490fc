// SPDX-License-Identifier: MIT
#include "http/problem.h"

#include "http/log_redaction.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int longestRetryAfter = 24 * 60 * 60;
constexpr qsizetype longestSentence = 2000; // a sentence for people; what is longer is no sentence

QString sentence(const QJsonValue &value) { return redact(value.toString().left(longestSentence)); }

QDateTime httpDate(const QByteArray &text)
{
    auto date = QString::fromLatin1(text).trimmed();
    // RFC 9110 writes "GMT", Qt's RFC 2822 reader wants an offset.
    if (date.endsWith(QLatin1String("GMT")))
        date.replace(date.size() - 3, 3, QStringLiteral("+0000"));
    return QDateTime::fromString(date, Qt::RFC2822Date);
}

} // namespace

Error::Kind errorKindOf(int httpStatus)
{
    switch (httpStatus) {
    case 401: return Error::Kind::Unauthorized;
    case 403: return Error::Kind::Forbidden;
    case 404: return Error::Kind::NotFound;
    case 409: return Error::Kind::Conflict;
    case 410: return Error::Kind::Gone;
    case 412: return Error::Kind::LostUpdate;
    case 429: return Error::Kind::RateLimited;
    default: break;
    }
    return httpStatus >= 400 && httpStatus < 500 ? Error::Kind::Validation : Error::Kind::Server;
}

std::optional<int> retryAfterSeconds(const QByteArray &retryAfter, const QByteArray &date, const Clock &clock)
{
    const auto text = retryAfter.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const auto number = text.toLongLong(&isNumber);
    if (isNumber)
        return static_cast<int>(std::clamp<qint64>(number, 0, longestRetryAfter));
    const auto then = httpDate(text);
    if (!then.isValid())
        return std::nullopt;
    const auto serverNow = httpDate(date);
    const auto now = serverNow.isValid() ? serverNow.toMSecsSinceEpoch() : clock.now().ms;
    const auto seconds = (then.toMSecsSinceEpoch() - now + 999) / 1000;
    return static_cast<int>(std::clamp<qint64>(seconds, 0, longestRetryAfter));
}

Error errorFrom(const ProblemResponse &response, const Clock &clock, void (*readBody)(const QJsonObject &, Error &))
{
    Error error;
    error.kind = errorKindOf(response.status);
    error.httpStatus = response.status;
    error.requestId = response.requestId;
    error.retryAfterSeconds = retryAfterSeconds(response.retryAfter, response.date, clock);
    if (!response.contentType.endsWith("json"))
        return error;
    const auto problem = QJsonDocument::fromJson(response.body).object();
    if (readBody) {
        readBody(problem, error);
        error.detail = redact(error.detail.left(longestSentence));
        return error;
    }
    error.code = problem.value(QLatin1String("code")).toString();
    error.detail = sentence(problem.value(QLatin1String("detail")));
    if (const auto id = problem.value(QLatin1String("request_id")).toString(); !id.isEmpty())
        error.requestId = id;
    const auto flaws = problem.value(QLatin1String("errors")).toArray();
    for (const auto &flaw : flaws) {
        const auto object = flaw.toObject();
        error.fields.append({object.value(QLatin1String("field")).toString(),
                             object.value(QLatin1String("code")).toString(),
                             sentence(object.value(QLatin1String("message")))});
    }
    return error;
}

} // namespace rollcall
