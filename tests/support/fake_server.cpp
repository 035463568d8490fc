// SPDX-License-Identifier: MIT
#include "support/fake_plane.h"

#include <algorithm>
#include <functional>

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

namespace {

Error wrongCredential() { return Error::of(Error::Kind::Unauthorized, u"session_ended"_s); }

template <typename T>
Answer<T> play(std::shared_ptr<FakeServer> server, QString call, CancelToken cancel,
               std::function<Result<T>(FakeServer &)> act)
{
    const auto faults = server->faults;
    auto verdict = co_await FaultScript::ask(faults, call, cancel);
    Result<T> answer = fail(verdict.error.value_or(Error()));
    if (verdict.doIt) {
        auto done = act(*server);
        if (!verdict.error)
            answer = std::move(done);
    }
    co_return answer;
}

bool isFound(const QString &wanted, const QStringList &in)
{
    return std::any_of(in.cbegin(), in.cend(),
                       [&](const QString &text) { return text.contains(wanted, Qt::CaseInsensitive); });
}

class FakePeople final : public PeoplePlane {
public:
    explicit FakePeople(std::shared_ptr<FakeServer> server) : m_server(std::move(server)) {}

    Answer<Page<PersonFound>> findPeople(QString text, ListRequest, CancelToken cancel) override
    {
        return play<Page<PersonFound>>(m_server, u"findPeople"_s, cancel, [text](FakeServer &server) {
            server.askedFor.append(text);
            Page<PersonFound> page;
            for (const auto &person : server.people) {
                QStringList known{person.account.displayName, person.account.email};
                for (const auto &given : person.invitations)
                    known.append(given.address);
                if (isFound(text, known))
                    page.items.push_back(person);
            }
            return Result<Page<PersonFound>>(page);
        });
    }
    Answer<Page<TenantSummary>> findTenants(TenantFilter filter, ListRequest, CancelToken cancel) override
    {
        return play<Page<TenantSummary>>(m_server, u"findTenants"_s, cancel, [filter](FakeServer &server) {
            Page<TenantSummary> page;
            for (const auto &[id, known] : server.tenants) {
                TenantSummary summary;
                summary.tenant = known->details.tenant;
                if (isFound(filter.search, {summary.tenant.name})
                    && (filter.state.isEmpty() || filter.state == summary.tenant.state))
                    page.items.push_back(summary);
            }
            return Result<Page<TenantSummary>>(page);
        });
    }

private:
    std::shared_ptr<FakeServer> m_server;
};

class FakeControlPlane final : public ControlPlane {
public:
    FakeControlPlane(std::shared_ptr<FakeServer> server, QString credential)
        : m_server(std::move(server))
        , m_credential(std::move(credential))
    {
    }
    Capabilities capabilities() const override { return {}; }
    Answer<Identity> whoAmI(CancelToken cancel) override
    {
        return guarded<Identity>(u"whoAmI"_s, cancel,
                                 [](FakeServer &server) { return Result<Identity>(server.identity); });
    }
    Answer<std::monostate> signOut(CancelToken cancel) override
    {
        const auto credential = m_credential;
        return guarded<std::monostate>(u"signOut"_s, cancel, [credential](FakeServer &server) {
            server.credentials.remove(credential);
            return done();
        });
    }
    Answer<Page<TenantSummary>> tenants(QString, ListRequest, CancelToken cancel) override
    {
        return guarded<Page<TenantSummary>>(u"tenants"_s, cancel, [](FakeServer &server) {
            Page<TenantSummary> page;
            for (const auto &[id, tenant] : server.tenants) {
                TenantSummary summary;
                summary.tenant = tenant->details.tenant;
                page.items.push_back(summary);
            }
            return Result<Page<TenantSummary>>(page);
        });
    }
    PeoplePlane *people() override { return &m_people; }
    std::shared_ptr<TenantPlane> tenant(const QString &tenantId) override { return planeOf(m_server->add(tenantId)); }
    Answer<InviteeView> lookUpInvitation(Secret, CancelToken cancel) override
    {
        const auto credential = m_credential;
        return play<InviteeView>(m_server, u"lookUpInvitation"_s, cancel, [credential](FakeServer &server) {
            server.lookedUpWith.append(credential);
            return Result<InviteeView>(server.invitation);
        });
    }
    Answer<InviteeAnswer> acceptInvitation(Secret, CancelToken cancel) override
    {
        return answer(u"acceptInvitation"_s, cancel);
    }
    Answer<InviteeAnswer> rejectInvitation(Secret, CancelToken cancel) override
    {
        return answer(u"rejectInvitation"_s, cancel);
    }
    Answer<SignedIn> registerThrough(Secret, Registration registration, CancelToken cancel) override
    {
        return play<SignedIn>(m_server, u"registerThrough"_s, cancel, [registration](FakeServer &server) {
            SignedIn signedIn;
            signedIn.credential = Secret(u"token-%1"_s.arg(++server.issued));
            server.credentials.insert(signedIn.credential.reveal());
            signedIn.identity.account.id = u"registered"_s;
            signedIn.identity.account.email = registration.email;
            if (server.invitation.registerJoins)
                signedIn.invitation = InviteeView::State::Accepted;
            return Result<SignedIn>(signedIn);
        });
    }

private:
    template <typename T>
    Answer<T> guarded(const QString &call, CancelToken cancel, std::function<Result<T>(FakeServer &)> act)
    {
        const auto credential = m_credential;
        return play<T>(m_server, call, cancel, [credential, act](FakeServer &server) -> Result<T> {
            if (!server.credentials.contains(credential))
                return fail(wrongCredential());
            return act(server);
        });
    }
    Answer<InviteeAnswer> answer(const QString &call, CancelToken cancel)
    {
        return guarded<InviteeAnswer>(call, cancel,
                                      [](FakeServer &) { return Result<InviteeAnswer>(InviteeAnswer()); });
    }

    std::shared_ptr<FakeServer> m_server;
    QString m_credential;
    FakePeople m_people{m_server};
};

class FakeDriver final : public Driver {
public:
    explicit FakeDriver(std::shared_ptr<FakeServer> server) : m_server(std::move(server)) {}
    QString kind() const override { return u"fake"_s; }
    Capabilities capabilities() const override { return {}; }
    Answer<ServerInfo> probe(Endpoint, CancelToken cancel) override
    {
        return play<ServerInfo>(m_server, u"probe"_s, cancel, [](FakeServer &) {
            ServerInfo info;
            info.kind = u"fake"_s;
            info.productName = u"Fake"_s;
            return Result<ServerInfo>(info);
        });
    }
    Answer<SignedIn> signIn(Endpoint, QString identifier, Secret password, CancelToken cancel) override
    {
        return play<SignedIn>(m_server, u"signIn"_s, cancel,
                              [identifier, password](FakeServer &server) -> Result<SignedIn> {
                                  if (password.reveal() != fakePassword())
                                      return fail(Error::of(Error::Kind::Unauthorized, u"wrong_credentials"_s));
                                  SignedIn signedIn;
                                  signedIn.credential = Secret(u"token-%1"_s.arg(++server.issued));
                                  server.credentials.insert(signedIn.credential.reveal());
                                  signedIn.identity = server.identity;
                                  return signedIn;
                              });
    }
    std::shared_ptr<ControlPlane> connect(Endpoint, Secret credential) override
    {
        return std::make_shared<FakeControlPlane>(m_server, credential.reveal());
    }
    std::shared_ptr<ControlPlane> anonymous(Endpoint) override
    {
        return std::make_shared<FakeControlPlane>(m_server, QString());
    }
    std::optional<InvitationAddress> parseInvitationLink(const QUrl &link) const override
    {
        if (!link.path().startsWith("/invite/"_L1))
            return std::nullopt;
        return InvitationAddress{link.resolved(QUrl(u"/"_s)), Secret(link.path().mid(8))};
    }

private:
    std::shared_ptr<FakeServer> m_server;
};

} // namespace

FakeServer::FakeServer()
{
    identity.account.id = u"account-1"_s;
    identity.account.email = u"amelia@fake.example"_s;
    identity.account.displayName = u"Amelia"_s;
}

std::shared_ptr<FakeTenant> FakeServer::add(const QString &tenantId)
{
    auto &tenant = tenants[tenantId];
    if (!tenant)
        tenant = std::make_shared<FakeTenant>(tenantId);
    return tenant;
}

std::unique_ptr<Driver> driverOf(std::shared_ptr<FakeServer> server)
{
    return std::make_unique<FakeDriver>(std::move(server));
}

QString fakePassword() { return u"a long enough password"_s; }

} // namespace rollcall::test
