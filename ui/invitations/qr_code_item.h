// SPDX-License-Identifier: MIT
#pragma once

#include "ui/invitations/one_time_links.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace rollcall {

/// Draws the code of the current one-time link, in whole pixels a module. The link does not pass through QML or an image URL.
class QrCodeItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::OneTimeLinks *links READ links WRITE setLinks NOTIFY linksChanged REQUIRED FINAL)

public:
    explicit QrCodeItem(QQuickItem *parent = nullptr) : QQuickPaintedItem(parent) {}

    void paint(QPainter *painter) override;
    [[nodiscard]] OneTimeLinks *links() const { return m_links; }
    void setLinks(OneTimeLinks *links);

Q_SIGNALS:
    void linksChanged();

private:
    void encode();

    QPointer<OneTimeLinks> m_links;
    QrCode m_code;
};

} // namespace rollcall
