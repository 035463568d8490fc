// SPDX-License-Identifier: MIT
#include "ui/text/address_text.h"

#include "domain/phone.h"

#include <QCoreApplication>

namespace rollcall {

namespace {
QString say(const char *text) { return QCoreApplication::translate("AddressText", text); }
} // namespace

QString addressText(InvitationChannel channel, const QString &address)
{
    return channel == InvitationChannel::Phone ? formatPhone(address) : address;
}

QString phoneReading(const QString &typed, const QString &e164)
{
    //: A phone number in three forms: "Typed 0138 0013 8000, sent to +8613800138000 (in its country 138 0013 8000)."
    return say("Typed %1, sent to %2 (in its country %3).").arg(typed.trimmed(), e164, nationalPhone(e164));
}

QString flawText(EmailAddress::Flaw flaw)
{
    using Flaw = EmailAddress::Flaw;
    switch (flaw) {
    case Flaw::None: return {};
    case Flaw::Empty: return say("is empty.");
    case Flaw::NoAt: return say("is incomplete: it has no @.");
    case Flaw::NoLocalPart: return say("is incomplete: nothing stands before the @.");
    case Flaw::NoDomain: return say("is incomplete: nothing stands after the @.");
    case Flaw::NoDomainEnding: return say("is incomplete: the domain has no ending.");
    case Flaw::BadCharacter: return say("has a character that no address can have.");
    case Flaw::TooLong: return say("is too long for an address.");
    }
    return {};
}

} // namespace rollcall
