// SPDX-License-Identifier: MIT
#include "ui/activity/activity_text.h"

#include "ui/text/policy_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace rollcall {

namespace {

constexpr const char *context = "ActivityText";

QString say(const char *text) { return QCoreApplication::translate(context, text); }

/// Sentences by a word of the server's; made at each call, since the language may change.
QString lookUp(const QHash<QString, const char *> &known, const QString &word)
{
    const auto found = known.constFind(word);
    return found == known.cend() ? word : say(*found);
}

// A role, a status or a state is told in the product's own word for it, and anything else as it is.
QString valueText(const Policy &policy, const QString &value)
{
    if (policy.role(value))
        return policy.roleLabel(value);
    if (const auto status = memberStatusFrom(value); status != MemberStatus::Unknown)
        return statusText(policy, status, value);
    if (const auto state = invitationStateFrom(value); state != InvitationState::Unknown)
        return stateText(policy, state, value);
    if (value == QLatin1String("enabled"))
        return say("Enabled");
    return value;
}

QString amountText(const QString &value)
{
    bool number = false;
    const auto amount = value.toLongLong(&number);
    if (number)
        return QLocale().toString(amount);
    return value == QLatin1String("none") ? say("None") : value == QLatin1String("unlimited") ? say("No limit") : value;
}

} // namespace

QString actionText(const Policy &policy, const QString &action)
{
    //: %1 is "Removed"
    if (action == QLatin1String("member.remove"))
        return say("%1 the member").arg(policy.word(QStringLiteral("removed"), say("Removed")));
    static const QHash<QString, const char *> known{
        {QStringLiteral("account.register"), QT_TRANSLATE_NOOP("ActivityText", "Registered")},
        {QStringLiteral("credits.allocate"), QT_TRANSLATE_NOOP("ActivityText", "Allocated from the pool")},
        {QStringLiteral("credits.reclaim"), QT_TRANSLATE_NOOP("ActivityText", "Took back to the pool")},
        {QStringLiteral("invitation.copy_link"), QT_TRANSLATE_NOOP("ActivityText", "Copied the invitation's link")},
        {QStringLiteral("invitation.create"), QT_TRANSLATE_NOOP("ActivityText", "Invited")},
        {QStringLiteral("invitation.reject"), QT_TRANSLATE_NOOP("ActivityText", "Rejected the invitation")},
        {QStringLiteral("invitation.resend"), QT_TRANSLATE_NOOP("ActivityText", "Sent the invitation again")},
        {QStringLiteral("invitation.revoke"), QT_TRANSLATE_NOOP("ActivityText", "Revoked the invitation")},
        {QStringLiteral("key.create"), QT_TRANSLATE_NOOP("ActivityText", "Created an API key")},
        {QStringLiteral("key.revoke"), QT_TRANSLATE_NOOP("ActivityText", "Revoked an API key")},
        {QStringLiteral("link.copy"), QT_TRANSLATE_NOOP("ActivityText", "Copied a link")},
        {QStringLiteral("link.create"), QT_TRANSLATE_NOOP("ActivityText", "Generated a link")},
        {QStringLiteral("link.delete"), QT_TRANSLATE_NOOP("ActivityText", "Deleted a link")},
        {QStringLiteral("link.disable"), QT_TRANSLATE_NOOP("ActivityText", "Disabled a link")},
        {QStringLiteral("link.enable"), QT_TRANSLATE_NOOP("ActivityText", "Enabled a link")},
        {QStringLiteral("link.revoke"), QT_TRANSLATE_NOOP("ActivityText", "Revoked a link")},
        {QStringLiteral("member.change_role"), QT_TRANSLATE_NOOP("ActivityText", "Changed the role")},
        {QStringLiteral("member.create"), QT_TRANSLATE_NOOP("ActivityText", "Created the member")},
        {QStringLiteral("member.disable"), QT_TRANSLATE_NOOP("ActivityText", "Disabled the member")},
        {QStringLiteral("member.edit"), QT_TRANSLATE_NOOP("ActivityText", "Changed the name")},
        {QStringLiteral("member.enable"), QT_TRANSLATE_NOOP("ActivityText", "Enabled the member")},
        {QStringLiteral("member.join"), QT_TRANSLATE_NOOP("ActivityText", "Joined")},
        {QStringLiteral("member.leave"), QT_TRANSLATE_NOOP("ActivityText", "Left")},
        {QStringLiteral("member.set_limits"), QT_TRANSLATE_NOOP("ActivityText", "Set limits")},
        {QStringLiteral("ownership.transfer"), QT_TRANSLATE_NOOP("ActivityText", "Transferred the top role")},
        {QStringLiteral("team.assign"), QT_TRANSLATE_NOOP("ActivityText", "Put into a team")},
        {QStringLiteral("team.create"), QT_TRANSLATE_NOOP("ActivityText", "Made a team")},
        {QStringLiteral("team.delete"), QT_TRANSLATE_NOOP("ActivityText", "Dissolved a team")},
        {QStringLiteral("team.rename"), QT_TRANSLATE_NOOP("ActivityText", "Renamed a team")},
        {QStringLiteral("team.unassign"), QT_TRANSLATE_NOOP("ActivityText", "Took out of a team")},
        {QStringLiteral("token.create"), QT_TRANSLATE_NOOP("ActivityText", "Created an admin token")},
        {QStringLiteral("token.revoke"), QT_TRANSLATE_NOOP("ActivityText", "Revoked an admin token")},
    };
    return lookUp(known, action);
}

QString actionKindText(const QString &kind)
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("credits"), QT_TRANSLATE_NOOP("ActivityText", "Credits and quota")},
        {QStringLiteral("invitation"), QT_TRANSLATE_NOOP("ActivityText", "Invitations")},
        {QStringLiteral("key"), QT_TRANSLATE_NOOP("ActivityText", "API keys")},
        {QStringLiteral("link"), QT_TRANSLATE_NOOP("ActivityText", "Invitation links")},
        {QStringLiteral("member"), QT_TRANSLATE_NOOP("ActivityText", "Members")},
        {QStringLiteral("ownership"), QT_TRANSLATE_NOOP("ActivityText", "Transfer")},
        {QStringLiteral("team"), QT_TRANSLATE_NOOP("ActivityText", "Teams")},
        {QStringLiteral("token"), QT_TRANSLATE_NOOP("ActivityText", "Admin tokens")},
    };
    return lookUp(known, kind);
}

QString actorText(const ActivityEntry &entry)
{
    const auto name = entry.actorName.isEmpty() ? entry.actorId : entry.actorName;
    if (entry.actorKind == QLatin1String("system_administrator") && !name.contains(say("System administrator")))
        return say("%1 (system administrator)").arg(name);
    if (entry.actorKind == QLatin1String("admin_token"))
        return say("Admin token %1").arg(name);
    if (entry.actorKind == QLatin1String("system"))
        return say("The control plane");
    return name.isEmpty() ? say("Not provided") : name;
}

QString targetText(const ActivityEntry &entry)
{
    if (!entry.targetName.isEmpty())
        return entry.targetName;
    return entry.targetId.isEmpty() ? say("Not provided") : entry.targetId;
}

QString originText(const ActivityEntry &entry)
{
    const auto request = say("Request %1").arg(entry.requestId);
    return entry.from.isEmpty() ? request : say("%1, from %2").arg(request, entry.from);
}

QString changeText(const Policy &policy, const ActivityEntry &entry)
{
    const bool amounts = entry.action.startsWith(QLatin1String("credits."));
    const auto text = [&](const QString &value) { return amounts ? amountText(value) : valueText(policy, value); };
    if (entry.before.isEmpty())
        return text(entry.after);
    if (entry.after.isEmpty())
        return say("was %1").arg(text(entry.before));
    //: What something was, and what it is now
    return say("%1 → %2").arg(text(entry.before), text(entry.after));
}

} // namespace rollcall
