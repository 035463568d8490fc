// SPDX-License-Identifier: MIT
#include "ui/administration/tenants_model.h"

#include "session/administration.h"
#include "session/deliver.h"

#include <QLocale>

namespace rollcall {

int TenantsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

void TenantsModel::setTenantState(const QString &state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT tenantStateChanged();
    refresh();
}

bool TenantsModel::narrowed() const { return !m_state.isEmpty() || !search().trimmed().isEmpty(); }

QString TenantsModel::countText() const
{
    if (m_rows.empty())
        return {};
    const auto all = total().value_or(rowCount());
    return all > rowCount() ? tr("%L1 of %L2 tenants").arg(rowCount()).arg(all)
           : all == 1       ? tr("1 tenant")
                            : tr("%L1 tenants").arg(all);
}

void TenantsModel::ask(const QString &cursor)
{
    auto asking = findTenants(account(), {search().trimmed(), m_state}, cursor, m_cancel.token());
    deliver(this, std::move(asking), [this, first = cursor.isEmpty()](const Result<Page<TenantSummary>> &page) {
        if (page)
            take(*page, first);
        else
            failed(page.error());
    });
}

void TenantsModel::take(const Page<TenantSummary> &page, bool first)
{
    if (first) {
        beginResetModel();
        m_rows = page.items;
        endResetModel();
    } else if (!page.items.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.items.size()) - 1);
        m_rows.insert(m_rows.end(), page.items.begin(), page.items.end());
        endInsertRows();
    }
    answered(page.nextCursor, page.total);
}

void TenantsModel::forget()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

QVariant TenantsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto &state = row.tenant.state;
    const bool active = state == QLatin1String("active");
    const auto number = [](int value) { return QLocale().toString(value); };
    switch (role) {
    case IdRole: return row.tenant.id;
    case NameRole: return row.tenant.name;
    case MonogramRole: return row.tenant.monogram;
    case MembersRole: return row.memberCount ? number(*row.memberCount) : tr("Not provided");
    case PendingRole: return row.pendingCount ? number(*row.pendingCount) : tr("Not provided");
    case StandingRole: return active ? tr("Active") : state == QLatin1String("suspended") ? tr("Suspended") : state;
    case ActiveRole: return active;
    case NoteRole: return row.tenant.certified ? QString() : tr("Not certified");
    case OwnRole: return row.roleLabel;
    case SummaryRole:
        return QStringList{row.tenant.name, data(index, StandingRole).toString(),
                           tr("%1 members").arg(data(index, MembersRole).toString()),
                           tr("%1 pending").arg(data(index, PendingRole).toString())}
            .join(QStringLiteral(", "));
    default: break;
    }
    return {};
}

QHash<int, QByteArray> TenantsModel::roleNames() const
{
    return {{IdRole, "tenantId"},     {NameRole, "name"},         {MonogramRole, "monogram"}, {MembersRole, "members"},
            {PendingRole, "pending"}, {StandingRole, "standing"}, {ActiveRole, "active"},     {NoteRole, "note"},
            {OwnRole, "ownRole"},     {SummaryRole, "summary"}};
}

} // namespace rollcall
