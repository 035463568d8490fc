// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/answer.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <utility>

namespace rollcall {

/// Where a driver keeps what its platform does not give back: named bytes of one tenant on one server, which outlive the program.
/// Whoever implements it seals them; a driver never sees where they lie. Names are not sealed: nothing of a person goes into them.
/// Calls are made from the GUI thread and answered through its event loop, in the order in which they were made.
class RecordShelf {
public:
    using Records = QList<std::pair<QString, QByteArray>>;
    struct Read {
        Records intact;      ///< in the order of their names
        QStringList damaged; ///< there, but not as they were put there: their content is lost
    };

    RecordShelf() = default;
    RecordShelf(const RecordShelf &) = delete;
    RecordShelf &operator=(const RecordShelf &) = delete;
    virtual ~RecordShelf() = default;

    /// All whose names begin so; nothing where nothing was ever kept. An Error where there is something that cannot be opened now.
    virtual Answer<Read> read(QUrl server, QString tenantId, QString prefix) = 0;
    /// All or none. Done means that it is there after a power cut. Refused ("not_kept") where nothing of this tenant may be kept.
    virtual Answer<std::monostate> write(QUrl server, QString tenantId, Records put, QStringList removed) = 0;
};

} // namespace rollcall
