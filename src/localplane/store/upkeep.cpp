// SPDX-License-Identifier: MIT
#include "localplane/store/upkeep.h"

namespace rollcall::plane {

void upkeep(Database &db, Instant now)
{
    constexpr std::int64_t day = 24 * 3600;
    const auto lock = db.lock();
    Change change(db);
    const auto monthAgo = now.plusSeconds(-30 * day);
    Query(db,
          "UPDATE tenants SET change_floor = max(change_floor, coalesce((SELECT max(change_number) FROM removed_members"
          " WHERE tenant_id = tenants.id AND removed <= ?), 0))",
          monthAgo)
        .run();
    Query(db, "DELETE FROM removed_members WHERE removed <= ?", monthAgo).run();
    Query(db, "DELETE FROM idempotency WHERE created <= ?", now.plusSeconds(-day)).run();
    Query(db, "DELETE FROM sessions WHERE expires <= ?", monthAgo).run();
    change.commit();
}

} // namespace rollcall::plane
