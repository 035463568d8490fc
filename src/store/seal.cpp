// SPDX-License-Identifier: MIT
#include "store/seal.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>

namespace rollcall {

namespace {

static_assert(SealKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr char form = 1; ///< how what follows is sealed; part of what is authenticated
constexpr qsizetype bodyAt = 1 + nonceSize;

/// libsodium chooses the fastest code for this processor; it may be asked to from any thread, and more than once.
void prepare()
{
    static const int ready = sodium_init();
    Q_ASSERT(ready >= 0);
    Q_UNUSED(ready)
}

unsigned char *octets(QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + at;
}

const unsigned char *octets(const QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()) + at;
}

/// Each text after its length, so that no two contexts have the same bytes.
QByteArray contextOf(const SealedPlace &place, const QString &part)
{
    QByteArray context("Rollcall sealed part ");
    context += form;
    for (const auto *text : {&part, &place.accountId, &place.tenantId}) {
        const auto utf8 = text->toUtf8();
        QByteArray length(8, Qt::Uninitialized);
        qToBigEndian<qint64>(utf8.size(), length.data());
        context += length + utf8;
    }
    return context;
}

} // namespace

std::shared_ptr<SealKey::Bytes> SealKey::makeBytes()
{
    prepare();
    return {new Bytes(), [](Bytes *bytes) {
                sodium_memzero(bytes->data(), bytes->size());
                delete bytes;
            }};
}

SealKey SealKey::random()
{
    auto bytes = makeBytes();
    randombytes_buf(bytes->data(), bytes->size());
    return SealKey(std::move(bytes));
}

std::optional<SealKey> SealKey::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != size)
        return std::nullopt;
    auto copy = makeBytes();
    std::copy_n(octets(bytes), size, copy->data());
    return SealKey(std::move(copy));
}

QByteArray SealKey::bytes() const { return {reinterpret_cast<const char *>(m_bytes->data()), size}; }

QByteArray seal(const SealedPlace &place, const QString &part, const QByteArray &plain)
{
    const auto context = contextOf(place, part);
    QByteArray sealed(bodyAt + plain.size() + tagSize, Qt::Uninitialized);
    sealed[0] = form;
    randombytes_buf(octets(sealed, 1), static_cast<std::size_t>(nonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        octets(sealed, bodyAt), nullptr, octets(plain), static_cast<unsigned long long>(plain.size()), octets(context),
        static_cast<unsigned long long>(context.size()), nullptr, octets(std::as_const(sealed), 1), place.key.data());
    return sealed;
}

std::optional<QByteArray> unseal(const SealedPlace &place, const QString &part, const QByteArray &sealed)
{
    if (sealed.size() < bodyAt + tagSize || sealed.front() != form)
        return std::nullopt;
    const auto context = contextOf(place, part);
    QByteArray plain(sealed.size() - bodyAt - tagSize, Qt::Uninitialized);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        octets(plain), nullptr, nullptr, octets(sealed, bodyAt),
        static_cast<unsigned long long>(sealed.size() - bodyAt), octets(context),
        static_cast<unsigned long long>(context.size()), octets(sealed, 1), place.key.data());
    if (opened != 0)
        return std::nullopt;
    return plain;
}

} // namespace rollcall
