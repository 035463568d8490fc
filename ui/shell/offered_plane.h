// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// An account that the embedded control plane came with, so that a newcomer knows what to type. It holds no password.
struct SampleAccount {
    QString identifier;
    QString shows; ///< what signing in as it lets one see
    bool operator==(const SampleAccount &) const = default;
};

/// A control plane that this console runs itself and offers on the sign-in page. app/ starts the program and sets the state.
class OfferedPlane final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made once, in app/")
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(QUrl url READ url NOTIFY changed FINAL)
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(QStringList accounts READ identifiers CONSTANT FINAL)

public:
    enum class State { Starting, Running, Restarting, Failed };
    Q_ENUM(State)

    OfferedPlane(QString name, QList<SampleAccount> accounts, QObject *parent = nullptr);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QUrl &url() const { return m_url; } ///< empty until it runs for the first time
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString notice() const; ///< what is worth saying about it; empty while it runs
    [[nodiscard]] QStringList identifiers() const;
    [[nodiscard]] Q_INVOKABLE QString shows(qsizetype account) const;

    void setStarting();
    void setRunning(const QUrl &url);
    void setRestarting();
    void setFailed(const QString &why);

Q_SIGNALS:
    void changed();

private:
    void set(State state, const QString &why);

    QString m_name;
    QList<SampleAccount> m_accounts;
    QUrl m_url;
    State m_state = State::Starting;
    QString m_why;
};

} // namespace rollcall
