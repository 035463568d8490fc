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
