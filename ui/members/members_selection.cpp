// SPDX-License-Identifier: MIT
#include "ui/members/members_model.h"

#include <algorithm>

namespace rollcall {

void MembersModel::mark(std::size_t tableRow, bool selected)
{
    m_selectedCount += (selected ? 1 : 0) - m_selected[tableRow];
    m_selected[tableRow] = selected ? 1 : 0;
}

int MembersModel::headState() const
{
    if (m_selectedCount == 0)
        return Qt::Unchecked;
    const auto &rows = m_index->rows;
    const bool all = !rows.empty() && m_selectedCount >= count()
                     && std::all_of(rows.cbegin(), rows.cend(),
                                    [this](int row) { return m_selected[static_cast<std::size_t>(row)] != 0; });
    return all ? Qt::Checked : Qt::PartiallyChecked;
}

QStringList MembersModel::selectedIds() const
{
    QStringList ids;
    auto hidden = m_selected;
    for (int row = 0; row < count(); ++row) {
        if (std::exchange(hidden[tableRow(row)], 0))
            ids.append(idOf(row));
    }
    QStringList last;
    for (std::size_t row = 0; row < hidden.size(); ++row) {
        if (hidden[row])
            last.append(m_index->table->id(row));
    }
    last.sort();
    return ids + last;
}

std::optional<Member> MembersModel::member(const QString &memberId) const { return m_index->table->find(memberId); }

int MembersModel::rowOf(const QString &memberId) const
{
    const auto inTable = m_index->table->rowOf(memberId);
    if (!inTable)
        return -1;
    const auto &rows = m_index->rows;
    const auto found = std::find(rows.cbegin(), rows.cend(), static_cast<int>(*inTable));
    return found == rows.cend() ? -1 : static_cast<int>(found - rows.cbegin());
}

QString MembersModel::idAt(int row) const { return row >= 0 && row < count() ? idOf(row) : QString(); }

void MembersModel::toggle(const QString &memberId)
{
    const auto inTable = m_index->table->rowOf(memberId);
    if (!inTable)
        return;
    mark(*inTable, m_selected[*inTable] == 0);
    if (const int row = rowOf(memberId); row >= 0)
        announce(row, row, {SelectedRole});
    Q_EMIT selectionChanged();
}

void MembersModel::selectRange(int from, int to)
{
    const int first = std::max(0, std::min(from, to));
    const int last = std::min(count() - 1, std::max(from, to));
    for (int row = first; row <= last; ++row)
        mark(tableRow(row), true);
    announce(first, last, {SelectedRole});
    Q_EMIT selectionChanged();
}

void MembersModel::selectShown() { selectRange(0, count() - 1); }

void MembersModel::clearSelection()
{
    std::fill(m_selected.begin(), m_selected.end(), 0);
    m_selectedCount = 0;
    announce(0, count() - 1, {SelectedRole});
    Q_EMIT selectionChanged();
}

} // namespace rollcall
