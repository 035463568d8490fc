// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/account_actions.h"
#include "ui/shell/current_tenant.h"
#include "ui/shell/offered_plane.h"
#include "ui/shell/preferences.h"
#include "ui/shell/session_status.h"

#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// The window as a whole: which page is on show, of which tenant, and the ways between them. Made once, in app/, and handed
/// to Main.qml; pages get it, or the session they need, by required property.
class Console final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made once, in app/")
    Q_PROPERTY(rollcall::AppSession *app READ app CONSTANT FINAL)
    Q_PROPERTY(rollcall::Preferences *preferences READ preferences CONSTANT FINAL)
    Q_PROPERTY(rollcall::OfferedPlane *offered READ offered CONSTANT FINAL)
    Q_PROPERTY(rollcall::CurrentTenant *tenant READ tenant CONSTANT FINAL)
    Q_PROPERTY(rollcall::SessionStatus *status READ status CONSTANT FINAL)
    Q_PROPERTY(rollcall::AccountActions *accountActions READ accountActions CONSTANT FINAL)
    Q_PROPERTY(rollcall::TenantSession *session READ session NOTIFY currentChanged FINAL)
    Q_PROPERTY(rollcall::AccountSession *account READ account NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString accountId READ accountId NOTIFY currentChanged FINAL)
    Q_PROPERTY(rollcall::AccountSession *administrator READ administrator NOTIFY administratorChanged FINAL)
    Q_PROPERTY(QString administratorHost READ administratorHost NOTIFY administratorChanged FINAL)
    Q_PROPERTY(QVariantMap tenantColours READ tenantColours NOTIFY tenantColoursChanged FINAL)
    Q_PROPERTY(Page page READ page NOTIFY pageChanged FINAL)
    Q_PROPERTY(QString invitationLink READ invitationLink NOTIFY pageChanged FINAL)
    Q_PROPERTY(QString signInAccountId READ signInAccountId NOTIFY pageChanged FINAL)
    Q_PROPERTY(bool inTenant READ inTenant NOTIFY pageChanged FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY pageChanged FINAL)

public:
    enum class Page {
        Starting, ///< before it is known what there is to show
        SignIn,
        ChooseTenant, ///< signed in, and none to show before its user has chosen; or there is none
        Members,
        Invitations,
        Pending,
        Links,
        Teams, ///< teams, workspaces and groups
        Credits,
        Roles, ///< what each role may do, read-only
        Tokens,
        Activity,
        Review,    ///< access reviews, kept on this computer
        Tenants,   ///< of a system administrator: every tenant, and finding a person in all of them
        Invitation ///< the opened link of an invitation
    };
    Q_ENUM(Page)

    /// `app`, `preferences` and `offered` (null where no control plane is embedded) outlive the console.
    Console(AppSession *app, Preferences *preferences, OfferedPlane *offered, QObject *parent = nullptr);

    [[nodiscard]] AppSession *app() const { return m_app; }
    [[nodiscard]] Preferences *preferences() const { return m_preferences; }
    [[nodiscard]] OfferedPlane *offered() const { return m_offered; }
    [[nodiscard]] CurrentTenant *tenant() { return &m_tenant; }
    [[nodiscard]] SessionStatus *status() { return &m_status; }
    [[nodiscard]] AccountActions *accountActions() { return &m_accountActions; } ///< of the account on show
    [[nodiscard]] TenantSession *session() const { return m_app->current(); }
    [[nodiscard]] AccountSession *account() const { return m_app->currentAccount(); }
    [[nodiscard]] QString accountId() const;
    /// Who can look through a whole control plane: the account on show where it is a system administrator's, else the first
    /// one that is; null where there is none.
    [[nodiscard]] AccountSession *administrator() const;
    [[nodiscard]] QString administratorHost() const;
    /// Index of its colour by tenant id, of every tenant that is known.
    [[nodiscard]] QVariantMap tenantColours() const;
    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] const QString &invitationLink() const { return m_invitationLink; }
    [[nodiscard]] const QString &signInAccountId() const { return m_signInAccountId; }
    [[nodiscard]] bool inTenant() const; ///< what is on show belongs to one tenant
    [[nodiscard]] bool canGoBack() const;

    /// A page of the tenant on show; does nothing where there is none.
    Q_INVOKABLE void openPage(rollcall::Console::Page page);
    Q_INVOKABLE void showTenant(const QString &accountId, const QString &tenantId);
    /// Every tenant and every person of the administrator's control plane; does nothing where there is none.
    Q_INVOKABLE void openTenants();
    /// Enters a tenant as system administrator.
    Q_INVOKABLE void enterAsAdministrator(const QString &tenantId);
    /// The tenant that Ctrl+1 to Ctrl+9 name, counted from 1.
    Q_INVOKABLE void showNth(int number);
    /// The sign-in page; for a known account with its server and identifier filled in.
    Q_INVOKABLE void openSignIn(const QString &accountId = {});
    /// After signing in: the account's first tenant; for a system administrator the choice between them.
    Q_INVOKABLE void enter(const QString &accountId);
    /// A link that was pasted or clicked. It is a secret: it is held until the page is left and goes nowhere else.
    Q_INVOKABLE void openInvitation(const QString &link);
    /// Leaves the sign-in page or an opened invitation for what was on show before.
    Q_INVOKABLE void goBack();
    Q_INVOKABLE void sync() const;

Q_SIGNALS:
    void currentChanged();
    void pageChanged();
    void tenantColoursChanged();
    void administratorChanged();
    void windowWanted(); ///< somebody started Rollcall again: bring the window to the front

private:
    void setPage(Page page);
    void followAccounts();
    void followCurrent();
    [[nodiscard]] Page home() const;

    AppSession *m_app;
    Preferences *m_preferences;
    OfferedPlane *m_offered;
    CurrentTenant m_tenant;
    SessionStatus m_status;
    AccountActions m_accountActions;
    Page m_page = Page::Starting;
    Page m_lastTenantPage = Page::Members;
    QString m_invitationLink;
    QString m_signInAccountId;
};

} // namespace rollcall
