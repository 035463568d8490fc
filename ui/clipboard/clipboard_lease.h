// SPDX-License-Identifier: MIT
#pragma once

#include "domain/secret.h"

#include <QObject>

#include <chrono>

namespace rollcall {

/// Puts a secret on the clipboard and takes it away again, unless something else has been copied by then. It outlives the
/// dialog that lent it, belongs to the application, and also ends when that quits.
class ClipboardLease final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds usual{60};
    /// Returns the lease, which deletes itself when it ends.
    static ClipboardLease *lend(const Secret &secret, std::chrono::milliseconds duration = usual);

private:
    ClipboardLease(Secret secret, std::chrono::milliseconds duration, QObject *parent);
    void end();

    Secret m_secret;
};

} // namespace rollcall
