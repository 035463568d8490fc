// SPDX-License-Identifier: MIT
#include "store/schema.h"

namespace rollcall {

const QList<SchemaStep> &schemaSteps()
{
    using Work = SchemaStep::Work;
    static const QList<SchemaStep> steps{
        {{QStringLiteral("CREATE TABLE part (name TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID")}, Work::None},
        {{QStringLiteral("CREATE TABLE seal (id INTEGER PRIMARY KEY CHECK (id = 1), proof BLOB NOT NULL)")},
         Work::Seal},
        {{}, Work::Wipe},
    };
    return steps;
}

int newestSchema() { return static_cast<int>(schemaSteps().size()); }

} // namespace rollcall
