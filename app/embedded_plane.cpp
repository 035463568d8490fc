// SPDX-License-Identifier: MIT
#include "app/embedded_plane.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <utility>

namespace rollcall {

namespace {

const QString programName = QStringLiteral("rollcall-localplane");
constexpr int mostFailures = 3;
constexpr int longestEndMs = 3000;

QString portFile(const QString &folder) { return folder + QStringLiteral("/console.ini"); }

} // namespace

EmbeddedPlane::EmbeddedPlane(Settings settings, OfferedPlane *shown, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_shown(shown)
{
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, [this] { launch(m_anyPort ? 0 : rememberedPort()); });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &EmbeddedPlane::stopped);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &EmbeddedPlane::read);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        // Its last words are the reason to show if it does not come up; its log itself is not the console's.
        m_lastWords = m_process.readAllStandardError().trimmed();
        m_lastWords = m_lastWords.mid(m_lastWords.lastIndexOf('\n') + 1);
    });
    connect(&m_process, &QProcess::finished, this, &EmbeddedPlane::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            giveUp(m_process.errorString());
    });
}

EmbeddedPlane::~EmbeddedPlane() { m_ending = true; }

void EmbeddedPlane::stop()
{
    m_ending = true;
    m_restart.stop();
    m_patience.start(longestEndMs);
    // End of input is its sign to leave.
    if (m_process.state() == QProcess::NotRunning)
        QMetaObject::invokeMethod(this, &EmbeddedPlane::stopped, Qt::QueuedConnection);
    else
        m_process.closeWriteChannel();
}

QString EmbeddedPlane::findProgram(const QString &consoleFolder)
{
    const QDir beside(consoleFolder);
    for (const auto &folder : {beside.path(), beside.filePath(QStringLiteral("../libexec/rollcall")),
                               beside.filePath(QStringLiteral("../libexec"))}) {
        auto found = QStandardPaths::findExecutable(programName, {QDir::cleanPath(folder)});
        if (!found.isEmpty())
            return found;
    }
    return QStandardPaths::findExecutable(programName);
}

void EmbeddedPlane::start()
{
    if (m_settings.program.isEmpty()) {
        giveUp(tr("the program %1 is not installed.").arg(programName));
        return;
    }
    if (!QDir().mkpath(m_settings.folder)) {
        giveUp(tr("its folder cannot be made."));
        return;
    }
    m_shown->setStarting();
    launch(rememberedPort());
}

void EmbeddedPlane::launch(int port)
{
    m_listening = false;
    m_lastWords.clear();
    QStringList arguments{QStringLiteral("--data"), m_settings.folder, QStringLiteral("--port"), QString::number(port),
                          QStringLiteral("--exit-with-stdin")};
    if (m_settings.samples)
        arguments << QStringLiteral("--seed") << QStringLiteral("sample");
    m_process.start(m_settings.program, arguments);
}

void EmbeddedPlane::read()
{
    while (m_process.canReadLine()) {
        const auto line = QString::fromUtf8(m_process.readLine()).trimmed();
        const auto sign = QLatin1String("listening on ");
        if (!line.startsWith(sign))
            continue;
        const QUrl url(line.mid(sign.size()));
        m_listening = true;
        m_failures = 0;
        rememberPort(url.port());
        m_shown->setRunning(url);
    }
}

void EmbeddedPlane::ended()
{
    if (m_ending) {
        Q_EMIT stopped();
        return;
    }
    if (!m_listening && !m_anyPort && rememberedPort() != 0) {
        // Most likely somebody else has the port now. Accounts at the old address then show their cache.
        m_anyPort = true;
        launch(0);
        return;
    }
    if (++m_failures > mostFailures || !m_listening) {
        giveUp(m_lastWords.isEmpty() ? tr("it ended without saying why.") : QString::fromUtf8(m_lastWords));
        return;
    }
    m_shown->setRestarting();
    m_restart.start(m_settings.restartDelayMs);
}

void EmbeddedPlane::giveUp(const QString &why) { m_shown->setFailed(why); }

int EmbeddedPlane::rememberedPort() const
{
    return QSettings(portFile(m_settings.folder), QSettings::IniFormat).value(QStringLiteral("port"), 0).toInt();
}

void EmbeddedPlane::rememberPort(int port)
{
    if (port == rememberedPort())
        return;
    QSettings settings(portFile(m_settings.folder), QSettings::IniFormat);
    settings.setValue(QStringLiteral("port"), port);
}

} // namespace rollcall
