// SPDX-License-Identifier: MIT
#include "driver_openai/openai_tenant.h"

#include "controlplane/revoking.h"
#include "driver_openai/openai_call.h"
#include "driver_openai/openai_json.h"
#include "driver_openai/openai_policy.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall {

using namespace Qt::Literals::StringLiterals;
using namespace openai;

namespace {

Result<InvitationWithLink> decodeMade(const QByteArray &body)
{
    auto invitation = decodeInvite(body);
    if (!invitation)
        return fail(invitation.error());
    InvitationWithLink made;
    made.invitation = *std::move(invitation);
    return made;
}

/// What is known after the first half: nothing that looks like an unknown outcome, since the old invitation is surely gone. Without
/// a detail it is not known whether another was made.
Error halfDone(const Error &second)
{
    auto error = Error::of(Error::Kind::Conflict, u"half_done"_s, second.outcomeUnknown() ? QString() : second.detail);
    error.httpStatus = second.httpStatus;
    error.requestId = second.requestId;
    return error;
}

Answer<ResentInvitation> resending(std::shared_ptr<HttpClient> http, QString invitationId, CancelToken cancel)
{
    auto reading = callForBody(http, api().asking({u"invites"_s, invitationId}), cancel);
    const auto body = co_await reading;
    if (!body)
        co_return fail(body.error());
    const auto old = decodeInvite(*body);
    if (!old)
        co_return fail(old.error());
    if (old->state != InvitationState::Pending && old->state != InvitationState::Expired)
        co_return fail(Error::of(Error::Kind::Refused, u"invitation_closed"_s));
    QJsonObject again{{u"email"_s, old->address}, {u"role"_s, old->role}};
    // Left out they would mean the default project, so they go along where the old one names them.
    const auto projects = QJsonDocument::fromJson(*body).object().value(QLatin1String("projects"));
    if (projects.isArray())
        again.insert(u"projects"_s, projects);
    auto deleting = callForOutcome(http, api().deleting({u"invites"_s, invitationId}), cancel);
    const auto deleted = co_await deleting;
    if (!deleted)
        co_return fail(deleted.error());
    // Not to be taken back any more: that would leave it half done.
    auto making = callFor<InvitationWithLink>(http, api().posting({u"invites"_s}, again), CancelToken(), decodeMade);
    auto made = co_await making;
    if (!made)
        co_return fail(halfDone(made.error()));
    ResentInvitation resent;
    resent.invitation = *std::move(made);
    resent.oldLinkDies = true;
    co_return resent;
}

TeamRoutes::Shape projectsOf()
{
    return {api(),          u"projects"_s, u"users"_s,         u"role"_s,        u"member"_s,
            decodeProjects, decodeProject, decodeProjectUsers, decodeProjectUser};
}

} // namespace

Tenant tenantOf(const Secret &key)
{
    constexpr int letters = 16;
    const auto digest = QCryptographicHash::hash(key.reveal().toUtf8(), QCryptographicHash::Sha256).toHex();
    Tenant tenant;
    tenant.id = u"organization-"_s + QString::fromLatin1(digest.left(letters));
    tenant.name = u"OpenAI organization"_s;
    tenant.monogram = monogramFor(tenant.name);
    tenant.state = u"active"_s;
    return tenant;
}

OpenAiTenant::OpenAiTenant(std::shared_ptr<HttpClient> http, QString tenantId)
    : m_http(std::move(http))
    , m_tenantId(std::move(tenantId))
    , m_projects(m_http, projectsOf())
{
}

Answer<TenantDetails> OpenAiTenant::details(CancelToken cancel)
{
    const auto tenant = tenantOf(m_http->settings().credential);
    const auto decode = [tenant](const QByteArray &body) -> Result<TenantDetails> {
        const auto users = decodeUsers(body);
        if (!users)
            return fail(users.error());
        return TenantDetails{tenant, makePolicy()};
    };
    ListRequest one;
    one.limit = 1;
    return callFor<TenantDetails>(m_http, api().listing({u"users"_s}, one), std::move(cancel), decode);
}

Answer<Page<Member>> OpenAiTenant::members(ListRequest request, CancelToken cancel)
{
    return callFor<Page<Member>>(m_http, api().listing({u"users"_s}, request), std::move(cancel), decodeUsers);
}

Answer<Member> OpenAiTenant::changeRole(QString memberId, QString, QString role, CancelToken cancel)
{
    return callFor<Member>(m_http, api().posting({u"users"_s, memberId}, {{u"role"_s, role}}), std::move(cancel),
                           decodeUser);
}

Answer<std::monostate> OpenAiTenant::removeMember(QString memberId, CancelToken cancel)
{
    return callForOutcome(m_http, api().deleting({u"users"_s, memberId}), std::move(cancel));
}

Answer<Page<Invitation>> OpenAiTenant::invitations(ListRequest request, CancelToken cancel)
{
    return callFor<Page<Invitation>>(m_http, api().listing({u"invites"_s}, request), std::move(cancel), decodeInvites);
}

Answer<InvitationWithLink> OpenAiTenant::invite(InvitationDraft draft, QString, CancelToken cancel)
{
    if (draft.channel != InvitationChannel::Email || !draft.message.isEmpty() || draft.lifetimeSeconds)
        return notOffered<InvitationWithLink>(std::move(cancel));
    QJsonObject body{{u"email"_s, draft.address}, {u"role"_s, draft.role}};
    QJsonArray projects;
    for (const auto &id : std::as_const(draft.teams))
        projects.append(QJsonObject{{u"id"_s, id}, {u"role"_s, u"member"_s}});
    if (!projects.isEmpty())
        body.insert(u"projects"_s, projects);
    return callFor<InvitationWithLink>(m_http, api().posting({u"invites"_s}, body), std::move(cancel), decodeMade);
}

Answer<ResentInvitation> OpenAiTenant::resend(QString invitationId, CancelToken cancel)
{
    return resending(m_http, std::move(invitationId), std::move(cancel));
}

Answer<Invitation> OpenAiTenant::revoke(QString invitationId, CancelToken cancel)
{
    return revokeByDeleting(m_http, api().asking({u"invites"_s, invitationId}),
                            api().deleting({u"invites"_s, invitationId}), decodeInvite, std::move(cancel));
}

} // namespace rollcall
