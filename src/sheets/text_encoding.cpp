// SPDX-License-Identifier: MIT
#include "sheets/text_encoding.h"

#include <QList>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace rollcall {

namespace {

constexpr qsizetype sampleBytes = 64 * 1024;

bool isHigh(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// Which half of its pairs is mostly zero: Latin text in UTF-16 has a zero beside each letter.
std::optional<TextEncoding> utf16ByZeros(const QByteArray &bytes)
{
    const auto sample = std::min(bytes.size(), sampleBytes) & ~qsizetype(1);
    if (sample < 4)
        return std::nullopt;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype at = 0; at < sample; at += 2) {
        even += bytes[at] == '\0';
        odd += bytes[at + 1] == '\0';
    }
    const auto pairs = sample / 2;
    if (odd * 4 > pairs && even * 20 < pairs)
        return TextEncoding::Utf16Le;
    if (even * 4 > pairs && odd * 20 < pairs)
        return TextEncoding::Utf16Be;
    return std::nullopt;
}

/// Chinese in GB18030 is pairs of high bytes; accented letters of Windows-1252 stand alone between plain ones.
bool standsInPairs(const QByteArray &bytes)
{
    qsizetype paired = 0;
    qsizetype alone = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (!isHigh(bytes[at]))
            continue;
        const bool pair = at + 1 < bytes.size() && isHigh(bytes[at + 1]);
        pair ? ++paired : ++alone;
        at += pair;
    }
    return paired > alone;
}

DecodedText decodeWith(QStringDecoder decoder, const QByteArray &bytes, TextEncoding encoding)
{
    const QString text = decoder.decode(bytes);
    DecodedText decoded{text.toUtf8(), encoding, false};
    decoded.replaced = decoder.hasError() || text.contains(QChar::ReplacementCharacter);
    return decoded;
}

} // namespace

DecodedText decodeText(const QByteArray &bytes)
{
    using Converter = QStringConverter;
    if (bytes.startsWith("\xff\xfe"))
        return decodeWith(QStringDecoder(Converter::Utf16LE), bytes.mid(2), TextEncoding::Utf16Le);
    if (bytes.startsWith("\xfe\xff"))
        return decodeWith(QStringDecoder(Converter::Utf16BE), bytes.mid(2), TextEncoding::Utf16Be);
    if (bytes.startsWith("\xef\xbb\xbf"))
        return decodeWith(QStringDecoder(Converter::Utf8), bytes.mid(3), TextEncoding::Utf8);
    if (const auto wide = utf16ByZeros(bytes)) {
        const auto form = *wide == TextEncoding::Utf16Le ? Converter::Utf16LE : Converter::Utf16BE;
        return decodeWith(QStringDecoder(form), bytes, *wide);
    }
    // Text that is already what is wanted is not copied.
    if (std::none_of(bytes.cbegin(), bytes.cend(), isHigh))
        return {bytes, TextEncoding::Utf8, false};
    QStringDecoder utf8(Converter::Utf8);
    static_cast<void>(QString(utf8.decode(bytes))); // only then is it known whether it can be
    if (!utf8.hasError())
        return {bytes, TextEncoding::Utf8, false};
    if (QStringDecoder chinese("GB18030"); chinese.isValid() && standsInPairs(bytes)) {
        auto decoded = decodeWith(std::move(chinese), bytes, TextEncoding::Gb18030);
        if (!decoded.replaced)
            return decoded;
    }
    if (QStringDecoder western("windows-1252"); western.isValid())
        return decodeWith(std::move(western), bytes, TextEncoding::Windows1252);
    return decodeWith(QStringDecoder(Converter::Latin1), bytes, TextEncoding::Windows1252);
}

bool looksBinary(const QByteArray &bytes)
{
    static const QList<QByteArray> heads{QByteArrayLiteral("\x89PNG"),
                                         QByteArrayLiteral("%PDF"),
                                         QByteArrayLiteral("\x7f"
                                                           "ELF"),
                                         QByteArrayLiteral("GIF8"),
                                         QByteArrayLiteral("\x1f\x8b"),
                                         QByteArrayLiteral("\xff\xd8\xff"),
                                         QByteArrayLiteral("7z\xbc\xaf"),
                                         QByteArrayLiteral("Rar!")};
    if (std::any_of(heads.cbegin(), heads.cend(), [&](const QByteArray &head) { return bytes.startsWith(head); }))
        return true;
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff") || utf16ByZeros(bytes))
        return false;
    const auto sample = std::min(bytes.size(), sampleBytes);
    const auto odd = std::count_if(bytes.cbegin(), bytes.cbegin() + sample, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v';
    });
    return odd * 20 > sample;
}

} // namespace rollcall
