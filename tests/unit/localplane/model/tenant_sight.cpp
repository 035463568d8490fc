// SPDX-License-Identifier: MIT
#include "tenant_walk.h"

#include <QJsonArray>

using namespace rollcall;
using namespace Qt::StringLiterals;

PlaneInProcess::Response TenantWalk::asAdmin(const QString &method, const QString &path, const QJsonObject &body)
{
    return m_plane.call(method, path, m_root, m_tenant, body);
}

TenantWalk::Outcome TenantWalk::perform(const Move &move)
{
    if (move.deed == Deed::Wait) {
        m_plane.clock().advanceSeconds(std::int64_t{2} * 24 * 3600);
        return {true, {}};
    }
    const auto answer = send(move);
    return {answer.status >= 200 && answer.status < 300, answer.body};
}

PlaneInProcess::Response TenantWalk::send(const Move &move)
{
    const auto post = u"POST"_s;
    const auto &session = m_sessions.at(move.person);
    const auto member = u"/api/members/"_s + m_memberIds.at(move.person);
    const auto invitation =
        u"/api/invitations/"_s + m_invitationIds.at(move.person).value(static_cast<qsizetype>(move.target));
    const auto link = u"/api/invitation-links/"_s + m_linkIds.value(static_cast<qsizetype>(move.target));
    const auto tokenOf = [&] { return m_tokens.at(move.person).at(move.target).value(move.generation); };
    const auto withToken = [](const QString &token) { return QJsonObject{{u"token"_s, token}}; };
    switch (move.deed) {
    case Deed::Invite:
        return asAdmin(
            post, u"/api/invitations"_s,
            {{u"channel"_s, u"email"_s}, {u"address"_s, m_emails.value(static_cast<qsizetype>(move.person))}});
    case Deed::Resend: return asAdmin(post, invitation + u"/resend"_s);
    case Deed::Revoke: return asAdmin(post, invitation + u"/revoke"_s);
    case Deed::Accept: return m_plane.call(post, u"/api/invitee/accept"_s, session, {}, withToken(tokenOf()));
    case Deed::Reject: return m_plane.call(post, u"/api/invitee/reject"_s, session, {}, withToken(tokenOf()));
    case Deed::Remove: return asAdmin(u"DELETE"_s, member);
    case Deed::ChangeRole: return asAdmin(u"PATCH"_s, member, {{u"role"_s, roleOf(move.rank)}});
    case Deed::Leave: return m_plane.call(post, u"/api/members/leave"_s, session, m_tenant);
    case Deed::Disable: return asAdmin(post, member + u"/disable"_s);
    case Deed::Enable: return asAdmin(post, member + u"/enable"_s);
    case Deed::MakeLink:
        return asAdmin(post, u"/api/invitation-links"_s,
                       move.maxUses ? QJsonObject{{u"max_uses"_s, *move.maxUses}} : QJsonObject());
    case Deed::DisableLink: return asAdmin(post, link + u"/disable"_s);
    case Deed::EnableLink: return asAdmin(post, link + u"/enable"_s);
    case Deed::RevokeLink: return asAdmin(post, link + u"/revoke"_s);
    case Deed::DeleteLink: return asAdmin(u"DELETE"_s, link);
    case Deed::JoinByLink:
    case Deed::Wait: break;
    }
    return m_plane.call(post, u"/api/invitee/accept"_s, session, {},
                        withToken(m_linkTokens.value(static_cast<qsizetype>(move.target))));
}

QString TenantWalk::stateOfToken(const QString &token)
{
    return m_plane.call(u"POST"_s, u"/api/invitee/lookup"_s, m_root, {}, {{u"token"_s, token}})
        .body.value(u"state"_s)
        .toString();
}

// By the lists of an administrator, and by the eyes of whoever holds a link, an old one as well.
TenantWalk::Sight TenantWalk::see()
{
    const auto items = [this](const QString &path) { return asAdmin(u"GET"_s, path).body.value(u"items"_s).toArray(); };
    QHash<QString, QString> members;
    const auto list = items(u"/api/members"_s);
    for (const auto &item : list)
        members.insert(item[u"email"_s].toString(), item[u"role"_s].toString() + u' ' + item[u"status"_s].toString());
    Sight sight;
    for (const auto &email : std::as_const(m_emails))
        sight.append(members.value(email, u"outside"_s));
    sight.append(QString::number(members.size()));
    QHash<QString, QString> states;
    if (m_product.invites) {
        const auto invitations = items(u"/api/invitations?limit=1000"_s);
        for (const auto &item : invitations)
            states.insert(item[u"id"_s].toString(), item[u"status"_s].toString());
    }
    for (std::size_t person = 0; person < crowd; ++person) {
        for (const auto &id : std::as_const(m_invitationIds.at(person)))
            sight.append(states.value(id));
        if (m_tokens.at(person).empty())
            continue;
        const auto &newest = m_tokens.at(person).back();
        sight.append(stateOfToken(newest.last()));
        if (newest.size() > 1)
            sight.append(stateOfToken(newest.first()));
    }
    for (const auto &token : std::as_const(m_linkTokens))
        sight.append(stateOfToken(token));
    return sight;
}

TenantWalk::Sight TenantWalk::expected(const TenantModel &model) const
{
    Sight sight;
    int members = 0;
    for (const auto &person : model.people) {
        const bool outside = person.standing == MemberStanding::Outside;
        members += outside ? 0 : 1;
        sight.append(outside ? u"outside"_s
                             : roleOf(person.rank)
                                   + (person.standing == MemberStanding::Active ? u" active"_s : u" disabled"_s));
    }
    sight.append(QString::number(members));
    for (const auto &own : model.invitations) {
        if (own.empty())
            continue;
        QString word;
        for (const auto &invited : own) {
            word = toWord(effectiveState(invited.state, invited.expires, model.now));
            sight.append(word);
        }
        sight.append(word == u"pending" ? u"open"_s : word);
        if (own.back().generation > 0)
            sight.append(u"invalid"_s);
    }
    for (const auto &link : model.links)
        sight.append(!link.exists                    ? u"invalid"_s
                     : link.revoked || !link.enabled ? u"revoked"_s
                     : link.isUsedUp()               ? u"expired"_s
                                                     : u"open"_s);
    return sight;
}
