// SPDX-License-Identifier: MIT
#include "ui/invitee/candidate_model.h"

#include "domain/address.h"

#include <algorithm>

namespace rollcall {

CandidateModel::CandidateModel(QObject *parent) : QAbstractListModel(parent) {}

int CandidateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CandidateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case AccountId: return row.accountId;
    case Qt::DisplayRole:
    case Label: return row.label;
    case DisplayName: return row.displayName;
    case Detail: return row.detail;
    case SignedIn: return row.signedIn;
    case Invited: return row.invited;
    default: return {};
    }
}

QHash<int, QByteArray> CandidateModel::roleNames() const
{
    return {{AccountId, "accountId"}, {Label, "label"},       {DisplayName, "displayName"},
            {Detail, "detail"},       {SignedIn, "signedIn"}, {Invited, "invited"}};
}

void CandidateModel::show(const std::vector<AccountSession *> &accounts, const QString &invited)
{
    const auto folded = EmailAddress::fold(invited);
    std::vector<Row> rows;
    for (const auto *account : accounts) {
        const auto &known = account->record().identity.account;
        Row row;
        row.accountId = account->record().id;
        row.label = known.email.isEmpty() ? known.phone : known.email;
        row.displayName = known.displayName;
        const auto tenants = account->tenants();
        row.detail = tenants.isEmpty() ? QString() : tenants.first().tenant.name;
        row.signedIn = account->state() == AccountSession::State::SignedIn;
        row.invited = !invited.isEmpty() && (EmailAddress::fold(known.email) == folded || known.phone == invited);
        rows.push_back(std::move(row));
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QString CandidateModel::invitedAccountId() const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.invited; });
    return found == m_rows.cend() ? QString() : found->accountId;
}

QString CandidateModel::detailOf(const QString &accountId) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.accountId == accountId; });
    return found == m_rows.cend() ? QString() : found->detail;
}

} // namespace rollcall
