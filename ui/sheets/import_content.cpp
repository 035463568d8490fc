// SPDX-License-Identifier: MIT
#include "ui/sheets/import_content.h"

#include "ui/sheets/sheet_text.h"

namespace rollcall {

namespace {

ImportContentPtr contentOf(ImportRows rows, const ImportRules &rules)
{
    auto content = std::make_shared<ImportContent>();
    judgeRows(rows, rules);
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const auto &row = rows[place];
        ++content->counts[static_cast<std::size_t>(row.verdict)];
        content->sendable += row.sendable();
        if (row.needsALook())
            content->look.push_back(static_cast<int>(place));
    }
    content->rows = std::move(rows);
    return content;
}

} // namespace

ImportReading readPeople(SheetResult<Sheet> sheet, ImportRules rules, const KnownLists &lists, SheetProgress &progress)
{
    ImportReading reading;
    if (!sheet) {
        reading.fault = std::move(sheet.error());
        return reading;
    }
    reading.description = sheetText(*sheet);
    reading.columns = findColumns(*sheet);
    auto rows = importRows(*sheet, reading.columns, rules.policy, progress);
    rules.known = reading.known = AddressIndex::make(lists.members, lists.invitations, lists.now);
    if (progress.cancelled)
        reading.fault = SheetFault{SheetFault::Kind::Cancelled, 0, {}};
    else if (rows.empty())
        reading.fault = SheetFault{SheetFault::Kind::Empty, 0, {}};
    else
        reading.content = contentOf(std::move(rows), rules);
    return reading;
}

ImportContentPtr judgePeople(const ImportContentPtr &before, const ImportEdits &edits, const ImportRules &rules)
{
    auto rows = before->rows;
    for (auto edit = edits.cbegin(); edit != edits.cend(); ++edit) {
        auto &row = rows[static_cast<std::size_t>(edit.key())];
        row.typed = edit->typed;
        row.name = edit->name;
        row.role = edit->role;
        readRow(row, rules.policy);
    }
    return contentOf(std::move(rows), rules);
}

} // namespace rollcall
