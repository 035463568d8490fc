// SPDX-License-Identifier: MIT
#include "ui/text/error_text.h"

#include "ui/text/code_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

QString say(const char *text) { return QCoreApplication::translate("ErrorText", text); }

QString withReference(const QString &sentence, const Error &error)
{
    if (error.requestId.isEmpty())
        return sentence;
    return say("%1 Reference for its operator: %2.").arg(sentence, error.requestId);
}

/// After a change whose answer did not come. The session has read the server since, where it could.
QString whatBecameOfIt(const Error &error)
{
    if (error.code == QLatin1String("not_applied"))
        return say("The change was not made: the list has been read since. Try again.");
    return say("It is not known whether the change was made. Rollcall reads the list again and shows what is true.");
}

/// What to do about a server that cannot be reached, by the step at which it failed.
QString whereItFailed(const Error &error)
{
    if (error.code == QLatin1String("host_not_found"))
        return say("No server has this name (DNS). Check the address and your network, then try again.");
    if (error.code == QLatin1String("connection_refused"))
        return say("The computer is there, but nothing listens at this port (TCP). Check the port, then try again.");
    if (error.code == QLatin1String("proxy_failed") || error.code == QLatin1String("proxy_authentication_required"))
        return say("The proxy of this computer let nothing through. Check its settings, then try again.");
    return say("Check the address and your network, then try again.");
}

/// Something answers, and it is none that a driver knows: how far that got.
ErrorText strangerText(const Error &error, const QString &host)
{
    if (error.code == QLatin1String("redirected"))
        return {say("%1 sends whoever asks on to %2.").arg(host, error.detail),
                say("If that is the server you mean, enter its address.")};
    if (error.code == QLatin1String("no_organizations"))
        return {say("%1 signs people in, but has no organizations to administer.").arg(host),
                say("Its operator can add them.")};
    const auto sentence = say("Something answers at %1, but it is no control plane that Rollcall knows.").arg(host);
    if (error.httpStatus >= 400)
        return {sentence, say("It answered with HTTP %1. Check the address.").arg(error.httpStatus)};
    return {sentence, say("Check the address.")};
}

ErrorText connectivityText(const Error &error, Attempt attempt, const QString &host)
{
    if (error.kind == Error::Kind::Offline) {
        const auto next = attempt == Attempt::Probe || attempt == Attempt::SignIn
                              ? whereItFailed(error)
                              : say("Nothing was sent. Check your network, then try again.");
        return {say("%1 cannot be reached.").arg(host), next};
    }
    const auto sentence = error.kind == Error::Kind::Timeout
                              ? say("%1 did not answer in time.").arg(host)
                              : say("The connection to %1 was lost before the answer was complete.").arg(host);
    if (attempt == Attempt::Change)
        return {sentence, whatBecameOfIt(error)};
    return {sentence, say("Try again.")};
}

ErrorText rateText(const Error &error, const QString &host)
{
    const auto sentence = say("%1 takes no more requests for the moment.").arg(host);
    if (error.retryAfterSeconds)
        return {sentence,
                QCoreApplication::translate("ErrorText", "Try again in %n s.", nullptr, *error.retryAfterSeconds)};
    return {sentence, say("Wait a little, then try again.")};
}

ErrorText signInText(const Error &error)
{
    if (error.code == QLatin1String("account_disabled"))
        return {say("This account is disabled."), say("An administrator of it can enable it again.")};
    if (error.code == QLatin1String("cannot_sign_in"))
        return {say("This account cannot sign in: it only owns API keys."), say("Use an account with a password.")};
    return {say("The e-mail or phone and the password do not match."), say("Check both and try again.")};
}

ErrorText keychainText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::KeychainMissing:
        return {say("This desktop has no keychain service."), say("You stay signed in until you quit.")};
    case Error::Kind::KeychainLocked:
        if (error.code == QLatin1String("entry_lost"))
            return {say("The keychain no longer has this sign-in."), say("Sign in again.")};
        return {say("The keychain is locked."), say("Unlock it and retry, or sign in again.")};
    case Error::Kind::KeychainDenied:
        return {say("The keychain refused access."),
                say("Allow Rollcall in the keychain's settings, or sign in again.")};
    default: return {say("The keychain did not work."), say("Retry, or sign in for this session only.")};
    }
}

} // namespace

ErrorText textFor(const Error &error, Attempt attempt, const QString &host)
{
    using Kind = Error::Kind;
    const auto said = saidBy(error);
    switch (error.kind) {
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::ConnectionLost: return connectivityText(error, attempt, host);
    case Kind::Cancelled:
        if (error.code == QLatin1String("stopped"))
            return {say("Reading the list was stopped."), say("Retry to read all of it.")};
        return {say("Cancelled."), {}};
    case Kind::Tls:
        return {say("The certificate of %1 is not trusted by this computer.").arg(host), say("Nothing was sent.")};
    case Kind::Unauthorized:
        if (attempt == Attempt::SignIn)
            return signInText(error);
        return {say("%1 no longer takes this sign-in.").arg(host), say("Sign in again. What you typed stays.")};
    case Kind::Forbidden:
        if (attempt == Attempt::SignIn
            && (error.code == QLatin1String("account_disabled") || error.code == QLatin1String("cannot_sign_in")))
            return signInText(error);
        if (attempt == Attempt::SignIn && error.code == QLatin1String("key_not_accepted"))
            return {say("This is an API key: it calls models and manages nothing."),
                    say("Use an admin token, or sign in with a password.")};
        return {said.isEmpty() ? say("You are not allowed to do this here.") : said,
                said.isEmpty() ? say("An administrator can change your role.") : QString()};
    case Kind::NotFound: return {say("This is no longer there."), say("The list is read again.")};
    case Kind::Conflict: return {said.isEmpty() ? say("This contradicts what is already there.") : said, {}};
    case Kind::Gone:
        return {say("The list has changed too much since it was last read."), say("It is read again from the start.")};
    case Kind::LostUpdate:
        return {say("Somebody else changed this meanwhile."), say("Look at the new state, then decide again.")};
    case Kind::Validation: return {said.isEmpty() ? say("The server did not take what was entered.") : said, {}};
    case Kind::RateLimited: return rateText(error, host);
    case Kind::Server: {
        const auto sentence =
            withReference(say("%1 has a problem of its own (%2).").arg(host).arg(error.httpStatus), error);
        return {sentence, attempt == Attempt::Change ? whatBecameOfIt(error) : say("Try again later.")};
    }
    case Kind::Decode:
        return {withReference(say("%1 sent an answer that cannot be read.").arg(host), error),
                attempt == Attempt::Change ? whatBecameOfIt(error)
                                           : say("What was shown before stays. Try again later.")};
    case Kind::NotControlPlane: return strangerText(error, host);
    case Kind::KeychainMissing:
    case Kind::KeychainLocked:
    case Kind::KeychainDenied:
    case Kind::KeychainFailed: return keychainText(error);
    case Kind::Storage:
        return {say("The offline copy on this computer could not be read or written."),
                say("The live list is not affected.")};
    case Kind::Unsupported: return {said.isEmpty() ? say("This control plane cannot do this.") : said, {}};
    case Kind::Refused: return {said.isEmpty() ? say("This is not possible here.") : said, {}};
    }
    return {say("Something went wrong."), {}};
}

QString fieldText(const Error &error, const QString &field)
{
    const auto found = error.field(field);
    if (!found)
        return {};
    if (!found->message.isEmpty())
        return found->message;
    return error.detail;
}

} // namespace rollcall
