// SPDX-License-Identifier: MIT
#include "localplane/accounts/secrets.h"

#include <QFile>
#include <QSaveFile>

#include <sodium.h>

namespace rollcall::plane {

namespace {

constexpr qsizetype shortestPassword = 15;

QByteArray random(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(size));
    return bytes;
}

const unsigned char *octets(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *octets(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

QByteArray blake(const QByteArray &bytes, const QByteArray &key)
{
    QByteArray digest(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(octets(digest), static_cast<std::size_t>(digest.size()), octets(bytes),
                       static_cast<unsigned long long>(bytes.size()), key.isEmpty() ? nullptr : octets(key),
                       static_cast<std::size_t>(key.size()));
    return digest;
}

} // namespace

QString newId(const char *prefix)
{
    return QLatin1String(prefix) + QLatin1Char('_') + QString::fromLatin1(random(12).toHex());
}

QString newToken(const char *prefix)
{
    constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QLatin1String(prefix) + QString::fromLatin1(random(32).toBase64(form));
}

QByteArray digestOf(const QString &token) { return digestOf(token.toUtf8()); }

QByteArray digestOf(const QByteArray &bytes) { return blake(bytes, {}); }

std::optional<Seal> Seal::open(const QString &keyFile)
{
    QFile file(keyFile);
    if (!file.exists()) {
        const auto key = random(crypto_secretbox_KEYBYTES);
        QSaveFile fresh(keyFile);
        if (!fresh.open(QIODevice::WriteOnly) || !fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            || fresh.write(key) != key.size() || !fresh.commit())
            return std::nullopt;
        return Seal(key);
    }
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto key = file.readAll();
    if (key.size() != crypto_secretbox_KEYBYTES)
        return std::nullopt;
    return Seal(key);
}

QByteArray Seal::close(const QByteArray &plain) const
{
    const auto nonce = random(crypto_secretbox_NONCEBYTES);
    QByteArray box(plain.size() + static_cast<qsizetype>(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    crypto_secretbox_easy(octets(box), octets(plain), static_cast<unsigned long long>(plain.size()), octets(nonce),
                          octets(m_key));
    return nonce + box;
}

QByteArray Seal::open(const QByteArray &sealed) const
{
    constexpr qsizetype overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (sealed.size() < overhead)
        return {};
    const auto nonce = sealed.left(crypto_secretbox_NONCEBYTES);
    const auto box = sealed.mid(crypto_secretbox_NONCEBYTES);
    QByteArray plain(sealed.size() - overhead, Qt::Uninitialized);
    if (crypto_secretbox_open_easy(octets(plain), octets(box), static_cast<unsigned long long>(box.size()),
                                   octets(nonce), octets(m_key))
        != 0)
        return {};
    return plain;
}

QByteArray Seal::fingerprint(const QByteArray &bytes) const { return blake(bytes, m_key); }

QString PasswordHasher::hash(const QString &password)
{
    const auto bytes = password.toUtf8();
    char text[crypto_pwhash_STRBYTES] = {};
    m_workers.acquire();
    const int failed = crypto_pwhash_str(text, bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                                         crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
    m_workers.release();
    return failed == 0 ? QString::fromLatin1(text) : QString();
}

bool PasswordHasher::verify(const QString &hash, const QString &password)
{
    const auto stored = hash.toLatin1();
    const auto bytes = password.toUtf8();
    m_workers.acquire();
    const int failed =
        crypto_pwhash_str_verify(stored.constData(), bytes.constData(), static_cast<unsigned long long>(bytes.size()));
    m_workers.release();
    return failed == 0;
}

void PasswordHasher::pretend(const QString &password) { static_cast<void>(hash(password)); }

std::optional<Problem> checkPassword(const QString &password, const QString &field)
{
    if (password.size() >= shortestPassword)
        return std::nullopt;
    return Problem::field(422, QStringLiteral("password_too_short"),
                          QStringLiteral("A password has at least %1 characters.").arg(shortestPassword), field);
}

} // namespace rollcall::plane
