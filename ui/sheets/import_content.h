// SPDX-License-Identifier: MIT
#pragma once

#include "sheets/import_row.h"

#include <QHash>

#include <array>
#include <memory>
#include <optional>

namespace rollcall {

/// The rows of a preview as they are judged, with their counts. Made on a worker, immutable after that.
struct ImportContent {
    ImportRows rows;
    std::vector<int> look; ///< places of those that need a look
    std::array<int, importVerdicts> counts{};
    int sendable = 0;
};
using ImportContentPtr = std::shared_ptr<const ImportContent>;

/// What a person has changed in the preview, by place.
using ImportEdits = QHash<int, ImportRow>;

/// What reading came to.
struct ImportReading {
    std::optional<SheetFault> fault;
    QString description;
    SheetColumns columns;
    ImportContentPtr content;
    AddressIndexPtr known;
};

/// Who is known already, for the rules.
struct KnownLists {
    MemberTablePtr members;
    InvitationTablePtr invitations;
    Instant now;
};

/// All of these run on a worker.
[[nodiscard]] ImportReading readPeople(SheetResult<Sheet> sheet, ImportRules rules, const KnownLists &lists,
                                       SheetProgress &progress);
[[nodiscard]] ImportContentPtr judgePeople(const ImportContentPtr &before, const ImportEdits &edits,
                                           const ImportRules &rules);

} // namespace rollcall
