// SPDX-License-Identifier: MIT
#include "ui/shell/keychain_unlock.h"

#include "credentials/credential_store.h"
#include "session/deliver.h"
#include "ui/shell/account_text.h"

#include <QPointer>

namespace rollcall {

void unlockKeychain(AppSession *app, QObject *context, const CancelToken &cancel)
{
    auto task = app->services().keychain->unlock(cancel);
    deliver(context, std::move(task), [app = QPointer<AppSession>(app)](const Outcome &) {
        // Whatever the outcome: each account's own state says what the keychain answers now.
        if (!app)
            return;
        for (auto *account : app->accounts()) {
            if (isKeychainState(account->state()))
                account->restore();
        }
    });
}

} // namespace rollcall
