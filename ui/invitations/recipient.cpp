// SPDX-License-Identifier: MIT
#include "ui/invitations/recipient.h"

#include "domain/address.h"
#include "domain/phone.h"
#include "ui/text/address_text.h"
#include "ui/text/policy_text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace rollcall {

namespace {

using Verdict = Recipient::Verdict;

QString say(const char *text) { return QCoreApplication::translate("Recipient", text); }

void decline(Recipient &recipient, Verdict verdict, QString flaw)
{
    recipient.verdict = verdict;
    recipient.flaw = std::move(flaw);
}

Decision channelDecision(const Policy &policy, InvitationChannel channel)
{
    const auto found = std::find_if(policy.channels.cbegin(), policy.channels.cend(),
                                    [&](const ChannelPolicy &offered) { return offered.channel == channel; });
    return found == policy.channels.cend() ? Decision{} : found->decision;
}

/// Reads the text as an e-mail or a phone number. False where it is neither.
bool readAddress(Recipient &recipient, const Policy &policy)
{
    if (PhoneNumber::looksLikePhone(recipient.typed)) {
        recipient.channel = InvitationChannel::Phone;
        const auto number = PhoneNumber::parse(recipient.typed, policy.defaultPhoneRegion);
        if (number) {
            recipient.address = number->e164();
            return true;
        }
        const bool international = recipient.typed.trimmed().startsWith(QLatin1Char('+'));
        decline(recipient, Verdict::Invalid,
                international ? say("is no phone number: its length or country code is wrong.")
                              : say("is no phone number here: begin with + and the country code."));
        return false;
    }
    recipient.channel = InvitationChannel::Email;
    if (const auto flaw = EmailAddress::check(recipient.typed); flaw != EmailAddress::Flaw::None) {
        decline(recipient, Verdict::Invalid, flawText(flaw));
        return false;
    }
    recipient.address = recipient.typed.trimmed();
    return true;
}

QString unavailableText(InvitationChannel channel, const Decision &decision)
{
    if (decision.supported() && !decision.reason.isEmpty())
        return say("is skipped: %1").arg(decisionText(decision));
    return channel == InvitationChannel::Phone ? say("is skipped: invitations by phone are not available here.")
                                               : say("is skipped: invitations by e-mail are not available here.");
}

void judgeHolder(Recipient &recipient, const RecipientRules &rules)
{
    if (!rules.index)
        return;
    recipient.holder = rules.index->holder(recipient.channel, recipient.address);
    if (!recipient.holder.memberId.isEmpty() && recipient.holder.memberId == rules.policy.callerMemberId)
        decline(recipient, Verdict::Yourself, say("is your own address and is skipped: you are already here."));
    else if (!recipient.holder.memberId.isEmpty())
        decline(recipient, Verdict::Member, say("is already a member and is skipped."));
    else if (!recipient.holder.invitationId.isEmpty())
        decline(recipient, Verdict::Invited, say("is already invited and is skipped."));
}

} // namespace

bool isSendable(const Recipient &recipient)
{
    return recipient.verdict == Verdict::New || recipient.verdict == Verdict::Failed;
}

void judge(QList<Recipient> &recipients, const RecipientRules &rules)
{
    QSet<QString> seen;
    int sendable = 0;
    for (auto &recipient : recipients) {
        recipient.verdict = recipient.failure.isEmpty() ? Verdict::New : Verdict::Failed;
        recipient.flaw = recipient.failure;
        recipient.holder = {};
        recipient.address.clear();
        if (!readAddress(recipient, rules.policy))
            continue;
        const auto same = AddressIndex::comparable(recipient.channel, recipient.address);
        if (seen.contains(same)) {
            decline(recipient, Verdict::Duplicate, say("stands in this list twice and is sent once."));
            continue;
        }
        seen.insert(same);
        if (const auto decision = channelDecision(rules.policy, recipient.channel); !decision.allowed()) {
            decline(recipient, Verdict::Unavailable, unavailableText(recipient.channel, decision));
            continue;
        }
        judgeHolder(recipient, rules);
        if (!isSendable(recipient))
            continue;
        // Each recipient is a request of its own, so a product whose own form takes one is no limit for this one.
        const int most = rules.policy.invitations.batchMax;
        if (++sendable > most && most > 1)
            decline(recipient, Verdict::OverLimit, say("has to wait: one form takes %1 at most.").arg(most));
    }
}

} // namespace rollcall
