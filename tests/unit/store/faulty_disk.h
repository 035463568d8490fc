// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <memory>

namespace rollcall::test {

/// The disk as SQLite sees it, between SQLite and the real one: from the operation on that it is told, it is full, or broken.
/// Counts what SQLite asks of it: reading, writing, cutting, syncing, opening and deleting. One at a time; it is in place for as
/// long as it lives, for connections opened meanwhile.
class FaultyDisk {
public:
    enum class Fault {
        Full,   ///< what is written finds no room; the rest works
        Broken, ///< nothing works
    };
    enum class Lasts { Once, ForEver };

    FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;
    ~FaultyDisk();

    /// The operation that comes after `count` others fails; counting starts now.
    void failAfter(int count, Fault fault, Lasts lasts);
    void mend();
    [[nodiscard]] bool hasFailed() const; ///< since failAfter()
};

} // namespace rollcall::test
