// SPDX-License-Identifier: MIT
#include "ui/signin/sign_in_view_model.h"

#include "session/deliver.h"
#include "ui/shell/account_text.h"
#include "ui/text/error_text.h"

#include <algorithm>
#include <chrono>

namespace rollcall {

SignInViewModel::SignInViewModel(QObject *parent) : QObject(parent)
{
    m_wait.setInterval(std::chrono::seconds(1));
    connect(&m_wait, &QTimer::timeout, this, [this] { waitFor(m_waitSeconds - 1); });
    connect(&m_server, &ServerProbe::changed, this, &SignInViewModel::changed);
}

void SignInViewModel::setApp(AppSession *app)
{
    if (app == m_app)
        return;
    m_app = app;
    m_server.setApp(app);
    if (app) {
        connect(app, &AppSession::accountsChanged, this, &SignInViewModel::followAccounts);
        followAccounts();
        if (auto *known = account())
            m_server.takeKnown(known->record().endpoint, known->record().kind);
    }
    Q_EMIT appChanged();
    Q_EMIT accountChanged();
}

void SignInViewModel::followAccounts()
{
    for (auto *account : m_app->accounts())
        connect(account, &AccountSession::stateChanged, this, &SignInViewModel::keychainChanged, Qt::UniqueConnection);
    Q_EMIT keychainChanged();
}

void SignInViewModel::setAccountId(const QString &accountId)
{
    if (accountId == m_accountId)
        return;
    m_accountId = accountId;
    cancel();
    clearErrors();
    if (auto *known = account())
        m_server.takeKnown(known->record().endpoint, known->record().kind);
    Q_EMIT accountChanged();
}

AccountSession *SignInViewModel::account() const { return m_app ? m_app->account(m_accountId) : nullptr; }

QString SignInViewModel::knownServer() const
{
    return account() ? account()->record().endpoint.url.toString() : QString();
}

QString SignInViewModel::knownIdentifier() const { return account() ? account()->record().identifier : QString(); }

bool SignInViewModel::knownToken() const { return account() && account()->record().tokenOnly; }

QString SignInViewModel::blocked() const
{
    if (m_server.state() == ServerProbe::State::Untrusted)
        return tr("Off until you decide on the certificate. Nothing has been sent.");
    if (m_server.state() == ServerProbe::State::Asking)
        return tr("Off until the server has answered.");
    if (m_server.state() != ServerProbe::State::Found)
        return tr("Off until a control plane answers at the address above.");
    if (m_waitSeconds > 0)
        return tr("Too many attempts. The server takes the next one in %1 s.").arg(m_waitSeconds);
    return {};
}

QString SignInViewModel::keychainNotice() const
{
    if (!m_app)
        return {};
    const auto accounts = m_app->accounts();
    const auto has = [&](AccountSession::State state) {
        return std::any_of(accounts.cbegin(), accounts.cend(),
                           [state](const auto *each) { return each->state() == state; });
    };
    if (has(AccountSession::State::KeychainLocked))
        return tr("The keychain is locked: this sign-in lasts until you quit.");
    if (has(AccountSession::State::KeychainMissing))
        return tr("There is no keychain service: this sign-in lasts until you quit.");
    if (has(AccountSession::State::KeychainDenied))
        return tr("The keychain refuses access: this sign-in lasts until you quit.");
    return {};
}

void SignInViewModel::probe(const QString &typed) { m_server.ask(typed); }

void SignInViewModel::serverEdited(const QString &typed) { m_server.edited(typed); }

void SignInViewModel::probeAgain() { m_server.askAgain(); }

void SignInViewModel::chooseKind(int kind) { m_server.choose(kind); }

void SignInViewModel::trustCertificate() { m_server.trust(); }

void SignInViewModel::signIn(const QString &identifier, const QString &password, bool keep)
{
    clearErrors();
    if (identifier.trimmed().isEmpty())
        m_identifierError = tr("Enter the e-mail address or phone number of your account.");
    if (password.isEmpty())
        m_secretError = tr("Enter the password of your account.");
    if (!begin())
        return;
    send(identifier.trimmed(), Secret(password), keep, false);
}

void SignInViewModel::signInWithToken(const QString &token, bool keep)
{
    clearErrors();
    if (token.trimmed().isEmpty())
        m_secretError = tr("Paste the admin token.");
    if (!begin())
        return;
    send({}, Secret(token.trimmed()), keep, true);
}

void SignInViewModel::send(const QString &identifier, const Secret &secret, bool keep, bool token)
{
    const auto &info = m_server.info();
    // Without an identifier the secret is a token.
    auto task =
        m_app->signIn(info.kind, info.productName, m_server.endpoint(), identifier, secret, keep, m_cancel.token());
    deliver(this, std::move(task), [this, token](const Result<AccountSession *> &answer) { end(answer, token); });
}

bool SignInViewModel::begin()
{
    const bool ready =
        !m_busy && m_app && blocked().isEmpty() && m_identifierError.isEmpty() && m_secretError.isEmpty();
    m_busy = m_busy || ready;
    Q_EMIT changed();
    return ready;
}

void SignInViewModel::end(const Result<AccountSession *> &answer, bool token)
{
    m_busy = false;
    if (!answer)
        describe(answer.error(), token);
    Q_EMIT changed();
    if (answer)
        Q_EMIT signedIn((*answer)->record().id);
}

void SignInViewModel::describe(const Error &error, bool token)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    if (error.certificate) {
        m_server.showCertificate(*error.certificate);
        return;
    }
    const auto text = textFor(error, Attempt::SignIn, hostText(m_server.endpoint().url));
    m_identifierError = fieldText(error, QStringLiteral("identifier"));
    m_secretError = fieldText(error, QStringLiteral("password"));
    if (!m_identifierError.isEmpty() || !m_secretError.isEmpty())
        return;
    if (error.kind == Error::Kind::Unauthorized) {
        m_secretError =
            token ? tr("The server does not take this token. It may have been revoked or have expired.") : text.whole();
        return;
    }
    if (error.kind == Error::Kind::Forbidden) {
        (token ? m_secretError : m_identifierError) = text.whole();
        return;
    }
    if (error.kind == Error::Kind::RateLimited && error.retryAfterSeconds) {
        waitFor(*error.retryAfterSeconds);
        return;
    }
    m_formError = text.sentence;
    m_formNextStep = text.nextStep;
}

void SignInViewModel::waitFor(int seconds)
{
    m_waitSeconds = std::max(0, seconds);
    if (m_waitSeconds == 0)
        m_wait.stop();
    else if (!m_wait.isActive())
        m_wait.start();
    Q_EMIT changed();
}

void SignInViewModel::cancel()
{
    m_cancel.renew();
    m_server.cancel();
    m_busy = false;
    Q_EMIT changed();
}

void SignInViewModel::clearErrors()
{
    m_identifierError.clear();
    m_secretError.clear();
    m_formError.clear();
    m_formNextStep.clear();
    Q_EMIT changed();
}

} // namespace rollcall
