// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace rollcall::test {

/// A server that a script in tests/servers runs: a real one, or a strict fake. Ended with the test.
class ScriptServer final {
public:
    /// Runs the script and waits until it says where it listens; `url` is empty where it did not.
    explicit ScriptServer(const QString &script, const QStringList &options = {});
    ScriptServer(const ScriptServer &) = delete;
    ScriptServer &operator=(const ScriptServer &) = delete;
    ~ScriptServer();
    [[nodiscard]] const QUrl &url() const { return m_url; }
    /// Has the server do what only an application or time does: POST /test/name.
    QJsonDocument tell(const QString &name, const QJsonObject &body = {}) const;

private:
    QProcess m_process;
    QUrl m_url;
};

} // namespace rollcall::test
