// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/dispatcher.h"
#include "localplane/plane.h"

#include "domain/clock.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

/// The plane without a socket: requests go to its dispatcher, and the test owns the clock.
class PlaneInProcess {
public:
    PlaneInProcess();

    struct Response {
        int status = 0;
        QJsonObject body;
    };
    [[nodiscard]] Response call(const QString &method, const QString &path, const QString &credential,
                                const QString &tenantId = {}, const QJsonObject &body = {});
    /// A session of the account with this address, without the cost of a password.
    [[nodiscard]] QString sessionOf(const QString &email);
    /// An account that nobody has invited yet.
    void addAccount(const QString &email);
    [[nodiscard]] QString tenantNamed(const QString &name);
    /// A tenant without anybody in it, certified; returns its id.
    [[nodiscard]] QString addTenant(const QString &name, const QString &ruleSet);
    /// Makes the account with this address a member; returns the member's id.
    [[nodiscard]] QString addMember(const QString &tenantId, const QString &email, const QString &role);
    [[nodiscard]] rollcall::ManualClock &clock() { return m_clock; }
    [[nodiscard]] rollcall::plane::Plane &plane() { return *m_plane; }

private:
    QTemporaryDir m_folder;
    rollcall::ManualClock m_clock;
    std::unique_ptr<rollcall::plane::Plane> m_plane;
    std::unique_ptr<rollcall::plane::Dispatcher> m_dispatcher;
};
