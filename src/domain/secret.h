// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rollcall {

/// A password, token or one-time link. It has no stream operator and no implicit way to a QString, so that a secret in a log
/// line or an error is a compile error. Qt's strings cannot be wiped; what matters is that it reaches no disk.
class Secret {
public:
    Secret() = default;
    explicit Secret(QString value) : m_value(std::move(value)) {}
    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    [[nodiscard]] const QString &reveal() const { return m_value; }

private:
    QString m_value;
};

} // namespace rollcall
