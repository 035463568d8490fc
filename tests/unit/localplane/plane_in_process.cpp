// SPDX-License-Identifier: MIT
#include "plane_in_process.h"

#include "localplane/routes.h"
#include "localplane/seed/sample.h"
#include "localplane/store/accounts_table.h"
#include "localplane/store/members_table.h"
#include "localplane/store/schema.h"
#include "localplane/store/tenants_table.h"

#include <QJsonDocument>
#include <QUrlQuery>
#include <QtGlobal>

#include <sodium.h>

using namespace rollcall;
using namespace rollcall::plane;

PlaneInProcess::PlaneInProcess() : m_clock(fromRfc3339(QStringLiteral("2026-11-21T14:30:00Z")))
{
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
    auto seal = Seal::open(m_folder.filePath(QStringLiteral("key")));
    if (!seal)
        qFatal("no key");
    m_plane = std::make_unique<Plane>(m_clock, m_folder.path(), std::move(*seal));
    m_plane->baseUrl = QStringLiteral("http://plane.test");
    if (!migrate(m_plane->db).isEmpty() || !seedSample(*m_plane).isEmpty())
        qFatal("the plane cannot be set up");
    m_dispatcher = std::make_unique<Dispatcher>(*m_plane, allRoutes(), 0);
}

PlaneInProcess::Response PlaneInProcess::call(const QString &method, const QString &path, const QString &credential,
                                              const QString &tenantId, const QJsonObject &body)
{
    Request request;
    request.method = method;
    request.path = path.section(QLatin1Char('?'), 0, 0);
    const auto parameters = QUrlQuery(path.section(QLatin1Char('?'), 1)).queryItems();
    for (const auto &[name, value] : parameters)
        request.query.insert(name, value);
    request.headers = {{QStringLiteral("authorization"), QStringLiteral("Bearer ") + credential},
                       {QStringLiteral("tenant-id"), tenantId},
                       {QStringLiteral("content-type"), QStringLiteral("application/json")}};
    if (!body.isEmpty())
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const auto reply = m_dispatcher->dispatch(request);
    return {reply.status, QJsonDocument::fromJson(reply.body).object()};
}

QString PlaneInProcess::sessionOf(const QString &email)
{
    const auto lock = m_plane->db.lock();
    const auto account = findAccountByEmail(m_plane->db, email);
    if (!account)
        return {};
    const auto token = newToken("rcs_");
    Query(m_plane->db, "INSERT INTO sessions (digest, id, account_id, created, expires) VALUES (?, ?, ?, ?, ?)",
          digestOf(token), newId("ses"), account->id, m_clock.now(),
          m_clock.now().plusSeconds(std::int64_t{10} * 366 * 24 * 3600))
        .run();
    return token;
}

void PlaneInProcess::addAccount(const QString &email)
{
    const auto lock = m_plane->db.lock();
    insertAccount(m_plane->db, {newId("usr"), email, {}, email, QStringLiteral("x"), false}, m_clock.now());
}

QString PlaneInProcess::addTenant(const QString &name, const QString &ruleSet)
{
    const auto lock = m_plane->db.lock();
    TenantRow row;
    row.tenant = {newId("ten"), name, QStringLiteral("W"), 0, true, QStringLiteral("active")};
    row.ruleSet = ruleSet;
    insertTenant(m_plane->db, row, m_clock.now());
    return row.tenant.id;
}

QString PlaneInProcess::addMember(const QString &tenantId, const QString &email, const QString &role)
{
    const auto lock = m_plane->db.lock();
    MemberRow row;
    row.tenantId = tenantId;
    row.created = m_clock.now();
    row.member.id = newId("mem");
    row.member.email = row.member.displayName = email;
    row.member.role = role;
    row.member.status = MemberStatus::Active;
    row.member.type = MemberType::Dashboard;
    if (const auto account = findAccountByEmail(m_plane->db, email))
        row.member.userId = account->id;
    insertMember(m_plane->db, row, m_clock.now());
    return row.member.id;
}

QString PlaneInProcess::tenantNamed(const QString &name)
{
    const auto lock = m_plane->db.lock();
    Query query(m_plane->db, "SELECT id FROM tenants WHERE name = ?", name);
    return query.next() ? query.text(0) : QString();
}
