// SPDX-License-Identifier: MIT
#pragma once

#include <QBitArray>
#include <QImage>

namespace rollcall {

class Secret;

/// The modules of a QR code, row by row; `size` on a side without the quiet zone. Size 0 where the text does not fit.
struct QrCode {
    int size = 0;
    QBitArray modules;

    [[nodiscard]] static QrCode of(const Secret &text);
    /// Black on white whatever the theme, since scanners need it so, with the quiet zone of four modules.
    [[nodiscard]] QImage toImage(int pixelsPerModule) const;
};

} // namespace rollcall
