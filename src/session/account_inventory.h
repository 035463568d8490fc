// SPDX-License-Identifier: MIT
#pragma once

#include "domain/result.h"
#include "session/account_session.h"

#include <QString>

#include <vector>

namespace rollcall {

/// What the console remembers of its accounts between two runs, in one small JSON file. It holds no secret.
/// A file that is damaged or of a newer version is renamed and kept, never overwritten; one that cannot be read at all is left
/// alone, and nothing is written in this run.
class AccountInventory {
public:
    struct Content {
        std::vector<AccountSession::Record> accounts;
        QString shownAccount; ///< what was on show last
        QString shownTenant;
    };

    explicit AccountInventory(QString folder);
    /// Empty where there is no file yet. The error, of kind Storage, says what became of a file that was no good:
    /// "moved_aside" (start with nothing) or "unreadable".
    [[nodiscard]] Result<Content> read();
    /// All or nothing: a crash leaves the file of before. Makes the folder, for its owner only.
    [[nodiscard]] Outcome write(const Content &content) const;

private:
    [[nodiscard]] Error moveAside(const QString &why) const;

    QString m_folder;
    QString m_path;
    bool m_readOnly = false;
};

} // namespace rollcall
