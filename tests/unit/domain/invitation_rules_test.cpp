// SPDX-License-Identifier: MIT
#include "domain/invitation.h"
#include "properties.h"

using namespace rollcall;
using State = InvitationState;
using Event = InvitationEvent;

namespace {

const std::vector<State> states{State::Pending, State::Accepted, State::Rejected,
                                State::Revoked, State::Expired,  State::Unknown};
const std::vector<Event> events{Event::Accept, Event::Reject, Event::Revoke, Event::Resend};

bool isFinal(State state) { return state == State::Accepted || state == State::Rejected || state == State::Revoked; }

} // namespace

class InvitationRulesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsClosedStaysClosed()
    {
        checkProperty([] {
            auto state = State::Pending;
            const auto happened = *rc::gen::container<std::vector<Event>>(rc::gen::elementOf(events));
            bool closed = false;
            int acceptances = 0;
            for (const auto event : happened) {
                const auto next = transition(state, event);
                if (closed)
                    RC_ASSERT(!next);
                if (!next)
                    continue;
                state = *next;
                acceptances += event == Event::Accept ? 1 : 0;
                closed = isFinal(state);
            }
            RC_ASSERT(acceptances <= 1);
        });
    }

    void anExpiredOneCannotBeAnswered()
    {
        QVERIFY(!transition(State::Expired, Event::Accept));
        QVERIFY(!transition(State::Expired, Event::Reject));
        QCOMPARE(transition(State::Expired, Event::Resend), State::Pending);
        QCOMPARE(transition(State::Expired, Event::Revoke), State::Revoked);
        for (const auto event : events)
            QVERIFY2(!transition(State::Unknown, event), "a state that is not known was changed");
    }

    void expiryConcernsThePendingOnly()
    {
        checkProperty([] {
            const auto stored = *rc::gen::elementOf(states);
            const auto expires = *rc::gen::inRange<std::int64_t>(0, 2000);
            const auto now = *rc::gen::inRange<std::int64_t>(0, 2000);
            const auto effective = effectiveState(stored, Instant::fromMs(expires), Instant::fromMs(now));
            const bool expired = stored == State::Pending && now >= expires;
            RC_ASSERT(effective == (expired ? State::Expired : stored));
            // Later it is never less expired, and asking twice changes nothing.
            RC_ASSERT(effectiveState(effective, Instant::fromMs(expires), Instant::fromMs(now + 1)) != State::Pending
                      || !expired);
            RC_ASSERT(effectiveState(stored, Instant::notProvided(), Instant::fromMs(now)) == stored);
            RC_ASSERT(effectiveState(stored, Instant::fromMs(expires), Instant::notProvided()) == stored);
        });
    }

    void wordsAndStatesAreOne()
    {
        for (const auto state : states)
            QCOMPARE(invitationStateFrom(toWord(state)), state);
        QCOMPARE(invitationStateFrom(QStringLiteral("Pending")), State::Unknown);
    }
};

QTEST_GUILESS_MAIN(InvitationRulesTest)
#include "invitation_rules_test.moc"
