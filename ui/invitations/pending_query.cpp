// SPDX-License-Identifier: MIT
#include "ui/invitations/pending_query.h"

#include "domain/address.h"

#include <algorithm>

namespace rollcall {

namespace {

constexpr std::int64_t daySeconds = 24 * 3600;
constexpr int barsWithoutEnd = 7;
constexpr int mostBars = 14;

QString comparable(const Invitation &invitation)
{
    return invitation.channel == InvitationChannel::Email ? EmailAddress::fold(invitation.address) : invitation.address;
}

/// Of each address, when the newest invitation to it was sent: an expired one that was replaced asks for nothing.
QHash<QString, Instant> newestByAddress(const InvitationTable &table)
{
    QHash<QString, Instant> newest;
    for (const auto &invitation : table) {
        auto &known = newest[comparable(invitation)];
        known = std::max(known, invitation.sent);
    }
    return newest;
}

int daysSince(Instant sent, Instant now)
{
    if (!sent.isKnown() || now <= sent)
        return 0;
    return static_cast<int>((now.ms - sent.ms) / 1000 / daySeconds);
}

QList<AgeBar> emptyBars(std::optional<std::int64_t> lifetime)
{
    const auto days = lifetime ? static_cast<int>((*lifetime + daySeconds - 1) / daySeconds) : barsWithoutEnd;
    const auto count = std::clamp(days, 1, mostBars);
    QList<AgeBar> bars;
    for (int day = 0; day < count; ++day) {
        const auto left = lifetime ? *lifetime - day * daySeconds : 0;
        bars.append({day, 0, lifetime && left <= soonSeconds, day == count - 1 && (!lifetime || days > count)});
    }
    return bars;
}

} // namespace

std::optional<Urgency> urgencyOf(const Invitation &invitation, Instant now)
{
    const auto state = effectiveState(invitation.state, invitation.expires, now);
    if (state == InvitationState::Expired)
        return Urgency::Expired;
    if (state != InvitationState::Pending)
        return std::nullopt;
    if (isInView(InvitationView::ExpiringSoon, invitation, now))
        return Urgency::Soon;
    if (invitation.attention == QLatin1String("account_mismatch"))
        return Urgency::Mismatch;
    return Urgency::Waiting;
}

PendingList runPendingQuery(const InvitationKeysPtr &keys, const PendingQuery &query)
{
    PendingList list;
    list.keys = keys;
    list.now = query.base.now;
    list.bars = emptyBars(query.lifetimeSeconds);
    auto base = query.base;
    base.state.reset();
    const auto matching = runQuery(keys, base);
    const auto newest = newestByAddress(*keys->table);
    const auto asks = [&](const Invitation &invitation) -> std::optional<Urgency> {
        const auto urgency = urgencyOf(invitation, list.now);
        if (urgency == Urgency::Expired && invitation.sent < newest.value(comparable(invitation)))
            return std::nullopt;
        return urgency;
    };
    for (const auto &invitation : *keys->table) {
        const auto urgency = asks(invitation);
        if (!urgency)
            continue;
        ++list.byRole[invitation.role];
        for (std::size_t view = 0; view < invitationViews; ++view)
            list.inView[view] += isInView(static_cast<InvitationView>(view), invitation, list.now) ? 1 : 0;
        if (*urgency == Urgency::Expired) {
            ++list.expired;
            continue;
        }
        ++list.waiting;
        list.soon += *urgency == Urgency::Soon;
        list.mismatched += invitation.attention == QLatin1String("account_mismatch");
        ++list.bars[std::min<qsizetype>(daysSince(invitation.sent, list.now), list.bars.size() - 1)].count;
    }
    std::array<std::vector<PendingEntry>, urgencyCount> groups;
    for (const auto *invitation : matching.rows) {
        if (const auto urgency = asks(*invitation))
            groups[static_cast<std::size_t>(*urgency)].push_back({*urgency, invitation});
    }
    for (std::size_t i = 0; i < urgencyCount; ++i) {
        list.byUrgency[i] = static_cast<int>(groups[i].size());
        if (groups[i].empty())
            continue;
        list.entries.push_back({static_cast<Urgency>(i), nullptr});
        if (!query.collapsed.contains(static_cast<int>(i)))
            list.entries.insert(list.entries.end(), groups[i].begin(), groups[i].end());
    }
    return list;
}

} // namespace rollcall
