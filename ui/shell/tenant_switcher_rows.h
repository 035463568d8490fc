// SPDX-License-Identifier: MIT
#pragma once

#include "session/account_session.h"

#include <QHash>
#include <QList>
#include <QString>

namespace rollcall {

class AppSession;

/// What the switcher shows of one tenant, or of a line between them.
struct SwitcherRow {
    enum class Kind { Group, Tenant, More, Notice };
    enum class Mark { Nothing, Done, Busy, Warning, Lock, Offline };

    Kind kind = Kind::Tenant;
    QString accountId;
    QString tenantId;
    QString title;  ///< tenant, control plane, or the line's own sentence
    QString detail; ///< below a tenant's name: what is off there; beside a control plane: its host
    QString role;   ///< of a tenant; who is signed in, of a group
    QString monogram;
    int colour = 0;
    QString state; ///< "Synced 12 s ago"
    Mark mark = Mark::Nothing;
    QString shortcut; ///< "Ctrl+1", or empty
    bool current = false;

    [[nodiscard]] bool choosable() const { return kind == Kind::Tenant; }
    bool operator==(const SwitcherRow &) const = default;
};

/// What the server said about the tenants of an account beyond those that are remembered.
struct FoundTenants {
    QList<TenantSummary> tenants;
    std::optional<qint64> total;
    QString problem; ///< why the server could not be asked; empty where it answered
    bool asking = false;
};

/// The rows for a search text. `found` is by account id.
[[nodiscard]] QList<SwitcherRow> switcherRows(const AppSession &app, const QString &search,
                                              const QHash<QString, FoundTenants> &found);

} // namespace rollcall
