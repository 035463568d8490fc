// SPDX-License-Identifier: MIT
#include "session/account_keychain.h"

#include "credentials/credential_store.h"

namespace rollcall {

namespace {

QString keyOf(const QString &accountId) { return accountId + QStringLiteral("/session"); }

} // namespace

QCoro::Task<Result<Secret>> readCredential(CredentialStore *keychain, QString accountId)
{
    const auto key = keyOf(accountId);
    auto kept = co_await keychain->read(key);
    if (!kept)
        co_return fail(kept.error());
    if (kept->isEmpty())
        co_return fail(Error::of(Error::Kind::KeychainLocked, QStringLiteral("entry_lost")));
    co_return Secret(QString::fromUtf8(*kept));
}

QCoro::Task<Outcome> writeCredential(CredentialStore *keychain, QString accountId, Secret credential)
{
    const auto key = keyOf(accountId);
    const auto bytes = credential.reveal().toUtf8();
    co_return co_await keychain->write(key, bytes);
}

QCoro::Task<Outcome> removeCredential(CredentialStore *keychain, QString accountId)
{
    const auto key = keyOf(accountId);
    co_return co_await keychain->remove(key);
}

AccountSession::State stateAfter(const Error &keychainError)
{
    switch (keychainError.kind) {
    case Error::Kind::KeychainLocked:
        return keychainError.code == QLatin1String("entry_lost") ? AccountSession::State::KeychainLost
                                                                 : AccountSession::State::KeychainLocked;
    case Error::Kind::KeychainMissing: return AccountSession::State::KeychainMissing;
    case Error::Kind::KeychainDenied: return AccountSession::State::KeychainDenied;
    default: return AccountSession::State::KeychainFailed;
    }
}

} // namespace rollcall
