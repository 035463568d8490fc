// SPDX-License-Identifier: MIT
#pragma once

#include "sheets/sheet.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>

namespace rollcall {

/// The packed parts of a workbook, read with libzip. What is inside is never taken at its word: unpacking stops at the limit,
/// however small the file is and whatever sizes it claims.
class WorkbookParts {
public:
    /// `bytes` have to outlive it.
    [[nodiscard]] static SheetResult<std::unique_ptr<WorkbookParts>> open(const QByteArray &bytes,
                                                                          const SheetLimits &limits,
                                                                          SheetProgress &progress);
    ~WorkbookParts();
    WorkbookParts(const WorkbookParts &) = delete;
    WorkbookParts &operator=(const WorkbookParts &) = delete;

    [[nodiscard]] bool has(const QString &name) const;
    /// Hands out the part piece by piece, until `take` returns a fault.
    using Take = std::function<std::optional<SheetFault>(const QByteArray &piece)>;
    [[nodiscard]] std::optional<SheetFault> read(const QString &name, const Take &take);

private:
    struct Private;
    explicit WorkbookParts(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

} // namespace rollcall
