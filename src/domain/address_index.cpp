// SPDX-License-Identifier: MIT
#include "domain/address_index.h"

#include "domain/address.h"

namespace rollcall {

QString AddressIndex::comparable(InvitationChannel channel, const QString &address)
{
    return channel == InvitationChannel::Email ? EmailAddress::fold(address) : address;
}

std::shared_ptr<const AddressIndex> AddressIndex::make(const MemberTablePtr &members,
                                                       const InvitationTablePtr &invitations, Instant now)
{
    auto index = std::make_shared<AddressIndex>();
    for (const auto &invitation : *invitations) {
        if (effectiveState(invitation.state, invitation.expires, now) == InvitationState::Pending)
            index->m_holders.insert(comparable(invitation.channel, invitation.address), {{}, invitation.id});
    }
    for (const auto &member : *members) {
        // Where the invited are rows of the member list too, such a row is no member yet.
        if (member.status == MemberStatus::Invited)
            continue;
        if (!member.email.isEmpty())
            index->m_holders.insert(comparable(InvitationChannel::Email, member.email), {member.id, {}});
        if (!member.phone.isEmpty())
            index->m_holders.insert(comparable(InvitationChannel::Phone, member.phone), {member.id, {}});
    }
    return index;
}

AddressIndex::Holder AddressIndex::holder(InvitationChannel channel, const QString &address) const
{
    return m_holders.value(comparable(channel, address));
}

} // namespace rollcall
