// SPDX-License-Identifier: MIT
#include "ui/invitations/qr_code.h"

#include "domain/secret.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

namespace rollcall {

namespace {
constexpr int quietZone = 4; // modules, ISO/IEC 18004
}

QrCode QrCode::of(const Secret &text)
{
    const auto bytes = text.reveal().toUtf8();
    if (bytes.isEmpty())
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return {};
    QrCode result;
    result.size = code->width;
    result.modules.resize(result.size * result.size);
    for (int i = 0; i < result.size * result.size; ++i)
        result.modules.setBit(i, (code->data[i] & 1U) != 0);
    return result;
}

QImage QrCode::toImage(int pixelsPerModule) const
{
    if (size == 0)
        return {};
    const int side = (size + 2 * quietZone) * pixelsPerModule;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int i = 0; i < size * size; ++i) {
        if (modules.testBit(i))
            painter.fillRect((i % size + quietZone) * pixelsPerModule, (i / size + quietZone) * pixelsPerModule,
                             pixelsPerModule, pixelsPerModule, Qt::black);
    }
    return image;
}

} // namespace rollcall
