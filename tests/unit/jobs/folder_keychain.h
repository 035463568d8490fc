// SPDX-License-Identifier: MIT
#pragma once

#include "credentials/credential_store.h"
#include "http/pause.h"

#include <QDir>
#include <QFile>

namespace rollcall::test {

/// A keychain that outlives a killed process: files in a folder of the test. For tests only, which have no secrets.
class FolderKeychain final : public CredentialStore {
public:
    explicit FolderKeychain(QString folder) : m_folder(std::move(folder)) { QDir().mkpath(m_folder); }

    QCoro::Task<Result<QByteArray>> read(QString key, CancelToken cancel) override
    {
        const auto path = pathOf(key);
        auto turn = pause(std::chrono::milliseconds(0), cancel);
        co_await turn;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            co_return fail(Error::of(Error::Kind::KeychainLocked, QStringLiteral("entry_lost")));
        co_return file.readAll();
    }
    QCoro::Task<Outcome> write(QString key, QByteArray secret, CancelToken cancel) override
    {
        const auto path = pathOf(key);
        auto turn = pause(std::chrono::milliseconds(0), cancel);
        co_await turn;
        // All of it or nothing, as a keychain does it.
        QFile file(path + QStringLiteral(".new"));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(secret) == secret.size() && file.flush();
        file.close();
        if (!written || !file.rename(path))
            co_return fail(Error::of(Error::Kind::KeychainFailed, QStringLiteral("failed")));
        co_return done();
    }
    QCoro::Task<Outcome> remove(QString key, CancelToken cancel) override
    {
        const auto path = pathOf(key);
        auto turn = pause(std::chrono::milliseconds(0), cancel);
        co_await turn;
        QFile::remove(path);
        co_return done();
    }
    QCoro::Task<Outcome> unlock(CancelToken cancel) override
    {
        auto turn = pause(std::chrono::milliseconds(0), cancel);
        co_await turn;
        co_return done();
    }

private:
    [[nodiscard]] QString pathOf(const QString &key) const
    {
        return m_folder + u'/' + QString::fromLatin1(key.toUtf8().toHex());
    }

    QString m_folder;
};

} // namespace rollcall::test
