// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/record_shelf.h"
#include "http/pause.h"

#include <QMap>
#include <QSet>

#include <memory>
#include <optional>

namespace rollcall::test {

/// A shelf in memory, which can be told to fail.
class MemoryShelf final : public RecordShelf {
public:
    struct Board {
        QMap<QString, QByteArray> records; ///< by server, tenant and name
        QSet<QString> damaged;
        std::optional<Error> readFails;
        std::optional<Error> writeFails;
        int writes = 0;
    };
    const std::shared_ptr<Board> board = std::make_shared<Board>();

    static QString placeOf(const QUrl &server, const QString &tenantId)
    {
        return server.toString() + u' ' + tenantId + u' ';
    }

    Answer<Read> read(QUrl server, QString tenantId, QString prefix) override
    {
        return reading(board, placeOf(server, tenantId), prefix);
    }
    Answer<std::monostate> write(QUrl server, QString tenantId, Records put, QStringList removed) override
    {
        return writing(board, placeOf(server, tenantId), put, removed);
    }

private:
    static Answer<Read> reading(std::shared_ptr<Board> board, QString place, QString prefix)
    {
        co_await pause(std::chrono::milliseconds(0), CancelToken());
        if (board->readFails)
            co_return fail(*board->readFails);
        Read read;
        for (auto it = board->records.cbegin(); it != board->records.cend(); ++it) {
            const auto name = it.key().mid(place.size());
            if (!it.key().startsWith(place + prefix))
                continue;
            if (board->damaged.contains(name))
                read.damaged.append(name);
            else
                read.intact.append({name, it.value()});
        }
        co_return read;
    }
    static Answer<std::monostate> writing(std::shared_ptr<Board> board, QString place, Records put, QStringList removed)
    {
        co_await pause(std::chrono::milliseconds(0), CancelToken());
        ++board->writes;
        if (board->writeFails)
            co_return fail(*board->writeFails);
        for (const auto &[name, content] : std::as_const(put))
            board->records.insert(place + name, content);
        for (const auto &name : std::as_const(removed))
            board->records.remove(place + name);
        co_return done();
    }
};

} // namespace rollcall::test
