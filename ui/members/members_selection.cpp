// SPDX-License-Identifier: MIT
#include "ui/members/members_model.h"

#include <algorithm>

namespace rollcall {

int MembersModel::headState() const
{
    if (m_selected.isEmpty())
        return Qt::Unchecked;
    const auto isSelected = [this](int row) {
        return m_selected.contains((*m_table)[static_cast<std::size_t>(row)].id);
    };
    const bool all = !m_rows.empty() && std::all_of(m_rows.cbegin(), m_rows.cend(), isSelected);
    return all ? Qt::Checked : Qt::PartiallyChecked;
}

QStringList MembersModel::selectedIds() const
{
    QStringList ids;
    auto hidden = m_selected;
    for (int row = 0; row < count(); ++row) {
        if (hidden.remove(at(row).id))
            ids.append(at(row).id);
    }
    QStringList last(hidden.cbegin(), hidden.cend());
    last.sort();
    return ids + last;
}

const Member *MembersModel::member(const QString &memberId) const
{
    const auto found =
        std::find_if(m_table->cbegin(), m_table->cend(), [&](const Member &member) { return member.id == memberId; });
    return found == m_table->cend() ? nullptr : &*found;
}

int MembersModel::rowOf(const QString &memberId) const
{
    for (int row = 0; row < count(); ++row) {
        if (at(row).id == memberId)
            return row;
    }
    return -1;
}

QString MembersModel::idAt(int row) const { return row >= 0 && row < count() ? at(row).id : QString(); }

void MembersModel::toggle(const QString &memberId)
{
    if (!m_selected.remove(memberId))
        m_selected.insert(memberId);
    if (const int row = rowOf(memberId); row >= 0)
        announce(row, row, {SelectedRole});
    Q_EMIT selectionChanged();
}

void MembersModel::selectRange(int from, int to)
{
    const int first = std::max(0, std::min(from, to));
    const int last = std::min(count() - 1, std::max(from, to));
    for (int row = first; row <= last; ++row)
        m_selected.insert(at(row).id);
    announce(first, last, {SelectedRole});
    Q_EMIT selectionChanged();
}

void MembersModel::selectShown() { selectRange(0, count() - 1); }

void MembersModel::clearSelection()
{
    m_selected.clear();
    announce(0, count() - 1, {SelectedRole});
    Q_EMIT selectionChanged();
}

} // namespace rollcall
