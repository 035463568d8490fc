// SPDX-License-Identifier: MIT
#include "app/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

namespace rollcall {

namespace {

constexpr qint64 longestLink = 8192;

/// In the run-time folder, which is private to the user. Of the profile only a digest: a socket's path may have 107 bytes.
QString addressFor(const QString &profileFolder)
{
    const auto digest = QCryptographicHash::hash(profileFolder.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    auto folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QDir::tempPath();
    return folder + QStringLiteral("/rollcall-") + QString::fromLatin1(digest);
}

} // namespace

SingleInstance::SingleInstance(const QString &profileFolder, QObject *parent)
    : QObject(parent)
    , m_address(addressFor(profileFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

bool SingleInstance::claim(const QString &link)
{
    // Connecting to a local socket is decided at once, so nothing has to wait here.
    m_first.connectToServer(m_address);
    if (m_first.state() == QLocalSocket::ConnectedState) {
        handOver(link);
        return false;
    }
    m_first.abort();
    if (!m_server.listen(m_address)) {
        // Nobody answered there, so the socket is what a killed console left behind.
        QLocalServer::removeServer(m_address);
        if (!m_server.listen(m_address))
            qWarning("single instance: %s", qPrintable(m_server.errorString()));
    }
    return true;
}

void SingleInstance::handOver(const QString &link)
{
    connect(&m_first, &QLocalSocket::disconnected, this, &SingleInstance::handedOver);
    m_first.write(link.toUtf8() + '\n');
    // The first one closes the connection when it has read the line.
}

void SingleInstance::take()
{
    while (auto *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine() && socket->bytesAvailable() < longestLink)
                return;
            const auto line = socket->readLine(longestLink).trimmed();
            socket->disconnectFromServer();
            Q_EMIT startedAgain(QString::fromUtf8(line));
        });
    }
}

} // namespace rollcall
