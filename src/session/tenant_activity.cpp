// SPDX-License-Identifier: MIT
#include "session/tenant_activity.h"

#include "http/pause.h"

namespace rollcall {

namespace {

Answer<Page<ActivityEntry>> unsupported(CancelToken cancel)
{
    co_await pause(std::chrono::milliseconds(0), cancel); // answers never come from inside the call
    co_return fail(Error::of(Error::Kind::Unsupported, QStringLiteral("no_activity")));
}

} // namespace

TenantActivity::TenantActivity(TenantSession *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_list(
          session,
          [this](TenantPlane &plane, ListRequest request, CancelToken cancel) {
              auto *activity = plane.activity();
              return activity ? activity->activity(m_filter, std::move(request), std::move(cancel))
                              : unsupported(std::move(cancel));
          },
          pageSize)
{
}

void TenantActivity::setFilter(ActivityFilter filter)
{
    m_filter = std::move(filter);
    m_list.refresh();
}

bool TenantActivity::isOwn(const ActivityEntry &entry) const
{
    const auto plane = m_session ? m_session->plane() : nullptr;
    auto *activity = plane ? plane->activity() : nullptr;
    return activity && activity->isOwn(entry);
}

} // namespace rollcall
