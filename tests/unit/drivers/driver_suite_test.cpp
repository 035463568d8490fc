// SPDX-License-Identifier: MIT
// What every driver must do alike, whatever its server speaks. A new driver adds a *_case.cpp and nothing here.
#include "controlplane/whole_list.h"
#include "driver_calls.h"
#include "driver_case.h"
#include "support/await.h"

#include <QTest>

#include <algorithm>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto credential = u"the-credential-of-this-server"_s;

/// Whether that text went out in any way.
bool wasSent(const LoopbackServer &server, const QString &text)
{
    const auto bytes = text.toUtf8();
    const auto &requests = server.requests();
    return std::any_of(requests.cbegin(), requests.cend(), [&](const ServerRequest &request) {
        const auto headers = request.headers.values();
        return request.target.contains(bytes) || request.body.contains(bytes)
               || std::any_of(headers.cbegin(), headers.cend(),
                              [&](const auto &value) { return value.contains(bytes); });
    });
}

} // namespace

class DriverSuiteTest final : public QObject {
    Q_OBJECT

private:
    const std::vector<DriverCase> m_cases = allCases();

    void everyDriver()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < m_cases.size(); ++i)
            QTest::addRow("%s", qPrintable(m_cases.at(i).name)) << static_cast<int>(i);
    }

    [[nodiscard]] std::unique_ptr<Driver> driverOf(const DriverCase &tried) const
    {
        HttpSettings manners;
        manners.retryPauses = {};
        manners.idleTimeout = std::chrono::seconds(5);
        return tried.make(manners);
    }

    std::shared_ptr<ControlPlane> planeOf(const DriverCase &tried, const LoopbackServer &server)
    {
        return driverOf(tried)->connect({server.url(), {}}, Secret(credential));
    }

private Q_SLOTS:
    void whatItDoesNotHaveIsRefusedBeforeAnyRequest_data() { everyDriver(); }
    void whatItDoesNotHaveIsRefusedBeforeAnyRequest()
    {
        QFETCH(int, number);
        const auto &tried = m_cases.at(static_cast<std::size_t>(number));
        LoopbackServer server;
        server.answer(json(500, "{}"));
        QSet<QString> known;
        for (const auto &call : driverCalls()) {
            known.insert(call.name);
            const auto before = server.requests().size();
            const auto answer = await(call.make(planeOf(tried, server), {}));
            const bool asked = server.requests().size() > before;
            if (tried.recorded.contains(call.name)) {
                QVERIFY2(answer && !asked, qPrintable(call.name));
                continue;
            }
            QVERIFY2(!answer, qPrintable(call.name));
            QVERIFY2(asked == tried.calls.contains(call.name), qPrintable(call.name));
            if (!asked)
                QVERIFY2(answer.error().kind == Error::Kind::Unsupported, qPrintable(call.name));
        }
        QVERIFY(known.contains(tried.calls));
        QVERIFY(known.contains(tried.recorded) && !tried.calls.intersects(tried.recorded));
    }

    void capabilitiesAreTheSameBeforeAndAfter_data() { everyDriver(); }
    void capabilitiesAreTheSameBeforeAndAfter()
    {
        QFETCH(int, number);
        const auto &tried = m_cases.at(static_cast<std::size_t>(number));
        LoopbackServer server;
        const auto driver = driverOf(tried);
        QVERIFY(driver->capabilities() == planeOf(tried, server)->capabilities());
        QCOMPARE(driver->capabilities().memberChanges, tried.calls.contains(u"memberChanges"_s));
        QCOMPARE(driver->capabilities().invitee, tried.calls.contains(u"lookUpInvitation"_s));
        QCOMPARE(driver->capabilities().registration, tried.calls.contains(u"registerThrough"_s));
        QVERIFY(driver->capabilities().passwordSignIn || driver->capabilities().tokenSignIn);
    }

    // A server that sends us elsewhere gets no second request, and elsewhere gets none at all.
    void nothingFollowsARedirect_data() { everyDriver(); }
    void nothingFollowsARedirect()
    {
        QFETCH(int, number);
        const auto &tried = m_cases.at(static_cast<std::size_t>(number));
        LoopbackServer elsewhere;
        elsewhere.answer(json(200, "{}"));
        for (const int status : {301, 302, 303, 307, 308}) {
            LoopbackServer server;
            server.answer(reply(status, {}, {}, {{"Location", elsewhere.url().toEncoded() + "/api/members"}}));
            for (const auto &call : driverCalls()) {
                const auto answer = await(call.make(planeOf(tried, server), {}));
                QVERIFY2(!answer || tried.recorded.contains(call.name), qPrintable(call.name));
                if (tried.calls.contains(call.name))
                    QVERIFY2(answer.error().kind == Error::Kind::NotControlPlane, qPrintable(call.name));
            }
            const auto signIn =
                await(driverOf(tried)->signIn({server.url(), {}}, u"a@b.example"_s, Secret(u"pw"_s), {}));
            QVERIFY(!signIn);
            QVERIFY(wasSent(server, credential));
        }
        QCOMPARE(elsewhere.requests().size(), 0U);
    }

    // Two servers, two credentials: each is told its own.
    void aCredentialIsSentToItsServerOnly_data() { everyDriver(); }
    void aCredentialIsSentToItsServerOnly()
    {
        QFETCH(int, number);
        const auto &tried = m_cases.at(static_cast<std::size_t>(number));
        LoopbackServer one;
        LoopbackServer other;
        const auto driver = driverOf(tried);
        const auto otherSecret = u"what-the-other-one-is-told"_s;
        const auto first = driver->connect({one.url(), {}}, Secret(credential));
        const auto second = driver->connect({other.url(), {}}, Secret(otherSecret));
        one.answer(json(500, "{}"));
        other.answer(json(500, "{}"));
        for (const auto &call : driverCalls()) {
            static_cast<void>(await(call.make(first, {})));
            static_cast<void>(await(call.make(second, {})));
        }
        QVERIFY(wasSent(one, credential));
        QVERIFY(wasSent(other, otherSecret));
        QVERIFY(!wasSent(one, otherSecret));
        QVERIFY(!wasSent(other, credential));
        const auto before = one.requests().size();
        static_cast<void>(await(driver->probe({one.url(), {}}, {})));
        // Whoever cannot tell by asking has to be chosen by hand.
        QCOMPARE(one.requests().size() > before, !driver->byHand().has_value());
        for (std::size_t i = before; i < one.requests().size(); ++i) {
            const auto &asked = one.requests().at(i);
            QVERIFY(!asked.headers.contains("authorization") && !asked.headers.contains("x-api-key"));
            QVERIFY(!asked.headers.contains("cookie") && !asked.headers.contains("origin"));
        }
    }

    void anInvitationLinkNamesItsOwnServer_data() { everyDriver(); }
    void anInvitationLinkNamesItsOwnServer()
    {
        QFETCH(int, number);
        const auto &tried = m_cases.at(static_cast<std::size_t>(number));
        const auto driver = driverOf(tried);
        for (const auto &link : tried.looksLikeLinks)
            QVERIFY2(!driver->parseInvitationLink(link), qPrintable(link.toString()));
    }

    void errorsAreOfTheSameKindEverywhere_data() { everyDriver(); }
    void errorsAreOfTheSameKindEverywhere()
    {
        QFETCH(int, number);
        const auto &tried = m_cases.at(static_cast<std::size_t>(number));
        const QList<std::pair<int, Error::Kind>> kinds{
            {401, Error::Kind::Unauthorized}, {403, Error::Kind::Forbidden}, {429, Error::Kind::RateLimited},
            {400, Error::Kind::Validation},   {500, Error::Kind::Server},    {502, Error::Kind::Server},
            {409, Error::Kind::Conflict},     {422, Error::Kind::Validation}};
        for (const auto &[status, kind] : kinds) {
            // Whatever stands in the way of it, a server may answer so with nothing, a page, or JSON of somebody else's.
            for (const auto &body : {json(status, "{}"), reply(status, "text/html", "<html>"), reply(status, {}, {}),
                                     json(status, R"({"error":null,"message":5,"code":{},"detail":[]})")}) {
                LoopbackServer server;
                server.answer(body);
                const auto answer = await(planeOf(tried, server)->whoAmI({}));
                QVERIFY(!answer);
                QCOMPARE(errorKindName(answer.error().kind), errorKindName(kind));
                QCOMPARE(answer.error().httpStatus, status);
            }
        }
    }

    void nonsenseIsAnErrorOfDecoding_data() { everyDriver(); }
    void nonsenseIsAnErrorOfDecoding()
    {
        QFETCH(int, number);
        const auto &tried = m_cases.at(static_cast<std::size_t>(number));
        for (const auto &body : {json(200, "{}"), json(200, "[]"), json(200, R"({"data":5,"items":{},"user":[]})"),
                                 json(200, "[null,5,{}]"), reply(200, "text/html", "<html>"),
                                 json(200, R"({"id":)"
                                           "null}")}) {
            LoopbackServer server;
            server.answer(body);
            for (auto it = tried.nonsense.cbegin(); it != tried.nonsense.cend(); ++it) {
                const auto call = std::find_if(driverCalls().cbegin(), driverCalls().cend(),
                                               [&](const DriverCall &each) { return each.name == it.key(); });
                const auto answer = await(call->make(planeOf(tried, server), {}));
                QVERIFY2(!answer, qPrintable(it.key()));
                QCOMPARE(errorKindName(answer.error().kind), errorKindName(it.value()));
            }
        }
    }

    void everyCallEndsWhenItIsCancelled_data() { everyDriver(); }
    void everyCallEndsWhenItIsCancelled()
    {
        QFETCH(int, number);
        const auto &tried = m_cases.at(static_cast<std::size_t>(number));
        LoopbackServer server;
        server.answer(hangs());
        for (const auto &call : driverCalls()) {
            if (!tried.calls.contains(call.name))
                continue;
            CancelSource source;
            Pending<Outcome> pending(call.make(planeOf(tried, server), source.token()));
            QTRY_VERIFY(!server.requests().empty());
            source.cancel();
            QVERIFY2(!pending.value(), qPrintable(call.name));
            QCOMPARE(errorKindName(pending.value().error().kind), errorKindName(Error::Kind::Cancelled));
        }
    }

    void rowsThatMoveBetweenPagesComeOnce_data() { everyDriver(); }
    void rowsThatMoveBetweenPagesComeOnce()
    {
        QFETCH(int, number);
        const auto &tried = m_cases.at(static_cast<std::size_t>(number));
        LoopbackServer server;
        server.answer(tried.members);
        const auto list = await(readAllMembers(planeOf(tried, server)->tenant(u"t1"_s), {}));
        QVERIFY2(list, list ? "" : qPrintable(list.error().code + u' ' + list.error().detail));
        const auto &members = *list->members;
        QCOMPARE(members.size(), std::size_t(3));
        const auto wizard = std::find_if(members.cbegin(), members.cend(),
                                         [](const Member &member) { return member.role == u"wizard"_s; });
        QVERIFY(wizard != members.cend());
        QVERIFY(!wizard->lastActive.isKnown());
        QVERIFY(wizard->displayName.isEmpty());
    }
};

QTEST_GUILESS_MAIN(DriverSuiteTest)
#include "driver_suite_test.moc"
