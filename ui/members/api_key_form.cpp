// SPDX-License-Identifier: MIT
#include "ui/members/api_key_form.h"

#include "session/deliver.h"
#include "ui/clipboard/clipboard_lease.h"
#include "ui/members/member_act.h"
#include "ui/text/error_text.h"

#include <QUuid>

namespace rollcall {

ApiKeyForm::ApiKeyForm(QObject *parent) : QObject(parent) {}

void ApiKeyForm::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    m_idempotencyKey.clear(); // another name is another key
    setError(m_error, {});
    Q_EMIT nameChanged();
}

QString ApiKeyForm::maskedKey() const
{
    constexpr int ends = 4;
    const auto &key = m_secret.reveal();
    if (key.isEmpty())
        return {};
    return key.left(ends) + QString(24, QChar(0x2022)) + key.right(ends);
}

void ApiKeyForm::submit()
{
    if (m_busy || made() || !m_keys || !m_keys->source())
        return;
    if (m_name.trimmed().isEmpty())
        return setError({}, tr("Enter a name, so that the key can be told apart."));
    if (const auto why = m_keys->createReason(); !why.isEmpty())
        return setError(why, {});
    setError({}, {});
    if (m_idempotencyKey.isEmpty())
        m_idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_busy = true;
    Q_EMIT changed();
    m_cancel.renew();
    deliver(this, m_keys->source()->create(m_name.trimmed(), m_idempotencyKey, m_cancel.token()),
            [this](const Result<NewApiKey> &result) { finish(result); });
}

void ApiKeyForm::cancel() { m_cancel.cancel(); }

void ApiKeyForm::copy()
{
    if (!made())
        return;
    ClipboardLease::lend(m_secret);
    m_copied = true;
    Q_EMIT changed();
}

void ApiKeyForm::finish(const Result<NewApiKey> &result)
{
    m_busy = false;
    if (result)
        m_secret = result->secret;
    Q_EMIT changed();
    if (result)
        return;
    if (const auto text = fieldText(result.error(), QStringLiteral("name")); !text.isEmpty())
        return setError({}, text);
    setError(textFor(result.error(), Attempt::Change, hostForErrors(m_host)).whole(), {});
}

void ApiKeyForm::setError(const QString &error, const QString &nameError)
{
    if (m_error == error && m_nameError == nameError)
        return;
    m_error = error;
    m_nameError = nameError;
    Q_EMIT errorChanged();
}

} // namespace rollcall
