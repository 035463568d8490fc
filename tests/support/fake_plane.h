// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/activity_plane.h"
#include "controlplane/driver.h"
#include "controlplane/people_plane.h"
#include "domain/api_key.h"
#include "domain/credits.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <deque>
#include <map>
#include <memory>

namespace rollcall::test {

/// What goes wrong, and when. Calls have names: "details", "members", "memberChanges", "invite", "whoAmI", ...
/// A call that nothing was scripted for succeeds, always after a turn of the event loop.
class FaultScript {
public:
    /// The next call of that name fails so; with `afterDoing` it has been done nevertheless.
    void failNext(const QString &call, const Error &error, bool afterDoing = false);
    /// Every call fails so until mend().
    void failAll(const Error &error) { m_all = error; }
    void mend() { m_all.reset(); }
    /// Calls of that name do not return until released, or cancelled.
    void hang(const QString &call) { m_hanging.insert(call); }
    void release(const QString &call) { m_hanging.remove(call); }
    [[nodiscard]] QStringList calls() const { return m_calls; }
    [[nodiscard]] int count(const QString &call) const { return static_cast<int>(m_calls.count(call)); }
    void clearCalls() { m_calls.clear(); }

    struct Verdict {
        std::optional<Error> error;
        bool doIt = true;
    };
    static QCoro::Task<Verdict> ask(std::shared_ptr<FaultScript> script, QString call, CancelToken cancel);

private:
    std::map<QString, std::deque<Verdict>> m_next;
    std::optional<Error> m_all;
    QSet<QString> m_hanging;
    QStringList m_calls;
};

/// A tenant in memory. Change it as the server would be changed; versions and the change feed follow.
struct FakeTenant {
    explicit FakeTenant(const QString &id);

    std::shared_ptr<FaultScript> faults = std::make_shared<FaultScript>();
    TenantDetails details;
    std::vector<Member> members;
    std::vector<Invitation> invitations;
    std::vector<AdminToken> tokens;        ///< newest first
    std::vector<ActivityEntry> activity;   ///< newest first
    ActivityFilter askedFor;               ///< the last question about the activity
    std::vector<CreditTransaction> ledger; ///< newest first
    std::vector<ApiKey> apiKeys;           ///< of all members, newest first
    CreditPool pool;
    Instant now = Instant::fromMs(1'000'000'000'000);
    int pageSize = 1000;
    bool tokensTooOld = false;         ///< memberChanges answers Gone
    std::shared_ptr<LinksPlane> links; ///< null: there is no such thing; see fake_links.h

    Member &put(Member member);
    Member &put(const QString &id, const QString &email);
    void remove(const QString &id);
    Invitation &invite(const QString &address);
    [[nodiscard]] Member *find(const QString &id);
    [[nodiscard]] Invitation *findInvitation(const QString &id);

    int revision = 0;
    QHash<QString, int> changedAt;
    QHash<QString, int> removedAt;
};

/// A control plane with one account whose password is "a long enough password".
struct FakeServer {
    FakeServer();
    std::shared_ptr<FakeTenant> add(const QString &tenantId);

    std::shared_ptr<FaultScript> faults = std::make_shared<FaultScript>();
    std::map<QString, std::shared_ptr<FakeTenant>> tenants;
    Identity identity;
    QSet<QString> credentials; ///< that are good now
    int issued = 0;
    InviteeView invitation;
    std::vector<PersonFound> people;
    QStringList askedFor;     ///< texts that people and tenants were looked for with
    QStringList lookedUpWith; ///< the credential of each look-up, empty for nobody
};

[[nodiscard]] std::shared_ptr<TenantPlane> planeOf(std::shared_ptr<FakeTenant> tenant);
/// Kind "fake"; any address is that server.
[[nodiscard]] std::unique_ptr<Driver> driverOf(std::shared_ptr<FakeServer> server);

[[nodiscard]] QString fakePassword();
[[nodiscard]] Member memberNamed(const QString &id, const QString &email);

} // namespace rollcall::test
