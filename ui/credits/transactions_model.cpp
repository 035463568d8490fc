// SPDX-License-Identifier: MIT
#include "ui/credits/transactions_model.h"

#include "ui/credits/amount.h"
#include "ui/members/member_row_text.h"
#include "ui/text/time_text.h"

#include <algorithm>

namespace rollcall {

namespace {

QString eventText(const CreditTransaction &line)
{
    switch (line.event) {
    case CreditEvent::Grant: return TransactionsModel::tr("Granted to the pool");
    case CreditEvent::Allocate: return TransactionsModel::tr("Allocated");
    case CreditEvent::Reclaim: return TransactionsModel::tr("Returned to the pool");
    case CreditEvent::Use: return TransactionsModel::tr("Used");
    case CreditEvent::Unknown: break;
    }
    return line.eventWord;
}

QString iconOf(CreditEvent event)
{
    switch (event) {
    case CreditEvent::Grant: return QStringLiteral("plus");
    case CreditEvent::Allocate: return QStringLiteral("arrow-right");
    case CreditEvent::Reclaim: return QStringLiteral("undo");
    case CreditEvent::Use: return QStringLiteral("activity");
    case CreditEvent::Unknown: break;
    }
    return QStringLiteral("info");
}

QString amountOf(const CreditTransaction &line)
{
    if (line.amount)
        return amountText(*line.amount);
    return line.event == CreditEvent::Allocate ? TransactionsModel::tr("No limit") : QStringLiteral("—");
}

} // namespace

int TransactionsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant TransactionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &line = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case EventTextRole: return eventText(line);
    case IconNameRole: return iconOf(line.event);
    case MemberIdRole: return line.memberId;
    case MemberNameRole: return line.memberName.isEmpty() ? QStringLiteral("—") : line.memberName;
    case AmountRole: return amountOf(line);
    case PoolLeftRole: return line.poolLeft ? amountText(*line.poolLeft) : QStringLiteral("—");
    case ActorRole: return line.actor;
    case WhenRole: return relativeTime(line.at, m_now);
    case WhenAbsoluteRole: return absoluteTime(line.at);
    case SummaryRole:
        //: A line of the ledger: what, how much, for whom, by whom, when
        return tr("%1, %2, %3, by %4, %5")
            .arg(eventText(line), amountOf(line), isolated(line.memberName), isolated(line.actor),
                 absoluteTime(line.at));
    default: return {};
    }
}

QHash<int, QByteArray> TransactionsModel::roleNames() const
{
    return {{EventTextRole, "eventText"},   {IconNameRole, "iconName"}, {MemberIdRole, "memberId"},
            {MemberNameRole, "memberName"}, {AmountRole, "amount"},     {PoolLeftRole, "poolLeft"},
            {ActorRole, "actor"},           {WhenRole, "when"},         {WhenAbsoluteRole, "whenAbsolute"},
            {SummaryRole, "summary"}};
}

void TransactionsModel::show(const std::vector<CreditTransaction> &rows, Instant now)
{
    m_now = now;
    const auto before = m_rows.size();
    if (rows.size() > before && std::equal(m_rows.cbegin(), m_rows.cend(), rows.cbegin())) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    if (m_rows.size() != before)
        Q_EMIT countChanged();
}

} // namespace rollcall
