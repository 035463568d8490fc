// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"

#include <QPointer>
#include <QtQml/qqml.h>

namespace rollcall {

/// Passing the top role on, as its dialog needs it: to whom, each consequence confirmed by itself, the own password where the
/// policy asks for it, and the tenant's name typed. Errors stay in the dialog, that of the password at its field.
class TransferForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString memberId READ memberId WRITE setMemberId NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString name READ name NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString detail READ detail NOTIFY targetChanged FINAL)
    Q_PROPERTY(QStringList consequences READ consequences NOTIFY targetChanged FINAL)
    Q_PROPERTY(int confirmed READ confirmed NOTIFY confirmationChanged FINAL)
    Q_PROPERTY(QString password MEMBER m_password WRITE setPassword NOTIFY confirmationChanged FINAL)
    Q_PROPERTY(QString typedName MEMBER m_typedName NOTIFY confirmationChanged FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString word READ word NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString roleLabel READ roleLabel NOTIFY sessionChanged FINAL)
    Q_PROPERTY(bool passwordNeeded READ passwordNeeded NOTIFY sessionChanged FINAL)
    Q_PROPERTY(bool complete READ complete NOTIFY confirmationChanged FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY decisionChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)
    Q_PROPERTY(QString passwordError READ passwordError NOTIFY errorChanged FINAL)

public:
    explicit TransferForm(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const;
    void setSession(TenantSession *session);
    [[nodiscard]] QString memberId() const { return m_target.id; }
    /// Another one is another decision: nothing is confirmed any more.
    void setMemberId(QString memberId);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString detail() const;
    /// With the receiver's name in them; empty until somebody is chosen.
    [[nodiscard]] QStringList consequences() const;
    Q_INVOKABLE bool isConfirmed(int index) const { return m_confirmed.contains(index); }
    Q_INVOKABLE void confirm(int index, bool yes);
    [[nodiscard]] int confirmed() const { return static_cast<int>(m_confirmed.size()); }
    void setPassword(const QString &password);

    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString word() const;
    [[nodiscard]] QString roleLabel() const;
    [[nodiscard]] bool passwordNeeded() const;
    [[nodiscard]] bool complete() const; ///< everything that is asked for is given
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QString passwordError() const { return m_passwordError; }

    Q_INVOKABLE void send();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void sessionChanged();
    void targetChanged();
    void confirmationChanged();
    void decisionChanged();
    void busyChanged();
    void errorChanged();
    void succeeded();

private:
    void setError(const QString &error, const QString &passwordError);
    void finish(const Result<Member> &result);

    QPointer<TenantSession> m_session;
    QString m_host;
    Member m_target;
    bool m_known = false; ///< the target is a member of the list
    QList<int> m_confirmed;
    QString m_password;
    QString m_typedName;
    QString m_idempotencyKey;
    bool m_busy = false;
    QString m_error;
    QString m_passwordError;
    CancelSource m_cancel;
};

} // namespace rollcall
