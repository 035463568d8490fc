// SPDX-License-Identifier: MIT
#include "ui/shell/keychain_unlock.h"

#include "credentials/credential_store.h"
#include "session/deliver.h"
#include "ui/shell/account_text.h"

#include <QPointer>

namespace rollcall {

void unlockKeychain(AppSession *app, QObject *context, const CancelToken &cancel,
                    const std::function<void(const Outcome &)> &then)
{
    auto task = app->services().keychain->unlock(cancel);
    deliver(context, std::move(task), [app = QPointer<AppSession>(app), then](const Outcome &outcome) {
        if (then)
            then(outcome);
        // Whatever the outcome: each account's own state says what the keychain answers now.
        const auto accounts = app ? app->accounts() : std::vector<AccountSession *>();
        for (auto *account : accounts) {
            if (isKeychainState(account->state()))
                account->restore();
            else if (account->sessionOnly() && account->record().keepSignedIn)
                account->keep();
            account->readKept();
        }
    });
}

} // namespace rollcall
