// SPDX-License-Identifier: MIT
#include "ui/teams/team_form.h"

#include "session/deliver.h"
#include "ui/teams/team_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"

#include <QUuid>

namespace rollcall {

TeamForm::TeamForm(QObject *parent) : QObject(parent) {}

void TeamForm::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &TenantSession::policyChanged, this, &TeamForm::changed);
        connect(session, &TenantSession::stateChanged, this, &TeamForm::changed);
    }
    Q_EMIT changed();
}

void TeamForm::setTeams(TeamsModel *teams)
{
    m_teams = teams;
    Q_EMIT changed();
}

const Team *TeamForm::team() const { return m_teams ? m_teams->find(m_teamId) : nullptr; }

QString TeamForm::kindId() const { return team() ? team()->kind : m_kindId; }

void TeamForm::setKindId(const QString &kindId)
{
    m_kindId = kindId;
    Q_EMIT changed();
}

QString TeamForm::kindWord() const
{
    const auto *kind = m_session ? kindOf(m_session->policy(), kindId()) : nullptr;
    return kind ? kind->label.toLower() : tr("team");
}

QString TeamForm::name() const { return team() ? team()->name : QString(); }

QString TeamForm::people() const
{
    return team() && team()->memberCount.value_or(0) > 0 ? peopleText(*team()->memberCount) : QString();
}

QString TeamForm::tenantName() const { return m_session ? m_session->tenant().name : QString(); }
QString TeamForm::tenantId() const { return m_session ? m_session->tenant().id : QString(); }

QString TeamForm::tenantWord() const
{
    return m_session ? m_session->policy().word(QStringLiteral("tenant"), tr("tenant")) : QString();
}

QString TeamForm::reason() const
{
    return m_session ? decisionText(m_session->decide(Action::ManageTeams)) : QString();
}

void TeamForm::begin()
{
    setError({}, {});
    m_busy = true;
    m_cancel.renew();
    Q_EMIT busyChanged();
}

void TeamForm::save(const QString &name)
{
    const auto wanted = name.trimmed();
    if (m_busy || !m_session)
        return;
    if (wanted.isEmpty())
        return setError({}, tr("A name is needed."));
    const auto answered = [this](const Result<Team> &answer) {
        finish(answer ? std::nullopt : std::optional(answer.error()));
        if (answer)
            Q_EMIT succeeded(answer->id, answer->name);
    };
    begin();
    if (const auto *target = team())
        return deliver(this, renameTeam(m_session, *target, wanted, m_cancel.token()), answered);
    if (m_key.isEmpty() || m_keyName != wanted)
        m_key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_keyName = wanted;
    deliver(this, createTeam(m_session, m_kindId, wanted, m_key, m_cancel.token()), answered);
}

void TeamForm::remove()
{
    const auto *target = team();
    if (m_busy || !m_session || !target)
        return;
    begin();
    deliver(this, deleteTeam(m_session, *target, m_cancel.token()),
            [this, team = *target](const Result<std::monostate> &answer) {
                finish(answer ? std::nullopt : std::optional(answer.error()));
                if (answer)
                    Q_EMIT succeeded(team.id, team.name);
            });
}

void TeamForm::cancel() { m_cancel.cancel(); }

void TeamForm::forget() { setError({}, {}); }

void TeamForm::finish(const std::optional<Error> &error)
{
    m_busy = false;
    Q_EMIT busyChanged();
    if (!error)
        return;
    if (const auto text = fieldText(*error, QStringLiteral("name")); !text.isEmpty())
        return setError({}, text);
    setError(textFor(*error, Attempt::Change, serverName(m_host)).whole(), {});
}

void TeamForm::setError(const QString &error, const QString &fieldError)
{
    if (m_error == error && m_fieldError == fieldError)
        return;
    m_error = error;
    m_fieldError = fieldError;
    Q_EMIT errorChanged();
}

} // namespace rollcall
