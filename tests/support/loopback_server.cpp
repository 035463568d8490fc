// SPDX-License-Identifier: MIT
#include "support/loopback_server.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace rollcall::test {

namespace {

QByteArray fileOf(const QString &name)
{
    QFile file(QStringLiteral(ROLLCALL_TEST_CERTIFICATES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test certificate %s", qPrintable(name));
    return file.readAll();
}

std::unique_ptr<QTcpServer> makeServer(LoopbackServer::Transport transport)
{
    QString name;
    switch (transport) {
    case LoopbackServer::Transport::Plain: return std::make_unique<QTcpServer>();
    case LoopbackServer::Transport::SelfSigned: name = QStringLiteral("self-signed"); break;
    case LoopbackServer::Transport::OtherSelfSigned: name = QStringLiteral("other-self-signed"); break;
    case LoopbackServer::Transport::Expired: name = QStringLiteral("expired"); break;
    case LoopbackServer::Transport::WrongHost: name = QStringLiteral("wrong-host"); break;
    }
    auto server = std::make_unique<QSslServer>();
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(fileOf(name + QStringLiteral(".crt"))));
    tls.setPrivateKey(QSslKey(fileOf(name + QStringLiteral(".key")), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    server->setSslConfiguration(tls);
    return server;
}

} // namespace

LoopbackServer::LoopbackServer(Transport transport)
    : m_server(makeServer(transport))
    , m_encrypted(transport != Transport::Plain)
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto *socket = m_server->nextPendingConnection())
            accept(socket);
    });
    if (!m_server->listen(QHostAddress::LocalHost, 0))
        qFatal("the loopback server cannot listen");
    m_url.setScheme(m_encrypted ? QStringLiteral("https") : QStringLiteral("http"));
    m_url.setHost(QStringLiteral("127.0.0.1"));
    m_url.setPort(m_server->serverPort());
    answer(json(200, "{}"));
}

LoopbackServer::~LoopbackServer()
{
    const auto sockets = m_received.keys();
    for (auto *socket : sockets)
        socket->disconnect(this);
}

void LoopbackServer::answer(const ServerReply &reply)
{
    m_handler = [reply](const ServerRequest &) { return reply; };
}

void LoopbackServer::answerInTurn(std::vector<ServerReply> replies)
{
    m_handler = [replies = std::move(replies), next = std::size_t(0)](const ServerRequest &) mutable {
        return replies.at(std::min(next++, replies.size() - 1));
    };
}

QUrl LoopbackServer::url() const { return m_url; }

void LoopbackServer::stop() { m_server->close(); }

void LoopbackServer::accept(QTcpSocket *socket)
{
    ++m_connections;
    m_received.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_received.remove(socket);
        socket->deleteLater();
    });
    read(socket);
}

void LoopbackServer::read(QTcpSocket *socket)
{
    auto &received = m_received[socket];
    received += socket->readAll();
    const auto headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    auto lines = received.left(headEnd).split('\n');
    const auto words = lines.takeFirst().trimmed().split(' ');
    ServerRequest request{words.at(0), words.value(1), {}, {}};
    for (const auto &line : std::as_const(lines)) {
        const auto colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const auto length = request.headers.value("content-length").toLongLong();
    const auto bodyStart = headEnd + 4;
    if (received.size() - bodyStart < length)
        return;
    request.body = received.mid(bodyStart, length);
    received.remove(0, bodyStart + length);
    m_requests.push_back(request);
    write(socket, m_handler(request));
}

void LoopbackServer::write(QTcpSocket *socket, ServerReply reply)
{
    if (reply.dripSize > 0 && reply.bytes.size() > reply.dripSize) {
        socket->write(reply.bytes.left(reply.dripSize));
        reply.bytes.remove(0, reply.dripSize);
        QTimer::singleShot(reply.dripInterval, socket, [this, socket, reply] { write(socket, reply); });
        return;
    }
    if (!reply.bytes.isEmpty())
        socket->write(reply.bytes);
    if (reply.then == ServerReply::Then::Close)
        socket->disconnectFromHost();
    else if (reply.then == ServerReply::Then::Reset)
        socket->abort();
}

} // namespace rollcall::test
