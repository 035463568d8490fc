// SPDX-License-Identifier: MIT
#include "plane_in_process.h"

#include "domain/invitation.h"

#include <QTest>

// After QTest: rapidcheck's own "check" must not meet Qt's macros half defined.
#include <rapidcheck.h>

using namespace rollcall;
using namespace rollcall::plane;

namespace {

enum class Step { Resend, Revoke, Accept, Reject, WaitTwoDays };

/// One invitation of a rule set, driven over the plane's own routes, beside the domain's state machine.
class Walk {
public:
    Walk(PlaneInProcess &plane, const QString &tenantName, const QString &adminEmail, int number)
        : m_plane(plane)
        , m_tenant(plane.tenantNamed(tenantName))
        , m_admin(plane.sessionOf(adminEmail))
    {
        const auto address = QStringLiteral("walker-%1@new.example").arg(number);
        plane.addAccount(address);
        m_invitee = plane.sessionOf(address);
        const auto made =
            plane.call(QStringLiteral("POST"), QStringLiteral("/api/invitations"), m_admin, m_tenant,
                       {{QStringLiteral("channel"), QStringLiteral("email")}, {QStringLiteral("address"), address}});
        m_id = made.body.value(QStringLiteral("invitation")).toObject().value(QStringLiteral("id")).toString();
        m_link = made.body.value(QStringLiteral("link")).toString();
        m_expires = plane.clock().now().plusSeconds(week);
    }

    /// False where the plane and the state machine disagree.
    bool take(Step step, bool canResend, bool canReject)
    {
        const auto now = m_plane.clock().now();
        const auto before = effectiveState(m_state, m_expires, now);
        if (step == Step::WaitTwoDays) {
            m_plane.clock().advanceSeconds(std::int64_t{2} * 24 * 3600);
            return agrees();
        }
        const auto event = eventOf(step);
        const bool supported = (step != Step::Resend || canResend) && (step != Step::Reject || canReject);
        const auto next = supported ? transition(before, event) : std::nullopt;
        const auto answer = perform(step);
        const bool done = answer.status == 200;
        if (done != next.has_value())
            return false;
        if (done) {
            m_state = *next;
            if (step == Step::Resend) {
                m_expires = now.plusSeconds(week);
                m_link = answer.body.value(QStringLiteral("link")).toString();
            }
        }
        return agrees();
    }

private:
    static constexpr std::int64_t week = 7 * 24 * 3600;

    static InvitationEvent eventOf(Step step)
    {
        switch (step) {
        case Step::Resend: return InvitationEvent::Resend;
        case Step::Revoke: return InvitationEvent::Revoke;
        case Step::Accept: return InvitationEvent::Accept;
        case Step::Reject:
        case Step::WaitTwoDays: break;
        }
        return InvitationEvent::Reject;
    }

    PlaneInProcess::Response perform(Step step)
    {
        const auto post = QStringLiteral("POST");
        const auto path = QStringLiteral("/api/invitations/") + m_id;
        const QJsonObject token{{QStringLiteral("token"), m_link.section(QLatin1Char('/'), -1)}};
        switch (step) {
        case Step::Resend: return m_plane.call(post, path + QStringLiteral("/resend"), m_admin, m_tenant);
        case Step::Revoke: return m_plane.call(post, path + QStringLiteral("/revoke"), m_admin, m_tenant);
        case Step::Accept: return m_plane.call(post, QStringLiteral("/api/invitee/accept"), m_invitee, {}, token);
        case Step::Reject:
        case Step::WaitTwoDays: break;
        }
        return m_plane.call(post, QStringLiteral("/api/invitee/reject"), m_invitee, {}, token);
    }

    bool agrees()
    {
        const auto answer =
            m_plane.call(QStringLiteral("GET"), QStringLiteral("/api/invitations/") + m_id, m_admin, m_tenant);
        const auto status =
            answer.body.value(QStringLiteral("invitation")).toObject().value(QStringLiteral("status")).toString();
        return status == toWord(effectiveState(m_state, m_expires, m_plane.clock().now()));
    }

    PlaneInProcess &m_plane;
    QString m_tenant;
    QString m_admin;
    QString m_invitee;
    QString m_id;
    QString m_link;
    InvitationState m_state = InvitationState::Pending;
    Instant m_expires;
};

} // namespace

class InvitationStatesTest final : public QObject {
    Q_OBJECT

private slots:
    void followTheStateMachine_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("admin");
        QTest::addColumn<bool>("canResend");
        QTest::addColumn<bool>("canReject");
        QTest::newRow("wuliang") << QStringLiteral("Acme Robotics") << QStringLiteral("amelia.hartmann@acme.example")
                                 << false << true;
        QTest::newRow("lake") << QStringLiteral("Globex Industries") << QStringLiteral("hank.scorpio@globex.example")
                              << true << false;
    }

    void followTheStateMachine()
    {
        QFETCH(QString, tenant);
        QFETCH(QString, admin);
        QFETCH(bool, canResend);
        QFETCH(bool, canReject);
        PlaneInProcess plane;
        int number = 0;
        const bool held = rc::check([&] {
            const auto steps = *rc::gen::container<std::vector<Step>>(
                rc::gen::element(Step::Resend, Step::Revoke, Step::Accept, Step::Reject, Step::WaitTwoDays));
            Walk walk(plane, tenant, admin, ++number);
            for (const auto step : steps)
                RC_ASSERT(walk.take(step, canResend, canReject));
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(InvitationStatesTest)
#include "invitation_states_test.moc"
