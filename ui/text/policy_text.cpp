// SPDX-License-Identifier: MIT
#include "ui/text/policy_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {
QString say(const char *text) { return QCoreApplication::translate("PolicyText", text); }
} // namespace

QString decisionText(const Decision &decision)
{
    if (decision.remedy.isEmpty())
        return decision.reason;
    return decision.reason + QLatin1Char(' ') + decision.remedy;
}

QString statusText(const Policy &policy, MemberStatus status, const QString &word)
{
    switch (status) {
    case MemberStatus::Active: return policy.word(QStringLiteral("status_active"), say("Active"));
    case MemberStatus::Invited: return policy.word(QStringLiteral("status_invited"), say("Invited"));
    case MemberStatus::Disabled: return policy.word(QStringLiteral("status_disabled"), say("Disabled"));
    case MemberStatus::Unknown: break;
    }
    return word.isEmpty() ? say("Not provided") : word;
}

QString typeText(const Policy &policy, MemberType type)
{
    switch (type) {
    case MemberType::Dashboard: return policy.word(QStringLiteral("type_dashboard"), say("Dashboard"));
    case MemberType::ApiOnly: return policy.word(QStringLiteral("type_api_only"), say("API-only"));
    case MemberType::Unknown: break;
    }
    return say("Not provided");
}

QString stateText(const Policy &policy, InvitationState state, const QString &word)
{
    switch (state) {
    case InvitationState::Pending: return policy.word(QStringLiteral("state_pending"), say("Pending"));
    case InvitationState::Accepted: return policy.word(QStringLiteral("state_accepted"), say("Accepted"));
    case InvitationState::Rejected: return policy.word(QStringLiteral("state_rejected"), say("Rejected"));
    case InvitationState::Revoked: return policy.word(QStringLiteral("state_revoked"), say("Revoked"));
    case InvitationState::Expired: return policy.word(QStringLiteral("state_expired"), say("Expired"));
    case InvitationState::Unknown: break;
    }
    return word.isEmpty() ? say("Not provided") : word;
}

bool needsServer(const Decision &decision)
{
    return decision.code == QLatin1String("offline") || decision.code == QLatin1String("signed_out")
           || decision.code == QLatin1String("loading");
}

} // namespace rollcall
