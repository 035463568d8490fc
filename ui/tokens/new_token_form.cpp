// SPDX-License-Identifier: MIT
#include "ui/tokens/new_token_form.h"

#include "session/deliver.h"
#include "ui/clipboard/clipboard_lease.h"
#include "ui/text/error_text.h"
#include "ui/text/time_text.h"

#include <array>

namespace rollcall {

namespace {

constexpr std::int64_t day = std::int64_t{24} * 3600;
/// 0: does not expire.
constexpr std::array<std::int64_t, 5> seconds{7 * day, 30 * day, 90 * day, 365 * day, 0};

} // namespace

void NewTokenForm::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    m_nameError.clear();
    Q_EMIT changed();
}

void NewTokenForm::setMayRead(bool may)
{
    m_mayRead = may;
    m_scopesError.clear();
    Q_EMIT changed();
}

void NewTokenForm::setMayWrite(bool may)
{
    m_mayWrite = may;
    m_scopesError.clear();
    Q_EMIT changed();
}

QVariantList NewTokenForm::lifetimes() const
{
    QVariantList choices;
    for (const auto life : seconds)
        choices.append(
            QVariantMap{{QStringLiteral("text"), life == 0 ? tr("Does not expire") : rollcall::lifetime(life)}});
    return choices;
}

void NewTokenForm::setLifetime(int index)
{
    if (index < 0 || index >= static_cast<int>(seconds.size()) || index == m_lifetime)
        return;
    m_lifetime = index;
    Q_EMIT changed();
}

QString NewTokenForm::maskedSecret() const
{
    constexpr qsizetype shown = 4;
    const auto secret = m_secret.reveal();
    // A secret so short that its ends would give away most of it is not shown at all.
    if (secret.size() < 8 * shown)
        return QStringLiteral("…");
    return secret.left(2 * shown) + QStringLiteral("…") + secret.right(shown);
}

QString NewTokenForm::madeText() const
{
    const auto scopes = scopesText(m_token.scopes);
    return m_token.expires.isKnown() ? tr("%1, until %2").arg(scopes, shortDate(m_token.expires, m_token.created))
                                     : tr("%1, does not expire").arg(scopes);
}

void NewTokenForm::submit()
{
    if (m_busy || m_made || !m_tokens || !m_tokens->tokens())
        return;
    m_nameError = m_name.trimmed().isEmpty() ? tr("Give it a name, so that it can be told apart later.") : QString();
    m_scopesError = m_mayRead || m_mayWrite ? QString() : tr("Choose what the token may do.");
    m_error.clear();
    if (!m_nameError.isEmpty() || !m_scopesError.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    AdminTokenDraft draft;
    draft.name = m_name.trimmed();
    if (m_mayRead)
        draft.scopes.append(QStringLiteral("read"));
    if (m_mayWrite)
        draft.scopes.append(QStringLiteral("write"));
    if (const auto life = seconds.at(static_cast<std::size_t>(m_lifetime)); life > 0)
        draft.lifetimeSeconds = life;
    m_busy = true;
    Q_EMIT changed();
    deliver(this, m_tokens->tokens()->create(draft, m_cancel.token()),
            [this](const Result<NewAdminToken> &result) { finish(result); });
}

void NewTokenForm::finish(const Result<NewAdminToken> &result)
{
    m_busy = false;
    if (result) {
        m_made = true;
        m_token = result->token;
        m_secret = result->secret;
    } else {
        m_nameError = fieldText(result.error(), QStringLiteral("name"));
        m_scopesError = fieldText(result.error(), QStringLiteral("scopes"));
        const auto host = m_tokens && !m_tokens->host().isEmpty() ? m_tokens->host() : tr("The control plane");
        if (m_nameError.isEmpty() && m_scopesError.isEmpty())
            m_error = textFor(result.error(), Attempt::Change, host).whole();
    }
    Q_EMIT changed();
}

void NewTokenForm::cancel()
{
    m_cancel.renew();
    m_busy = false;
    Q_EMIT changed();
}

void NewTokenForm::copy()
{
    if (m_secret.isEmpty())
        return;
    ClipboardLease::lend(m_secret);
    m_copied = true;
    Q_EMIT changed();
}

} // namespace rollcall
