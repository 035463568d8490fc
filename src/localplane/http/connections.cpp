// SPDX-License-Identifier: MIT
#include "localplane/http/connections.h"

#include <algorithm>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>

namespace rollcall::plane {

namespace {

int portOf(const sockaddr_storage &address)
{
    if (address.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in &>(address).sin_port);
    if (address.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 &>(address).sin6_port);
    return 0;
}

} // namespace

// The library keeps its connections to itself, so they are told by the port at which this process has them.
void hangUp(int port)
{
    constexpr rlim_t most = 1 << 16;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    const int count = static_cast<int>(std::min(limit.rlim_cur, most));
    for (int socket = 0; socket < count; ++socket) {
        sockaddr_storage address{};
        socklen_t size = sizeof address;
        if (getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0 && portOf(address) == port)
            shutdown(socket, SHUT_RD);
    }
}

} // namespace rollcall::plane
