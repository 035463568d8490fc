// SPDX-License-Identifier: MIT
#pragma once

#include "credentials/credential_store.h"

#include <QHash>

#include <memory>
#include <optional>

namespace rollcall {

/// Keeps secrets for as long as the program runs, and writes nothing anywhere.
class MemoryStore final : public CredentialStore {
public:
    MemoryStore();
    QCoro::Task<Result<QByteArray>> read(QString key, CancelToken cancel = {}) override;
    QCoro::Task<Outcome> write(QString key, QByteArray secret, CancelToken cancel = {}) override;
    QCoro::Task<Outcome> remove(QString key, CancelToken cancel = {}) override;
    QCoro::Task<Outcome> unlock(CancelToken cancel = {}) override;

    /// Every call but `unlock` ends so from now on, as on a desktop whose keychain fails; nullopt: it works again.
    void failWith(std::optional<Error> error) { m_shared->failure = std::move(error); }

private:
    struct Shared {
        QHash<QString, QByteArray> secrets;
        std::optional<Error> failure;
    };
    static QCoro::Task<std::optional<Error>> settle(std::shared_ptr<Shared> shared, CancelToken cancel);
    static QCoro::Task<Result<QByteArray>> readFrom(std::shared_ptr<Shared> shared, QString key, CancelToken cancel);
    static QCoro::Task<Outcome> change(std::shared_ptr<Shared> shared, QString key, std::optional<QByteArray> secret,
                                       CancelToken cancel);
    std::shared_ptr<Shared> m_shared;
};

} // namespace rollcall
