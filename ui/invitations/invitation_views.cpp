// SPDX-License-Identifier: MIT
#include "ui/invitations/invitation_views.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

bool isPossible(InvitationView view, const Policy &policy)
{
    const auto lifetime = policy.invitations.lifetimeSeconds;
    switch (view) {
    // One that expires sooner waits for so long only where it can be sent again.
    case InvitationView::LongPending:
        return !lifetime || *lifetime > longSeconds || policy.decide(Action::ResendInvitation).supported();
    case InvitationView::ExpiringSoon:
    case InvitationView::Expired: return lifetime.has_value();
    case InvitationView::All: break;
    }
    return false;
}

} // namespace

QString invitationViewLabel(InvitationView view)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("InvitationViews", text); };
    switch (view) {
    case InvitationView::All: return say("All invitations");
    case InvitationView::LongPending: return say("Pending more than 7 days");
    case InvitationView::ExpiringSoon: return say("Expiring within 48 hours");
    case InvitationView::Expired: return say("Expired");
    }
    return {};
}

QVariantList invitationViewOptions(const Policy &policy, const std::array<int, invitationViews> &counts,
                                   InvitationView chosen)
{
    QVariantList options;
    for (std::size_t i = 1; i < invitationViews; ++i) {
        const auto view = static_cast<InvitationView>(i);
        if (counts[i] > 0 || view == chosen || isPossible(view, policy))
            options.append(QVariantMap{{QStringLiteral("key"), static_cast<int>(i)},
                                       {QStringLiteral("text"), invitationViewLabel(view)},
                                       {QStringLiteral("count"), counts[i]}});
    }
    return options;
}

} // namespace rollcall
