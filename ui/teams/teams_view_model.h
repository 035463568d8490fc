// SPDX-License-Identifier: MIT
#pragma once

#include "ui/teams/team_members_model.h"
#include "ui/teams/teams_model.h"

namespace rollcall {

/// The page of teams, workspaces and groups: all of them, and the people of the one that is chosen. What becomes of a change of
/// a person stands in their row.
class TeamsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString host READ host WRITE setHost NOTIFY hostChanged FINAL)
    Q_PROPERTY(rollcall::TeamsModel *teams READ teams CONSTANT FINAL)
    Q_PROPERTY(rollcall::TeamMembersModel *people READ people CONSTANT FINAL)
    Q_PROPERTY(QString title READ title NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QString manageReason READ manageReason NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QString teamId READ teamId WRITE choose NOTIFY teamChanged FINAL)
    /// Chosen as soon as it is read: one that was just made.
    Q_PROPERTY(QString wanted MEMBER m_wanted NOTIFY teamChanged FINAL)
    Q_PROPERTY(QString teamName READ teamName NOTIFY teamChanged FINAL)
    Q_PROPERTY(QString kindId READ kindId NOTIFY teamChanged FINAL)
    Q_PROPERTY(QString kindLabel READ kindLabel NOTIFY teamChanged FINAL)
    Q_PROPERTY(QStringList roleLabels READ roleLabels NOTIFY teamChanged FINAL)
    Q_PROPERTY(QString peopleReason READ peopleReason NOTIFY peopleChanged FINAL)
    Q_PROPERTY(QString peopleError READ peopleError NOTIFY peopleChanged FINAL)
    Q_PROPERTY(bool joinShown READ joinShown NOTIFY peopleChanged FINAL)
    Q_PROPERTY(bool inside READ inside NOTIFY peopleChanged FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString callerMemberId READ callerMemberId NOTIFY rulesChanged FINAL)

public:
    explicit TeamsViewModel(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] QString host() const { return m_host; }
    void setHost(const QString &host);
    [[nodiscard]] TeamsModel *teams() { return &m_teams; }
    [[nodiscard]] TeamMembersModel *people() { return &m_people; }
    [[nodiscard]] QString title() const;        ///< "Workspaces and groups"
    [[nodiscard]] QVariantList kinds() const;   ///< {kindId, label, plural}
    [[nodiscard]] QString manageReason() const; ///< why none can be made, renamed or deleted, or empty
    [[nodiscard]] QString teamId() const { return m_team.id; }
    void choose(const QString &teamId);
    [[nodiscard]] QString teamName() const { return m_team.name; }
    [[nodiscard]] QString kindId() const { return m_team.kind; }
    [[nodiscard]] QString kindLabel() const;
    Q_INVOKABLE [[nodiscard]] QStringList insideIds() const;
    Q_INVOKABLE void readMore() { m_people.readMore(); }
    [[nodiscard]] QStringList roleLabels() const; ///< inside, highest first
    [[nodiscard]] QString peopleReason() const;   ///< why nobody else can be put in or taken out, or empty
    [[nodiscard]] QString peopleError() const;
    [[nodiscard]] bool joinShown() const; ///< the caller may put oneself in, and nobody else
    [[nodiscard]] bool inside() const;    ///< the caller is in it
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString callerMemberId() const;

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void add(const QStringList &memberIds);
    Q_INVOKABLE void remove(const QString &memberId);
    Q_INVOKABLE void changeRole(const QString &memberId, int roleIndex);

Q_SIGNALS:
    void sessionChanged();
    void hostChanged();
    void rulesChanged();
    void teamChanged();
    void peopleChanged();
    /// Something was done that the page can say in a sentence.
    void told(const QString &sentence);
    /// Somebody could not be put in, who therefore has no row to say it in.
    void failed(const QString &sentence);

private:
    [[nodiscard]] const TeamKind *kind() const;
    void teamsRead();
    void assign(const QString &memberId, const QString &role);
    [[nodiscard]] QString failureOf(const Error &error) const;

    QPointer<TenantSession> m_session;
    QString m_host;
    TeamsModel m_teams;
    TeamMembersModel m_people;
    Team m_team;
    QString m_wanted;
    CancelSource m_cancel;
};

} // namespace rollcall
