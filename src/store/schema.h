// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

namespace rollcall {

/// What a version of the schema adds to the one before.
struct SchemaStep {
    enum class Work {
        None,
        Seal, ///< what the parts hold in clear is sealed
        Wipe  ///< what older versions left in the file in clear is removed from its bytes
    };
    QStringList statements;
    Work work = Work::None;
};

/// The step at n leads from version n to n + 1. Only ever append: files of every version are out there.
[[nodiscard]] const QList<SchemaStep> &schemaSteps();
[[nodiscard]] int newestSchema();
/// The first version in which nothing is in clear.
inline constexpr int firstWipedSchema = 3;

} // namespace rollcall
