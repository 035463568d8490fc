// SPDX-License-Identifier: MIT
#pragma once

#include "session/app_session.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// What a user can do with one account: sign out, forget it, ask the keychain again. Used by the account menu and its dialogs.
class AccountActions : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::AppSession *app READ app WRITE setApp NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(QString accountId READ accountId WRITE setAccountId NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(QString identifier READ identifier NOTIFY changed FINAL)
    Q_PROPERTY(QString controlPlane READ controlPlane NOTIFY changed FINAL)
    Q_PROPERTY(bool signedIn READ signedIn NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
    explicit AccountActions(QObject *parent = nullptr);

    [[nodiscard]] AppSession *app() const { return m_app; }
    void setApp(AppSession *app);
    [[nodiscard]] const QString &accountId() const { return m_accountId; }
    void setAccountId(const QString &accountId);
    [[nodiscard]] QString identifier() const;
    [[nodiscard]] QString controlPlane() const;
    [[nodiscard]] bool signedIn() const;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] const QString &error() const { return m_error; }

    // Both succeed here in any case; `error` then tells what is left behind on the server or in the keychain.
    /// Ends the session on the server and takes the credential out of the keychain. The cache stays.
    Q_INVOKABLE void signOut();
    /// Removes credential, cache and the entry itself. Confirmed by its dialog.
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void changed();
    void signedOut();
    void forgotten();

private:
    void follow();
    [[nodiscard]] AccountSession *account() const;
    void begin();
    void end(const Outcome &outcome);

    QPointer<AppSession> m_app;
    QPointer<AccountSession> m_followed;
    QString m_accountId;
    CancelSource m_cancel;
    bool m_busy = false;
    QString m_error;
};

} // namespace rollcall
