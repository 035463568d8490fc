// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

namespace rollcall::test {

/// A real local control plane with the sample tenants, in a folder of its own, gone at the end of the test.
class PlaneProcess final {
public:
    /// Starts $ROLLCALL_BIN/rollcall-localplane and waits until it listens; `url` is empty where it did not.
    explicit PlaneProcess(const QStringList &moreOptions = {});
    PlaneProcess(const PlaneProcess &) = delete;
    PlaneProcess &operator=(const PlaneProcess &) = delete;
    ~PlaneProcess();
    [[nodiscard]] const QUrl &url() const { return m_url; }
    /// Ends it as a power cut would.
    void kill();
    /// Starts it again, on the same data and at the same address.
    void restart();

private:
    void start(int port);

    QStringList m_moreOptions;
    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_url;
};

} // namespace rollcall::test
