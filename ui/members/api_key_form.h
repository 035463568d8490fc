// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/api_key_list.h"

namespace rollcall {

/// Making an API key: first its name, then the key itself, once. The key stays in C++: QML shows a masked text and asks for a
/// copy. Asking again after a lost answer is the same intention and brings the same key.
class ApiKeyForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::ApiKeyList *keys MEMBER m_keys NOTIFY keysChanged FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY keysChanged FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    Q_PROPERTY(QString nameError READ nameError NOTIFY errorChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool made READ made NOTIFY changed FINAL)
    Q_PROPERTY(bool copied READ copied NOTIFY changed FINAL)
    Q_PROPERTY(QString maskedKey READ maskedKey NOTIFY changed FINAL)

public:
    explicit ApiKeyForm(QObject *parent = nullptr);

    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] QString nameError() const { return m_nameError; }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] bool made() const { return !m_secret.isEmpty(); }
    [[nodiscard]] bool copied() const { return m_copied; }
    [[nodiscard]] QString maskedKey() const;

    Q_INVOKABLE void submit();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void copy();

Q_SIGNALS:
    void keysChanged();
    void nameChanged();
    void errorChanged();
    void changed();

private:
    void setError(const QString &error, const QString &nameError);
    void finish(const Result<NewApiKey> &result);

    QPointer<ApiKeyList> m_keys;
    QString m_host;
    QString m_name;
    QString m_idempotencyKey;
    QString m_error;
    QString m_nameError;
    Secret m_secret;
    bool m_busy = false;
    bool m_copied = false;
    CancelSource m_cancel;
};

} // namespace rollcall
