// SPDX-License-Identifier: MIT
#pragma once

#include "domain/invitation.h"
#include "domain/member_table.h"

#include <QHash>
#include <QString>

#include <memory>

namespace rollcall {

/// Who already has an address in a tenant: members, and invitations that still wait. Made on a worker, since folding the
/// addresses of a large tenant takes longer than a frame; immutable after that.
class AddressIndex {
public:
    struct Holder {
        QString memberId; ///< one of the two
        QString invitationId;
        bool operator==(const Holder &) const = default;
    };

    static std::shared_ptr<const AddressIndex> make(const MemberTablePtr &members,
                                                    const InvitationTablePtr &invitations, Instant now);

    /// Who holds it; both ids are empty where nobody does.
    [[nodiscard]] Holder holder(InvitationChannel channel, const QString &address) const;
    /// The same for an address in the form in which two are compared.
    [[nodiscard]] Holder holderOf(const QString &comparable) const { return m_holders.value(comparable); }
    /// The form in which two addresses of a channel are compared.
    [[nodiscard]] static QString comparable(InvitationChannel channel, const QString &address);

private:
    QHash<QString, Holder> m_holders;
};
using AddressIndexPtr = std::shared_ptr<const AddressIndex>;

} // namespace rollcall
