// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// How far reading a member list of many pages is, and the way to stop it.
class SyncProgress : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(bool active READ active NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(double value READ value NOTIFY changed FINAL)
    Q_PROPERTY(bool measured READ measured NOTIFY changed FINAL)

public:
    explicit SyncProgress(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] bool active() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] double value() const;  ///< 0 to 1; 0 where nobody knows of how many
    [[nodiscard]] bool measured() const; ///< the server said how many there are

    /// What is shown stays as it was.
    Q_INVOKABLE void stop();

Q_SIGNALS:
    void sessionChanged();
    void changed();

private:
    QPointer<TenantSession> m_session;
};

} // namespace rollcall
