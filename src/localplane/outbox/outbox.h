// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/store/database.h"

#include "domain/invitation.h"

#include <QString>

#include <mutex>

namespace rollcall::plane {

class Seal;

struct Message {
    InvitationChannel channel = InvitationChannel::Email;
    QString to; ///< address or E.164
    QString subject;
    QString text;
};

/// Mail and text messages, as files: ".eml" and ".sms.txt". A message is first a sealed row, written in the change that
/// sends it, and becomes a file after the commit; a plane that dies in between finishes at its next start, and writes the
/// same file again rather than a second one.
class Outbox {
public:
    explicit Outbox(QString folder) : m_folder(std::move(folder)) {}
    /// Inside a change.
    static void post(Database &db, const Seal &seal, const Message &message, Instant now);
    /// Writes what waits; takes the database's lock itself. A message that cannot be written stays and is tried again.
    void drain(Database &db, const Seal &seal);

private:
    [[nodiscard]] bool write(qint64 number, const QString &channel, const QByteArray &content) const;
    QString m_folder;
    std::mutex m_draining;
};

} // namespace rollcall::plane
