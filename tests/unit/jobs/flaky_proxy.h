// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <random>

class QTcpSocket;

namespace rollcall::test {

/// The network between a console and a server, on its bad days: it drops requests before and after the server has had them, holds
/// them back, and delivers them twice. What it does follows from the seed and the order of the requests.
class FlakyProxy final : public QObject {
    Q_OBJECT

public:
    FlakyProxy(QUrl server, std::uint32_t seed);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] int changes() const { return m_changes; } ///< requests that came and were no reading

Q_SIGNALS:
    void changeCame();

private:
    using Reply = std::function<void(const QByteArray &answer)>;

    void accept(QTcpSocket *client);
    void read(QTcpSocket *client);
    void handle(QTcpSocket *client, const QByteArray &request, bool isChange);
    void forward(const QByteArray &request, int afterMs, const Reply &reply);
    [[nodiscard]] int draw(int below) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(below)); }

    QUrl m_server;
    std::minstd_rand m_random;
    QTcpServer m_listener;
    QHash<QTcpSocket *, QByteArray> m_received;
    int m_changes = 0;
};

} // namespace rollcall::test
