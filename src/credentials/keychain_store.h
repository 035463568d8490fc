// SPDX-License-Identifier: MIT
#pragma once

#include "credentials/credential_store.h"

#include <chrono>

namespace rollcall {

/// The desktop's keychain: Secret Service or KWallet, Windows' and macOS' own. Never plain text, whatever fails.
class KeychainStore final : public CredentialStore {
public:
    static constexpr std::chrono::milliseconds usualPatience{60'000}; ///< a person may be typing a password

    explicit KeychainStore(QString service = QStringLiteral("Rollcall"),
                           std::chrono::milliseconds patience = usualPatience);
    QCoro::Task<Result<QByteArray>> read(QString key, CancelToken cancel = {}) override;
    QCoro::Task<Outcome> write(QString key, QByteArray secret, CancelToken cancel = {}) override;
    QCoro::Task<Outcome> remove(QString key, CancelToken cancel = {}) override;
    QCoro::Task<Outcome> unlock(CancelToken cancel = {}) override;

private:
    QString m_service;
    std::chrono::milliseconds m_patience;
};

} // namespace rollcall
