// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace rollcall {

/// A request body that can be read once only. When a connection drops after a request was sent, QNetworkAccessManager silently
/// sends it again, a POST as well, and somebody is invited twice. It cannot do that with a body that does not rewind.
class OneWayBody final : public QIODevice {
public:
    explicit OneWayBody(QByteArray bytes, QObject *parent = nullptr);
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    bool seek(qint64) override { return false; } // Qt's own warns, and this is asked for on every drop
    [[nodiscard]] bool atEnd() const override { return m_position >= m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace rollcall
