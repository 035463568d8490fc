// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <chrono>

namespace rollcall::test {

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// What a LoopbackServer does with one request: writes these bytes, at once or dripping, and then keeps the connection, ends it
/// or says nothing more.
struct ServerReply {
    enum class Then { KeepAlive, Close, Reset, Hang };
    QByteArray bytes;
    Then then = Then::KeepAlive;
    qsizetype dripSize = 0; ///< bytes at a time; 0: all at once
    std::chrono::milliseconds dripInterval{0};
};

[[nodiscard]] ServerReply reply(int status, const QByteArray &contentType, const QByteArray &body,
                                const Headers &headers = {});
[[nodiscard]] ServerReply json(int status, const QByteArray &body, const Headers &headers = {});
[[nodiscard]] ServerReply problem(int status, const QByteArray &body, const Headers &headers = {});
/// The connection ends after so many bytes of the body, though more were announced.
[[nodiscard]] ServerReply dropsInBody(const QByteArray &body, qsizetype after);
[[nodiscard]] ServerReply drops(); ///< the request is read, then the connection is reset
[[nodiscard]] ServerReply hangs();
[[nodiscard]] ServerReply drips(const ServerReply &reply, qsizetype size, std::chrono::milliseconds interval);
[[nodiscard]] QByteArray gzip(const QByteArray &bytes);

} // namespace rollcall::test
