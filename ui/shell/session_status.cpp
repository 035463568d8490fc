// SPDX-License-Identifier: MIT
#include "ui/shell/session_status.h"

#include "session/account_keychain.h"
#include "ui/shell/account_text.h"
#include "ui/shell/keychain_unlock.h"
#include "ui/text/error_text.h"
#include "ui/text/time_text.h"

#include <algorithm>
#include <chrono>

namespace rollcall {

namespace {

QString keychainTitle(AccountSession::State state)
{
    switch (state) {
    case AccountSession::State::KeychainLocked: return SessionStatus::tr("The keychain is locked");
    case AccountSession::State::KeychainLost: return SessionStatus::tr("The keychain no longer has this sign-in");
    case AccountSession::State::KeychainMissing: return SessionStatus::tr("This desktop has no keychain service");
    case AccountSession::State::KeychainDenied: return SessionStatus::tr("The keychain refused access");
    default: return SessionStatus::tr("The keychain did not work");
    }
}

} // namespace

SessionStatus::SessionStatus(AppSession *app, QObject *parent) : QObject(parent), m_app(app)
{
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &SessionStatus::update);
    connect(app, &AppSession::currentChanged, this, &SessionStatus::follow);
    follow();
}

void SessionStatus::follow()
{
    if (m_session)
        m_session->disconnect(this);
    if (m_account)
        m_account->disconnect(this);
    m_session = m_app->current();
    if (m_account != m_app->currentAccount())
        m_note.clear();
    m_account = m_app->currentAccount();
    if (m_session)
        connect(m_session, &TenantSession::stateChanged, this, &SessionStatus::update);
    if (m_account)
        connect(m_account, &AccountSession::stateChanged, this, &SessionStatus::update);
    update();
}

bool SessionStatus::retrying() const
{
    return m_unlocking || (m_kind == Kind::Offline && m_session && !m_session->nextTry())
           || (m_account && m_account->state() == AccountSession::State::Restoring);
}

bool SessionStatus::locked() const
{
    const auto isLocked = [](const std::optional<Error> &error) {
        return error && error->code == QLatin1String("keychain_locked");
    };
    return (m_kind == Kind::Keychain || m_kind == Kind::SessionOnly)
           && ((m_account && isLocked(m_account->error())) || (m_session && isLocked(m_session->keptError())));
}

void SessionStatus::retry()
{
    if (m_kind == Kind::Keychain || locked())
        unlock();
    else if (m_session)
        m_session->refresh();
}

void SessionStatus::unlock()
{
    if (m_unlocking)
        return;
    m_unlocking = true;
    m_stayedLocked = false;
    update();
    unlockKeychain(m_app, this, m_cancel.token(), [this](const Outcome &outcome) {
        m_unlocking = false;
        m_stayedLocked = !outcome;
        update();
    });
}

void SessionStatus::dismiss()
{
    if (m_account)
        m_dismissedAccount = m_account->record().id;
    update();
}

void SessionStatus::setNote(const QString &note)
{
    m_note = note;
    update();
}

SessionStatus::Kind SessionStatus::kindNow() const
{
    if (!m_session || !m_account)
        return Kind::Nothing;
    const auto state = m_account->state();
    if (isKeychainState(state) || m_session->keptError())
        return Kind::Keychain;
    if (state == AccountSession::State::NeedsSignIn || state == AccountSession::State::SignedOut)
        return Kind::SignInAgain;
    if (m_session->state() == TenantSession::State::Stale)
        return Kind::Offline;
    if (state == AccountSession::State::SignedIn && m_account->sessionOnly() && m_account->record().keepSignedIn
        && m_dismissedAccount != m_account->record().id)
        return Kind::SessionOnly;
    return Kind::Nothing;
}

void SessionStatus::update()
{
    m_kind = kindNow();
    m_title.clear();
    m_text.clear();
    m_nextTry.clear();
    if (m_kind != Kind::Nothing)
        describe();
    if (m_kind == Kind::Nothing || m_kind == Kind::SessionOnly)
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    Q_EMIT changed();
}

QString SessionStatus::ageText() const
{
    if (m_session->keptError())
        return tr("The member list is sealed on this computer, and its key is in the keychain.");
    if (!m_session->asOf().isKnown())
        return tr("Nothing is cached on this computer yet.");
    return tr("The member list shown was cached %1 ago.").arg(age(m_session->asOf(), m_session->serverNow()));
}

void SessionStatus::describe()
{
    switch (m_kind) {
    case Kind::Nothing: return;
    case Kind::Offline:
        m_title = m_session->asOf().isKnown() ? tr("Offline: showing the member list cached %1 ago")
                                                    .arg(age(m_session->asOf(), m_session->serverNow()))
                                              : tr("Offline: nothing is cached on this computer yet");
        m_text = tr("Changes need the server. Search and filters still work.");
        if (const auto next = m_session->nextTry()) {
            const auto now = m_app->services().clock->now();
            const auto seconds = std::max<std::int64_t>(0, (next->ms - now.ms + 999) / 1000);
            m_nextTry = tr("Next try in %1 s").arg(seconds);
        }
        return;
    case Kind::SignInAgain:
        m_title = m_account->state() == AccountSession::State::SignedOut
                      ? tr("Signed out of %1").arg(controlPlaneText(*m_account))
                      : tr("%1 no longer takes this sign-in").arg(controlPlaneText(*m_account));
        m_text = m_note.isEmpty() ? ageText() : m_note;
        return;
    case Kind::Keychain:
        m_title = keychainTitle(isKeychainState(m_account->state()) ? m_account->state()
                                                                    : stateAfter(*m_session->keptError()));
        m_text = locked() && m_stayedLocked ? tr("It was not unlocked.") + QLatin1Char(' ') + ageText() : ageText();
        return;
    case Kind::SessionOnly:
        m_title = tr("This sign-in lasts until you quit");
        m_text = m_account->error()
                     ? textFor(*m_account->error(), Attempt::SignIn, controlPlaneText(*m_account)).sentence
                     : tr("The keychain could not keep it.");
        return;
    }
}

} // namespace rollcall
