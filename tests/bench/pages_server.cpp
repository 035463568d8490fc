// SPDX-License-Identifier: MIT
#include "people.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <httplib.h>

#include <cstdio>

// Serves the pages of a member list as a control plane does, from memory: what a reader of them costs is not hidden behind a database.
// `rollcall-bench-pages MEMBERS` says its port on standard output and serves until it is ended.

using namespace rollcall;

namespace {

constexpr int pageRows = 1000;

QJsonObject row(const Member &member)
{
    QJsonObject item{{QStringLiteral("id"), member.id},
                     {QStringLiteral("user_id"), member.userId},
                     {QStringLiteral("email"), member.email},
                     {QStringLiteral("display_name"), member.displayName},
                     {QStringLiteral("role"), member.role},
                     {QStringLiteral("status"), toWord(member.status)},
                     {QStringLiteral("type"), toWord(member.type)},
                     {QStringLiteral("teams"), QJsonArray::fromStringList(member.teams)},
                     {QStringLiteral("version"), member.version},
                     {QStringLiteral("joined_at"), toRfc3339(member.joined)},
                     {QStringLiteral("updated_at"), toRfc3339(member.updated)}};
    if (!member.phone.isEmpty())
        item.insert(QStringLiteral("phone"), member.phone);
    if (member.credits)
        item.insert(QStringLiteral("credits"), QJsonObject{{QStringLiteral("limit"), qint64(*member.credits->limit)},
                                                           {QStringLiteral("used"), qint64(member.credits->used)}});
    return item;
}

std::string page(int first, int members)
{
    QJsonArray items;
    for (int number = first; number < std::min(members, first + pageRows); ++number)
        items.append(row(bench::person(number)));
    QJsonObject body{{QStringLiteral("items"), items},
                     {QStringLiteral("total"), members},
                     {QStringLiteral("as_of"), QStringLiteral("2026-11-21T10:00:00Z")},
                     {QStringLiteral("sync_token"), QString()}};
    const int next = first + pageRows;
    body.insert(QStringLiteral("next_cursor"), next < members ? QJsonValue(QString::number(next)) : QJsonValue());
    return QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

int main(int argc, char *argv[])
{
    const int members = argc > 1 ? std::atoi(argv[1]) : 0;
    std::vector<std::string> pages;
    for (int first = 0; first < members; first += pageRows)
        pages.push_back(page(first, members));
    httplib::Server server;
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(1'000'000);
    server.Get("/api/members", [&](const httplib::Request &request, httplib::Response &answer) {
        const auto number = static_cast<std::size_t>(std::atoi(request.get_param_value("cursor").c_str()) / pageRows);
        if (number < pages.size())
            answer.set_content(pages[number], "application/json");
        else
            answer.status = 404;
    });
    const int port = server.bind_to_any_port("127.0.0.1");
    std::printf("%d\n", port);
    std::fflush(stdout);
    return server.listen_after_bind() ? 0 : 1;
}
