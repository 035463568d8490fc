// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"

namespace rollcall::plane {

/// What a list request asks for: at most `limit` rows beyond the row `after`. A cursor is a place, not a page number, so
/// rows that come or go meanwhile neither repeat a row nor leave one out.
struct Page {
    int limit = 100;
    qint64 after = 0; ///< ordinal of the last row of the page before; 0 for the first page
    qint64 mark = -1; ///< what the first page noted down for all of its pages
};

[[nodiscard]] Answer<Page> pageOf(const Call &call);
/// The query parameters of every list, with those that this one has besides.
[[nodiscard]] QStringList pageParameters(const QStringList &besides = {});
[[nodiscard]] QString cursorFor(qint64 after, qint64 mark = 0);

} // namespace rollcall::plane
