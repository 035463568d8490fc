// SPDX-License-Identifier: MIT
#pragma once

#include "domain/member.h"

#include <QByteArray>

#include <optional>

namespace rollcall::aisix {

/// What Rollcall wrote down of a member that it asked the platform to create. The platform cannot be asked about it again.
struct RecordedMember {
    enum class State {
        Created, ///< the platform answered that it did
        Unknown, ///< no answer came: it may be there or not
        Taken,   ///< so it was, and a later try was told that the address is taken: by that member, or by another one
        Damaged  ///< the record is there, and can no longer be read
    };
    QString name; ///< of its part in the record
    State state = State::Unknown;
    Member member;    ///< as the platform answered, or as it was asked for
    bool kept = true; ///< false: it is in memory alone, and gone when the program ends
};

/// The row of a list: its status says that it comes from the record, and how sure it is.
[[nodiscard]] Member rowOf(const RecordedMember &record);

[[nodiscard]] QByteArray encode(const RecordedMember &record);
/// A record that cannot be read is Damaged, never left out.
[[nodiscard]] RecordedMember decode(const QString &name, const QByteArray &content);

} // namespace rollcall::aisix
