// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/member_query.h"

#include <QCollator>

namespace rollcall {

struct MemberKeys {
    struct Row {
        QString text;   ///< name and e-mail, folded
        QString digits; ///< of the phone number
        QCollatorSortKey name;
    };
    MemberTablePtr table;
    QLocale locale;
    std::vector<Row> rows; ///< one a row of the table
};

/// Null where it was cancelled.
[[nodiscard]] MemberKeysPtr prepareMemberKeys(const MemberTablePtr &table, const QLocale &locale,
                                              const std::atomic_bool &cancelled);

} // namespace rollcall
