// SPDX-License-Identifier: MIT
#include "ui/teams/teams_view_model.h"

#include "session/deliver.h"
#include "ui/teams/team_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"

#include <algorithm>

namespace rollcall {

TeamsViewModel::TeamsViewModel(QObject *parent) : QObject(parent)
{
    connect(&m_teams, &TeamsModel::changed, this, &TeamsViewModel::teamsRead);
    connect(&m_people, &TeamMembersModel::changed, this, &TeamsViewModel::peopleChanged);
}

void TeamsViewModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_team = {};
    m_teams.setSession(session);
    m_people.show(session, m_team);
    if (session) {
        connect(session, &TenantSession::membersChanged, &m_people, &TeamMembersModel::touch);
        const auto rules = [this] {
            Q_EMIT rulesChanged();
            m_people.touch();
        };
        connect(session, &TenantSession::policyChanged, this, rules);
        connect(session, &TenantSession::stateChanged, this, rules);
        m_teams.refresh();
    }
    Q_EMIT sessionChanged();
    Q_EMIT rulesChanged();
    Q_EMIT teamChanged();
}

void TeamsViewModel::setHost(const QString &host)
{
    m_host = host;
    m_teams.setHost(host);
    Q_EMIT hostChanged();
}

const TeamKind *TeamsViewModel::kind() const { return m_session ? kindOf(m_session->policy(), m_team.kind) : nullptr; }

// The one on show stays, renamed perhaps; where it is gone, or none was chosen, the first is.
void TeamsViewModel::teamsRead()
{
    const auto *team = m_teams.find(m_wanted.isEmpty() ? m_team.id : m_wanted);
    if (team && !m_wanted.isEmpty())
        m_wanted.clear();
    else if (!team)
        team = m_teams.find(m_team.id);
    if (!team)
        team = m_teams.find(m_teams.idAt(0));
    const auto now = team ? *team : Team();
    const bool another = now.id != m_team.id;
    const bool renamed = now.name != m_team.name || now.version != m_team.version;
    m_team = now;
    if (another)
        m_people.show(m_session, m_team);
    if (another || renamed)
        Q_EMIT teamChanged();
}

void TeamsViewModel::choose(const QString &teamId)
{
    const auto *team = m_teams.find(teamId);
    if (!team || team->id == m_team.id)
        return;
    m_team = *team;
    m_people.show(m_session, m_team);
    Q_EMIT teamChanged();
    Q_EMIT peopleChanged();
}

QString TeamsViewModel::title() const { return m_session ? kindsTitle(m_session->policy()) : QString(); }

QVariantList TeamsViewModel::kinds() const
{
    QVariantList kinds;
    if (m_session) {
        for (const auto &kind : m_session->policy().teamKinds)
            kinds.append(QVariantMap{{QStringLiteral("kindId"), kind.id},
                                     {QStringLiteral("label"), kind.label},
                                     {QStringLiteral("plural"), kind.plural}});
    }
    return kinds;
}

QString TeamsViewModel::manageReason() const
{
    return m_session ? decisionText(m_session->decide(Action::ManageTeams)) : QString();
}

QString TeamsViewModel::kindLabel() const { return kind() ? kind()->label : m_team.kind; }

QStringList TeamsViewModel::roleLabels() const { return kind() ? rollcall::roleLabels(*kind()) : QStringList(); }

QString TeamsViewModel::peopleReason() const
{
    return kind() ? decisionText(decideMembership(*m_session, *kind(), {}, m_people.ownRole())) : QString();
}

QString TeamsViewModel::peopleError() const
{
    const auto error = m_people.error();
    return error ? textFor(*error, Attempt::Read, serverName(m_host)).whole() : QString();
}

bool TeamsViewModel::joinShown() const
{
    return kind() && !callerMemberId().isEmpty() && !peopleReason().isEmpty()
           && decideMembership(*m_session, *kind(), callerMemberId(), m_people.ownRole()).allowed();
}

QStringList TeamsViewModel::insideIds() const { return m_people.ids(); }

bool TeamsViewModel::inside() const { return m_people.ownRole().has_value(); }
QString TeamsViewModel::tenantName() const { return m_session ? m_session->tenant().name : QString(); }
QString TeamsViewModel::tenantId() const { return m_session ? m_session->tenant().id : QString(); }
QString TeamsViewModel::callerMemberId() const { return m_session ? m_session->policy().callerMemberId : QString(); }

void TeamsViewModel::refresh()
{
    m_teams.refresh();
    m_people.refresh();
}

QString TeamsViewModel::failureOf(const Error &error) const
{
    return textFor(error, Attempt::Change, serverName(m_host)).whole();
}

void TeamsViewModel::assign(const QString &memberId, const QString &role)
{
    const bool wasInside = m_people.find(memberId) != nullptr;
    m_people.setFailure(memberId, {});
    m_people.setBusy(memberId, true);
    deliver(this, assignToTeam(m_session, m_team, memberId, role, m_cancel.token()),
            [this, memberId, wasInside, team = m_team](const Result<TeamMembership> &answer) {
                m_people.setBusy(memberId, false);
                if (answer) {
                    m_people.put(*answer);
                    if (!wasInside)
                        m_teams.addPeople(team.id, 1);
                } else if (wasInside) {
                    m_people.setFailure(memberId, failureOf(answer.error()));
                } else {
                    Q_EMIT failed(failureOf(answer.error()));
                }
            });
}

void TeamsViewModel::add(const QStringList &memberIds)
{
    if (!m_session || !kind())
        return;
    for (const auto &id : memberIds)
        assign(id, {});
}

void TeamsViewModel::changeRole(const QString &memberId, int roleIndex)
{
    if (m_session && kind() && roleIndex >= 0 && roleIndex < kind()->roles.size())
        assign(memberId, kind()->roles.at(roleIndex).id);
}

void TeamsViewModel::remove(const QString &memberId)
{
    if (!m_session || !m_people.find(memberId))
        return;
    m_people.setFailure(memberId, {});
    m_people.setBusy(memberId, true);
    const auto name = m_people.nameOf(memberId);
    deliver(this, unassignFromTeam(m_session, m_team, memberId, m_cancel.token()),
            [this, memberId, name, team = m_team](const Result<std::monostate> &answer) {
                m_people.setBusy(memberId, false);
                if (!answer)
                    return m_people.setFailure(memberId, failureOf(answer.error()));
                if (team.id == m_team.id)
                    m_people.remove(memberId);
                m_teams.addPeople(team.id, -1);
                Q_EMIT told(tr("%1 is no longer in %2").arg(name, team.name));
            });
}

} // namespace rollcall
