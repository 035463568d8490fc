// SPDX-License-Identifier: MIT
#include "support/script_server.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace rollcall::test {

ScriptServer::ScriptServer(const QString &script, const QStringList &options)
{
    constexpr int patienceMs = 300'000; // the first of all brings its packages
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto path = qEnvironmentVariable("ROLLCALL_SOURCE") + QStringLiteral("/tests/servers/") + script;
    m_process.start(QStringLiteral("/usr/bin/python3"), QStringList{QStringLiteral("-B"), path} + options);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patienceMs)) {}
    const auto line = QString::fromLatin1(m_process.readLine()).trimmed();
    const auto announcement = QStringLiteral("listening on ");
    if (line.startsWith(announcement))
        m_url = QUrl(line.mid(announcement.size()));
}

ScriptServer::~ScriptServer()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000)) {
        m_process.terminate();
        m_process.waitForFinished();
    }
}

QJsonDocument ScriptServer::tell(const QString &name, const QJsonObject &body) const
{
    QNetworkAccessManager network;
    auto url = m_url;
    url.setPath(QStringLiteral("/test/") + name);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    auto *reply = network.post(request, QJsonDocument(body).toJson());
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return QJsonDocument::fromJson(reply->readAll());
}

} // namespace rollcall::test
