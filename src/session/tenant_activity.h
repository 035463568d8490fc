// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/activity_plane.h"
#include "session/remote_list.h"

namespace rollcall {

/// The audit log of a tenant as one page shows it, newest first. The session may die before it.
class TenantActivity final : public QObject {
    Q_OBJECT

public:
    static constexpr int pageSize = 100;

    explicit TenantActivity(TenantSession *session, QObject *parent = nullptr);

    [[nodiscard]] RemoteList<ActivityEntry> &list() { return m_list; }
    [[nodiscard]] const RemoteList<ActivityEntry> &list() const { return m_list; }
    [[nodiscard]] const ActivityFilter &filter() const { return m_filter; }
    /// Reads again from the first page.
    void setFilter(ActivityFilter filter);
    /// Whether this run of the console did it, by the id of its request; false while signed out.
    [[nodiscard]] bool isOwn(const ActivityEntry &entry) const;

private:
    QPointer<TenantSession> m_session;
    ActivityFilter m_filter;
    RemoteList<ActivityEntry> m_list;
};

} // namespace rollcall
