// SPDX-License-Identifier: MIT
#include "ui/shell/tenant_switcher_model.h"

#include "session/deliver.h"
#include "ui/shell/account_text.h"
#include "ui/text/error_text.h"

#include <algorithm>
#include <chrono>

namespace rollcall {

using namespace std::chrono_literals;

namespace {

// The model's enums are the rows' by number, so that QML can name them.
static_assert(int(SwitcherRow::Kind::Notice) == int(TenantSwitcherModel::NoticeRow));
static_assert(int(SwitcherRow::Mark::Offline) == int(TenantSwitcherModel::OfflineMark));

QString descriptionOf(const SwitcherRow &row)
{
    QStringList parts{row.title};
    for (const auto &part : {row.detail, row.role, row.state}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    if (row.current)
        parts.append(TenantSwitcherModel::tr("Current"));
    return parts.join(QStringLiteral(", "));
}

} // namespace

TenantSwitcherModel::TenantSwitcherModel(QObject *parent) : QAbstractListModel(parent)
{
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &TenantSwitcherModel::refresh);
    m_typing.setInterval(250ms);
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &TenantSwitcherModel::askServers);
}

int TenantSwitcherModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TenantSwitcherModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case KindRole: return static_cast<int>(row.kind);
    case AccountIdRole: return row.accountId;
    case TenantIdRole: return row.tenantId;
    case TitleRole: return row.title;
    case DetailRole: return row.detail;
    case CallerRole: return row.role;
    case MonogramRole: return row.monogram;
    case ColourRole: return row.colour;
    case StateRole: return row.state;
    case MarkRole: return static_cast<int>(row.mark);
    case ShortcutRole: return row.shortcut;
    case CurrentRole: return row.current;
    case DescriptionRole:
    case Qt::DisplayRole: return descriptionOf(row);
    default: return {};
    }
}

QHash<int, QByteArray> TenantSwitcherModel::roleNames() const
{
    return {{KindRole, "kind"},
            {AccountIdRole, "accountId"},
            {TenantIdRole, "tenantId"},
            {TitleRole, "title"},
            {DetailRole, "detail"},
            {CallerRole, "caller"},
            {MonogramRole, "monogram"},
            {ColourRole, "colour"},
            {StateRole, "stateText"},
            {MarkRole, "mark"},
            {ShortcutRole, "shortcut"},
            {CurrentRole, "isCurrent"},
            {DescriptionRole, "description"}};
}

void TenantSwitcherModel::setApp(AppSession *app)
{
    if (app == m_app)
        return;
    if (m_app)
        m_app->disconnect(this);
    m_app = app;
    if (m_app) {
        connect(m_app, &AppSession::accountsChanged, this, &TenantSwitcherModel::followAccounts);
        connect(m_app, &AppSession::currentChanged, this, &TenantSwitcherModel::refresh);
    }
    followAccounts();
    Q_EMIT appChanged();
}

void TenantSwitcherModel::followAccounts()
{
    if (m_app) {
        for (auto *account : m_app->accounts()) {
            connect(account, &AccountSession::stateChanged, this, &TenantSwitcherModel::refresh, Qt::UniqueConnection);
            connect(account, &AccountSession::tenantsChanged, this, &TenantSwitcherModel::refresh,
                    Qt::UniqueConnection);
        }
    }
    refresh();
}

void TenantSwitcherModel::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    refresh();
    m_typing.start();
    Q_EMIT searchChanged();
}

void TenantSwitcherModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active) {
        m_tick.start();
        askServers();
    } else {
        m_tick.stop();
        m_typing.stop();
        m_cancel.renew();
        m_found.clear();
    }
    refresh();
    Q_EMIT activeChanged();
}

int TenantSwitcherModel::tenantCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [](const SwitcherRow &row) { return row.choosable(); }));
}

int TenantSwitcherModel::nextChoice(int from, int step) const
{
    for (int row = from + step; row >= 0 && row < rowCount(); row += step) {
        if (m_rows.at(row).choosable())
            return row;
    }
    return -1;
}

int TenantSwitcherModel::firstChoice() const
{
    const auto current =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [](const SwitcherRow &row) { return row.current; });
    return current == m_rows.cend() ? nextChoice(-1, 1) : static_cast<int>(current - m_rows.cbegin());
}

void TenantSwitcherModel::askServers()
{
    m_cancel.renew();
    m_found.clear();
    if (m_app && m_active) {
        for (auto *account : m_app->accounts()) {
            // Everybody else's tenants are all remembered already.
            if (account->state() == AccountSession::State::SignedIn
                && account->record().identity.account.systemAdministrator)
                ask(account);
        }
    }
    refresh();
}

void TenantSwitcherModel::ask(AccountSession *account)
{
    const auto id = account->record().id;
    const auto name = controlPlaneText(*account);
    m_found[id].asking = !m_search.isEmpty();
    auto task = account->findTenants(m_search, {}, m_cancel.token());
    deliver(this, std::move(task), [this, id, name](const Result<Page<TenantSummary>> &answer) {
        if (!answer && answer.error().kind == Error::Kind::Cancelled)
            return; // a newer question is out
        FoundTenants found;
        if (answer) {
            found.tenants = QList<TenantSummary>(answer->items.cbegin(), answer->items.cend());
            found.total = answer->total;
        } else {
            found.problem = textFor(answer.error(), Attempt::Read, name).sentence;
        }
        m_found.insert(id, found);
        refresh();
    });
}

void TenantSwitcherModel::refresh()
{
    const auto rows = m_app ? switcherRows(*m_app, m_search, m_found) : QList<SwitcherRow>();
    const bool sameShape =
        std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(), [](const auto &a, const auto &b) {
            return a.kind == b.kind && a.accountId == b.accountId && a.tenantId == b.tenantId;
        });
    if (!sameShape) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        Q_EMIT tenantCountChanged();
        return;
    }
    for (int row = 0; row < rows.size(); ++row) {
        if (rows.at(row) == m_rows.at(row))
            continue;
        m_rows[row] = rows.at(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

} // namespace rollcall
