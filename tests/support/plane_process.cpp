// SPDX-License-Identifier: MIT
#include "support/plane_process.h"

namespace rollcall::test {

PlaneProcess::PlaneProcess(const QStringList &moreOptions) : m_moreOptions(moreOptions) { start(0); }

void PlaneProcess::restart()
{
    kill();
    start(m_url.port());
}

void PlaneProcess::start(int port)
{
    m_url.clear();
    constexpr int patienceMs = 30'000; // password hashing of the samples, perhaps under a sanitizer
    QStringList options{
        QStringLiteral("--data"), m_folder.path(),          QStringLiteral("--port"),           QString::number(port),
        QStringLiteral("--seed"), QStringLiteral("sample"), QStringLiteral("--exit-with-stdin")};
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(qEnvironmentVariable("ROLLCALL_BIN") + QStringLiteral("/rollcall-localplane"),
                    options + m_moreOptions);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patienceMs)) {}
    const auto line = QString::fromLatin1(m_process.readLine()).trimmed();
    const auto announcement = QStringLiteral("listening on ");
    if (line.startsWith(announcement))
        m_url = QUrl(line.mid(announcement.size()));
}

PlaneProcess::~PlaneProcess()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5000))
        kill();
}

void PlaneProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace rollcall::test
