// SPDX-License-Identifier: MIT
#pragma once

#include "session/app_session.h"

#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// What the banner above every page says about the tenant on show: offline with the age of what is shown, or an account that
/// needs its user. Ticks each second, and only while there is something to say.
class SessionStatus final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A Console has one")
    Q_PROPERTY(Kind kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QString nextTry READ nextTry NOTIFY changed FINAL)
    Q_PROPERTY(bool retrying READ retrying NOTIFY changed FINAL)
    Q_PROPERTY(bool locked READ locked NOTIFY changed FINAL)

public:
    enum class Kind { Nothing, Offline, SignInAgain, Keychain, SessionOnly };
    Q_ENUM(Kind)

    explicit SessionStatus(AppSession *app, QObject *parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QString &nextTry() const { return m_nextTry; } ///< "Next try in 48 s", or empty
    [[nodiscard]] bool retrying() const;
    [[nodiscard]] bool locked() const; ///< the keychain is, and unlocking it is the way out

    /// Asks the server again at once; or the system's user for the keychain's password, where that is what is missing.
    Q_INVOKABLE void retry();
    /// The user has read that this sign-in ends with the session.
    Q_INVOKABLE void dismiss();

    /// What signing out left behind, to be said beside it until another account is shown.
    void setNote(const QString &note);

Q_SIGNALS:
    void changed();

private:
    void follow();
    void update();
    void unlock();
    [[nodiscard]] Kind kindNow() const;
    void describe();
    [[nodiscard]] QString ageText() const;

    AppSession *m_app;
    QPointer<TenantSession> m_session;
    QPointer<AccountSession> m_account;
    QTimer m_tick;
    CancelSource m_cancel;
    bool m_unlocking = false;
    bool m_stayedLocked = false;
    Kind m_kind = Kind::Nothing;
    QString m_title;
    QString m_text;
    QString m_nextTry;
    QString m_dismissedAccount;
    QString m_note;
};

} // namespace rollcall
