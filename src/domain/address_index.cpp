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
    lookThrough(*members, [&](const MemberChunk &chunk, std::size_t row) {
        // Where the invited are rows of the member list too, such a row is no member yet.
        if (chunk.status[row] == MemberStatus::Invited)
            return true;
        const Holder holder{chunk.id.at(row), {}};
        if (!chunk.email.isEmpty(row))
            index->m_holders.insert(comparable(InvitationChannel::Email, chunk.email.at(row)), holder);
        if (!chunk.phone.isEmpty(row))
            index->m_holders.insert(comparable(InvitationChannel::Phone, chunk.phone.at(row)), holder);
        return true;
    });
    return index;
}

AddressIndex::Holder AddressIndex::holder(InvitationChannel channel, const QString &address) const
{
    return m_holders.value(comparable(channel, address));
}

} // namespace rollcall
