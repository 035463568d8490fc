// SPDX-License-Identifier: MIT
#include "localplane/invitations/invitation_sending.h"

namespace rollcall::plane {

namespace {

QString textOf(const TenantRow &tenant, const RuleSet &rules, const Invitation &invitation, const QString &link)
{
    const auto *role = rules.role(invitation.role);
    auto text = QStringLiteral("%1 invites you to join %2 as %3.\n\n")
                    .arg(invitation.invitedBy, tenant.tenant.name, role ? role->label : invitation.role);
    if (!invitation.message.isEmpty())
        text += invitation.message + QStringLiteral("\n\n");
    text += QStringLiteral("Open this link, or paste it into Rollcall:\n%1\n").arg(link);
    if (invitation.expires.isKnown())
        text += QStringLiteral("\nIt works once, until %1.\n").arg(toRfc3339(invitation.expires));
    return text;
}

} // namespace

QString linkWith(const Plane &plane, const QString &token)
{
    return plane.baseUrl + QStringLiteral("/invite/") + token;
}

QString linkAgain(const Plane &plane, const QByteArray &sealed)
{
    const auto token = plane.seal.open(sealed);
    return token.isEmpty() ? QString() : linkWith(plane, QString::fromUtf8(token));
}

QString sendInvitation(Plane &plane, const TenantRow &tenant, const RuleSet &rules, InvitationRow &row)
{
    const auto token = newToken();
    const auto link = linkWith(plane, token);
    row.tokenDigest = digestOf(token);
    const bool again = rules.invitations.linkRetrieval == InvitationPolicy::LinkRetrieval::Always;
    row.tokenSealed = again ? plane.seal.close(token.toUtf8()) : QByteArray();
    if (rules.sendsMessages) {
        const auto subject = QStringLiteral("Invitation to %1").arg(tenant.tenant.name);
        Outbox::post(
            plane.db, plane.seal,
            {row.invitation.channel, row.invitation.address, subject, textOf(tenant, rules, row.invitation, link)},
            row.invitation.sent);
    }
    return link;
}

} // namespace rollcall::plane
