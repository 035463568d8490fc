// SPDX-License-Identifier: MIT
#include "credentials/keychain_store.h"

#include "credentials/keychain_error.h"
#include "credentials/keychain_job.h"
#include "credentials/secret_service.h"

namespace rollcall {

namespace {

using Patience = std::chrono::milliseconds;

Error lockedError() { return keychainError(Error::Kind::KeychainLocked, "keychain_locked"); }

template <typename Job>
Job *makeJob(const QString &service, const QString &key)
{
    auto *job = new Job(service);
    job->setKey(key);
    job->setInsecureFallback(false);
    return job;
}

/// What QtKeychain's answer means. It says "other error" without a service, "not found" or "denied" where it is locked.
QCoro::Task<Error> explain(KeychainAnswer answer)
{
    if (answer.end == KeychainAnswer::End::Cancelled)
        co_return keychainError(Error::Kind::Cancelled, "cancelled");
    const bool timedOut = answer.end == KeychainAnswer::End::TimedOut;
    if (!timedOut && answer.error == QKeychain::AccessDeniedByUser)
        co_return keychainError(Error::Kind::KeychainDenied, "denied");
    if (!timedOut && (answer.error == QKeychain::NoBackendAvailable || answer.error == QKeychain::NotImplemented))
        co_return keychainError(Error::Kind::KeychainMissing, "no_keychain");
    auto asking = secretServiceState();
    const auto state = co_await asking;
    if (state == SecretServiceState::Locked)
        co_return lockedError();
    if (timedOut)
        co_return keychainError(Error::Kind::KeychainFailed, "no_answer_in_time");
    if (answer.error == QKeychain::EntryNotFound)
        co_return keychainError(Error::Kind::KeychainLocked, "entry_lost");
    if (answer.error == QKeychain::AccessDenied)
        co_return keychainError(Error::Kind::KeychainDenied, "denied");
    if (state == SecretServiceState::Absent)
        co_return keychainError(Error::Kind::KeychainMissing, "no_keychain");
    co_return keychainError(Error::Kind::KeychainFailed, "failed");
}

bool isGood(const KeychainAnswer &answer)
{
    return answer.end == KeychainAnswer::End::Finished && answer.error == QKeychain::NoError;
}

// Each of the three looks first whether the keyring is open: QtKeychain would put the system's password window over whatever
// its user is doing, and wait for it. Only `unlock` asks for a password.
QCoro::Task<Result<QByteArray>> readEntry(QString service, QString key, Patience patience, CancelToken cancel)
{
    auto looking = isSecretServiceLocked();
    if (co_await looking)
        co_return fail(lockedError());
    auto reading = runJob(makeJob<QKeychain::ReadPasswordJob>(service, key), patience, std::move(cancel));
    const auto answer = co_await reading;
    if (isGood(answer))
        co_return answer.secret;
    auto explaining = explain(answer);
    co_return fail(co_await explaining);
}

QCoro::Task<Outcome> writeEntry(QString service, QString key, QByteArray secret, Patience patience, CancelToken cancel)
{
    auto looking = isSecretServiceLocked();
    if (co_await looking)
        co_return fail(lockedError());
    auto *job = makeJob<QKeychain::WritePasswordJob>(service, key);
    job->setBinaryData(secret);
    auto writing = runJob(job, patience, cancel);
    const auto answer = co_await writing;
    if (!isGood(answer)) {
        auto explaining = explain(answer);
        co_return fail(co_await explaining);
    }
    auto reading = readEntry(service, key, patience, std::move(cancel));
    const auto kept = co_await reading;
    if (!kept && kept.error().kind == Error::Kind::Cancelled)
        co_return fail(kept.error());
    if (!kept || *kept != secret)
        co_return fail(keychainError(Error::Kind::KeychainFailed, "not_readable_back"));
    co_return done();
}

QCoro::Task<Outcome> removeEntry(QString service, QString key, Patience patience, CancelToken cancel)
{
    auto looking = isSecretServiceLocked();
    if (co_await looking)
        co_return fail(lockedError());
    auto removing = runJob(makeJob<QKeychain::DeletePasswordJob>(service, key), patience, std::move(cancel));
    const auto answer = co_await removing;
    const bool gone =
        isGood(answer) || (answer.end == KeychainAnswer::End::Finished && answer.error == QKeychain::EntryNotFound);
    if (!gone) {
        auto explaining = explain(answer);
        co_return fail(co_await explaining);
    }
    // Of a locked keyring QtKeychain says "done", and the entry is there when it is open again.
    auto asking = secretServiceState();
    if (co_await asking == SecretServiceState::Locked)
        co_return fail(lockedError());
    co_return done();
}

} // namespace

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds patience)
    : m_service(std::move(service))
    , m_patience(patience)
{
}

QCoro::Task<Result<QByteArray>> KeychainStore::read(QString key, CancelToken cancel)
{
    return readEntry(m_service, std::move(key), m_patience, std::move(cancel));
}

QCoro::Task<Outcome> KeychainStore::write(QString key, QByteArray secret, CancelToken cancel)
{
    return writeEntry(m_service, std::move(key), std::move(secret), m_patience, std::move(cancel));
}

QCoro::Task<Outcome> KeychainStore::remove(QString key, CancelToken cancel)
{
    return removeEntry(m_service, std::move(key), m_patience, std::move(cancel));
}

QCoro::Task<Outcome> KeychainStore::unlock(CancelToken cancel)
{
    return unlockSecretService(m_patience, std::move(cancel));
}

} // namespace rollcall
