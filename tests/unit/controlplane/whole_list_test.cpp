// SPDX-License-Identifier: MIT
#include "controlplane/whole_list.h"
#include "driver_rollcall/rollcall_driver.h"
#include "support/await.h"
#include "support/loopback_server.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray row(const QByteArray &id, const QByteArray &name)
{
    return "{\"id\":\"" + id + "\",\"user_id\":\"u\",\"display_name\":\"" + name
           + R"(","role":"r","status":"active","type":"dashboard","version":"1","updated_at":"2026-11-21T10:00:00Z"})";
}

ServerReply page(const QByteArrayList &rows, const QByteArray &next, const QByteArray &asOf = "2026-11-21T10:00:00Z")
{
    return json(200, "{\"items\":[" + rows.join(',') + "],\"next_cursor\":" + next + ",\"total\":4,\"as_of\":\"" + asOf
                         + "\",\"sync_token\":\"s" + next.mid(1, 1) + "\"}");
}

std::shared_ptr<TenantPlane> tenantOn(const LoopbackServer &server)
{
    HttpSettings manners;
    manners.retryPauses = {};
    RollcallDriver driver(manners);
    return driver.connect({server.url(), {}}, Secret(u"tok"_s))->tenant(u"t1"_s);
}

} // namespace

class WholeListTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesAreReadToTheEnd()
    {
        LoopbackServer server;
        server.answerInTurn({page({row("1", "a"), row("2", "b")}, "\"p2\""),
                             page({row("1", "moved"), row("3", "c")}, "\"p3\"", "2026-11-21T10:00:01Z"),
                             page({row("4", "d")}, "null")});
        QList<qint64> progress;
        const auto list = await(readAllMembers(tenantOn(server), {}, [&](ListProgress p) { progress.append(p.read); }));
        QVERIFY(list);
        QStringList seen;
        for (const auto &member : *list->members)
            seen.append(member.id + u":"_s + member.displayName);
        QCOMPARE(seen, (QStringList{u"2:b"_s, u"1:moved"_s, u"3:c"_s, u"4:d"_s}));
        QCOMPARE(toRfc3339(list->asOf), u"2026-11-21T10:00:00Z"_s);
        QCOMPARE(list->syncToken, u"sp"_s);
        QCOMPARE(progress, (QList<qint64>{2, 4}));
        QCOMPARE(server.requests().size(), 3U);
    }

    void halfAListIsNone()
    {
        LoopbackServer server;
        server.answerInTurn({page({row("1", "a")}, "\"p2\""), problem(500, "{}")});
        QCOMPARE(await(readAllMembers(tenantOn(server), {})).error().kind, Error::Kind::Server);
    }

    void aCircleEnds()
    {
        LoopbackServer server;
        server.answerInTurn(
            {page({row("1", "a")}, "\"p2\""), page({row("2", "a")}, "\"p3\""), page({row("3", "a")}, "\"p2\"")});
        const auto list = await(readAllMembers(tenantOn(server), {}));
        QCOMPARE(list.error().kind, Error::Kind::Decode);
        QCOMPARE(list.error().code, u"cursor_repeats"_s);
    }

    void cancellingBetweenPages()
    {
        LoopbackServer server;
        server.answerInTurn({page({row("1", "a")}, "\"p2\""), page({row("2", "b")}, "null")});
        CancelSource source;
        const auto list =
            await(readAllMembers(tenantOn(server), source.token(), [&](ListProgress) { source.cancel(); }));
        QCOMPARE(list.error().kind, Error::Kind::Cancelled);
        QCOMPARE(server.requests().size(), 1U);
    }
};

QTEST_GUILESS_MAIN(WholeListTest)
#include "whole_list_test.moc"
