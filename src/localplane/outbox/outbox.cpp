// SPDX-License-Identifier: MIT
#include "localplane/outbox/outbox.h"

#include "localplane/accounts/secrets.h"

#include <QDateTime>
#include <QDir>
#include <QSaveFile>

#include <vector>

namespace rollcall::plane {

namespace {

QByteArray mailOf(const Message &message, Instant now)
{
    const auto date = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).toString(Qt::RFC2822Date);
    // Encoded words keep any script, and no text can start a header of its own.
    const auto encoded = [](const QString &text) { return "=?UTF-8?B?" + text.toUtf8().toBase64() + "?="; };
    const auto body =
        QString(message.text).remove(QLatin1Char('\r')).replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
    const bool ascii = std::all_of(message.to.cbegin(), message.to.cend(), [](QChar c) { return c.unicode() < 0x7f; });
    return "From: Rollcall local control plane <no-reply@localhost.invalid>\r\nTo: "
           + (ascii ? '<' + message.to.toLatin1() + '>' : encoded(message.to))
           + "\r\nSubject: " + encoded(message.subject) + "\r\nDate: " + date.toLatin1()
           + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
             "8bit\r\n\r\n"
           + body.toUtf8();
}

QByteArray textMessageOf(const Message &message)
{
    return "To: " + message.to.toUtf8() + "\n\n" + message.text.toUtf8() + '\n';
}

} // namespace

void Outbox::post(Database &db, const Seal &seal, const Message &message, Instant now)
{
    const bool mail = message.channel == InvitationChannel::Email;
    Query(db, "INSERT INTO outbox (channel, sealed, created) VALUES (?, ?, ?)", toWord(message.channel),
          seal.close(mail ? mailOf(message, now) : textMessageOf(message)), now)
        .run();
}

void Outbox::drain(Database &db, const Seal &seal)
{
    struct Waiting {
        qint64 number;
        QString channel;
        QByteArray content;
    };
    const std::lock_guard draining(m_draining);
    std::vector<Waiting> waiting;
    {
        const auto lock = db.lock();
        Query query(db, "SELECT ordinal, channel, sealed FROM outbox ORDER BY ordinal");
        while (query.next())
            waiting.push_back({query.integer(0), query.text(1), seal.open(query.blob(2))});
    }
    for (const auto &message : waiting) {
        if (!write(message.number, message.channel, message.content))
            continue;
        const auto lock = db.lock();
        Query(db, "DELETE FROM outbox WHERE ordinal = ?", message.number).run();
    }
}

bool Outbox::write(qint64 number, const QString &channel, const QByteArray &content) const
{
    QDir folder(m_folder);
    if (!folder.mkpath(QStringLiteral(".")))
        return false;
    const auto ending = channel == QStringLiteral("email") ? QStringLiteral("eml") : QStringLiteral("sms.txt");
    QSaveFile file(folder.filePath(QStringLiteral("%1.%2").arg(number, 8, 10, QLatin1Char('0')).arg(ending)));
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
           && file.write(content) == content.size() && file.commit();
}

} // namespace rollcall::plane
