// SPDX-License-Identifier: MIT
#include "localplane/links/link_routes.h"

#include "localplane/activity/activity.h"
#include "localplane/http/list_reply.h"
#include "localplane/invitations/invitation_sending.h"
#include "localplane/links/link_json.h"

#include <limits>

namespace rollcall::plane {

namespace {

constexpr qint64 longestSeconds = qint64{10} * 366 * 24 * 3600;

Problem noSuchLink() { return Problem::of(404, QStringLiteral("not_found"), QStringLiteral("There is no such link.")); }

std::optional<Problem> unsupported(bool supported) { return supported ? std::nullopt : denied(Decision{}); }

Answer<Reply> listLinks(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ReadLinks)))
        return refuse(*problem);
    const auto page = pageOf(call);
    if (!page)
        return refuse(page.error());
    const auto before = page->after > 0 ? page->after : std::numeric_limits<qint64>::max();
    const auto sql = selecting(linkColumns)
                     + " FROM invitation_links WHERE tenant_id = ? AND ordinal < ? ORDER BY ordinal DESC LIMIT ?";
    Query query(call.db(), sql.c_str(), call.tenantId(), before, page->limit + 1);
    ListReply list(call, *page);
    while (list.wantsMore(query)) {
        const auto row = readLink(query);
        write(list.row(row.ordinal), row, call.now);
    }
    Query count(call.db(), "SELECT count(*) FROM invitation_links WHERE tenant_id = ?", call.tenantId());
    count.next();
    return list.finish(count.integer(0));
}

std::optional<Problem> outOfRange(const Body &body, const QString &field, qint64 most)
{
    const auto value = body.integer(field);
    if (!value || (*value >= 1 && *value <= most))
        return std::nullopt;
    return Problem::field(422, QStringLiteral("out_of_range"),
                          QStringLiteral("%1 is from 1 to %2.").arg(field).arg(most), field);
}

// What the product lets its maker choose; elsewhere a link works until somebody ends it.
std::optional<Problem> checkLimits(const LinkPolicy &links, const Body &body)
{
    const auto maxUses = QStringLiteral("max_uses");
    if (body.integer(maxUses) && !links.maxUses)
        return Problem::field(422, QStringLiteral("uses_not_available"),
                              QStringLiteral("The uses of a link cannot be limited here."), maxUses);
    const auto lifetime = QStringLiteral("expires_in_seconds");
    const auto seconds = body.integer(lifetime);
    if (seconds && !links.lifetimeChoices.contains(*seconds))
        return Problem::field(422, QStringLiteral("lifetime_not_available"),
                              links.lifetimeChoices.isEmpty() ? QStringLiteral("A link does not expire here.")
                                                              : QStringLiteral("A link cannot live that long here."),
                              lifetime);
    return std::nullopt;
}

// A link invites, so it gives the roles that an invitation may give.
std::optional<Problem> checkRole(const Policy &policy, const QString &roleId)
{
    const auto *role = policy.role(roleId);
    const auto field = QStringLiteral("role");
    if (!role)
        return Problem::field(422, QStringLiteral("unknown_role"), QStringLiteral("This role does not exist here."),
                              field);
    if (!role->invitable)
        return Problem::field(422, QStringLiteral("role_not_invitable"), role->lockedReason, field);
    if (!policy.invitations.roleChosen && roleId != policy.defaultRole)
        return Problem::field(422, QStringLiteral("role_fixed"),
                              QStringLiteral("Everyone starts with the same role here."), field);
    return std::nullopt;
}

Answer<Reply> createLink(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ManageLinks)))
        return refuse(*problem);
    const auto &body = call.body;
    const auto maxUses = QStringLiteral("max_uses");
    const auto lifetime = QStringLiteral("expires_in_seconds");
    if (auto problem = outOfRange(body, maxUses, 1'000'000))
        return refuse(*problem);
    if (auto problem = outOfRange(body, lifetime, longestSeconds))
        return refuse(*problem);
    if (auto problem = checkLimits(call.policy().links, body))
        return refuse(*problem);
    LinkRow row;
    auto &link = row.link;
    link.role = body.has(QStringLiteral("role")) ? body.text(QStringLiteral("role")) : call.policy().defaultRole;
    if (auto problem = checkRole(call.policy(), link.role))
        return refuse(*problem);
    const auto token = newToken();
    link.id = newId("lnk");
    link.created = call.now;
    link.lastUsed = Instant::never();
    link.createdBy = call.caller.name();
    link.state = QStringLiteral("enabled");
    link.tail = token.right(4);
    link.version = QStringLiteral("1");
    if (const auto most = body.integer(maxUses))
        link.maxUses = static_cast<int>(*most);
    if (const auto seconds = body.integer(lifetime))
        link.expires = call.now.plusSeconds(*seconds);
    row.tenantId = call.tenantId();
    row.creatorId = call.caller.id();
    row.creatorRole = call.scope->roleLabel();
    row.tokenDigest = digestOf(token);
    row.tokenSealed = call.plane.seal.close(token.toUtf8());
    insertLink(call.db(), row);
    record(call, call.tenantId(), {"link.create", "invitation_link", link.id, {}, link.role});
    JsonWriter json;
    json.beginObject().key("invitation_link");
    write(json, row, call.now);
    json.field("link", linkWith(call.plane, token)).endObject();
    return Reply::json(std::move(json), 201);
}

Answer<LinkRow> target(const Call &call, bool supported)
{
    if (auto problem = denied(call.policy().decide(Action::ManageLinks)))
        return refuse(*problem);
    if (auto problem = unsupported(supported))
        return refuse(*problem);
    const auto row = findLink(call.db(), call.tenantId(), call.arguments.first());
    if (!row)
        return refuse(noSuchLink());
    if (auto problem = lostUpdate(call, row->link.version))
        return refuse(*problem);
    return *row;
}

Answer<Reply> setState(Call &call, bool supported, const char *action, const QString &from, const QString &to)
{
    auto row = target(call, supported);
    if (!row)
        return refuse(row.error());
    if (row->link.state == QStringLiteral("revoked") || (!from.isEmpty() && row->link.state != from))
        return refuse(Problem::of(409, QStringLiteral("link_%1").arg(row->link.state),
                                  QStringLiteral("This link is %1 already.").arg(row->link.state)));
    record(call, call.tenantId(), {action, "invitation_link", row->link.id, row->link.state, to});
    row->link.state = to;
    if (to == QStringLiteral("revoked"))
        row->tokenSealed.clear();
    updateLink(call.db(), *row);
    return linkReply(*row, call.now);
}

Answer<Reply> disableLink(Call &call)
{
    return setState(call, call.rules().links.disable, "link.disable", QStringLiteral("enabled"),
                    QStringLiteral("disabled"));
}

Answer<Reply> enableLink(Call &call)
{
    return setState(call, call.rules().links.disable, "link.enable", QStringLiteral("disabled"),
                    QStringLiteral("enabled"));
}

Answer<Reply> revokeLink(Call &call)
{
    return setState(call, call.rules().links.revoke, "link.revoke", {}, QStringLiteral("revoked"));
}

Answer<Reply> removeLink(Call &call)
{
    const auto row = target(call, call.rules().links.remove);
    if (!row)
        return refuse(row.error());
    record(call, call.tenantId(), {"link.delete", "invitation_link", row->link.id, row->link.state, {}});
    deleteLink(call.db(), row->link.id);
    return Reply::nothing();
}

Answer<Reply> copyLink(Call &call)
{
    const auto row = target(call, true);
    if (!row)
        return refuse(row.error());
    const auto link = linkAgain(call.plane, row->tokenSealed);
    if (link.isEmpty() || row->link.state == QStringLiteral("revoked"))
        return refuse(Problem::of(409, QStringLiteral("link_revoked"), QStringLiteral("This link is revoked.")));
    record(call, call.tenantId(), {"link.copy", "invitation_link", row->link.id, {}, {}});
    JsonWriter json;
    json.beginObject().field("link", link).endObject();
    return Reply::json(std::move(json));
}

} // namespace

void addLinkRoutes(Router &router)
{
    const auto post = QStringLiteral("POST");
    const auto links = QStringLiteral("/api/invitation-links");
    const auto link = links + QStringLiteral("/{id}");
    router.add({QStringLiteral("GET"), links, Access::Tenant, listLinks, {}, {}, pageParameters()});
    router.add({post,
                links,
                Access::Tenant,
                createLink,
                {{QStringLiteral("role")},
                 {QStringLiteral("max_uses"), Field::Type::Integer, false, true},
                 {QStringLiteral("expires_in_seconds"), Field::Type::Integer, false, true}}});
    router.add({post, link + QStringLiteral("/enable"), Access::Tenant, enableLink});
    router.add({post, link + QStringLiteral("/disable"), Access::Tenant, disableLink});
    router.add({post, link + QStringLiteral("/revoke"), Access::Tenant, revokeLink});
    router.add({post, link + QStringLiteral("/link"), Access::Tenant, copyLink});
    router.add({QStringLiteral("DELETE"), link, Access::Tenant, removeLink});
}

} // namespace rollcall::plane
