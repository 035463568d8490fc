// SPDX-License-Identifier: MIT
#pragma once

#include "ui/signin/server_probe.h"

#include <QTimer>

namespace rollcall {

/// The sign-in page's form. What is typed stays in the page; a password or token passes through here once and is not kept.
class SignInViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::AppSession *app READ app WRITE setApp NOTIFY appChanged FINAL REQUIRED)
    Q_PROPERTY(QString accountId READ accountId WRITE setAccountId NOTIFY accountChanged FINAL)
    Q_PROPERTY(rollcall::ServerProbe *server READ server CONSTANT FINAL)
    Q_PROPERTY(QString knownServer READ knownServer NOTIFY accountChanged FINAL)
    Q_PROPERTY(QString knownIdentifier READ knownIdentifier NOTIFY accountChanged FINAL)
    Q_PROPERTY(bool knownToken READ knownToken NOTIFY accountChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString blocked READ blocked NOTIFY changed FINAL)
    Q_PROPERTY(QString identifierError READ identifierError NOTIFY changed FINAL)
    Q_PROPERTY(QString secretError READ secretError NOTIFY changed FINAL)
    Q_PROPERTY(QString formError READ formError NOTIFY changed FINAL)
    Q_PROPERTY(QString formNextStep READ formNextStep NOTIFY changed FINAL)
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY changed FINAL)
    Q_PROPERTY(QString keychainNotice READ keychainNotice NOTIFY keychainChanged FINAL)

public:
    explicit SignInViewModel(QObject *parent = nullptr);

    [[nodiscard]] AppSession *app() const { return m_app; }
    void setApp(AppSession *app);
    /// A known account that signs in again; empty for a new one. Its server is asked at once.
    [[nodiscard]] const QString &accountId() const { return m_accountId; }
    void setAccountId(const QString &accountId);
    [[nodiscard]] ServerProbe *server() { return &m_server; }
    [[nodiscard]] QString knownServer() const;
    [[nodiscard]] QString knownIdentifier() const;
    [[nodiscard]] bool knownToken() const;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString blocked() const; ///< why nothing can be sent now; empty where it can
    [[nodiscard]] const QString &identifierError() const { return m_identifierError; }
    [[nodiscard]] const QString &secretError() const { return m_secretError; }
    [[nodiscard]] const QString &formError() const { return m_formError; }
    [[nodiscard]] const QString &formNextStep() const { return m_formNextStep; }
    [[nodiscard]] int waitSeconds() const { return m_waitSeconds; } ///< until the server takes another attempt
    [[nodiscard]] QString keychainNotice() const; ///< what "keep me signed in" cannot do now; empty where it can

    Q_INVOKABLE void probe(const QString &typed);
    Q_INVOKABLE void serverEdited(const QString &typed); ///< while an address is being typed
    Q_INVOKABLE void probeAgain();
    Q_INVOKABLE void chooseKind(int kind); ///< one of server.kinds
    Q_INVOKABLE void trustCertificate();
    Q_INVOKABLE void signIn(const QString &identifier, const QString &password, bool keep);
    Q_INVOKABLE void signInWithToken(const QString &token, bool keep);
    /// Takes back what is under way; the form stays as it is.
    Q_INVOKABLE void cancel();
    /// What is being typed makes a field's error old.
    Q_INVOKABLE void clearErrors();

Q_SIGNALS:
    void appChanged();
    void accountChanged();
    void changed();
    void keychainChanged();
    void signedIn(const QString &accountId);

private:
    [[nodiscard]] AccountSession *account() const;
    void followAccounts();
    [[nodiscard]] bool begin();
    void send(const QString &identifier, const Secret &secret, bool keep, bool token);
    void end(const Result<AccountSession *> &answer, bool token);
    void describe(const Error &error, bool token);
    void waitFor(int seconds);

    QPointer<AppSession> m_app;
    ServerProbe m_server;
    CancelSource m_cancel;
    QTimer m_wait;
    QString m_accountId;
    bool m_busy = false;
    int m_waitSeconds = 0;
    QString m_identifierError;
    QString m_secretError;
    QString m_formError;
    QString m_formNextStep;
};

} // namespace rollcall
