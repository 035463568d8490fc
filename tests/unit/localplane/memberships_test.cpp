// SPDX-License-Identifier: MIT
#include "plane_in_process.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

// After QTest: rapidcheck's own "check" must not meet Qt's macros half defined.
#include <rapidcheck.h>

#include <map>

using namespace rollcall;
using namespace rollcall::plane;

namespace {

enum class Step { Assign, Unassign, Promote, Rename, Dissolve, Found, Remove, Invite, Join };

/// Workspaces and people of one organization, driven over the plane's own routes beside a model of who is in what.
class Organization {
public:
    Organization() : m_tenant(m_plane.tenantNamed(QStringLiteral("Fabrikam Insurance")))
    {
        m_admin = m_plane.sessionOf(QStringLiteral("mary.saveley@fabrikam.example"));
        for (int i = 0; i < 2; ++i)
            take(Step::Found, 0, 0);
        for (int i = 0; i < 3; ++i)
            take(Step::Invite, 0, 0);
    }

    void take(Step step, int teamNumber, int memberNumber)
    {
        const auto team = pick(m_teams, teamNumber);
        const auto member = pick(m_members, memberNumber);
        const auto place = path("/api/teams/") + team + path("/members/") + member;
        switch (step) {
        case Step::Assign:
        case Step::Promote: {
            const auto role = step == Step::Promote ? QStringLiteral("manager") : QString();
            const QJsonObject body = role.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("role"), role}};
            RC_ASSERT((ask("PUT", place, body).status == 200) == (!team.isEmpty() && !member.isEmpty()));
            if (!team.isEmpty() && !member.isEmpty() && (!role.isEmpty() || !m_inside[team].count(member)))
                m_inside[team][member] = role.isEmpty() ? QStringLiteral("member") : role;
            return;
        }
        case Step::Unassign:
            RC_ASSERT((ask("DELETE", place).status == 204) == (m_inside[team].erase(member) > 0));
            return;
        case Step::Rename:
            if (!team.isEmpty()) {
                m_teams[team] = QStringLiteral("Team %1").arg(++m_number);
                ask("PATCH", path("/api/teams/") + team, {{QStringLiteral("name"), m_teams[team]}});
            }
            return;
        case Step::Dissolve:
            if (!team.isEmpty()) {
                RC_ASSERT(ask("DELETE", path("/api/teams/") + team).status == 204);
                m_inside.erase(team);
                m_teams.erase(team);
            }
            return;
        case Step::Found: return found();
        case Step::Remove:
            if (!member.isEmpty()) {
                RC_ASSERT(ask("DELETE", path("/api/members/") + member).status == 204);
                for (auto &[id, people] : m_inside)
                    people.erase(member);
                m_members.erase(member);
                m_links.erase(member);
            }
            return;
        case Step::Invite: return invite(team);
        case Step::Join: return join(member);
        }
    }

    /// What the plane says, from the side of the teams and from that of the members' rows, is what the model says.
    void compare()
    {
        std::map<QString, QSet<QString>> names;
        const auto teams = ask("GET", path("/api/teams?limit=1000")).body.value(QStringLiteral("items")).toArray();
        int seen = 0;
        for (const auto &value : teams) {
            const auto item = value.toObject();
            const auto id = item.value(QStringLiteral("id")).toString();
            if (m_teams.find(id) == m_teams.end())
                continue;
            ++seen;
            RC_ASSERT(item.value(QStringLiteral("name")).toString() == m_teams[id]);
            RC_ASSERT(item.value(QStringLiteral("member_count")).toInt() == static_cast<int>(m_inside[id].size()));
            std::map<QString, QString> inside;
            const auto people =
                ask("GET", path("/api/teams/") + id + path("/members")).body.value(QStringLiteral("items")).toArray();
            for (const auto &person : people) {
                const auto membership = person.toObject();
                inside[membership.value(QStringLiteral("member_id")).toString()] =
                    membership.value(QStringLiteral("role")).toString();
            }
            RC_ASSERT(inside == m_inside[id]);
            for (const auto &[member, role] : inside)
                names[member].insert(m_teams[id]);
        }
        RC_ASSERT(seen == static_cast<int>(m_teams.size()));
        for (const auto &[member, address] : m_members) {
            const auto row = ask("GET", path("/api/members/") + member).body.value(QStringLiteral("member")).toObject();
            QSet<QString> said;
            const auto listed = row.value(QStringLiteral("teams")).toArray();
            for (const auto &name : listed)
                said.insert(name.toString());
            RC_ASSERT(said == names[member]);
        }
    }

private:
    static QString path(const char *text) { return QString::fromLatin1(text); }

    static QString pick(const std::map<QString, QString> &from, int number)
    {
        return from.empty() ? QString() : std::next(from.begin(), number % static_cast<int>(from.size()))->first;
    }

    PlaneInProcess::Response ask(const char *method, const QString &where, const QJsonObject &body = {})
    {
        return m_plane.call(path(method), where, m_admin, m_tenant, body);
    }

    void found()
    {
        const auto name = QStringLiteral("Team %1").arg(++m_number);
        const auto made = ask("POST", path("/api/teams"),
                              {{QStringLiteral("kind"), QStringLiteral("workspace")}, {QStringLiteral("name"), name}});
        RC_ASSERT(made.status == 201);
        m_teams[made.body.value(QStringLiteral("team")).toObject().value(QStringLiteral("id")).toString()] = name;
    }

    void invite(const QString &team)
    {
        const auto address = QStringLiteral("person-%1@new.example").arg(++m_number);
        QJsonObject body{{QStringLiteral("channel"), QStringLiteral("email")}, {QStringLiteral("address"), address}};
        if (!team.isEmpty())
            body.insert(QStringLiteral("teams"), QJsonArray{team});
        RC_ASSERT(ask("POST", path("/api/invitations"), body).status == 201);
        const auto found =
            ask("GET", path("/api/members?search=") + address).body.value(QStringLiteral("items")).toArray();
        const auto id = found.at(0).toObject().value(QStringLiteral("id")).toString();
        m_members[id] = address;
        m_links[id] = address;
        if (!team.isEmpty())
            m_inside[team][id] = QStringLiteral("member");
    }

    // The link is in a message only, so the invited person is made a member by the account that the address belongs to.
    void join(const QString &member)
    {
        if (m_links.erase(member) == 0)
            return;
        const auto address = m_members[member];
        m_plane.addAccount(address);
        const auto token = newToken();
        {
            const auto lock = m_plane.plane().db.lock();
            Query(m_plane.plane().db, "UPDATE invitations SET token_digest = ? WHERE folded = ?", digestOf(token),
                  address)
                .run();
        }
        const auto joined = m_plane.call(path("POST"), path("/api/invitee/accept"), m_plane.sessionOf(address), {},
                                         {{QStringLiteral("token"), token}});
        RC_ASSERT(joined.status == 200);
    }

    PlaneInProcess m_plane;
    QString m_tenant;
    QString m_admin;
    int m_number = 0;
    std::map<QString, QString> m_teams;                     ///< name by id
    std::map<QString, QString> m_members;                   ///< address by id
    std::map<QString, QString> m_links;                     ///< of those who have not joined
    std::map<QString, std::map<QString, QString>> m_inside; ///< role by member, by team
};

} // namespace

class MembershipsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areTheSameFromBothSides()
    {
        Organization organization;
        const bool held = rc::check([&] {
            const auto steps = *rc::gen::container<std::vector<std::tuple<Step, int, int>>>(
                rc::gen::tuple(rc::gen::element(Step::Assign, Step::Assign, Step::Promote, Step::Unassign, Step::Rename,
                                                Step::Dissolve, Step::Found, Step::Remove, Step::Invite, Step::Join),
                               rc::gen::inRange(0, 8), rc::gen::inRange(0, 8)));
            for (const auto &[step, team, member] : steps)
                organization.take(step, team, member);
            organization.compare();
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(MembershipsTest)
#include "memberships_test.moc"
