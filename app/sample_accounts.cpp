// SPDX-License-Identifier: MIT
#include "app/sample_accounts.h"

#include <QCoreApplication>

namespace rollcall {

QList<SampleAccount> sampleAccounts()
{
    const auto say = [](const char *text) { return QCoreApplication::translate("SampleAccounts", text); };
    return {
        {QStringLiteral("amelia.hartmann@acme.example"),
         say("Super admin of Acme Robotics: invites by e-mail and phone, changes roles, sees who has not answered. "
             "Admin of two more tenants.")},
        {QStringLiteral("bill.lumbergh@initech.example"),
         say("Owner of Initech: creates members at once, passes on links that are shown only once.")},
        {QStringLiteral("katja.brandt@contoso.example"),
         say("Super admin of Contoso Labs, which is not certified: see why inviting is off.")},
        {QStringLiteral("li.wei@acme.example"), say("Member of nothing yet: open an invitation with it.")},
        {QStringLiteral("root@rollcall.example"), say("System administrator: every tenant, always marked as such.")},
    };
}

} // namespace rollcall
