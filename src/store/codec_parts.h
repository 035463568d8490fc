// SPDX-License-Identifier: MIT
#pragma once

#include "store/blob.h"

namespace rollcall {

/// What the codecs of both lists need.

inline QString joinedTeams(const QStringList &teams) { return teams.join(QChar(0x1f)); }

inline QStringList splitTeams(const QString &teams)
{
    return teams.isEmpty() ? QStringList() : teams.split(QChar(0x1f));
}

/// A row holds some numbers of eight bytes: what claims more rows than that allows is refused before memory is taken for them.
inline bool plausible(const QByteArray &blob, const BlobReader &reader)
{
    constexpr std::size_t leastRowSize = 64;
    return reader.ok() && reader.rows() <= static_cast<std::size_t>(blob.size()) / leastRowSize;
}

template <typename Enum>
Enum enumFrom(std::int64_t value, Enum last, BlobReader &reader)
{
    if (value < 0 || value > static_cast<std::int64_t>(last)) {
        reader.refuse();
        return last;
    }
    return static_cast<Enum>(value);
}

} // namespace rollcall
