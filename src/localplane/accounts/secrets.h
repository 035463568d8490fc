// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/problem.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <semaphore>

namespace rollcall::plane {

/// A fresh id such as "mem_4f0c…": opaque, not guessable, without an order.
[[nodiscard]] QString newId(const char *prefix);

/// 256 random bits for a link or a credential, in letters that a URL takes.
[[nodiscard]] QString newToken(const char *prefix = "");

/// What is kept of a token. BLAKE2b without salt is enough: nobody guesses 256 random bits.
[[nodiscard]] QByteArray digestOf(const QString &token);
[[nodiscard]] QByteArray digestOf(const QByteArray &bytes);

/// The plane's own key, in a file that only its owner reads. It seals links that may be copied again, mail that waits, and
/// stored answers, so that the database alone gives nobody a way in.
class Seal {
public:
    /// Reads the key, or makes it where there is none. nullopt where the file cannot be used.
    static std::optional<Seal> open(const QString &keyFile);
    [[nodiscard]] QByteArray close(const QByteArray &plain) const;
    /// Empty where the bytes were not sealed with this key.
    [[nodiscard]] QByteArray open(const QByteArray &sealed) const;
    /// A keyed digest: of a body that may hold a password, which a plain digest would let somebody guess.
    [[nodiscard]] QByteArray fingerprint(const QByteArray &bytes) const;

private:
    explicit Seal(QByteArray key) : m_key(std::move(key)) {}
    QByteArray m_key;
};

/// Argon2id. libsodium's interactive limits (64 MiB, two passes) because a person waits for it and several may sign in at
/// once; no more than four are worked on at a time, so that a flood of tries does not take all memory.
class PasswordHasher {
public:
    [[nodiscard]] QString hash(const QString &password);
    [[nodiscard]] bool verify(const QString &hash, const QString &password);
    /// Takes as long as `verify` and says no: for an account that does not exist.
    void pretend(const QString &password);

private:
    std::counting_semaphore<4> m_workers{4};
};

/// At least 15 characters and no other rule: rules about letters and signs make passwords worse.
[[nodiscard]] std::optional<Problem> checkPassword(const QString &password, const QString &field);

} // namespace rollcall::plane
