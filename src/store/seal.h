// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <memory>
#include <optional>

namespace rollcall {

/// 256 random bits that seal what is kept of one account in one tenant. Copies share the bytes, which are wiped with the last.
/// It can neither be streamed nor compared, so that it ends up in no log; only the keychain is handed its bytes.
class SealKey {
public:
    static constexpr qsizetype size = 32;

    [[nodiscard]] static SealKey random();
    /// nullopt unless there are exactly `size` bytes.
    [[nodiscard]] static std::optional<SealKey> fromBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] const unsigned char *data() const { return m_bytes->data(); }

private:
    using Bytes = std::array<unsigned char, static_cast<std::size_t>(size)>;
    explicit SealKey(std::shared_ptr<const Bytes> bytes) : m_bytes(std::move(bytes)) {}
    static std::shared_ptr<Bytes> makeBytes();

    std::shared_ptr<const Bytes> m_bytes;
};

/// Where something of one account in one tenant is kept, and what seals it there.
struct SealedPlace {
    QString accountId;
    QString tenantId;
    SealKey key;
};

/// Bytes that only the key opens, and only as the part of that name, of that account, in that tenant: one that was moved
/// elsewhere, cut, or changed in any bit does not open. XChaCha20-Poly1305 with a random nonce for each.
[[nodiscard]] QByteArray seal(const SealedPlace &place, const QString &part, const QByteArray &plain);
[[nodiscard]] std::optional<QByteArray> unseal(const SealedPlace &place, const QString &part, const QByteArray &sealed);

} // namespace rollcall
