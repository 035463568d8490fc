// SPDX-License-Identifier: MIT
#include "better_auth_stage.h"

#include <QJsonArray>

namespace rollcall::test {

BetterAuthStage::BetterAuthStage(const QStringList &options) : m_server(QStringLiteral("better_auth/serve.py"), options)
{
}

Result<SignedIn> BetterAuthStage::signIn(const QString &email, const QString &password)
{
    return await(m_driver.signIn(endpoint(), email, Secret(password), {}));
}

std::shared_ptr<ControlPlane> BetterAuthStage::as(const QString &email)
{
    const auto signedIn = signIn(email);
    if (!signedIn)
        qFatal("%s cannot sign in: %s", qPrintable(email), qPrintable(signedIn.error().code));
    return m_driver.connect(endpoint(), signedIn->credential);
}

std::shared_ptr<TenantPlane> BetterAuthStage::at(const QString &email, const QString &organization)
{
    const auto plane = as(email);
    const auto tenants = await(plane->tenants(organization, {}, {}));
    if (!tenants || tenants->items.size() != 1)
        qFatal("%s does not see %s", qPrintable(email), qPrintable(organization));
    return plane->tenant(tenants->items.front().tenant.id);
}

Secret BetterAuthStage::mailed(const QString &email)
{
    const auto mails = m_server.tell(QStringLiteral("outbox")).array();
    QUrl link;
    for (const auto &mail : mails) {
        if (mail[QLatin1String("to")].toString() == email)
            link = QUrl(mail[QLatin1String("link")].toString());
    }
    const auto address = m_driver.parseInvitationLink(link);
    return address && address->server == m_server.url() ? address->token : Secret();
}

std::vector<Member> allMembers(TenantPlane &tenant, int pageSize)
{
    std::vector<Member> all;
    ListRequest request;
    request.limit = pageSize;
    do {
        const auto page = await(tenant.members(request, {}));
        if (!page)
            qFatal("members cannot be read: %s", qPrintable(page.error().code));
        all.insert(all.end(), page->items.begin(), page->items.end());
        request.cursor = page->nextCursor;
    } while (!request.cursor.isEmpty());
    return all;
}

Member memberWith(TenantPlane &tenant, const QString &email)
{
    for (const auto &member : allMembers(tenant)) {
        if (member.email == email)
            return member;
    }
    return {};
}

std::vector<Invitation> invitationsTo(TenantPlane &tenant, const QString &email)
{
    const auto page = await(tenant.invitations({}, {}));
    if (!page)
        qFatal("invitations cannot be read: %s", qPrintable(page.error().code));
    std::vector<Invitation> found;
    for (const auto &invitation : page->items) {
        if (invitation.address == email)
            found.push_back(invitation);
    }
    return found;
}

InvitationDraft draftFor(const QString &email, const QString &role)
{
    InvitationDraft draft;
    draft.address = email;
    draft.role = role;
    return draft;
}

} // namespace rollcall::test
