// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/offered_plane.h"

#include <QProcess>
#include <QTimer>

namespace rollcall {

/// Runs the local control plane as a process of its own, the same program that a server would run: nothing in the console
/// knows that it is near. It ends with the console, also when the console is killed, since it ends when its standard input
/// does. Its port is remembered, because an account is known by its address.
class EmbeddedPlane final : public QObject {
    Q_OBJECT

public:
    struct Settings {
        QString program;     ///< empty: it was not found
        QString folder;      ///< for its data; made where it does not exist
        bool samples = true; ///< seed sample tenants into an empty folder
        int restartDelayMs = 1000;
    };
    /// `shown` is told the state and outlives this.
    EmbeddedPlane(Settings settings, OfferedPlane *shown, QObject *parent = nullptr);
    ~EmbeddedPlane() override;

    /// Starts the program; OfferedPlane says when it listens.
    void start();
    /// Has it end in its own time, with its database closed; stopped() follows, also where it does not run.
    void stop();
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    /// Beside the console, in ../libexec/rollcall, or on PATH; empty where it is in none of them.
    [[nodiscard]] static QString findProgram(const QString &consoleFolder);

Q_SIGNALS:
    void stopped();

private:
    void launch(int port);
    void read();
    void ended();
    void giveUp(const QString &why);
    [[nodiscard]] int rememberedPort() const;
    void rememberPort(int port);

    Settings m_settings;
    OfferedPlane *m_shown;
    QProcess m_process;
    QTimer m_restart;
    QTimer m_patience; ///< with a plane that does not end
    QByteArray m_lastWords;
    bool m_listening = false;
    bool m_anyPort = false;
    bool m_ending = false;
    int m_failures = 0;
};

} // namespace rollcall
