// SPDX-License-Identifier: MIT
#include "fuzzed.h"
#include "sheets/address_list.h"
#include "sheets/csv_reader.h"
#include "sheets/import_row.h"

using namespace rollcall;

namespace {

SheetLimits smallLimits()
{
    SheetLimits limits;
    limits.rows = 200;
    limits.columns = 32;
    limits.cellCharacters = 500;
    return limits;
}

Policy policyOfOneRole()
{
    Policy policy;
    policy.channels = {{InvitationChannel::Email, Decision::allow()}, {InvitationChannel::Phone, Decision::allow()}};
    Role role;
    role.id = role.label = QStringLiteral("member");
    policy.roles.append(role);
    return policy;
}

void preview(const SheetResult<Sheet> &sheet, const SheetLimits &limits)
{
    if (!sheet)
        return;
    fuzz::require(static_cast<int>(sheet->rows.size()) <= limits.rows);
    for (const auto &row : sheet->rows)
        fuzz::require(static_cast<int>(row.cells.size()) <= limits.columns);
    SheetProgress progress;
    ImportRules rules;
    rules.policy = policyOfOneRole();
    rules.role = QStringLiteral("member");
    auto rows = importRows(*sheet, findColumns(*sheet), rules.policy, progress);
    judgeRows(rows, rules);
    for (const auto &row : rows)
        fuzz::require(!row.sendable() || !row.address.isEmpty());
}

} // namespace

// A text of unknown encoding as a file and as a paste, to the judged preview.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto limits = smallLimits();
    const auto bytes = fuzz::bytesOf(data, size);
    SheetProgress progress;
    preview(readText(bytes, limits, progress), limits);
    preview(readPaste(QString::fromUtf8(bytes), limits, progress), limits);
    return 0;
}
