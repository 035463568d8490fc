// SPDX-License-Identifier: MIT
#include "controlplane/whole_list.h"
#include "domain/member_table.h"
#include "driver_aisix/aisix_driver.h"
#include "support/await.h"
#include "support/loopback_server.h"
#include "support/memory_shelf.h"
#include "support/script_server.h"

#include <QJsonArray>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto token = u"admin-token-of-the-test"_s;
const auto local = u"Local record"_s;
const auto unsure = u"Not known whether created"_s;

MemberDraft draftOf(const QString &name)
{
    MemberDraft draft;
    draft.displayName = name;
    draft.email = name + u"@a.example"_s;
    return draft;
}

} // namespace

class AisixDriverTest final : public QObject {
    Q_OBJECT

private:
    ScriptServer m_server{u"fakes/aisix.py"_s};
    std::shared_ptr<MemoryShelf> m_shelf;
    std::shared_ptr<TenantPlane> m_tenant;

    /// As after a start of the program: what is kept is all that is known.
    std::shared_ptr<TenantPlane> newTenant(const QUrl &server = {}, const QString &secret = token) const
    {
        AisixDriver driver({}, m_shelf);
        const auto plane = driver.connect({server.isEmpty() ? m_server.url() : server, {}}, Secret(secret));
        return plane->tenant(u"t1"_s);
    }
    /// The list as a session reads it, by name; a status each.
    static QMap<QString, QString> listOf(const std::shared_ptr<TenantPlane> &tenant)
    {
        QMap<QString, QString> rows;
        const auto list = await(readAllMembers(tenant, {}));
        if (!list)
            return {{errorKindName(list.error().kind), list.error().code}};
        for (const auto &member : *list->members)
            rows.insert(member.displayName, member.statusWord);
        return rows;
    }
    [[nodiscard]] Result<Member> create(const QString &name) const
    {
        return await(m_tenant->createMember(draftOf(name), u"key"_s, {}));
    }
    [[nodiscard]] qsizetype createdThere() const { return m_server.tell(u"members"_s).array().size(); }
    void failNext(int status, const QJsonObject &body = {}) const
    {
        m_server.tell(
            u"fail"_s,
            {{u"method"_s, u"POST"_s}, {u"path"_s, u"/api/members"_s}, {u"status"_s, status}, {u"body"_s, body}});
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(!m_server.url().isEmpty()); }
    void init()
    {
        m_shelf = std::make_shared<MemoryShelf>();
        m_tenant = newTenant();
    }

    void itIsChosenByHand()
    {
        AisixDriver driver;
        const auto before = m_server.tell(u"requests"_s).array().size();
        const auto info = await(driver.probe({m_server.url(), {}}, {}));
        QVERIFY(!info);
        QCOMPARE(info.error().kind, Error::Kind::NotControlPlane);
        QCOMPARE(m_server.tell(u"requests"_s).array().size(), before);
        QCOMPARE(driver.byHand()->kind, driver.kind());
        QVERIFY(!driver.byHand()->productName.isEmpty());
    }

    void aTokenIsAnOrganizationOfItsOwn()
    {
        AisixDriver driver;
        const auto identityOf = [&](const QString &secret) {
            return await(driver.connect({m_server.url(), {}}, Secret(secret))->whoAmI({}));
        };
        const auto identity = identityOf(token);
        QVERIFY(identity);
        const auto id = identity->memberships.front().tenant.id;
        QVERIFY(!id.contains(u"admin-token"_s));
        QCOMPARE(await(m_tenant->details({}))->tenant.id, id);
        QVERIFY(identityOf(u"reading-token-of-the-test"_s)->memberships.front().tenant.id != id);
        QCOMPARE(identityOf(u"revoked"_s).error().kind, Error::Kind::Unauthorized);
        QCOMPARE(identityOf(u"writing-token-of-the-test"_s).error().kind, Error::Kind::Forbidden);
    }

    void whatItCreatesIsInTheRecordAndStaysThere()
    {
        const auto made = create(u"first"_s);
        QVERIFY(made);
        QVERIFY(made->id.startsWith(u"mem-"_s));
        QCOMPARE(made->role, u"member"_s);
        QCOMPARE(made->type, MemberType::ApiOnly);
        QVERIFY(made->joined.isKnown());
        QCOMPARE(listOf(m_tenant), (QMap<QString, QString>{{u"first"_s, local}}));
        const auto again = await(readAllMembers(newTenant(), {}));
        QVERIFY(again);
        QCOMPARE(again->members->at(0).id, made->id);
        QCOMPARE(again->members->at(0).joined, made->joined);
        // No part's name has anything of the person in it.
        for (auto it = m_shelf->board->records.cbegin(); it != m_shelf->board->records.cend(); ++it)
            QVERIFY(!it.key().contains(u"first"_s));
        // Another token is another organization.
        QVERIFY(listOf(newTenant({}, u"reading-token-of-the-test"_s)).isEmpty());
    }

    void aRefusalLeavesNothing()
    {
        QVERIFY(create(u"twice"_s));
        const auto twice = create(u"twice"_s);
        QVERIFY(!twice);
        QCOMPARE(twice.error().kind, Error::Kind::Conflict);
        QCOMPARE(twice.error().detail, u"a user with this email already exists"_s);
        auto draft = draftOf(u"other"_s);
        draft.email = u"ELSEWHERE@other.example"_s;
        QCOMPARE(await(m_tenant->createMember(draft, {}, {})).error().kind, Error::Kind::Conflict);
        const auto reader = newTenant({}, u"reading-token-of-the-test"_s);
        const auto refused = await(reader->createMember(draftOf(u"third"_s), {}, {}));
        QCOMPARE(refused.error().kind, Error::Kind::Forbidden);
        QCOMPARE(refused.error().detail, u"the token lacks the scope write"_s);
        QVERIFY(listOf(reader).isEmpty());
        for (const int status : {400, 401, 429, 503}) {
            failNext(status);
            QVERIFY(!create(u"fourth"_s));
        }
        QCOMPARE(listOf(m_tenant), (QMap<QString, QString>{{u"twice"_s, local}}));
        QCOMPARE(m_shelf->board->records.size(), 1);
    }

    void whatNobodyKnowsIsSaidAndNeverSentAgain()
    {
        const auto before = createdThere();
        m_server.tell(u"silence"_s, {{u"count"_s, 1}});
        const auto lost = create(u"lost"_s);
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, u"creation_unknown"_s);
        QVERIFY(!lost.error().outcomeUnknown()); // else somebody would look into the list, and find the record
        QCOMPARE(createdThere(), before + 1);
        QCOMPARE(listOf(m_tenant), (QMap<QString, QString>{{u"lost"_s, unsure}}));
        QCOMPARE(listOf(newTenant()), (QMap<QString, QString>{{u"lost"_s, unsure}}));
        // Only its user tries again, and the platform answers.
        QCOMPARE(create(u"lost"_s).error().kind, Error::Kind::Conflict);
        QCOMPARE(createdThere(), before + 1);
        QCOMPARE(listOf(m_tenant), (QMap<QString, QString>{{u"lost"_s, u"Address taken by someone"_s}}));
    }

    void aSecondTryMayFindThatNothingWasCreated()
    {
        failNext(502);
        QVERIFY(!create(u"later"_s));
        QCOMPARE(listOf(m_tenant), (QMap<QString, QString>{{u"later"_s, unsure}}));
        QVERIFY(create(u"later"_s));
        QCOMPARE(listOf(m_tenant), (QMap<QString, QString>{{u"later"_s, local}}));
        QCOMPARE(m_shelf->board->records.size(), 1);
    }

    void itIsWrittenDownBeforeItIsSent()
    {
        LoopbackServer hanging;
        hanging.answer(hangs());
        const auto tenant = newTenant(hanging.url());
        CancelSource source;
        Pending<Result<Member>> creating(tenant->createMember(draftOf(u"gone"_s), {}, source.token()));
        QTRY_VERIFY(!hanging.requests().empty());
        QCOMPARE(listOf(newTenant(hanging.url())), (QMap<QString, QString>{{u"gone"_s, unsure}}));
        source.cancel();
        QCOMPARE(creating.value().error().kind, Error::Kind::Cancelled);
        QCOMPARE(listOf(tenant), (QMap<QString, QString>{{u"gone"_s, unsure}}));
        // Taken back before anything was sent: then nothing is to be said of it.
        const auto sent = hanging.requests().size();
        QCOMPARE(await(tenant->createMember(draftOf(u"never"_s), {}, source.token())).error().kind,
                 Error::Kind::Cancelled);
        QCOMPARE(hanging.requests().size(), sent);
        QVERIFY(!listOf(tenant).contains(u"never"_s));
    }

    void whereNothingCanBeKeptItSaysSo()
    {
        m_shelf->board->writeFails = Error::of(Error::Kind::Refused, u"not_kept"_s);
        QVERIFY(create(u"brief"_s));
        QCOMPARE(listOf(m_tenant), (QMap<QString, QString>{{u"brief"_s, u"Local record, until you quit"_s}}));
        QVERIFY(listOf(newTenant()).isEmpty());
        m_shelf->board->writeFails.reset();
        QCOMPARE(listOf(m_tenant), (QMap<QString, QString>{{u"brief"_s, local}}));
        QCOMPARE(listOf(newTenant()), (QMap<QString, QString>{{u"brief"_s, local}}));
    }

    void aRecordThatCannotBeReadIsNeverTakenForAnEmptyOne()
    {
        QVERIFY(create(u"kept"_s));
        const auto before = createdThere();
        m_shelf->board->readFails = Error::of(Error::Kind::KeychainLocked);
        QCOMPARE(listOf(m_tenant), (QMap<QString, QString>{{u"KeychainLocked"_s, {}}}));
        QCOMPARE(create(u"unwritten"_s).error().kind, Error::Kind::KeychainLocked);
        QCOMPARE(createdThere(), before);
        m_shelf->board->readFails.reset();
        const auto name = m_shelf->board->records.firstKey().section(u' ', 2);
        m_shelf->board->damaged = {name};
        QCOMPARE(listOf(m_tenant), (QMap<QString, QString>{{QString(), u"Damaged local record"_s}}));
        m_shelf->board->damaged.clear();
        m_shelf->board->records.first() = "{}";
        QCOMPARE(listOf(m_tenant), (QMap<QString, QString>{{QString(), u"Damaged local record"_s}}));
    }

    void whatIsNotDocumentedSaysSo()
    {
        const auto details = await(m_tenant->details({}));
        QVERIFY(details);
        const auto &policy = details->policy;
        QVERIFY(policy.decide(Action::CreateMember).allowed());
        for (const auto action : {Action::ReadInvitations, Action::Invite, Action::ChangeRole, Action::RemoveMember}) {
            const auto decision = policy.decide(action);
            QVERIFY(!decision.allowed() && decision.supported());
            QVERIFY(!decision.reason.isEmpty() && !decision.remedy.isEmpty());
        }
        QVERIFY(!policy.contextNote.isEmpty());
    }
};

QTEST_GUILESS_MAIN(AisixDriverTest)
#include "aisix_driver_test.moc"
