// SPDX-License-Identifier: MIT
#include "ui/signin/control_planes_model.h"

#include "ui/shell/account_text.h"
#include "ui/shell/keychain_unlock.h"

#include <algorithm>

namespace rollcall {

ControlPlanesModel::ControlPlanesModel(QObject *parent) : QAbstractListModel(parent), m_rows(rowsNow()) {}

int ControlPlanesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ControlPlanesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case KindRole: return row.kind;
    case AccountIdRole: return row.accountId;
    case UrlRole: return row.url;
    case TitleRole: return row.title;
    case SubtitleRole: return row.subtitle;
    case MarkRole: return row.mark;
    case StateRole: return row.state;
    case DescriptionRole:
    case Qt::DisplayRole: {
        QStringList parts{row.title, row.subtitle, row.state};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

QHash<int, QByteArray> ControlPlanesModel::roleNames() const
{
    return {{KindRole, "kind"},       {AccountIdRole, "accountId"},    {UrlRole, "url"},
            {TitleRole, "title"},     {SubtitleRole, "subtitle"},      {MarkRole, "mark"},
            {StateRole, "stateText"}, {DescriptionRole, "description"}};
}

void ControlPlanesModel::setApp(AppSession *app)
{
    if (app == m_app)
        return;
    if (m_app)
        m_app->disconnect(this);
    m_app = app;
    if (app)
        connect(app, &AppSession::accountsChanged, this, &ControlPlanesModel::follow);
    follow();
    Q_EMIT sourcesChanged();
}

void ControlPlanesModel::setOffered(OfferedPlane *offered)
{
    if (offered == m_offered)
        return;
    if (m_offered)
        m_offered->disconnect(this);
    m_offered = offered;
    if (offered)
        connect(offered, &OfferedPlane::changed, this, &ControlPlanesModel::refresh);
    refresh();
    Q_EMIT sourcesChanged();
}

void ControlPlanesModel::follow()
{
    if (m_app) {
        for (auto *account : m_app->accounts()) {
            connect(account, &AccountSession::stateChanged, this, &ControlPlanesModel::refresh, Qt::UniqueConnection);
            connect(account, &AccountSession::recordChanged, this, &ControlPlanesModel::refresh, Qt::UniqueConnection);
        }
    }
    refresh();
}

int ControlPlanesModel::unreadable() const
{
    if (!m_app)
        return 0;
    const auto accounts = m_app->accounts();
    return static_cast<int>(std::count_if(accounts.cbegin(), accounts.cend(), [](const auto *each) {
        return isKeychainState(each->state()) && each->state() != AccountSession::State::KeychainLost;
    }));
}

int ControlPlanesModel::rowOfAccount(const QString &accountId) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).kind == AccountRow && m_rows.at(row).accountId == accountId)
            return row;
    }
    return -1;
}

int ControlPlanesModel::rowOfKind(int kind) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).kind == kind)
            return row;
    }
    return -1;
}

void ControlPlanesModel::unlock()
{
    if (m_app)
        unlockKeychain(m_app, this, m_cancel.token());
}

ControlPlanesModel::Row ControlPlanesModel::accountRow(const AccountSession &account, bool severalThere)
{
    const auto state = account.state();
    Row row;
    row.kind = AccountRow;
    row.accountId = account.record().id;
    row.url = account.record().endpoint.url.toString();
    row.title = controlPlaneText(account);
    row.subtitle = severalThere ? identifierText(account) : hostText(account.record().endpoint.url);
    row.state = state == AccountSession::State::SignedIn ? tr("Signed in") : accountStateText(state);
    row.mark = state == AccountSession::State::SignedIn      ? SignedInMark
               : state == AccountSession::State::Restoring   ? BusyMark
               : state == AccountSession::State::NeedsSignIn ? WarningMark
                                                             : LockMark;
    return row;
}

QList<ControlPlanesModel::Row> ControlPlanesModel::rowsNow() const
{
    QList<Row> rows;
    const auto accounts = m_app ? m_app->accounts() : std::vector<AccountSession *>();
    for (const auto *account : accounts) {
        const auto &url = account->record().endpoint.url;
        const auto there = std::count_if(accounts.cbegin(), accounts.cend(),
                                         [&](const auto *each) { return each->record().endpoint.url == url; });
        rows.append(accountRow(*account, there > 1 || (m_offered && m_offered->url() == url)));
    }
    if (m_offered) {
        Row row;
        row.kind = OfferedRow;
        row.url = m_offered->url().toString();
        row.title = m_offered->name();
        row.subtitle = m_offered->url().isEmpty() ? QString() : hostText(m_offered->url());
        row.state = m_offered->notice();
        row.mark = m_offered->state() == OfferedPlane::State::Running  ? NoMark
                   : m_offered->state() == OfferedPlane::State::Failed ? WarningMark
                                                                       : BusyMark;
        rows.append(row);
    }
    Row other;
    other.title = tr("New control plane");
    rows.append(other);
    return rows;
}

void ControlPlanesModel::refresh()
{
    const auto rows = rowsNow();
    const bool sameShape =
        std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
                   [](const Row &a, const Row &b) { return a.kind == b.kind && a.accountId == b.accountId; });
    if (!sameShape) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else {
        for (int row = 0; row < rows.size(); ++row) {
            if (rows.at(row) == m_rows.at(row))
                continue;
            m_rows[row] = rows.at(row);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
    Q_EMIT unreadableChanged();
}

} // namespace rollcall
