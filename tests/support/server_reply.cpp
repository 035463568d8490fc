// SPDX-License-Identifier: MIT
#include "support/server_reply.h"

#include <zlib.h>

namespace rollcall::test {

ServerReply reply(int status, const QByteArray &contentType, const QByteArray &body, const Headers &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n";
    if (!contentType.isEmpty())
        bytes += "Content-Type: " + contentType + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return {bytes, ServerReply::Then::KeepAlive, 0, {}};
}

ServerReply json(int status, const QByteArray &body, const Headers &headers)
{
    return reply(status, "application/json; charset=utf-8", body, headers);
}

ServerReply problem(int status, const QByteArray &body, const Headers &headers)
{
    return reply(status, "application/problem+json", body, headers);
}

ServerReply dropsInBody(const QByteArray &body, qsizetype after)
{
    auto whole = json(200, body);
    whole.bytes.chop(body.size() - after);
    whole.then = ServerReply::Then::Close;
    return whole;
}

ServerReply drops() { return {{}, ServerReply::Then::Reset, 0, {}}; }

ServerReply hangs() { return {{}, ServerReply::Then::Hang, 0, {}}; }

ServerReply drips(const ServerReply &reply, qsizetype size, std::chrono::milliseconds interval)
{
    auto slow = reply;
    slow.dripSize = size;
    slow.dripInterval = interval;
    return slow;
}

QByteArray gzip(const QByteArray &bytes)
{
    constexpr int gzipFormat = 16 + MAX_WBITS;
    constexpr int memoryLevel = 8;
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzipFormat, memoryLevel, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))),
                      Qt::Uninitialized);
    auto input = bytes;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace rollcall::test
