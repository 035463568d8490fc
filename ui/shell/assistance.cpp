// SPDX-License-Identifier: MIT
#include "ui/shell/assistance.h"

namespace rollcall {

Assistance::Assistance(QObject *parent) : QObject(parent), m_active(QAccessible::isActive())
{
    QAccessible::installActivationObserver(this);
}

Assistance::~Assistance() { QAccessible::removeActivationObserver(this); }

void Assistance::accessibilityActiveChanged(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    Q_EMIT activeChanged();
}

} // namespace rollcall
