// SPDX-License-Identifier: MIT
#include "ui/shell/console.h"

#include "ui/shell/account_text.h"
#include "ui/shell/tenant_order.h"

#include <algorithm>

namespace rollcall {

namespace {

bool isTenantPage(Console::Page page) { return page >= Console::Page::Members && page <= Console::Page::Review; }

} // namespace

Console::Console(AppSession *app, Preferences *preferences, OfferedPlane *offered, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_preferences(preferences)
    , m_offered(offered)
    , m_tenant(app)
    , m_status(app)
{
    m_accountActions.setApp(app);
    m_accountActions.setAccountId(accountId());
    connect(&m_accountActions, &AccountActions::signedOut, this,
            [this] { m_status.setNote(m_accountActions.error()); });
    connect(app, &AppSession::currentChanged, this, &Console::followCurrent);
    connect(app, &AppSession::accountsChanged, this, &Console::followAccounts);
    followAccounts();
    connect(app, &AppSession::noTenantToShow, this, [this] {
        if (m_page == Page::Starting)
            setPage(home());
    });
}

QString Console::accountId() const { return account() ? account()->record().id : QString(); }

AccountSession *Console::administrator() const
{
    const auto isOne = [](const AccountSession *known) {
        return known && known->record().identity.account.systemAdministrator;
    };
    if (isOne(account()))
        return account();
    const auto accounts = m_app->accounts();
    const auto found = std::find_if(accounts.cbegin(), accounts.cend(), isOne);
    return found == accounts.cend() ? nullptr : *found;
}

QString Console::administratorHost() const
{
    const auto *known = administrator();
    return known ? hostText(known->record().endpoint.url) : QString();
}

QVariantMap Console::tenantColours() const
{
    QVariantMap colours;
    for (const auto &place : tenantOrder(*m_app))
        colours.insert(place.summary.tenant.id, place.summary.tenant.colour);
    // A system administrator's tenant may be none of those that are remembered.
    if (session())
        colours.insert(session()->tenant().id, session()->tenant().colour);
    return colours;
}

void Console::followAccounts()
{
    for (auto *account : m_app->accounts()) {
        connect(account, &AccountSession::tenantsChanged, this, &Console::tenantColoursChanged, Qt::UniqueConnection);
        connect(account, &AccountSession::recordChanged, this, &Console::administratorChanged, Qt::UniqueConnection);
    }
    Q_EMIT tenantColoursChanged();
    Q_EMIT administratorChanged();
}

bool Console::inTenant() const { return isTenantPage(m_page); }

bool Console::canGoBack() const
{
    return m_page == Page::Invitation || m_page == Page::Tenants || (m_page == Page::SignIn && home() != Page::SignIn);
}

void Console::openPage(Page page)
{
    if (!isTenantPage(page) || !session())
        return;
    m_lastTenantPage = page;
    setPage(page);
}

void Console::showTenant(const QString &accountId, const QString &tenantId)
{
    m_app->show(accountId, tenantId);
    // Showing the tenant that is already on show changes nothing below, and still has to leave the switcher's page.
    if (session() && !isTenantPage(m_page))
        openPage(Page::Members);
}

void Console::openTenants()
{
    if (administrator())
        setPage(Page::Tenants);
}

void Console::enterAsAdministrator(const QString &tenantId)
{
    if (const auto *known = administrator())
        showTenant(known->record().id, tenantId);
}

void Console::showNth(int number)
{
    const auto places = tenantOrder(*m_app);
    if (number < 1 || number > static_cast<int>(places.size()))
        return;
    const auto &place = places.at(static_cast<std::size_t>(number - 1));
    showTenant(place.account->record().id, place.summary.tenant.id);
}

void Console::openSignIn(const QString &accountId)
{
    m_signInAccountId = accountId;
    setPage(Page::SignIn);
    Q_EMIT pageChanged();
}

void Console::enter(const QString &accountId)
{
    const auto *account = m_app->account(accountId);
    if (!account)
        return;
    if (m_app->currentAccount() == account && session()) {
        openPage(m_lastTenantPage);
        return;
    }
    QStringList tenants;
    for (const auto &summary : account->tenants())
        tenants.append(summary.tenant.id);
    // Right after signing in the list is still on its way, and who one is has been answered already.
    if (tenants.isEmpty()) {
        for (const auto &membership : account->record().identity.memberships)
            tenants.append(membership.tenant.id);
    }
    // A system administrator must never act in a tenant that merely came first; for everybody else it is one of their own.
    const bool choose = account->record().identity.account.systemAdministrator && tenants.size() > 1;
    if (!tenants.isEmpty() && !choose)
        showTenant(accountId, tenants.constFirst());
    else
        setPage(Page::ChooseTenant);
}

void Console::openInvitation(const QString &link)
{
    m_invitationLink = link;
    setPage(Page::Invitation);
    Q_EMIT pageChanged();
}

void Console::goBack()
{
    if (canGoBack())
        setPage(home());
}

void Console::sync() const
{
    if (session())
        session()->refresh();
}

void Console::followCurrent()
{
    m_accountActions.setAccountId(accountId());
    Q_EMIT currentChanged();
    Q_EMIT tenantColoursChanged();
    Q_EMIT administratorChanged();
    if (m_page == Page::Tenants && !administrator())
        setPage(home());
    if (!session() && (isTenantPage(m_page) || m_page == Page::ChooseTenant))
        setPage(home());
    else if (session() && (m_page == Page::Starting || m_page == Page::ChooseTenant || m_page == Page::SignIn))
        setPage(m_lastTenantPage);
}

Console::Page Console::home() const
{
    if (session())
        return m_lastTenantPage;
    return m_app->accounts().empty() ? Page::SignIn : Page::ChooseTenant;
}

void Console::setPage(Page page)
{
    if (page != Page::Invitation)
        m_invitationLink.clear();
    if (page != Page::SignIn)
        m_signInAccountId.clear();
    if (page == m_page)
        return;
    m_page = page;
    Q_EMIT pageChanged();
}

} // namespace rollcall
