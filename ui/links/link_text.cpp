// SPDX-License-Identifier: MIT
#include "ui/links/link_text.h"

#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

constexpr std::int64_t daySeconds = 24 * 3600;

QString say(const char *text) { return QCoreApplication::translate("LinkText", text); }

bool isIn(const InvitationLink &link, const char *state) { return link.state == QLatin1String(state); }

/// Days since anybody joined with it, or since it was made.
std::int64_t idleFor(const InvitationLink &link, Instant now)
{
    const auto since = link.lastUsed.isKnown() ? link.lastUsed : link.created;
    return since.isKnown() && now.isKnown() ? (now.ms - since.ms) / 1000 / daySeconds : 0;
}

} // namespace

QString maskedLinkText(const InvitationLink &link) { return QStringLiteral("…/invite/") + linkName(link); }

QString linkName(const InvitationLink &link) { return QStringLiteral("••••") + link.tail; }

QString usesLimitText(const InvitationLink &link)
{
    //: After a number of uses: "3 of unlimited"
    return link.maxUses ? say("of %1").arg(*link.maxUses) : say("of unlimited");
}

QString linkStateText(const InvitationLink &link)
{
    if (isIn(link, "enabled"))
        return say("Enabled");
    if (isIn(link, "disabled"))
        return say("Disabled");
    if (isIn(link, "used_up"))
        return say("Used up");
    if (isIn(link, "expired"))
        return say("Expired");
    return isIn(link, "revoked") ? say("Revoked") : link.state;
}

LinkEnd linkEnd(const InvitationLink &link, const LinkPolicy &policy, Instant now, bool offline)
{
    if (isIn(link, "used_up"))
        return {link.lastUsed.isKnown() ? say("Used up %1").arg(shortDate(link.lastUsed, now)) : say("Used up"), {}};
    if (isIn(link, "revoked"))
        return {say("Revoked"), {}};
    if (!link.expires.isKnown()) {
        const bool avoidable = isUnused(link, now) && !policy.lifetimeChoices.isEmpty();
        return {say("No expiry"), avoidable ? LinkEnd::Mark::Endless : LinkEnd::Mark::None};
    }
    if (isIn(link, "expired") || link.expires <= now)
        return {say("Expired %1").arg(shortDate(link.expires, now)), {}};
    if (offline)
        return {absoluteShort(link.expires, now), {}};
    const auto seconds = (link.expires.ms - now.ms) / 1000;
    if (seconds < daySeconds)
        return {countdown(link.expires, now), LinkEnd::Mark::Soon};
    //: A date and the days until then: "28 Nov, 6 d left"
    return {say("%1, %2 d left").arg(shortDate(link.expires, now)).arg(seconds / daySeconds), {}};
}

bool isUnused(const InvitationLink &link, Instant now)
{
    return isIn(link, "enabled") && idleFor(link, now) >= idleDays;
}

QString linkNote(const InvitationLink &link, Instant now)
{
    if (link.attention == QLatin1String("creator_disabled"))
        return say("Creator is disabled");
    if (link.attention == QLatin1String("creator_gone"))
        return say("Creator is no longer a member");
    if (!link.attention.isEmpty())
        return link.attention;
    return isUnused(link, now) ? say("Not used for %1 days").arg(idleFor(link, now)) : QString();
}

} // namespace rollcall
