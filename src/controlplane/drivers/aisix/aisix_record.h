// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/record_shelf.h"
#include "driver_aisix/recorded_member.h"

#include <QHash>

#include <memory>
#include <vector>

namespace rollcall {

/// The record of the members that were created in one organization with one token. What the shelf does not take now stays in
/// memory, and is put there as soon as it does. Shared by the calls that are out.
class AisixRecord {
public:
    using Self = std::shared_ptr<AisixRecord>;

    /// `shelf` may be null: then everything is in memory alone.
    AisixRecord(std::shared_ptr<RecordShelf> shelf, QUrl server, QString tenantId);

    /// Oldest first. An Error where there is a record that cannot be opened now.
    static Answer<std::vector<aisix::RecordedMember>> read(Self self);
    /// Answers when it is kept, or when it is sure that it cannot be.
    static QCoro::Task<> put(Self self, aisix::RecordedMember record);
    static QCoro::Task<> remove(Self self, QString name);
    [[nodiscard]] static QString newName();

private:
    static QCoro::Task<> keepTheRest(Self self);
    Answer<std::monostate> write(RecordShelf::Records put, QStringList removed);

    std::shared_ptr<RecordShelf> m_shelf;
    QUrl m_server;
    QString m_tenantId;
    QHash<QString, aisix::RecordedMember> m_unkept; ///< by name: newer than what the shelf has
};

} // namespace rollcall
