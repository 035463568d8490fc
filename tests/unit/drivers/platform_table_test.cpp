// SPDX-License-Identifier: MIT
// The README's table of what works on which platform, made from the drivers themselves: driver_suite holds each to what it has.
#include "driver_case.h"

#include <QFile>
#include <QTest>

#include <cstdio>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A driver and a tenant of it, without any server.
struct Column {
    DriverCase tried;
    Capabilities capabilities;
    std::shared_ptr<TenantPlane> tenant;
};

struct Row {
    QString title;
    std::function<bool(const Column &)> works;
    QString call = {}; ///< where it is one
};

Row call(const char *title, const char *name)
{
    const auto call = QString::fromLatin1(name);
    return {QString::fromUtf8(title), [call](const Column &column) { return column.tried.calls.contains(call); }, call};
}

QString answerOf(const Row &row, const Column &column)
{
    if (column.tried.recorded.contains(row.call))
        return u" own record |"_s;
    return row.works(column) ? u" yes |"_s : u" – |"_s;
}

std::vector<Row> rows()
{
    return {
        {u"Sign in with a password"_s, [](const Column &c) { return c.capabilities.passwordSignIn; }},
        {u"Sign in with a token or key"_s, [](const Column &c) { return c.capabilities.tokenSignIn; }},
        call("Read members", "members"),
        call("Read only what changed", "memberChanges"),
        call("Create a member", "createMember"),
        call("Change a name", "renameMember"),
        call("Change a role", "changeRole"),
        call("Disable, enable", "disableMember"),
        call("Remove a member", "removeMember"),
        call("Leave", "leave"),
        call("Read and send invitations", "invite"),
        call("Send an invitation again", "resend"),
        call("Revoke an invitation", "revoke"),
        call("Copy the link of an invitation", "invitationLink"),
        call("Open and accept an invitation", "acceptInvitation"),
        call("Reject an invitation", "rejectInvitation"),
        call("Register through an invitation", "registerThrough"),
        {u"Teams, workspaces, projects"_s, [](const Column &c) { return c.tenant->teams() != nullptr; }},
        {u"Invitation links for many"_s, [](const Column &c) { return c.tenant->links() != nullptr; }},
        {u"Credits and limits"_s, [](const Column &c) { return c.tenant->credits() != nullptr; }},
        {u"API keys of members"_s, [](const Column &c) { return c.tenant->keys() != nullptr; }},
        {u"Passing ownership on"_s, [](const Column &c) { return c.tenant->ownership() != nullptr; }},
        {u"Activity"_s, [](const Column &c) { return c.tenant->activity() != nullptr; }},
        call("Admin tokens", "adminTokens"),
    };
}

QString table()
{
    std::vector<Column> columns;
    auto text = u"| |"_s;
    auto line = u"|---|"_s;
    for (const auto &tried : allCases()) {
        const auto driver = tried.make({});
        const Endpoint nowhere{QUrl(u"http://127.0.0.1:1"_s), {}};
        columns.push_back(
            {tried, driver->capabilities(), driver->connect(nowhere, Secret(u"none"_s))->tenant(u"t1"_s)});
        text += u' ' + tried.title + u" |"_s;
        line += u":-:|"_s;
    }
    text += u'\n' + line + u'\n';
    for (const auto &row : rows()) {
        text += u"| "_s + row.title + u" |"_s;
        for (const auto &column : columns)
            text += answerOf(row, column);
        text += u'\n';
    }
    return text;
}

} // namespace

class PlatformTableTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReadmeSaysWhatTheDriversHave()
    {
        QFile readme(qEnvironmentVariable("ROLLCALL_SOURCE") + u"/README.md"_s);
        QVERIFY(readme.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(readme.readAll());
        const auto shown = text.section(u"<!-- platforms -->\n"_s, 1, 1).section(u"<!-- end of platforms -->"_s, 0, 0);
        const auto wanted = table();
        if (shown != wanted) // longer than a message of QtTest may be
            std::fputs(qUtf8Printable(u"put this between the marks in README.md:\n"_s + wanted), stdout);
        QVERIFY(shown == wanted);
    }
};

QTEST_GUILESS_MAIN(PlatformTableTest)
#include "platform_table_test.moc"
