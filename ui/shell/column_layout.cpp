// SPDX-License-Identifier: MIT
#include "ui/shell/column_layout.h"

#include <algorithm>

namespace rollcall {

namespace {

const QString orderKey = QStringLiteral("order");
const QString hiddenKey = QStringLiteral("hidden");
const QString widthsKey = QStringLiteral("widths");

QStringList known(QStringList kept, const QStringList &columns)
{
    kept.removeIf([&](const QString &column) { return !columns.contains(column); });
    kept.removeDuplicates();
    return kept;
}

} // namespace

void ColumnLayout::setPreferences(Preferences *preferences)
{
    m_preferences = preferences;
    read();
}

void ColumnLayout::setTable(const QString &table)
{
    m_table = table;
    read();
}

void ColumnLayout::setColumns(const QStringList &columns)
{
    m_columns = columns;
    read();
}

bool ColumnLayout::isUsual() const { return m_order == m_columns && m_hidden.isEmpty() && m_widths.isEmpty(); }

void ColumnLayout::show(const QString &column, bool shown)
{
    if (shown == !m_hidden.contains(column) || !m_columns.contains(column))
        return;
    if (shown)
        m_hidden.removeAll(column);
    else
        m_hidden.append(column);
    keep();
}

void ColumnLayout::swap(const QString &column, const QString &other)
{
    const auto from = m_order.indexOf(column);
    const auto to = m_order.indexOf(other);
    if (from < 0 || to < 0 || from == to)
        return;
    m_order.swapItemsAt(from, to);
    keep();
}

void ColumnLayout::resize(const QString &column, int width)
{
    const int fitting = std::clamp(width, leastWidth, mostWidth);
    if (!m_columns.contains(column) || m_widths.value(column) == fitting)
        return;
    m_widths.insert(column, fitting);
    keep();
}

void ColumnLayout::reset()
{
    m_order = m_columns;
    m_hidden.clear();
    m_widths.clear();
    keep();
}

void ColumnLayout::read()
{
    const auto kept = m_preferences ? m_preferences->table(m_table) : QVariantMap();
    m_order = known(kept.value(orderKey).toStringList(), m_columns);
    for (const auto &column : std::as_const(m_columns)) {
        if (!m_order.contains(column))
            m_order.insert(std::min(m_columns.indexOf(column), m_order.size()), column);
    }
    m_hidden = known(kept.value(hiddenKey).toStringList(), m_columns);
    m_widths.clear();
    const auto widths = kept.value(widthsKey).toMap();
    for (auto width = widths.cbegin(); width != widths.cend(); ++width) {
        if (m_columns.contains(width.key()) && width->toInt() > 0)
            m_widths.insert(width.key(), std::clamp(width->toInt(), leastWidth, mostWidth));
    }
    Q_EMIT changed();
}

void ColumnLayout::keep()
{
    if (m_preferences)
        m_preferences->rememberTable(
            m_table,
            isUsual() ? QVariantMap() : QVariantMap{{orderKey, m_order}, {hiddenKey, m_hidden}, {widthsKey, m_widths}});
    Q_EMIT changed();
}

} // namespace rollcall
