// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"

#include <QPointer>
#include <QtQml/qqml.h>

namespace rollcall {

/// Creating a member directly, as the policy has it: with a password, or as the owner of API keys who cannot sign in. Errors stand
/// at the field that they are about, and what was typed stays until it is created. Sending the same content again is the
/// same intention, so a lost answer cannot make two members.
class CreateMemberForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY hostChanged FINAL)
    Q_PROPERTY(QString email READ email WRITE setEmail NOTIFY emailChanged FINAL)
    Q_PROPERTY(QString displayName READ displayName WRITE setDisplayName NOTIFY displayNameChanged FINAL)
    Q_PROPERTY(QString password READ password WRITE setPassword NOTIFY passwordChanged FINAL)
    Q_PROPERTY(QString emailError READ emailError NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString nameError READ nameError NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString passwordError READ passwordError NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString duplicateId READ duplicateId NOTIFY errorsChanged FINAL)
    Q_PROPERTY(int strength READ strength NOTIFY passwordChanged FINAL)
    Q_PROPERTY(QString strengthText READ strengthText NOTIFY passwordChanged FINAL)
    Q_PROPERTY(bool passwordNeeded READ passwordNeeded NOTIFY policyChanged FINAL)
    Q_PROPERTY(bool nameNeeded READ nameNeeded NOTIFY policyChanged FINAL)
    Q_PROPERTY(bool apiOnly READ apiOnly NOTIFY policyChanged FINAL)
    Q_PROPERTY(QString roleLabel READ roleLabel NOTIFY policyChanged FINAL)
    Q_PROPERTY(QString word READ word NOTIFY policyChanged FINAL)
    Q_PROPERTY(QString note READ note NOTIFY policyChanged FINAL)
    Q_PROPERTY(QString uniqueness READ uniqueness NOTIFY policyChanged FINAL)
    Q_PROPERTY(QString creditsNote READ creditsNote NOTIFY policyChanged FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY decisionChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL)

public:
    explicit CreateMemberForm(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const;
    void setSession(TenantSession *session);
    [[nodiscard]] QString email() const { return m_email; }
    void setEmail(const QString &email);
    [[nodiscard]] QString displayName() const { return m_displayName; }
    void setDisplayName(const QString &displayName);
    [[nodiscard]] QString password() const { return m_password; }
    void setPassword(const QString &password);

    [[nodiscard]] QString emailError() const { return m_errors.email; }
    [[nodiscard]] QString nameError() const { return m_errors.name; }
    [[nodiscard]] QString passwordError() const { return m_errors.password; }
    [[nodiscard]] QString error() const { return m_errors.form; }
    /// The member of this tenant who has that e-mail, or empty.
    [[nodiscard]] QString duplicateId() const { return m_errors.duplicateId; }

    [[nodiscard]] int strength() const;
    [[nodiscard]] QString strengthText() const;
    [[nodiscard]] bool passwordNeeded() const;
    [[nodiscard]] bool nameNeeded() const;
    [[nodiscard]] bool apiOnly() const;
    [[nodiscard]] QString roleLabel() const;
    [[nodiscard]] QString word() const; ///< what the product calls it: "Create user"
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString uniqueness() const;
    [[nodiscard]] QString creditsNote() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool busy() const { return m_busy; }

    Q_INVOKABLE void generate();
    Q_INVOKABLE void submit();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void sessionChanged();
    void hostChanged();
    void emailChanged();
    void displayNameChanged();
    void passwordChanged();
    void errorsChanged();
    void policyChanged();
    void decisionChanged();
    void busyChanged();
    void created(const QString &memberId, const QString &name);

private:
    struct Errors {
        QString email;
        QString name;
        QString password;
        QString form;
        QString duplicateId;
        bool operator==(const Errors &) const = default;
    };
    [[nodiscard]] Errors check() const;
    [[nodiscard]] Errors errorsFrom(const Error &error) const;
    [[nodiscard]] QString memberWithEmail() const;
    void setErrors(Errors errors);
    void contentChanged();
    void finish(const Result<Member> &result);

    QPointer<TenantSession> m_session;
    QString m_host;
    QString m_email;
    QString m_displayName;
    QString m_password;
    QString m_idempotencyKey;
    Errors m_errors;
    bool m_busy = false;
    CancelSource m_cancel;
};

} // namespace rollcall
