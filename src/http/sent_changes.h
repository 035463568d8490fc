// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>

namespace rollcall {

/// The request ids of the changes that went out in this run, so that a server's log can tell which of its lines are ours.
/// One may serve several clients: who signs in anew has done nothing less.
class SentChanges {
public:
    void add(const QString &requestId) { m_ids.insert(requestId); }
    [[nodiscard]] bool contains(const QString &requestId) const { return m_ids.contains(requestId); }

private:
    QSet<QString> m_ids;
};

} // namespace rollcall
