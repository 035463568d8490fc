// SPDX-License-Identifier: MIT
#include "flaky_proxy.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace rollcall::test {

namespace {

constexpr int longestHold = 40; // milliseconds

/// The first whole request of what was received, which it is taken from; empty where there is none yet.
QByteArray takeRequest(QByteArray &received)
{
    const auto end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const auto head = received.left(end).toLower();
    const auto field = head.indexOf("\r\ncontent-length:");
    const auto length =
        field < 0 ? 0 : head.mid(field + 17, head.indexOf('\r', field + 17) - field - 17).trimmed().toInt();
    const auto size = end + 4 + length;
    if (received.size() < size)
        return {};
    auto request = received.left(size);
    received.remove(0, size);
    return request;
}

/// One request a connection: then the end of the connection is the end of the answer.
QByteArray closing(QByteArray request) { return request.replace("Connection: Keep-Alive", "Connection: close"); }

} // namespace

FlakyProxy::FlakyProxy(QUrl server, std::uint32_t seed) : m_server(std::move(server)), m_random(seed)
{
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("the proxy cannot listen");
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        while (auto *client = m_listener.nextPendingConnection())
            accept(client);
    });
}

QUrl FlakyProxy::url() const
{
    auto url = m_server;
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_listener.serverPort());
    return url;
}

void FlakyProxy::accept(QTcpSocket *client)
{
    client->setParent(this);
    connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    connect(client, &QTcpSocket::disconnected, this, [this, client] {
        m_received.remove(client);
        client->deleteLater();
    });
}

void FlakyProxy::read(QTcpSocket *client)
{
    auto &received = m_received[client];
    received += client->readAll();
    const auto request = takeRequest(received);
    if (request.isEmpty())
        return;
    const bool isChange = !request.startsWith("GET ");
    handle(client, closing(request), isChange);
    if (!isChange)
        return;
    ++m_changes;
    Q_EMIT changeCame();
}

void FlakyProxy::handle(QTcpSocket *client, const QByteArray &request, bool isChange)
{
    const QPointer<QTcpSocket> back(client);
    const Reply answer = [back](const QByteArray &bytes) {
        if (!back)
            return;
        back->write(bytes);
        back->disconnectFromHost();
    };
    const Reply lose = [back](const QByteArray &) {
        if (back)
            back->abort();
    };
    const Reply nobody = [](const QByteArray &) {};
    const int course = draw(100);
    if (!isChange && course < 92)
        return forward(request, 0, answer);
    if (!isChange || course < 8) // dropped on its way
        return client->abort();
    if (course < 16) // the answer is dropped
        return forward(request, 0, lose);
    if (course < 22) { // held back, for longer than anybody waits
        client->abort();
        return forward(request, draw(longestHold), nobody);
    }
    if (course < 30) { // twice
        forward(request, draw(longestHold), nobody);
        return forward(request, 0, answer);
    }
    forward(request, course < 40 ? draw(longestHold) : 0, answer);
}

void FlakyProxy::forward(const QByteArray &request, int afterMs, const Reply &reply)
{
    QTimer::singleShot(afterMs, this, [this, request, reply] {
        auto *server = new QTcpSocket(this);
        connect(server, &QTcpSocket::connected, server, [server, request] { server->write(request); });
        connect(server, &QTcpSocket::disconnected, this, [server, reply] {
            reply(server->readAll());
            server->deleteLater();
        });
        server->connectToHost(m_server.host(), static_cast<quint16>(m_server.port()));
    });
}

} // namespace rollcall::test
