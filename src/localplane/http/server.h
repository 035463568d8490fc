// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/dispatcher.h"

#include <functional>
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
    /// Serves until `stop`, which may be called from any thread.
    void serve();
    void stop();

private:
    std::unique_ptr<httplib::Server> m_server;
};

} // namespace rollcall::plane
