// SPDX-License-Identifier: MIT
#pragma once

#include "session/app_session.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// What the window says at all times about the tenant on show: which one, whose, and as whom. Follows AppSession::current().
class CurrentTenant final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A Console has one")
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString monogram READ monogram NOTIFY changed FINAL)
    Q_PROPERTY(int colour READ colour NOTIFY changed FINAL)
    Q_PROPERTY(QString host READ host NOTIFY changed FINAL)
    Q_PROPERTY(QString controlPlane READ controlPlane NOTIFY changed FINAL)
    Q_PROPERTY(QString callerName READ callerName NOTIFY changed FINAL)
    Q_PROPERTY(QString callerRole READ callerRole NOTIFY changed FINAL)
    Q_PROPERTY(bool systemAdministrator READ systemAdministrator NOTIFY changed FINAL)
    Q_PROPERTY(bool personal READ personal NOTIFY changed FINAL)
    Q_PROPERTY(bool offline READ offline NOTIFY changed FINAL)
    Q_PROPERTY(bool recordsOffered READ recordsOffered NOTIFY changed FINAL)
    Q_PROPERTY(bool linksOffered READ linksOffered NOTIFY changed FINAL)
    Q_PROPERTY(bool teamsOffered READ teamsOffered NOTIFY changed FINAL)
    Q_PROPERTY(bool creditsOffered READ creditsOffered NOTIFY changed FINAL)
    Q_PROPERTY(bool rolesOffered READ rolesOffered NOTIFY changed FINAL)
    Q_PROPERTY(bool tokensOffered READ tokensOffered NOTIFY changed FINAL)
    Q_PROPERTY(bool activityOffered READ activityOffered NOTIFY changed FINAL)
    Q_PROPERTY(bool reviewOffered READ reviewOffered NOTIFY changed FINAL)
    Q_PROPERTY(QString teamsWord READ teamsWord NOTIFY changed FINAL)
    Q_PROPERTY(QString creditsWord READ creditsWord NOTIFY changed FINAL)
    Q_PROPERTY(QString contextNote READ contextNote NOTIFY changed FINAL)
    Q_PROPERTY(int memberCount READ memberCount NOTIFY changed FINAL)
    Q_PROPERTY(int pendingCount READ pendingCount NOTIFY changed FINAL)

public:
    explicit CurrentTenant(AppSession *app, QObject *parent = nullptr);

    [[nodiscard]] QString tenantId() const; ///< empty where no tenant is on show
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString monogram() const;
    [[nodiscard]] int colour() const; ///< index of a tenant colour, -1 where no tenant is on show
    [[nodiscard]] QString host() const;
    [[nodiscard]] QString controlPlane() const;
    [[nodiscard]] QString callerName() const;
    [[nodiscard]] QString callerRole() const;
    [[nodiscard]] bool systemAdministrator() const;
    [[nodiscard]] bool personal() const; ///< the context of one person, where nobody else can be
    [[nodiscard]] bool offline() const;
    // Which pages this tenant has for this caller: those of which the policy knows, also where they are refused.
    [[nodiscard]] bool recordsOffered() const; ///< invitations to single people; also while nothing is known yet
    [[nodiscard]] bool linksOffered() const { return offers(Action::ReadLinks); }
    [[nodiscard]] bool teamsOffered() const { return offers(Action::ReadTeams); }
    [[nodiscard]] bool creditsOffered() const { return offers(Action::ReadCredits); }
    [[nodiscard]] bool rolesOffered() const;
    [[nodiscard]] bool tokensOffered() const { return offers(Action::ManageTokens); }
    [[nodiscard]] bool activityOffered() const { return offers(Action::ReadActivity); }
    /// Whoever may take members out, or is told why not, reviews who stays.
    [[nodiscard]] bool reviewOffered() const { return offers(Action::RemoveMember) && !personal(); }
    [[nodiscard]] QString teamsWord() const;   ///< "Workspaces and groups", from the policy
    [[nodiscard]] QString creditsWord() const; ///< "Credits", "Quota": the policy's unit as a title
    [[nodiscard]] QString contextNote() const;
    [[nodiscard]] int memberCount() const;  ///< -1 before the first list
    [[nodiscard]] int pendingCount() const; ///< invitations that wait for an answer, by the server's clock

Q_SIGNALS:
    void changed();

private:
    void follow();
    [[nodiscard]] bool offers(Action action) const;
    void countPending();

    AppSession *m_app;
    QPointer<TenantSession> m_session;
    QPointer<AccountSession> m_account;
    int m_pendingCount = 0;
};

} // namespace rollcall
