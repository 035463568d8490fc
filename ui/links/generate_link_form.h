// SPDX-License-Identifier: MIT
#pragma once

#include "ui/links/links_view_model.h"

#include <QVariantList>

namespace rollcall {

/// What a new link is to be: its role, how often it works and how long, as far as the policy lets its maker choose. What was
/// made goes to the clipboard at once, for a minute. Errors stand at their field; what was typed stays.
class GenerateLinkForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::LinksViewModel *page READ page WRITE setPage NOTIFY pageChanged REQUIRED FINAL)
    Q_PROPERTY(QVariantList roles READ roles NOTIFY policyChanged FINAL)
    Q_PROPERTY(QString role READ role WRITE setRole NOTIFY contentChanged FINAL)
    Q_PROPERTY(QString roleLabel READ roleLabel NOTIFY policyChanged FINAL)
    Q_PROPERTY(bool usesOffered READ usesOffered NOTIFY policyChanged FINAL)
    Q_PROPERTY(QString uses READ uses WRITE setUses NOTIFY contentChanged FINAL)
    Q_PROPERTY(QStringList lifetimes READ lifetimes NOTIFY policyChanged FINAL)
    Q_PROPERTY(int lifetime READ lifetime WRITE setLifetime NOTIFY contentChanged FINAL)
    Q_PROPERTY(QString warning READ warning NOTIFY contentChanged FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY decisionChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString usesError READ usesError NOTIFY errorChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)

public:
    explicit GenerateLinkForm(QObject *parent = nullptr);

    [[nodiscard]] LinksViewModel *page() const { return m_page; }
    void setPage(LinksViewModel *page);
    /// {role, label, description, reason}; empty where everyone joins with the same role.
    [[nodiscard]] QVariantList roles() const;
    [[nodiscard]] QString role() const; ///< the default one until another was chosen
    void setRole(const QString &role);
    [[nodiscard]] QString roleLabel() const;
    [[nodiscard]] bool usesOffered() const;
    [[nodiscard]] QString uses() const { return m_uses; }
    void setUses(const QString &uses);
    [[nodiscard]] QStringList lifetimes() const; ///< in words, "No expiry" first; empty where there is no choice
    [[nodiscard]] int lifetime() const { return m_lifetime; }
    void setLifetime(int lifetime);
    [[nodiscard]] QString warning() const; ///< what whoever holds such a link can do
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString usesError() const { return m_usesError; }
    [[nodiscard]] QString error() const { return m_error; }

    Q_INVOKABLE void submit();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void pageChanged();
    void policyChanged();
    void contentChanged();
    void decisionChanged();
    void busyChanged();
    void errorChanged();
    void generated(const QString &sentence);

private:
    [[nodiscard]] const Policy &policy() const;
    void edited();
    void setErrors(const QString &usesError, const QString &error);
    void finish(const Result<NewInvitationLink> &result);

    QPointer<LinksViewModel> m_page;
    QString m_role;
    QString m_uses;
    int m_lifetime = 0;
    bool m_busy = false;
    QString m_usesError;
    QString m_error;
    QString m_idempotencyKey;
    CancelSource m_cancel;
};

} // namespace rollcall
