// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>

namespace rollcall {

/// One console a profile: two would overwrite each other's cache and inventory. A second start hands its link to the first
/// and ends. The socket is this user's alone, and a link that passes through it touches no disk.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString &profileFolder, QObject *parent = nullptr);

    /// True where this process is the first, and listens from now on. False where another one runs: it is given `link`
    /// (which may be empty), and handedOver() follows from the event loop.
    [[nodiscard]] bool claim(const QString &link);

Q_SIGNALS:
    void handedOver();
    /// Somebody started Rollcall again; with the link of an invitation, or with an empty one.
    void startedAgain(const QString &link);

private:
    void handOver(const QString &link);
    void take();

    QString m_address;
    QLocalServer m_server;
    QLocalSocket m_first;
};

} // namespace rollcall
