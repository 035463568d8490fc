// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// Whether a screen reader or another assistive technology listens to this program, which can begin and end at any time.
/// What leaves by itself then stays longer: being read out, or switched to, takes more than a glance (WCAG 2.2.1).
class Assistance : public QObject, private QAccessible::ActivationObserver {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool active READ active NOTIFY activeChanged)

public:
    explicit Assistance(QObject *parent = nullptr);
    ~Assistance() override;
    Q_DISABLE_COPY_MOVE(Assistance)

    [[nodiscard]] bool active() const { return m_active; }

Q_SIGNALS:
    void activeChanged();

private:
    void accessibilityActiveChanged(bool active) override;

    bool m_active;
};

} // namespace rollcall
