// SPDX-License-Identifier: MIT
#pragma once

#include "domain/cancellation.h"
#include "ui/tokens/tokens_view_model.h"

#include <QVariantList>

namespace rollcall {

/// Making an admin token, and the one moment in which its secret can be had. The secret never reaches QML: it gets a masked text
/// and asks for copying. Errors stand at their field, and what was typed stays until it is made.
class NewTokenForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TokensViewModel *tokens MEMBER m_tokens NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(bool mayRead READ mayRead WRITE setMayRead NOTIFY changed FINAL)
    Q_PROPERTY(bool mayWrite READ mayWrite WRITE setMayWrite NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList lifetimes READ lifetimes CONSTANT FINAL)
    Q_PROPERTY(int lifetime READ lifetime WRITE setLifetime NOTIFY changed FINAL)
    Q_PROPERTY(QString nameError READ nameError NOTIFY changed FINAL)
    Q_PROPERTY(QString scopesError READ scopesError NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool made READ made NOTIFY changed FINAL)
    Q_PROPERTY(bool secretLost READ secretLost NOTIFY changed FINAL)
    Q_PROPERTY(QString maskedSecret READ maskedSecret NOTIFY changed FINAL)
    Q_PROPERTY(QString madeText READ madeText NOTIFY changed FINAL)
    Q_PROPERTY(bool copied READ copied NOTIFY changed FINAL)

public:
    explicit NewTokenForm(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] bool mayRead() const { return m_mayRead; }
    void setMayRead(bool may);
    [[nodiscard]] bool mayWrite() const { return m_mayWrite; }
    void setMayWrite(bool may);
    [[nodiscard]] QVariantList lifetimes() const; ///< {text}, in the order of `lifetime`
    [[nodiscard]] int lifetime() const { return m_lifetime; }
    void setLifetime(int index);
    [[nodiscard]] QString nameError() const { return m_nameError; }
    [[nodiscard]] QString scopesError() const { return m_scopesError; }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] bool made() const { return m_made; }
    [[nodiscard]] bool secretLost() const { return m_made && m_secret.isEmpty(); } ///< with the answer, on its way here
    [[nodiscard]] QString maskedSecret() const;
    [[nodiscard]] QString madeText() const; ///< what it may do and for how long
    [[nodiscard]] bool copied() const { return m_copied; }

    Q_INVOKABLE void submit();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void copy();

Q_SIGNALS:
    void changed();

private:
    void finish(const Result<NewAdminToken> &result);

    QPointer<TokensViewModel> m_tokens;
    QString m_name;
    bool m_mayRead = true;
    bool m_mayWrite = false;
    int m_lifetime = 1;
    QString m_nameError;
    QString m_scopesError;
    QString m_error;
    bool m_busy = false;
    bool m_made = false;
    bool m_copied = false;
    AdminToken m_token;
    Secret m_secret;
    CancelSource m_cancel;
};

} // namespace rollcall
