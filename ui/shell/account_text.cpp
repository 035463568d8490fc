// SPDX-License-Identifier: MIT
#include "ui/shell/account_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

QString say(const char *text) { return QCoreApplication::translate("AccountText", text); }

} // namespace

QString hostText(const QUrl &url)
{
    const auto host = url.host(QUrl::FullyEncoded);
    return url.port() < 0 ? host : host + QLatin1Char(':') + QString::number(url.port());
}

QString controlPlaneText(const AccountSession &account)
{
    const auto &name = account.record().controlPlaneName;
    return name.isEmpty() ? hostText(account.record().endpoint.url) : name;
}

QString identifierText(const AccountSession &account)
{
    const auto &record = account.record();
    if (record.tokenOnly)
        return say("admin token");
    if (!record.identity.account.email.isEmpty())
        return record.identity.account.email;
    if (!record.identifier.isEmpty())
        return record.identifier;
    return record.identity.account.displayName;
}

QString accountStateText(AccountSession::State state)
{
    switch (state) {
    case AccountSession::State::SignedIn: return {};
    case AccountSession::State::Restoring: return say("Asking the keychain…");
    case AccountSession::State::SignedOut: return say("Signed out");
    case AccountSession::State::NeedsSignIn: return say("Sign in again");
    case AccountSession::State::KeychainLocked: return say("Keychain locked");
    case AccountSession::State::KeychainLost: return say("Not in the keychain any more");
    case AccountSession::State::KeychainMissing: return say("No keychain service");
    case AccountSession::State::KeychainDenied: return say("Keychain refused");
    case AccountSession::State::KeychainFailed: return say("Keychain failed");
    }
    return {};
}

bool isKeychainState(AccountSession::State state)
{
    return state == AccountSession::State::KeychainLocked || state == AccountSession::State::KeychainLost
           || state == AccountSession::State::KeychainMissing || state == AccountSession::State::KeychainDenied
           || state == AccountSession::State::KeychainFailed;
}

} // namespace rollcall
