// SPDX-License-Identifier: MIT
#pragma once

#include "http/pause.h"
#include "session/review_records.h"

#include <map>
#include <memory>

namespace rollcall::test {

/// Parts in memory, as a disk that can fail keeps them; what is in it is there after the program has gone.
class PartsInMemory : public std::enable_shared_from_this<PartsInMemory> {
public:
    [[nodiscard]] KeptParts parts()
    {
        return {[self = shared_from_this()](QString prefix) { return reading(self, prefix); },
                [self = shared_from_this()](Parts put, QStringList removed) { return writing(self, put, removed); }};
    }

    std::map<QString, QByteArray> all;
    std::optional<Error> fault; ///< of every call until it is reset
    int writes = 0;             ///< that were done

private:
    static QCoro::Task<Result<StoredParts>> reading(std::shared_ptr<PartsInMemory> self, QString prefix)
    {
        co_await pause(std::chrono::milliseconds(0), {});
        if (self->fault)
            co_return fail(*self->fault);
        StoredParts stored;
        for (const auto &[name, body] : self->all) {
            if (name.startsWith(prefix))
                stored.intact.append({name, body});
        }
        co_return stored;
    }
    static QCoro::Task<Outcome> writing(std::shared_ptr<PartsInMemory> self, Parts put, QStringList removed)
    {
        co_await pause(std::chrono::milliseconds(0), {});
        if (self->fault)
            co_return fail(*self->fault);
        for (const auto &[name, body] : put)
            self->all[name] = body;
        for (const auto &name : removed)
            self->all.erase(name);
        ++self->writes;
        co_return done();
    }
};

} // namespace rollcall::test
