// SPDX-License-Identifier: MIT
#pragma once

#include "domain/address.h"
#include "domain/address_index.h"
#include "domain/policy.h"
#include "sheets/columns.h"

#include <QHash>

namespace rollcall {

/// One person of a sheet, as typed, with what is known about it before anything is sent.
struct ImportRow {
    enum class Verdict {
        New,           ///< will be sent
        BeyondCredits, ///< the pool has nothing left that this person could work with; sent only where that is wanted
        BadAddress,    ///< `flaw`, or no phone number
        Duplicate,     ///< of `firstRow`
        Yourself,
        Member,
        Pending,            ///< an invitation waits already
        ChannelUnavailable, ///< this control plane does not invite that way
        RoleUnavailable,
        TeamUnavailable,
        MessageTooLong,
        NameMissing ///< needed to create somebody directly
    };

    int number = 0; ///< of its row in the sheet
    QString typed;  ///< the address
    QString role;
    QString name;
    QString message;
    QString team;

    // Read from it.
    InvitationChannel channel = InvitationChannel::Unknown;
    QString address; ///< e-mail as typed, or E.164; empty for a bad one
    QString key;     ///< in which two addresses are compared
    EmailAddress::Flaw flaw = EmailAddress::Flaw::None;
    bool formula = false; ///< one of its texts would run as a formula in a spreadsheet

    // Judged, with all the others.
    Verdict verdict = Verdict::New;
    bool wanted = false; ///< although beyond the credits
    int firstRow = 0;
    QString roleId;
    QStringList teamIds;
    Decision decision; ///< why a channel or role is not available
    AddressIndex::Holder holder;

    [[nodiscard]] bool sendable() const
    {
        return verdict == Verdict::New || (verdict == Verdict::BeyondCredits && wanted);
    }
    [[nodiscard]] bool needsALook() const { return verdict != Verdict::New || formula; }
    bool operator==(const ImportRow &) const = default;
};
constexpr std::size_t importVerdicts = 12;
using ImportRows = std::vector<ImportRow>;

/// What a verdict depends on.
struct ImportRules {
    Policy policy;
    AddressIndexPtr known;         ///< null while it is being made: nobody is known yet
    QString role;                  ///< for rows that name none
    QHash<QString, QString> teams; ///< ids by foldForSearch(name); of those that can be joined before joining
    bool creating = false;         ///< members are created, not invited
    bool beyondCredits = false;    ///< those beyond the credits are sent too
};

/// The people of a sheet. A row without an address stays, to be told.
[[nodiscard]] ImportRows importRows(const Sheet &sheet, const SheetColumns &columns, const Policy &policy,
                                    SheetProgress &progress);

/// Reads the address anew after `typed` or another text has changed.
void readRow(ImportRow &row, const Policy &policy);
/// Judges every row; order matters, since the second of two equal ones is the duplicate.
void judgeRows(ImportRows &rows, const ImportRules &rules);

} // namespace rollcall
