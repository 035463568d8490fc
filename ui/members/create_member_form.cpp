// SPDX-License-Identifier: MIT
#include "ui/members/create_member_form.h"

#include "domain/address.h"
#include "session/deliver.h"
#include "ui/members/member_act.h"
#include "ui/members/password.h"
#include "ui/text/address_text.h"
#include "ui/text/code_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"

#include <QLocale>
#include <QUuid>

#include <algorithm>

namespace rollcall {

CreateMemberForm::CreateMemberForm(QObject *parent) : QObject(parent)
{
    connect(this, &CreateMemberForm::emailChanged, this, &CreateMemberForm::contentChanged);
    connect(this, &CreateMemberForm::displayNameChanged, this, &CreateMemberForm::contentChanged);
    connect(this, &CreateMemberForm::passwordChanged, this, &CreateMemberForm::contentChanged);
}

TenantSession *CreateMemberForm::session() const { return m_session; }

void CreateMemberForm::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &TenantSession::policyChanged, this, &CreateMemberForm::policyChanged);
        connect(session, &TenantSession::policyChanged, this, &CreateMemberForm::decisionChanged);
        connect(session, &TenantSession::stateChanged, this, &CreateMemberForm::decisionChanged);
    }
    Q_EMIT sessionChanged();
    Q_EMIT policyChanged();
    Q_EMIT decisionChanged();
    // A password that nobody made up is the better one; whoever wants another types over it.
    if (passwordNeeded() && m_password.isEmpty())
        generate();
}

void CreateMemberForm::setEmail(const QString &email)
{
    if (m_email == email)
        return;
    m_email = email;
    auto errors = m_errors;
    errors.email.clear();
    errors.duplicateId.clear();
    setErrors(std::move(errors));
    Q_EMIT emailChanged();
}

void CreateMemberForm::setDisplayName(const QString &displayName)
{
    if (m_displayName == displayName)
        return;
    m_displayName = displayName;
    auto errors = m_errors;
    errors.name.clear();
    setErrors(std::move(errors));
    Q_EMIT displayNameChanged();
}

void CreateMemberForm::setPassword(const QString &password)
{
    if (m_password == password)
        return;
    m_password = password;
    auto errors = m_errors;
    errors.password.clear();
    setErrors(std::move(errors));
    Q_EMIT passwordChanged();
}

// Other content is another intention: the server refuses an old key with a new body.
void CreateMemberForm::contentChanged() { m_idempotencyKey.clear(); }

int CreateMemberForm::strength() const { return passwordStrength(m_password); }
QString CreateMemberForm::strengthText() const { return passwordStrengthText(m_password); }

bool CreateMemberForm::passwordNeeded() const
{
    return m_session && m_session->policy().creation.password == CreationPolicy::Password::Required;
}

bool CreateMemberForm::nameNeeded() const { return m_session && m_session->policy().creation.displayNameRequired; }
bool CreateMemberForm::apiOnly() const { return m_session && m_session->policy().creation.type == MemberType::ApiOnly; }

QString CreateMemberForm::roleLabel() const
{
    return m_session ? m_session->policy().roleLabel(m_session->policy().creation.role) : QString();
}

QString CreateMemberForm::word() const
{
    const auto usual = tr("Create member");
    return m_session ? m_session->policy().word(QStringLiteral("create_member"), usual) : usual;
}

QString CreateMemberForm::note() const { return m_session ? m_session->policy().creation.note : QString(); }
QString CreateMemberForm::uniqueness() const { return m_session ? m_session->policy().uniqueness : QString(); }

QString CreateMemberForm::creditsNote() const
{
    if (!m_session || !m_session->policy().quota.requiredToCall)
        return {};
    const auto &quota = m_session->policy().quota;
    const auto needs = tr("The member cannot call models until %1 are allocated.").arg(quota.unit);
    if (!quota.poolLeft)
        return needs;
    return tr("%1 of the shared pool are left. %2")
        .arg(QLocale().toString(static_cast<qlonglong>(*quota.poolLeft)), needs);
}

QString CreateMemberForm::tenantId() const { return m_session ? m_session->tenant().id : QString(); }
QString CreateMemberForm::tenantName() const { return m_session ? m_session->tenant().name : QString(); }

QString CreateMemberForm::reason() const
{
    return m_session ? decisionText(m_session->decide(Action::CreateMember)) : QString();
}

void CreateMemberForm::generate() { setPassword(generatePassword()); }

CreateMemberForm::Errors CreateMemberForm::check() const
{
    Errors errors;
    const auto typed = m_email.trimmed();
    const auto flaw = EmailAddress::check(typed);
    if (flaw == EmailAddress::Flaw::Empty)
        errors.email = tr("Enter an e-mail address.");
    else if (flaw != EmailAddress::Flaw::None)
        errors.email = tr("“%1” %2").arg(typed, flawText(flaw));
    if (nameNeeded() && m_displayName.trimmed().isEmpty())
        errors.name = tr("Enter a name.");
    if (passwordNeeded() && m_password.size() < shortestPassword)
        errors.password = tr("A password has at least %n characters.", nullptr, shortestPassword);
    return errors;
}

void CreateMemberForm::submit()
{
    if (m_busy || !m_session)
        return;
    auto errors = check();
    if (errors == Errors())
        errors.form = reason();
    setErrors(errors);
    if (errors != Errors())
        return;
    if (m_idempotencyKey.isEmpty())
        m_idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    MemberDraft draft;
    draft.displayName = m_displayName.trimmed();
    draft.email = m_email.trimmed();
    if (passwordNeeded())
        draft.password = Secret(m_password);
    m_busy = true;
    Q_EMIT busyChanged();
    m_cancel.renew();
    deliver(this, m_session->createMember(std::move(draft), m_idempotencyKey, m_cancel.token()),
            [this](const Result<Member> &result) { finish(result); });
}

void CreateMemberForm::cancel() { m_cancel.cancel(); }

void CreateMemberForm::finish(const Result<Member> &result)
{
    m_busy = false;
    Q_EMIT busyChanged();
    if (!result)
        return setErrors(errorsFrom(result.error()));
    Q_EMIT created(result->id, m_displayName.trimmed());
}

CreateMemberForm::Errors CreateMemberForm::errorsFrom(const Error &error) const
{
    Errors errors;
    errors.email = fieldText(error, QStringLiteral("email"));
    errors.name = fieldText(error, QStringLiteral("display_name"));
    if (errors.name.isEmpty())
        errors.name = fieldText(error, QStringLiteral("name"));
    errors.password = fieldText(error, QStringLiteral("password"));
    if (error.kind == Error::Kind::Conflict) {
        if (errors.email.isEmpty())
            errors.email = saidBy(error);
        if (errors.email.isEmpty())
            errors.email = tr("This e-mail is already registered on this control plane.");
        errors.duplicateId = memberWithEmail();
    }
    if (errors == Errors())
        errors.form = textFor(error, Attempt::Change, hostForErrors(m_host)).whole();
    return errors;
}

QString CreateMemberForm::memberWithEmail() const
{
    if (!m_session)
        return {};
    const auto wanted = EmailAddress::fold(m_email.trimmed());
    QString found;
    lookThrough(*m_session->members(), [&](const MemberChunk &chunk, std::size_t row) {
        if (EmailAddress::fold(chunk.email.at(row)) == wanted)
            found = chunk.id.at(row);
        return found.isEmpty();
    });
    return found;
}

void CreateMemberForm::setErrors(Errors errors)
{
    if (m_errors == errors)
        return;
    m_errors = std::move(errors);
    Q_EMIT errorsChanged();
}

} // namespace rollcall
