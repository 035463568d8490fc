// SPDX-License-Identifier: MIT
#include "ui/jobs/job_text.h"

#include "ui/text/error_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {
QString say(const char *text) { return QCoreApplication::translate("JobText", text); }

QString removing(const Policy &policy) { return policy.word(QStringLiteral("removing"), say("Removing")); }
QString removed(const Policy &policy) { return policy.word(QStringLiteral("removed"), say("Removed")); }
} // namespace

QString jobProgressText(const Policy &policy, JobKind kind, int current, int total, const QString &tenant)
{
    QString sentence;
    switch (kind) {
    //: %1 is "Removing"
    case JobKind::Remove: return say("%1 %2 of %3 from %4").arg(removing(policy)).arg(current).arg(total).arg(tenant);
    case JobKind::Invite: sentence = say("Inviting %1 of %2 to %3"); break;
    case JobKind::Resend: sentence = say("Sending again %1 of %2 in %3"); break;
    case JobKind::Revoke: sentence = say("Revoking %1 of %2 in %3"); break;
    case JobKind::Disable: sentence = say("Disabling %1 of %2 in %3"); break;
    case JobKind::Enable: sentence = say("Enabling %1 of %2 in %3"); break;
    case JobKind::ChangeRole: sentence = say("Changing roles, %1 of %2 in %3"); break;
    case JobKind::Allocate: sentence = say("Allocating, %1 of %2 in %3"); break;
    case JobKind::Reclaim: sentence = say("Reclaiming, %1 of %2 in %3"); break;
    case JobKind::AddToTeam: sentence = say("Adding %1 of %2 in %3"); break;
    }
    return sentence.arg(current).arg(total).arg(tenant);
}

QString jobDoneText(const Policy &policy, JobKind kind, int done, int total, const QString &tenant)
{
    QString sentence;
    switch (kind) {
    //: %1 is "Removed"
    case JobKind::Remove: return say("%1 %2 of %3 from %4").arg(removed(policy)).arg(done).arg(total).arg(tenant);
    case JobKind::Invite: sentence = say("Invited %1 of %2 to %3"); break;
    case JobKind::Resend: sentence = say("Sent again %1 of %2 in %3"); break;
    case JobKind::Revoke: sentence = say("Revoked %1 of %2 in %3"); break;
    case JobKind::Disable: sentence = say("Disabled %1 of %2 in %3"); break;
    case JobKind::Enable: sentence = say("Enabled %1 of %2 in %3"); break;
    case JobKind::ChangeRole: sentence = say("Changed the role of %1 of %2 in %3"); break;
    case JobKind::Allocate: sentence = say("Allocated to %1 of %2 in %3"); break;
    case JobKind::Reclaim: sentence = say("Reclaimed from %1 of %2 in %3"); break;
    case JobKind::AddToTeam: sentence = say("Added %1 of %2 in %3"); break;
    }
    return sentence.arg(done).arg(total).arg(tenant);
}

QString jobRunningText(const Policy &policy, JobKind kind)
{
    switch (kind) {
    case JobKind::Invite: return say("Inviting");
    case JobKind::Resend: return say("Sending");
    case JobKind::Revoke: return say("Revoking");
    case JobKind::Disable: return say("Disabling");
    case JobKind::Enable: return say("Enabling");
    case JobKind::Remove: return removing(policy);
    case JobKind::ChangeRole: return say("Changing");
    case JobKind::Allocate: return say("Allocating");
    case JobKind::Reclaim: return say("Reclaiming");
    case JobKind::AddToTeam: return say("Adding");
    }
    return {};
}

QString jobFailureText(const Policy &policy, JobKind kind, const QString &why)
{
    QString sentence;
    switch (kind) {
    //: %1 is "removed", %2 why not
    case JobKind::Remove: return say("Not %1: %2").arg(removed(policy).toLower(), why);
    case JobKind::Invite: sentence = say("Not invited: %1"); break;
    case JobKind::Resend: sentence = say("Not sent again: %1"); break;
    case JobKind::Revoke: sentence = say("Not revoked: %1"); break;
    case JobKind::Disable: sentence = say("Not disabled: %1"); break;
    case JobKind::Enable: sentence = say("Not enabled: %1"); break;
    case JobKind::ChangeRole: sentence = say("Role not changed: %1"); break;
    case JobKind::Allocate: sentence = say("Not allocated: %1"); break;
    case JobKind::Reclaim: sentence = say("Not reclaimed: %1"); break;
    case JobKind::AddToTeam: sentence = say("Not added: %1"); break;
    }
    return sentence.arg(why);
}

QString jobRowText(const Policy &policy, JobKind kind, const JobRow &row, const QString &host)
{
    if (row.state == JobRowState::Unknown)
        return say("I do not know whether it was sent: %1 could not be read since.").arg(host);
    if (row.state != JobRowState::Failed || !row.why)
        return {};
    return jobFailureText(policy, kind, textFor(*row.why, Attempt::Change, host).whole());
}

} // namespace rollcall
