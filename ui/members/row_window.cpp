// SPDX-License-Identifier: MIT
#include "ui/members/row_window.h"

#include <algorithm>

namespace rollcall {

void RowWindow::setSource(QAbstractItemModel *source)
{
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    beginResetModel();
    m_source = source;
    m_first = 0;
    fit();
    endResetModel();
    if (source) {
        connect(source, &QAbstractItemModel::modelAboutToBeReset, this, &RowWindow::beginResetModel);
        connect(source, &QAbstractItemModel::modelReset, this, [this] {
            fit();
            endResetModel();
            Q_EMIT placeChanged();
        });
        connect(source, &QAbstractItemModel::dataChanged, this, &RowWindow::takeChanged);
        connect(source, &QAbstractItemModel::rowsAboutToBeInserted, this,
                [this](const QModelIndex &, int from, int to) { beforeInserted(from, to); });
        connect(source, &QAbstractItemModel::rowsInserted, this, &RowWindow::takeInserted);
        connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
                [this](const QModelIndex &, int from, int to) { beforeRemoved(from, to); });
        connect(source, &QAbstractItemModel::rowsRemoved, this, &RowWindow::takeRemoved);
    }
    Q_EMIT sourceChanged();
    Q_EMIT placeChanged();
}

QVariant RowWindow::data(const QModelIndex &index, int role) const
{
    if (!m_source || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return m_source->index(m_first + index.row(), 0).data(role);
}

QHash<int, QByteArray> RowWindow::roleNames() const
{
    return m_source ? m_source->roleNames() : QHash<int, QByteArray>();
}

// The window stays where it is as long as there are rows for it.
void RowWindow::fit()
{
    m_total = m_source ? m_source->rowCount() : 0;
    m_count = std::min(m_total, m_most);
    m_first = std::clamp(m_first, 0, m_total - m_count);
}

void RowWindow::place(int first)
{
    beginResetModel();
    m_first = first;
    fit();
    endResetModel();
    Q_EMIT placeChanged();
}

bool RowWindow::centreOn(int row)
{
    const int first = std::clamp(row - m_most / 2, 0, std::max(0, m_total - m_most));
    if (first == m_first && m_count == std::min(m_total, m_most))
        return false;
    place(first);
    return true;
}

bool RowWindow::makeRoomAround(int row)
{
    const int room = m_most / 8;
    const bool above = row - m_first < room && m_first > 0;
    const bool below = m_first + m_count - row <= room && m_first + m_count < m_total;
    return (above || below) && centreOn(row);
}

void RowWindow::takeChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    const int first = std::max(0, from.row() - m_first);
    const int last = std::min(m_count - 1, to.row() - m_first);
    if (first <= last)
        Q_EMIT dataChanged(index(first), index(last), roles);
}

void RowWindow::beforeInserted(int from, int to)
{
    const int count = to - from + 1;
    const bool atEnd = from == m_total && from == m_first + m_count && m_count < m_most;
    const bool inside = from >= m_first && (from < m_first + m_count || atEnd);
    m_change = {count, from < m_first ? count : 0, inside ? count : 0};
    if (inside)
        beginInsertRows({}, from - m_first, to - m_first);
}

void RowWindow::takeInserted()
{
    m_total += m_change.rows;
    m_first += m_change.above;
    m_count += m_change.inside;
    if (m_change.inside > 0)
        endInsertRows();
    Q_EMIT placeChanged();
}

void RowWindow::beforeRemoved(int from, int to)
{
    const int first = std::max(from, m_first);
    const int last = std::min(to, m_first + m_count - 1);
    m_change = {to - from + 1, std::max(0, std::min(to + 1, m_first) - from), std::max(0, last - first + 1)};
    if (m_change.inside > 0)
        beginRemoveRows({}, first - m_first, last - m_first);
}

void RowWindow::takeRemoved()
{
    m_total -= m_change.rows;
    m_first -= m_change.above;
    m_count -= m_change.inside;
    if (m_change.inside > 0)
        endRemoveRows();
    // A window that has lost its rows shows those that are left.
    if (m_count < std::min(m_total, m_most) / 2)
        place(m_first);
    else
        Q_EMIT placeChanged();
}

} // namespace rollcall
