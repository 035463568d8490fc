// SPDX-License-Identifier: MIT
#pragma once

#include "domain/address_index.h"
#include "domain/policy.h"

#include <QList>
#include <QString>

namespace rollcall {

/// One recipient of the invite drawer, as typed, with what is known about it before anything is sent.
struct Recipient {
    enum class Verdict {
        New,         ///< will be sent
        Invalid,     ///< no address: `flaw` says why
        Unavailable, ///< this control plane does not invite that way
        Duplicate,   ///< stands in the list above already
        Yourself,
        Member,
        Invited,   ///< an invitation waits already
        OverLimit, ///< more than one form takes
        Failed     ///< was tried; `flaw` says what happened
    };

    QString id; ///< of this chip, never of the recipient
    QString typed;
    InvitationChannel channel = InvitationChannel::Unknown;
    QString address; ///< e-mail as typed, or E.164; empty while Invalid
    Verdict verdict = Verdict::New;
    QString flaw; ///< the end of a sentence that begins with the address
    AddressIndex::Holder holder;
    bool sending = false;
    QString failure;  ///< of the last try, a sentence of its own
    QString key;      ///< idempotency key of the last try
    QString keyDraft; ///< what that key was for: other content needs another key
    bool operator==(const Recipient &) const = default;
};

/// What a verdict depends on.
struct RecipientRules {
    Policy policy;
    AddressIndexPtr index; ///< null while it is being made: nobody is known yet
};

/// Whether it can be sent: new ones, and those that were tried and can be tried again.
[[nodiscard]] bool isSendable(const Recipient &recipient);
/// Judges every recipient; order matters, since the second of two equal ones is the duplicate.
void judge(QList<Recipient> &recipients, const RecipientRules &rules);

} // namespace rollcall
