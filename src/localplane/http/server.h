// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/dispatcher.h"

#include <atomic>
#include <memory>

namespace httplib {
class Server;
}

namespace rollcall::plane {

/// The HTTP library around a dispatcher. Knows sockets and nothing of tenants.
class Server {
public:
    struct Certificate {
        QString certificateFile;
        QString keyFile;
    };
    /// `certificate` empty: plain HTTP.
    Server(Dispatcher &dispatcher, const Certificate &certificate);
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// False where the certificate or its key cannot be used.
    [[nodiscard]] bool isUsable() const;
    /// Binds; 0 picks a free port. Returns the port, or 0 where it cannot be had.
    [[nodiscard]] int bind(const QString &address, int port);
    /// Serves until `stop`.
    void serve();
    /// From another thread than that of `serve`; waits until that one has begun, and no longer. What is being answered is
    /// finished; connections that are idle end at once.
    void stop();

private:
    void noteServing();
    int m_port = 0;
    std::unique_ptr<httplib::Server> m_server;
    std::atomic_flag m_serving;
};

} // namespace rollcall::plane
