// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QByteArray>
#include <QHash>

#include <mutex>

namespace rollcall::plane {

/// Slows down whoever guesses passwords: ten wrong tries for one name, then a pause. In memory, so that guessing costs the
/// guesser and never the disk; a name that does not exist is counted as well, or the pause would tell which do.
class AttemptLimiter {
public:
    /// Seconds to wait before the next try; 0 where it may be made now.
    [[nodiscard]] int waitFor(const QByteArray &name, Instant now);
    void failed(const QByteArray &name, Instant now);
    void succeeded(const QByteArray &name);

private:
    struct Tries {
        int count = 0;
        Instant since;
    };
    void forgetOld(Instant now);
    std::mutex m_mutex;
    QHash<QByteArray, Tries> m_tries;
};

} // namespace rollcall::plane
