// SPDX-License-Identifier: MIT
#include "localplane/seed/sample_activity.h"

#include "localplane/accounts/secrets.h"

#include <algorithm>

namespace rollcall::plane {

namespace {

constexpr QLatin1StringView memberKind("member");
constexpr QLatin1StringView inviteeKind("invitee");
constexpr QLatin1StringView pending("pending");

} // namespace

void SampleActivity::invited(const InvitationRow &row)
{
    const auto &invitation = row.invitation;
    const Thing inviter{memberKind, row.inviterId, invitation.invitedBy};
    const Thing invitee{inviteeKind, {}, invitation.address};
    const Thing target{QStringLiteral("invitation"), invitation.id, invitation.address};
    m_deeds.push_back({invitation.created, inviter, QStringLiteral("invitation.create"), target, {}, invitation.role});
    if (invitation.sendCount > 1)
        m_deeds.push_back({invitation.sent, inviter, QStringLiteral("invitation.resend"), target,
                           QStringLiteral("expired"), pending});
    if (invitation.state == InvitationState::Revoked)
        m_deeds.push_back({invitation.closed, inviter, QStringLiteral("invitation.revoke"), target, pending,
                           QStringLiteral("revoked")});
    if (invitation.state == InvitationState::Rejected)
        m_deeds.push_back({invitation.closed, invitee, QStringLiteral("invitation.reject"), target, pending,
                           QStringLiteral("rejected")});
    if (invitation.state == InvitationState::Accepted)
        m_deeds.push_back({invitation.closed,
                           invitee,
                           QStringLiteral("member.join"),
                           {memberKind, invitation.memberId, invitation.address},
                           {},
                           invitation.role});
}

void SampleActivity::created(const MemberRow &row, const MemberRow &by)
{
    did(row.member.joined, by, QStringLiteral("member.create"), row, {}, row.member.role);
}

void SampleActivity::linked(const LinkRow &row)
{
    m_deeds.push_back({row.link.created,
                       {memberKind, row.creatorId, row.link.createdBy},
                       QStringLiteral("link.create"),
                       {QStringLiteral("invitation_link"), row.link.id, QStringLiteral("…") + row.link.tail},
                       {},
                       row.link.role});
}

void SampleActivity::did(Instant at, const MemberRow &by, const QString &action, const MemberRow &target,
                         const QString &before, const QString &after)
{
    m_deeds.push_back({at,
                       {memberKind, by.member.userId, by.member.displayName},
                       action,
                       {memberKind, target.member.id, target.member.displayName},
                       before,
                       after});
}

void SampleActivity::write(Database &db, const QString &tenantId)
{
    const auto remote = QStringLiteral("198.51.100.7"); // an address that is nobody's
    std::stable_sort(m_deeds.begin(), m_deeds.end(), [](const Deed &a, const Deed &b) { return a.at < b.at; });
    for (const auto &deed : m_deeds) {
        Query(db,
              "INSERT INTO activity (tenant_id, at, actor_kind, actor_id, actor_name, action, target_kind, target_id,"
              " target_name, before, after, remote, request_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              tenantId, deed.at, deed.actor.kind, deed.actor.id, deed.actor.name, deed.action, deed.target.kind,
              deed.target.id, deed.target.name, OrNull{deed.before}, OrNull{deed.after}, remote, newId("req"))
            .run();
    }
    m_deeds.clear();
}

} // namespace rollcall::plane
