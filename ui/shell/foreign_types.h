// SPDX-License-Identifier: MIT
#pragma once

#include "session/app_session.h"

#include <QtQml/qqml.h>

namespace rollcall {

// The sessions know nothing of QML; here they get the names that pages write in their required properties.

struct TenantSessionForQml {
    Q_GADGET
    QML_FOREIGN(rollcall::TenantSession)
    QML_NAMED_ELEMENT(TenantSession)
    QML_UNCREATABLE("An AccountSession makes it")
};

struct AccountSessionForQml {
    Q_GADGET
    QML_FOREIGN(rollcall::AccountSession)
    QML_NAMED_ELEMENT(AccountSession)
    QML_UNCREATABLE("The AppSession makes it")
};

struct AppSessionForQml {
    Q_GADGET
    QML_FOREIGN(rollcall::AppSession)
    QML_NAMED_ELEMENT(AppSession)
    QML_UNCREATABLE("Made once, in app/")
};

} // namespace rollcall
