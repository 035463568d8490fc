// SPDX-License-Identifier: MIT
#include "ui/members/transfer_form.h"

#include "session/deliver.h"
#include "session/ownership.h"
#include "ui/members/member_act.h"
#include "ui/members/member_row_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"

#include <QUuid>

#include <algorithm>

namespace rollcall {

TransferForm::TransferForm(QObject *parent) : QObject(parent)
{
    connect(this, &TransferForm::targetChanged, this, &TransferForm::confirmationChanged);
    connect(this, &TransferForm::targetChanged, this, &TransferForm::decisionChanged);
}

TenantSession *TransferForm::session() const { return m_session; }

void TransferForm::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &TenantSession::policyChanged, this, &TransferForm::decisionChanged);
        connect(session, &TenantSession::stateChanged, this, &TransferForm::decisionChanged);
    }
    Q_EMIT sessionChanged();
    setMemberId(m_target.id);
}

void TransferForm::setMemberId(QString memberId) // a copy: it may be that of the target, which is emptied first
{
    m_target = {};
    m_known = false;
    m_target.id = memberId;
    // The holder's own row is where it begins, not where it ends.
    if (m_session && memberId == m_session->policy().callerMemberId)
        m_target.id.clear();
    else if (m_session) {
        auto found = m_session->members()->find(memberId);
        m_known = found.has_value();
        if (found)
            m_target = *std::move(found);
    }
    m_confirmed.clear();
    m_idempotencyKey.clear();
    setError({}, {});
    Q_EMIT targetChanged();
}

QString TransferForm::name() const { return !m_known ? QString() : memberName(m_target); }

QString TransferForm::detail() const
{
    if (!m_session || !m_known)
        return {};
    return tr("%1 · %2").arg(memberAddress(m_target), m_session->policy().roleLabel(m_target.role));
}

QStringList TransferForm::consequences() const
{
    QStringList sentences;
    if (!m_session || !m_known)
        return sentences;
    for (auto sentence : m_session->policy().transfer.consequences)
        sentences.append(sentence.replace(QLatin1String("%1"), isolatedName(m_target)));
    return sentences;
}

void TransferForm::confirm(int index, bool yes)
{
    m_confirmed.removeAll(index);
    if (yes)
        m_confirmed.append(index);
    Q_EMIT confirmationChanged();
}

void TransferForm::setPassword(const QString &password)
{
    if (m_password == password)
        return;
    m_password = password;
    m_idempotencyKey.clear(); // other content is another intention
    setError(m_error, {});
    Q_EMIT confirmationChanged();
}

QString TransferForm::tenantId() const { return m_session ? m_session->tenant().id : QString(); }
QString TransferForm::tenantName() const { return m_session ? m_session->tenant().name : QString(); }

QString TransferForm::word() const
{
    return m_session ? m_session->policy().word(QStringLiteral("transfer"), tr("Transfer")) : QString();
}

QString TransferForm::roleLabel() const
{
    return m_session ? m_session->policy().roleLabel(m_session->policy().transfer.role) : QString();
}

bool TransferForm::passwordNeeded() const { return m_session && m_session->policy().transfer.passwordNeeded; }

bool TransferForm::complete() const
{
    if (!m_session || !m_known)
        return false;
    const bool everyOne = m_confirmed.size() == m_session->policy().transfer.consequences.size();
    return everyOne && m_typedName.trimmed() == tenantName() && (!passwordNeeded() || !m_password.isEmpty());
}

QString TransferForm::reason() const
{
    if (!m_session || !m_known)
        return {};
    return decisionText(m_session->decide(Action::Transfer, m_target));
}

void TransferForm::send()
{
    if (m_busy || !m_session || !complete())
        return;
    if (const auto why = reason(); !why.isEmpty())
        return setError(why, {});
    setError({}, {});
    if (m_idempotencyKey.isEmpty())
        m_idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_busy = true;
    Q_EMIT busyChanged();
    m_cancel.renew();
    const Secret password(passwordNeeded() ? m_password : QString());
    deliver(this, transferOwnership(*m_session, m_target, password, m_idempotencyKey, m_cancel.token()),
            [this](const Result<Member> &result) { finish(result); });
}

void TransferForm::cancel() { m_cancel.cancel(); }

void TransferForm::finish(const Result<Member> &result)
{
    m_busy = false;
    Q_EMIT busyChanged();
    if (result) {
        Q_EMIT succeeded();
        return;
    }
    const auto &error = result.error();
    if (const auto text = fieldText(error, QStringLiteral("password")); !text.isEmpty())
        return setError({}, text);
    setError(textFor(error, Attempt::Change, hostForErrors(m_host)).whole(), {});
}

void TransferForm::setError(const QString &error, const QString &passwordError)
{
    if (m_error == error && m_passwordError == passwordError)
        return;
    m_error = error;
    m_passwordError = passwordError;
    Q_EMIT errorChanged();
}

} // namespace rollcall
