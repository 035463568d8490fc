// SPDX-License-Identifier: MIT
#pragma once

#include "support/server_reply.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

class QTcpServer;
class QTcpSocket;

namespace rollcall::test {

struct ServerRequest {
    QByteArray method;
    QByteArray target;                     ///< path and query as sent
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// An HTTP server on loopback that misbehaves on request. Lives on the test's own event loop: nothing happens between two
/// statements of a test.
class LoopbackServer final : public QObject {
public:
    /// Certificates in tests/support/certificates; each has its key beside it.
    enum class Transport { Plain, SelfSigned, OtherSelfSigned, Expired, WrongHost };
    explicit LoopbackServer(Transport transport = Transport::Plain);
    ~LoopbackServer() override;

    using Handler = std::function<ServerReply(const ServerRequest &)>;
    /// Answers everything from now on.
    void answer(Handler handler) { m_handler = std::move(handler); }
    void answer(const ServerReply &reply);
    /// One reply a request, then the last again and again.
    void answerInTurn(std::vector<ServerReply> replies);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const std::vector<ServerRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Nobody listens at `url` any more.
    void stop();

private:
    void accept(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    void write(QTcpSocket *socket, ServerReply reply);

    std::unique_ptr<QTcpServer> m_server;
    bool m_encrypted;
    QUrl m_url;
    Handler m_handler;
    std::vector<ServerRequest> m_requests;
    QHash<QTcpSocket *, QByteArray> m_received;
    int m_connections = 0;
};

} // namespace rollcall::test
