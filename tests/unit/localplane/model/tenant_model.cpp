// SPDX-License-Identifier: MIT
#include "tenant_model.h"

#include <algorithm>

using namespace rollcall;

bool knows(const Product &product, Deed deed)
{
    switch (deed) {
    case Deed::Invite:
    case Deed::Revoke:
    case Deed::Accept: return product.invites;
    case Deed::Resend: return product.resends;
    case Deed::Reject: return product.rejects;
    case Deed::ChangeRole: return product.changesRoles;
    case Deed::Leave: return product.leaves;
    case Deed::Disable:
    case Deed::Enable: return product.disables;
    case Deed::MakeLink:
    case Deed::JoinByLink: return product.links;
    case Deed::DisableLink:
    case Deed::EnableLink:
    case Deed::DeleteLink: return product.linksAreDisabled;
    case Deed::RevokeLink: return product.links && !product.linksAreDisabled;
    case Deed::Remove:
    case Deed::Wait: break;
    }
    return true;
}

bool TenantModel::apply(const Product &product, const Move &move)
{
    switch (move.deed) {
    case Deed::Invite:
    case Deed::Resend:
    case Deed::Revoke: return applyInvitation(product, move);
    case Deed::Accept:
    case Deed::Reject: return answer(product, move);
    case Deed::Remove:
    case Deed::ChangeRole:
    case Deed::Leave:
    case Deed::Disable:
    case Deed::Enable: return applyMember(product, move);
    case Deed::MakeLink:
    case Deed::DisableLink:
    case Deed::EnableLink:
    case Deed::RevokeLink:
    case Deed::DeleteLink:
    case Deed::JoinByLink: return applyLink(product, move);
    case Deed::Wait: break;
    }
    now = now.plusSeconds(std::int64_t{2} * 24 * 3600);
    return true;
}

bool TenantModel::applyInvitation(const Product &product, const Move &move)
{
    auto &own = invitations.at(move.person);
    const auto expires = product.lifetime ? now.plusSeconds(*product.lifetime) : Instant::notProvided();
    if (move.deed == Deed::Invite) {
        if (!product.invites || people.at(move.person).standing != MemberStanding::Outside
            || hasOpenInvitation(move.person))
            return false;
        own.push_back({InvitationState::Pending, expires, 0});
        return true;
    }
    auto &invited = own.at(move.target);
    const auto state = effectiveState(invited.state, invited.expires, now);
    const bool waits = state == InvitationState::Pending || state == InvitationState::Expired;
    if (move.deed == Deed::Revoke) {
        if (waits)
            invited.state = InvitationState::Revoked;
        return waits;
    }
    if (!product.resends || !waits || (state == InvitationState::Expired && hasOpenInvitation(move.person)))
        return false;
    invited = {InvitationState::Pending, expires, invited.generation + 1};
    return true;
}

bool TenantModel::answer(const Product &product, const Move &move)
{
    const auto &person = people.at(move.person);
    auto &invited = invitations.at(move.person).at(move.target);
    const bool open = effectiveState(invited.state, invited.expires, now) == InvitationState::Pending;
    if (!open || !person.signedIn || move.generation != invited.generation)
        return false;
    if (move.deed == Deed::Reject) {
        if (product.rejects)
            invited.state = InvitationState::Rejected;
        return product.rejects;
    }
    if (person.standing != MemberStanding::Outside)
        return false;
    invited.state = InvitationState::Accepted;
    join(move.person, Rank::Plain);
    return true;
}

bool TenantModel::applyMember(const Product &product, const Move &move)
{
    auto &person = people.at(move.person);
    const bool kept = person.rank == Rank::Top && product.topPassesOnByTransfer;
    if (person.standing == MemberStanding::Outside)
        return false;
    switch (move.deed) {
    case Deed::Remove:
        if (kept || isLastTop(move.person))
            return false;
        person = {MemberStanding::Outside, Rank::Plain, false};
        return true;
    case Deed::ChangeRole:
        if (move.rank == person.rank)
            return true; // which changes nothing
        if (!product.changesRoles || kept || (move.rank == Rank::Top && product.topPassesOnByTransfer)
            || isLastTop(move.person))
            return false;
        person.rank = move.rank;
        return true;
    case Deed::Leave:
        if (!product.leaves || kept || !person.signedIn || person.standing != MemberStanding::Active)
            return false;
        person = {MemberStanding::Outside, Rank::Plain, person.signedIn};
        return true;
    case Deed::Disable:
        if (!product.disables || kept || person.standing != MemberStanding::Active)
            return false;
        person.standing = MemberStanding::Disabled;
        person.signedIn = false;
        return true;
    default: break;
    }
    if (!product.disables || kept || person.standing != MemberStanding::Disabled)
        return false;
    person.standing = MemberStanding::Active;
    return true;
}

bool TenantModel::applyLink(const Product &product, const Move &move)
{
    if (!product.links)
        return false;
    if (move.deed == Deed::MakeLink) {
        links.push_back({true, true, false, 0, move.maxUses});
        return true;
    }
    auto &link = links.at(move.target);
    const bool there = link.exists && !link.revoked;
    switch (move.deed) {
    case Deed::DisableLink:
        if (!product.linksAreDisabled || !there || !link.enabled)
            return false;
        link.enabled = false;
        return true;
    case Deed::EnableLink:
        if (!product.linksAreDisabled || !there || link.enabled)
            return false;
        link.enabled = true;
        return true;
    case Deed::RevokeLink:
        if (product.linksAreDisabled || !there)
            return false;
        link.revoked = true;
        return true;
    case Deed::DeleteLink:
        if (!product.linksAreDisabled || !link.exists)
            return false;
        link.exists = false;
        return true;
    default: break;
    }
    const auto &person = people.at(move.person);
    if (!link.works() || !person.signedIn || person.standing != MemberStanding::Outside)
        return false;
    ++link.uses;
    join(move.person, Rank::Plain);
    return true;
}

bool TenantModel::hasOpenInvitation(std::size_t person) const
{
    const auto &own = invitations.at(person);
    return std::any_of(own.cbegin(), own.cend(), [this](const Invited &invited) {
        return effectiveState(invited.state, invited.expires, now) == InvitationState::Pending;
    });
}

bool TenantModel::isLastTop(std::size_t person) const
{
    const auto isTop = [](const Person &one) {
        return one.rank == Rank::Top && one.standing == MemberStanding::Active;
    };
    return isTop(people.at(person)) && std::count_if(people.cbegin(), people.cend(), isTop) == 1;
}

void TenantModel::join(std::size_t person, Rank rank)
{
    people.at(person).standing = MemberStanding::Active;
    people.at(person).rank = rank;
}
