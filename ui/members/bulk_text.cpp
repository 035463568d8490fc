// SPDX-License-Identifier: MIT
#include "ui/members/bulk_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {
QString say(const char *text) { return QCoreApplication::translate("BulkChange", text); }

QString removing(const Policy &policy) { return policy.word(QStringLiteral("removing"), say("Removing")); }
QString removed(const Policy &policy) { return policy.word(QStringLiteral("removed"), say("Removed")); }
} // namespace

QString bulkProgressText(const Policy &policy, MemberAct::Kind kind, int current, int total, const QString &tenant)
{
    //: %1 is "Removing"
    if (kind == MemberAct::Remove)
        return say("%1 %2 of %3 from %4").arg(removing(policy)).arg(current).arg(total).arg(tenant);
    const auto sentence = kind == MemberAct::Disable     ? say("Disabling %1 of %2 in %3")
                          : kind == MemberAct::Enable    ? say("Enabling %1 of %2 in %3")
                          : kind == MemberAct::Resend    ? say("Sending again %1 of %2 in %3")
                          : kind == MemberAct::AddToTeam ? say("Adding %1 of %2 in %3")
                          : kind == MemberAct::Allocate  ? say("Allocating, %1 of %2 in %3")
                          : kind == MemberAct::Reclaim   ? say("Reclaiming, %1 of %2 in %3")
                                                         : say("Changing roles, %1 of %2 in %3");
    return sentence.arg(current).arg(total).arg(tenant);
}

QString bulkDoneText(const Policy &policy, MemberAct::Kind kind, int done, int total, const QString &tenant)
{
    //: %1 is "Removed"
    if (kind == MemberAct::Remove)
        return say("%1 %2 of %3 from %4").arg(removed(policy)).arg(done).arg(total).arg(tenant);
    const auto sentence = kind == MemberAct::Disable     ? say("Disabled %1 of %2 in %3")
                          : kind == MemberAct::Enable    ? say("Enabled %1 of %2 in %3")
                          : kind == MemberAct::Resend    ? say("Sent again %1 of %2 in %3")
                          : kind == MemberAct::AddToTeam ? say("Added %1 of %2 in %3")
                          : kind == MemberAct::Allocate  ? say("Allocated to %1 of %2 in %3")
                          : kind == MemberAct::Reclaim   ? say("Reclaimed from %1 of %2 in %3")
                                                         : say("Changed the role of %1 of %2 in %3");
    return sentence.arg(done).arg(total).arg(tenant);
}

QString bulkRunningText(const Policy &policy, MemberAct::Kind kind)
{
    switch (kind) {
    case MemberAct::Disable: return say("Disabling");
    case MemberAct::Enable: return say("Enabling");
    case MemberAct::Remove: return removing(policy);
    case MemberAct::Resend: return say("Sending");
    case MemberAct::AddToTeam: return say("Adding");
    case MemberAct::Allocate: return say("Allocating");
    case MemberAct::Reclaim: return say("Reclaiming");
    default: return say("Changing");
    }
}

QString bulkFailureText(const Policy &policy, MemberAct::Kind kind, const QString &why)
{
    //: %1 is "removed", %2 why not
    if (kind == MemberAct::Remove)
        return say("Not %1: %2").arg(removed(policy).toLower(), why);
    const auto sentence = kind == MemberAct::Disable     ? say("Not disabled: %1")
                          : kind == MemberAct::Enable    ? say("Not enabled: %1")
                          : kind == MemberAct::Resend    ? say("Not sent again: %1")
                          : kind == MemberAct::AddToTeam ? say("Not added: %1")
                          : kind == MemberAct::Allocate  ? say("Not allocated: %1")
                          : kind == MemberAct::Reclaim   ? say("Not reclaimed: %1")
                                                         : say("Role not changed: %1");
    return sentence.arg(why);
}

} // namespace rollcall
