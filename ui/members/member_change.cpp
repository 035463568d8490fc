// SPDX-License-Identifier: MIT
#include "ui/members/member_change.h"

#include "ui/members/member_row_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"

#include <algorithm>

namespace rollcall {

MemberChange::MemberChange(QObject *parent) : QObject(parent)
{
    connect(this, &MemberChange::sessionChanged, this, &MemberChange::decisionChanged);
    connect(this, &MemberChange::targetChanged, this, &MemberChange::decisionChanged);
    connect(this, &MemberChange::valueChanged, this, &MemberChange::decisionChanged);
}

TenantSession *MemberChange::session() const { return m_session; }

void MemberChange::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &TenantSession::membersChanged, this, &MemberChange::findTarget);
        connect(session, &TenantSession::policyChanged, this, &MemberChange::decisionChanged);
        connect(session, &TenantSession::stateChanged, this, &MemberChange::decisionChanged);
    }
    findTarget();
    Q_EMIT sessionChanged();
}

void MemberChange::setMemberId(const QString &memberId)
{
    m_target = {};
    m_target.id = memberId;
    findTarget();
}

void MemberChange::findTarget()
{
    if (!m_session)
        return;
    // A member that a sync has taken away stays as it was: the answer to the change tells that it is gone.
    if (auto found = m_session->members()->find(m_target.id))
        m_target = *std::move(found);
    Q_EMIT targetChanged();
}

void MemberChange::setValue(const QString &value)
{
    if (m_value == value)
        return;
    m_value = value;
    setError({}, {});
    Q_EMIT valueChanged();
}

QString MemberChange::name() const { return memberName(m_target); }
QString MemberChange::nameInSentence() const { return rollcall::isolatedName(m_target); }
QString MemberChange::address() const { return memberAddress(m_target); }
QString MemberChange::roleLabel() const { return m_session ? m_session->policy().roleLabel(m_target.role) : QString(); }
QString MemberChange::tenantId() const { return m_session ? m_session->tenant().id : QString(); }
QString MemberChange::tenantName() const { return m_session ? m_session->tenant().name : QString(); }

QString MemberChange::tenantWord() const
{
    return m_session ? m_session->policy().word(QStringLiteral("tenant"), tr("tenant")) : QString();
}

QString MemberChange::word() const { return m_session ? memberActWord(m_session->policy(), m_kind) : QString(); }

QStringList MemberChange::consequences() const
{
    const auto action = m_kind == MemberAct::Disable  ? Action::DisableMember
                        : m_kind == MemberAct::Remove ? Action::RemoveMember
                        : m_kind == MemberAct::Leave  ? Action::Leave
                                                      : Action::EditMember;
    return m_session ? m_session->policy().consequences.value(actionId(action)) : QStringList();
}

QString MemberChange::reason() const
{
    if (!m_session || m_target.version.isNull())
        return {};
    const auto decision = decideMemberAct(*m_session, {m_kind, m_target, m_value});
    return decision.allowed() ? QString() : decisionText(decision);
}

void MemberChange::send()
{
    if (m_busy || !m_session)
        return;
    if (const auto why = reason(); !why.isEmpty())
        return setError(why, {});
    setError({}, {});
    m_busy = true;
    Q_EMIT busyChanged();
    m_cancel.renew();
    sendMemberAct(this, *m_session, {m_kind, m_target, m_value.trimmed()}, m_cancel.token(),
                  [this](const std::optional<Error> &error) { finish(error); });
}

void MemberChange::cancel() { m_cancel.cancel(); }

void MemberChange::finish(const std::optional<Error> &error)
{
    m_busy = false;
    Q_EMIT busyChanged();
    if (!error) {
        Q_EMIT succeeded();
        return;
    }
    const auto field = m_kind == MemberAct::EditName ? QStringLiteral("display_name") : QStringLiteral("role");
    if (const auto text = fieldText(*error, field); !text.isEmpty())
        return setError({}, text);
    if (const auto text = fieldText(*error, QStringLiteral("amount")); !text.isEmpty())
        return setError({}, text);
    setError(textFor(*error, Attempt::Change, hostForErrors(m_host)).whole(), {});
}

void MemberChange::setError(const QString &error, const QString &fieldError)
{
    if (m_error == error && m_fieldError == fieldError)
        return;
    m_error = error;
    m_fieldError = fieldError;
    Q_EMIT errorChanged();
}

} // namespace rollcall
