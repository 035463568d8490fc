// SPDX-License-Identifier: MIT
#include "localplane/http/server.h"

#include "localplane/http/connections.h"

#include <httplib.h>

#include <QStringDecoder>

#include <array>

namespace rollcall::plane {

namespace {

constexpr std::size_t bodyLimit = std::size_t{1} << 20;
// A body beyond the limit is read on for a while, so that who sends it hears why before the connection ends.
constexpr std::size_t drainLimit = 16 * bodyLimit;
// A connection that is kept open holds a thread; a console has up to six, and there may be several.
constexpr std::size_t workers = 128;

QString textOf(const std::string &bytes, bool &bad)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(QByteArray::fromStdString(bytes));
    bad = bad || decode.hasError() || text.contains(QChar(0));
    return text;
}

Request requestFrom(const httplib::Request &raw)
{
    static constexpr std::array read{"Authorization",   "Tenant-Id",    "If-Match",     "If-None-Match",
                                     "Idempotency-Key", "X-Request-Id", "Content-Type", "Cookie"};
    Request request;
    request.method = QString::fromLatin1(raw.method.c_str());
    request.path = textOf(raw.path, request.badText);
    for (const auto &[name, value] : raw.params) {
        const auto key = textOf(name, request.badText);
        request.query.insert(key, textOf(value, request.badText));
    }
    for (const auto *name : read) {
        if (raw.has_header(name))
            request.headers.insert(QString::fromLatin1(name).toLower(),
                                   QString::fromStdString(raw.get_header_value(name)));
    }
    request.remote = QString::fromStdString(raw.remote_addr);
    return request;
}

void send(const Reply &reply, httplib::Response &response)
{
    // A 200 is left to the library, which makes it a 206 where a range was asked for.
    if (reply.status != 200)
        response.status = reply.status;
    for (const auto &[name, value] : reply.headers)
        response.set_header(name.toStdString(), value.toStdString());
    if (reply.body.isEmpty())
        return;
    // As a provider, because the library would compress a plain body with brotli at its slowest, on loopback too.
    const auto body = reply.body;
    response.set_content_provider(static_cast<std::size_t>(body.size()), reply.contentType.toStdString(),
                                  [body](std::size_t offset, std::size_t length, httplib::DataSink &sink) {
                                      return sink.write(body.constData() + offset, length);
                                  });
}

void readBody(Request &request, const httplib::Request &raw, const httplib::ContentReader &read)
{
    const bool chunked = raw.get_header_value("Transfer-Encoding").find("chunked") != std::string::npos;
    // Without either the library would read until the connection ends, which a client that waits never does.
    const auto announced = raw.get_header_value<std::uint64_t>("Content-Length", 0);
    if (!chunked && announced == 0)
        return;
    std::size_t seen = 0;
    const bool complete = read([&](const char *data, std::size_t size) {
        seen += size;
        if (seen <= bodyLimit)
            request.body.append(data, static_cast<qsizetype>(size));
        return seen <= drainLimit;
    });
    request.bodyTooLarge = seen > bodyLimit || announced > bodyLimit;
    if (!complete && !request.bodyTooLarge)
        request.body = QByteArrayLiteral("{"); // cut off: what came must not pass for a whole body by chance
}

} // namespace

Server::Server(Dispatcher &dispatcher, const Certificate &certificate)
{
    if (certificate.certificateFile.isEmpty())
        m_server = std::make_unique<httplib::Server>();
    else
        m_server = std::make_unique<httplib::SSLServer>(certificate.certificateFile.toLocal8Bit().constData(),
                                                        certificate.keyFile.toLocal8Bit().constData());
    // The library asks for its threads as soon as it can be stopped.
    m_server->new_task_queue = [this] {
        noteServing();
        return new httplib::ThreadPool(workers);
    };
    m_server->set_tcp_nodelay(true);
    m_server->set_keep_alive_max_count(100'000);
    // Long enough that a person at work does not meet a connection that is just being closed.
    m_server->set_keep_alive_timeout(30);
    m_server->set_read_timeout(10);
    m_server->set_payload_max_length(bodyLimit);

    m_server->set_pre_routing_handler([&dispatcher](const httplib::Request &raw, httplib::Response &response) {
        const bool hasBody =
            raw.method == "POST" || raw.method == "PATCH" || raw.method == "PUT" || raw.method == "DELETE";
        if (hasBody)
            return httplib::Server::HandlerResponse::Unhandled;
        send(dispatcher.dispatch(requestFrom(raw)), response);
        return httplib::Server::HandlerResponse::Handled;
    });
    const auto withBody = [&dispatcher](const httplib::Request &raw, httplib::Response &response,
                                        const httplib::ContentReader &read) {
        auto request = requestFrom(raw);
        readBody(request, raw, read);
        send(dispatcher.dispatch(request), response);
    };
    m_server->Post(".*", withBody).Put(".*", withBody).Patch(".*", withBody).Delete(".*", withBody);
    // What the library itself refuses: a broken request line, an over-long header.
    m_server->set_error_handler([](const httplib::Request &, httplib::Response &response) {
        if (!response.body.empty() || response.has_header("X-Request-Id"))
            return;
        const int status = response.status;
        const auto code = status == 413   ? QStringLiteral("body_too_large")
                          : status == 414 ? QStringLiteral("address_too_long")
                                          : QStringLiteral("malformed_request");
        const auto id = newId("req");
        auto reply = problemReply(Problem::of(status, code, QStringLiteral("The request could not be read.")), id);
        reply.headers.append({QByteArrayLiteral("X-Request-Id"), id.toLatin1()});
        send(reply, response);
    });
}

Server::~Server() = default;

bool Server::isUsable() const { return m_server->is_valid(); }

int Server::bind(const QString &address, int port)
{
    const auto host = address.toStdString();
    if (port == 0)
        m_port = std::max(0, m_server->bind_to_any_port(host));
    else
        m_port = m_server->bind_to_port(host, port) ? port : 0;
    return m_port;
}

void Server::serve()
{
    m_server->listen_after_bind();
    noteServing();
}

void Server::noteServing()
{
    m_serving.test_and_set();
    m_serving.notify_all();
}

// The library ignores a stop that comes before it listens, and would then serve for ever.
void Server::stop()
{
    m_serving.wait(false);
    m_server->stop();
    // Otherwise the library would wait for each idle connection to time out.
    hangUp(m_port);
}

} // namespace rollcall::plane
