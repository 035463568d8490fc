// SPDX-License-Identifier: MIT
#include "controlplane/whole_list.h"
#include "driver_rollcall/rollcall_driver.h"
#include "support/await.h"
#include "support/plane_process.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto samplePassword = u"correct-horse-sample-1"_s;

template <typename T>
QString nameOf(const Result<T> &result)
{
    return result ? u"done"_s
                  : errorKindName(result.error().kind) + u' ' + result.error().code + u' ' + result.error().detail;
}

/// The error, or one that no test expects where there is none.
template <typename T>
Error errorOf(const Result<T> &result)
{
    return result ? Error::of(Error::Kind::Refused, u"(it was done)"_s) : result.error();
}

} // namespace

// QVERIFY of a result, which says what the error was.
#define VERIFY_DONE(result) QVERIFY2(result, qPrintable(nameOf(result)))

/// The driver and the local control plane are two readings of one contract: here they meet.
class LocalPlaneTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PlaneProcess> m_process;
    RollcallDriver m_driver;
    Endpoint m_endpoint;
    std::shared_ptr<ControlPlane> m_amelia;
    std::shared_ptr<ControlPlane> m_bill;

    std::shared_ptr<ControlPlane> signIn(const QString &identifier)
    {
        auto signedIn = await(m_driver.signIn(m_endpoint, identifier, Secret(samplePassword), {}));
        if (!signedIn) {
            qWarning("%s", qPrintable(nameOf(signedIn)));
            return nullptr;
        }
        return m_driver.connect(m_endpoint, signedIn->credential);
    }

    static std::shared_ptr<TenantPlane> tenantNamed(const std::shared_ptr<ControlPlane> &plane, const QString &name)
    {
        const auto tenants = await(plane->tenants({}, {}, {}));
        if (!tenants) {
            qWarning("%s", qPrintable(nameOf(tenants)));
            return nullptr;
        }
        for (const auto &summary : tenants->items) {
            if (summary.tenant.name == name)
                return plane->tenant(summary.tenant.id);
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_process = std::make_unique<PlaneProcess>();
        QVERIFY2(!m_process->url().isEmpty(), "the local plane did not start");
        m_endpoint.url = m_process->url();
        m_amelia = signIn(u"amelia.hartmann@acme.example"_s);
        m_bill = signIn(u"bill.lumbergh@initech.example"_s);
        QVERIFY(m_amelia && m_bill);
    }

    void cleanupTestCase() { m_process.reset(); }

    void itIsProbed()
    {
        const auto info = await(m_driver.probe(m_endpoint, {}));
        VERIFY_DONE(info);
        QCOMPARE(info->kind, u"rollcall"_s);
    }

    void aWrongPasswordIsUnauthorized()
    {
        for (const auto &who : {u"amelia.hartmann@acme.example"_s, u"nobody@nowhere.example"_s}) {
            const auto signedIn = await(m_driver.signIn(m_endpoint, who, Secret(u"wrong-password-here"_s), {}));
            QVERIFY(!signedIn);
            QCOMPARE(errorOf(signedIn).kind, Error::Kind::Unauthorized);
            QCOMPARE(errorOf(signedIn).code, u"wrong_credentials"_s);
        }
    }

    void whoAmI()
    {
        const auto identity = await(m_amelia->whoAmI({}));
        VERIFY_DONE(identity);
        QCOMPARE(identity->account.email, u"amelia.hartmann@acme.example"_s);
        QVERIFY(identity->memberships.size() >= 3);
        QVERIFY(identity->serverTime.isKnown());
    }

    void everySampleTenantIsRead()
    {
        const auto root = signIn(u"root@rollcall.example"_s);
        QVERIFY(root);
        const auto tenants = await(root->tenants({}, {}, {}));
        VERIFY_DONE(tenants);
        QCOMPARE(tenants->items.size(), 9U);
        for (const auto &summary : tenants->items) {
            const auto tenant = root->tenant(summary.tenant.id);
            const auto details = await(tenant->details({}));
            VERIFY_DONE(details);
            QCOMPARE(details->tenant, summary.tenant);
            QVERIFY(!details->policy.roles.isEmpty());
            for (const auto &role : details->policy.roles)
                QVERIFY(!role.label.isEmpty());
            const auto members = await(readAllMembers(tenant, {}));
            VERIFY_DONE(members);
            QCOMPARE(members->members->size(), static_cast<std::size_t>(summary.memberCount.value_or(-1)));
            for (const auto &member : *members->members) {
                QVERIFY(member.status != MemberStatus::Unknown && member.type != MemberType::Unknown);
                QVERIFY2(details->policy.role(member.role), qPrintable(member.role));
            }
            if (details->policy.decide(Action::ReadInvitations).allowed()) {
                const auto invitations = await(readAllInvitations(tenant, {}));
                VERIFY_DONE(invitations);
            }
        }
    }

    void pagesMeetTheWholeList()
    {
        const auto acme = tenantNamed(m_amelia, u"Acme Robotics"_s);
        QVERIFY(acme);
        const auto whole = await(acme->members({}, {}));
        VERIFY_DONE(whole);
        QStringList expected;
        for (const auto &member : whole->items)
            expected.append(member.id);
        QStringList paged;
        ListRequest request;
        request.limit = 7;
        do {
            const auto page = await(acme->members(request, {}));
            VERIFY_DONE(page);
            for (const auto &member : page->items)
                paged.append(member.id);
            request.cursor = page->nextCursor;
        } while (!request.cursor.isEmpty());
        QCOMPARE(paged, expected);
    }

    void anInvitationFromItsMakingToItsAcceptance()
    {
        const auto acme = tenantNamed(m_amelia, u"Acme Robotics"_s);
        const auto details = await(acme->details({}));
        VERIFY_DONE(details);
        InvitationDraft draft;
        draft.address = u"New.Person@acme.example"_s;
        draft.role = details->policy.defaultRole;
        const auto before = await(acme->memberChanges({}, {}));
        VERIFY_DONE(before);
        const auto invited = await(acme->invite(draft, u"one-intention"_s, {}));
        VERIFY_DONE(invited);
        QCOMPARE(invited->invitation.state, InvitationState::Pending);
        const auto again = await(acme->invite(draft, u"one-intention"_s, {}));
        VERIFY_DONE(again);
        QCOMPARE(again->invitation.id, invited->invitation.id);
        draft.address = u"new.person@ACME.example"_s;
        const auto duplicate = await(acme->invite(draft, u"another-intention"_s, {}));
        QCOMPARE(errorOf(duplicate).kind, Error::Kind::Conflict);
        QCOMPARE(errorOf(duplicate).code, u"already_invited"_s);
        QVERIFY(errorOf(duplicate).field(u"address"_s));

        const auto link = await(acme->invitationLink(invited->invitation.id, {}));
        VERIFY_DONE(link);
        const auto address = m_driver.parseInvitationLink(QUrl(link->reveal()));
        QVERIFY(address);
        QCOMPARE(address->server, m_endpoint.url);

        const auto visitor = m_driver.anonymous(m_endpoint);
        const auto seen = await(visitor->lookUpInvitation(address->token, {}));
        VERIFY_DONE(seen);
        QCOMPARE(seen->state, InviteeView::State::Open);
        QCOMPARE(seen->account, InviteeView::AccountMatch::SignedOut);
        QCOMPARE(seen->tenant.name, u"Acme Robotics"_s);
        QVERIFY(!seen->maskedAddress.isEmpty() && seen->address.isEmpty());
        const auto wrong = await(m_amelia->lookUpInvitation(address->token, {}));
        VERIFY_DONE(wrong);
        QCOMPARE(wrong->account, InviteeView::AccountMatch::Mismatch);
        QCOMPARE(errorOf(await(m_amelia->acceptInvitation(address->token, {}))).code, u"account_mismatch"_s);

        Registration registration{u"new.person@acme.example"_s, {}, u"New Person"_s, Secret(u"short"_s)};
        const auto tooShort = await(visitor->registerThrough(address->token, registration, {}));
        QCOMPARE(errorOf(tooShort).code, u"password_too_short"_s);
        registration.password = Secret(u"a long enough phrase"_s);
        const auto registered = await(visitor->registerThrough(address->token, registration, {}));
        VERIFY_DONE(registered);
        QCOMPARE(registered->identity.account.displayName, u"New Person"_s);
        const auto person = m_driver.connect(m_endpoint, registered->credential);
        if (registered->invitation == InviteeView::State::Open)
            VERIFY_DONE(await(person->acceptInvitation(address->token, {})));

        const auto after = await(acme->memberChanges(before->next, {}));
        VERIFY_DONE(after);
        QCOMPARE(after->changed.size(), 1U);
        const auto member = after->changed.at(0);
        QCOMPARE(member.displayName, u"New Person"_s);
        QCOMPARE(await(visitor->lookUpInvitation(address->token, {}))->state, InviteeView::State::Accepted);

        const auto other = std::find_if(details->policy.roles.cbegin(), details->policy.roles.cend(),
                                        [&](const Role &role) { return role.assignable && role.id != member.role; });
        QVERIFY(other != details->policy.roles.cend());
        const auto changed = await(acme->changeRole(member.id, member.version, other->id, {}));
        VERIFY_DONE(changed);
        QCOMPARE(changed->role, other->id);
        const auto stale = await(acme->changeRole(member.id, member.version, member.role, {}));
        QCOMPARE(errorOf(stale).kind, Error::Kind::LostUpdate);
        VERIFY_DONE(await(acme->removeMember(member.id, {})));
        const auto removed = await(acme->memberChanges(after->next, {}));
        VERIFY_DONE(removed);
        QCOMPARE(removed->removed, std::vector<QString>{member.id});
        const auto ended = await(person->tenant(acme->tenantId())->members({}, {}));
        QVERIFY(!ended);
    }

    void aMemberIsCreatedOnce()
    {
        const auto initech = tenantNamed(m_bill, u"Initech"_s);
        QVERIFY(initech);
        const MemberDraft draft{u"Responsible Person"_s, u"svc-payments@initech.example"_s, {}};
        const auto created = await(initech->createMember(draft, u"create-1"_s, {}));
        VERIFY_DONE(created);
        QCOMPARE(created->email, draft.email);
        const auto duplicate = await(initech->createMember(draft, u"create-2"_s, {}));
        QCOMPARE(errorOf(duplicate).kind, Error::Kind::Conflict);
        QCOMPARE(errorOf(duplicate).code, u"email_taken"_s);
        QVERIFY(errorOf(duplicate).field(u"email"_s));
    }

    void anAdminTokenWorksUntilItIsRevoked()
    {
        const auto initech = tenantNamed(m_bill, u"Initech"_s);
        QVERIFY(initech);
        const auto made = await(initech->createAdminToken({u"CI"_s, {u"read"_s}, 3600}, {}));
        VERIFY_DONE(made);
        const auto machine = m_driver.connect(m_endpoint, made->secret);
        const auto who = await(machine->whoAmI({}));
        VERIFY_DONE(who);
        QCOMPARE(who->credential, Identity::CredentialKind::AdminToken);
        VERIFY_DONE(await(machine->tenant(initech->tenantId())->members({}, {})));
        const auto refused =
            await(machine->tenant(initech->tenantId())->createMember({u"X"_s, u"x@y.example"_s, {}}, u"k"_s, {}));
        QCOMPARE(errorOf(refused).code, u"scope_missing"_s);
        const auto acme = tenantNamed(m_amelia, u"Acme Robotics"_s);
        QCOMPARE(errorOf(await(machine->tenant(acme->tenantId())->members({}, {}))).code, u"wrong_tenant"_s);
        const auto tokens = await(initech->adminTokens({}, {}));
        VERIFY_DONE(tokens);
        VERIFY_DONE(await(initech->revokeAdminToken(made->token.id, {})));
        QCOMPARE(errorOf(await(machine->whoAmI({}))).kind, Error::Kind::Unauthorized);
    }

    void aSessionThatEndedStaysOut()
    {
        const auto samir = signIn(u"samir.n@initech.example"_s);
        QVERIFY(samir);
        VERIFY_DONE(await(samir->signOut({})));
        QCOMPARE(errorOf(await(samir->whoAmI({}))).kind, Error::Kind::Unauthorized);
        QCOMPARE(await(m_amelia->lookUpInvitation(Secret(u"no-such-token"_s), {}))->state, InviteeView::State::Invalid);
    }

    void aServerThatDiesIsOffline()
    {
        const auto acme = tenantNamed(m_amelia, u"Acme Robotics"_s);
        m_process->kill();
        const auto members = await(acme->members({}, {}));
        QVERIFY(!members);
        QVERIFY2(errorOf(members).isConnectivity(), qPrintable(nameOf(members)));
    }
};

QTEST_GUILESS_MAIN(LocalPlaneTest)
#include "local_plane_test.moc"
