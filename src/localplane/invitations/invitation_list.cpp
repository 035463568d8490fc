// SPDX-License-Identifier: MIT
#include "localplane/http/list_reply.h"
#include "localplane/invitations/invitation_actions.h"
#include "localplane/invitations/invitation_json.h"

#include "domain/address.h"

#include <limits>

namespace rollcall::plane {

namespace {

Answer<QStringList> statesOf(const Call &call)
{
    const auto words = call.request.query.value(QStringLiteral("status")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const auto &word : words) {
        if (invitationStateFrom(word) == InvitationState::Unknown)
            return refuse(Problem::field(422, QStringLiteral("bad_parameter"),
                                         QStringLiteral("status has an unknown word."), QStringLiteral("status")));
    }
    return words;
}

} // namespace

Answer<Reply> listInvitations(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ReadInvitations)))
        return refuse(*problem);
    const auto page = pageOf(call);
    if (!page)
        return refuse(page.error());
    const auto states = statesOf(call);
    if (!states)
        return refuse(states.error());
    const auto search = EmailAddress::fold(call.request.query.value(QStringLiteral("search")));
    static const std::string filter = " FROM invitations WHERE tenant_id = ?1 AND (?2 = '[]' OR"
                                      " (CASE WHEN state = 'pending' AND expires <= ?3 THEN 'expired' ELSE state END) "
                                      "IN (SELECT value FROM json_each(?2)))"
                                      " AND (?4 = '' OR instr(folded, ?4) > 0)";
    // Newest first, so a cursor is the oldest row that was shown.
    const auto before = page->after > 0 ? page->after : std::numeric_limits<qint64>::max();
    const auto sql = selecting(invitationColumns) + filter + " AND ordinal < ?5 ORDER BY ordinal DESC LIMIT ?6";
    Query query(call.db(), sql.c_str(), call.tenantId(), *states, call.now, search, before, page->limit + 1);
    ListReply list(call, *page);
    while (list.wantsMore(query)) {
        const auto row = readInvitation(query);
        write(list.row(row.ordinal), row, call.now);
    }
    Query count(call.db(), ("SELECT count(*)" + filter).c_str(), call.tenantId(), *states, call.now, search);
    count.next();
    return list.finish(count.integer(0));
}

Answer<Reply> oneInvitation(Call &call)
{
    if (auto problem = denied(call.policy().decide(Action::ReadInvitations)))
        return refuse(*problem);
    const auto row = findInvitation(call.db(), call.tenantId(), call.arguments.first());
    if (!row)
        return refuse(Problem::of(404, QStringLiteral("not_found"), QStringLiteral("There is no such invitation.")));
    return invitationReply(*row, call.now);
}

} // namespace rollcall::plane
