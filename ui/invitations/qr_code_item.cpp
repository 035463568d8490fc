// SPDX-License-Identifier: MIT
#include "ui/invitations/qr_code_item.h"

#include <QPainter>

#include <cmath>

namespace rollcall {

void QrCodeItem::setLinks(OneTimeLinks *links)
{
    if (m_links == links)
        return;
    if (m_links)
        m_links->disconnect(this);
    m_links = links;
    if (m_links)
        connect(m_links, &OneTimeLinks::currentChanged, this, &QrCodeItem::encode);
    encode();
    Q_EMIT linksChanged();
}

void QrCodeItem::encode()
{
    m_code = m_links ? m_links->code() : QrCode{};
    update();
}

void QrCodeItem::paint(QPainter *painter)
{
    if (m_code.size == 0)
        return;
    // In device pixels, so that every module is as wide as its neighbours.
    const auto ratio = painter->device()->devicePixelRatioF();
    const auto available = std::min(width(), height()) * ratio;
    const auto whole = std::max(1.0, std::floor(available / m_code.size));
    const auto margin = std::floor((available - whole * m_code.size) / 2);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->scale(1 / ratio, 1 / ratio);
    for (int row = 0; row < m_code.size; ++row) {
        for (int column = 0; column < m_code.size; ++column) {
            if (m_code.modules.testBit(row * m_code.size + column))
                painter->fillRect(QRectF(margin + column * whole, margin + row * whole, whole, whole), Qt::black);
        }
    }
}

} // namespace rollcall
