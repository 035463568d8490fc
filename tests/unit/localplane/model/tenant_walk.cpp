// SPDX-License-Identifier: MIT
#include "tenant_walk.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <thread>

using namespace rollcall;
using namespace Qt::StringLiterals;

TenantWalk::TenantWalk(PlaneInProcess &plane, Product product)
    : m_plane(plane)
    , m_product(std::move(product))
    , m_root(plane.sessionOf(u"root@rollcall.example"_s))
    , m_invitationIds(crowd)
    , m_tokens(crowd)
{
    static int walks = 0;
    ++walks;
    for (std::size_t i = 0; i < crowd; ++i) {
        m_emails.append(u"walk-%1-%2@new.example"_s.arg(walks).arg(i));
        plane.addAccount(m_emails.last());
        m_sessions.at(i) = plane.sessionOf(m_emails.last());
    }
    m_tenant = plane.addTenant(u"Walk %1"_s.arg(walks), m_product.ruleSet);
    m_memberIds.at(0) = plane.addMember(m_tenant, m_emails.first(), m_product.top);
    m_model.people.resize(crowd);
    m_model.people.front() = {MemberStanding::Active, Rank::Top, true};
    m_model.invitations.resize(crowd);
    m_model.now = plane.clock().now();
}

QString TenantWalk::take(const std::vector<Draw> &draws)
{
    const auto moves = movesFor(draws);
    if (moves.empty())
        return {};
    std::vector<Outcome> outcomes(moves.size());
    if (moves.size() == 1) {
        outcomes.front() = perform(moves.front());
    } else {
        std::vector<std::thread> callers;
        callers.reserve(moves.size());
        for (std::size_t i = 0; i < moves.size(); ++i)
            callers.emplace_back([&, i] { outcomes.at(i) = perform(moves.at(i)); });
        for (auto &caller : callers)
            caller.join();
    }
    for (std::size_t i = 0; i < moves.size(); ++i)
        learn(moves.at(i), outcomes.at(i));
    m_steps += static_cast<int>(moves.size());
    const auto problem = explain(moves, outcomes);
    signInAgain();
    return problem;
}

std::optional<Move> TenantWalk::moveFor(const Draw &draw) const
{
    Move move;
    move.deed = static_cast<Deed>(draw.deed);
    move.person = static_cast<std::size_t>(draw.person);
    move.rank = static_cast<Rank>(draw.rank);
    if (move.rank == Rank::Middle && m_product.middle == m_product.plain)
        move.rank = Rank::Plain;
    if (m_product.linksCountUses && draw.rank > 0)
        move.maxUses = draw.rank;
    const auto &own = m_model.invitations.at(move.person);
    const auto drawn = static_cast<std::size_t>(draw.target);
    // What the product does not have is tried now and then only: it is always refused.
    if (!knows(m_product, move.deed) && drawn % 8 != 0)
        return std::nullopt;
    switch (move.deed) {
    case Deed::Resend:
    case Deed::Revoke:
    case Deed::Accept:
    case Deed::Reject:
        if (own.empty())
            return std::nullopt;
        // The newest one more often than all others: that is where the states are.
        move.target = drawn % 3 == 0 ? drawn % own.size() : own.size() - 1;
        move.generation = drawn % 5 == 0 ? 0 : own.at(move.target).generation;
        return move;
    case Deed::DisableLink:
    case Deed::EnableLink:
    case Deed::RevokeLink:
    case Deed::DeleteLink:
    case Deed::JoinByLink:
        if (m_model.links.empty())
            return std::nullopt;
        move.target = drawn % m_model.links.size();
        return move;
    case Deed::Remove:
    case Deed::ChangeRole:
    case Deed::Disable:
    case Deed::Enable: return m_memberIds.at(move.person).isEmpty() ? std::nullopt : std::optional(move);
    default: return move;
    }
}

// Two calls at once that both make a link would leave open whose link is the living one, and time passes for all.
std::vector<Move> TenantWalk::movesFor(const std::vector<Draw> &draws) const
{
    std::vector<Move> moves;
    QSet<std::size_t> sentTo;
    bool makesLink = false;
    for (const auto &draw : draws) {
        const auto move = moveFor(draw);
        if (!move)
            continue;
        if (move->deed == Deed::Wait) {
            if (moves.empty())
                return {*move};
            continue;
        }
        if (move->deed == Deed::Invite || move->deed == Deed::Resend) {
            if (sentTo.contains(move->person))
                continue;
            sentTo.insert(move->person);
        }
        if (move->deed == Deed::MakeLink) {
            if (makesLink)
                continue;
            makesLink = true;
        }
        moves.push_back(*move);
    }
    return moves;
}

void TenantWalk::learn(const Move &move, const Outcome &outcome)
{
    if (!outcome.done)
        return;
    const auto token = outcome.body.value(u"link"_s).toString().section(u'/', -1);
    switch (move.deed) {
    case Deed::Invite:
        m_invitationIds.at(move.person).append(outcome.body.value(u"invitation"_s)[u"id"_s].toString());
        m_tokens.at(move.person).push_back({token});
        break;
    case Deed::Resend: m_tokens.at(move.person).at(move.target).append(token); break;
    case Deed::MakeLink:
        m_linkIds.append(outcome.body.value(u"invitation_link"_s)[u"id"_s].toString());
        m_linkTokens.append(token);
        break;
    case Deed::Accept:
    case Deed::JoinByLink: m_memberIds.at(move.person) = outcome.body.value(u"member_id"_s).toString(); break;
    default: break;
    }
}

QString TenantWalk::explain(const std::vector<Move> &moves, const std::vector<Outcome> &outcomes)
{
    const auto seen = see();
    std::vector<std::size_t> order(moves.size());
    std::iota(order.begin(), order.end(), 0);
    QStringList missed;
    do {
        auto model = m_model;
        bool agrees = true;
        for (const auto i : order)
            agrees = model.apply(m_product, moves.at(i)) == outcomes.at(i).done && agrees;
        const auto wanted = expected(model);
        if (agrees && wanted == seen) {
            m_model = std::move(model);
            return {};
        }
        missed = wanted;
    } while (std::next_permutation(order.begin(), order.end()));
    QStringList made;
    for (std::size_t i = 0; i < moves.size(); ++i)
        made.append(u"deed %1 of %2: %3"_s.arg(static_cast<int>(moves.at(i).deed))
                        .arg(moves.at(i).person)
                        .arg(outcomes.at(i).done ? u"done"_s : outcomes.at(i).body.value(u"code"_s).toString()));
    return u"%1\n%2\nseen: %3\nwanted: %4"_s.arg(m_product.ruleSet, made.join(u"; "_s), seen.join(u", "_s),
                                                 missed.join(u", "_s));
}

void TenantWalk::signInAgain()
{
    for (std::size_t i = 0; i < crowd; ++i) {
        if (m_model.people.at(i).signedIn)
            continue;
        m_sessions.at(i) = m_plane.sessionOf(m_emails.at(static_cast<qsizetype>(i)));
        m_model.people.at(i).signedIn = true;
    }
}

QString TenantWalk::roleOf(Rank rank) const
{
    if (rank == Rank::Top)
        return m_product.top;
    return rank == Rank::Middle ? m_product.middle : m_product.plain;
}
