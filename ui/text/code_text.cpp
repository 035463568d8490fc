// SPDX-License-Identifier: MIT
#include "ui/text/code_text.h"

#include <QCoreApplication>

#include <array>

namespace rollcall {

namespace {

QString say(const char *text) { return QCoreApplication::translate("CodeText", text); }

struct Sentence {
    const char *code;
    const char *text;
};

/// For codes of drivers, and of the platforms behind them, whose own words are of no help.
constexpr std::array sentences{
    Sentence{"creation_unknown",
             QT_TRANSLATE_NOOP("CodeText", "No answer came that says whether the member was created, and this "
                                           "platform cannot be asked. The list says so. Create the member again "
                                           "to find out: an address that is taken is refused.")},
    Sentence{"invitation_closed", QT_TRANSLATE_NOOP("CodeText", "This invitation is closed.")},
    Sentence{"half_done",
             QT_TRANSLATE_NOOP("CodeText", "The old invitation is deleted. Whether another was made is not known: look "
                                           "at the list, and invite the person again if there is none.")},
    Sentence{"already_member", QT_TRANSLATE_NOOP("CodeText", "This person is a member of the organization already.")},
    Sentence{"invite_already_exists",
             QT_TRANSLATE_NOOP("CodeText", "An invitation to this address is open already. Revoke it "
                                           "before you send another.")},
    Sentence{"email_domain_not_allowed",
             QT_TRANSLATE_NOOP("CodeText", "The organization does not allow addresses of this domain.")},
    Sentence{"cannot_invite_emails_with_unverified_domains",
             QT_TRANSLATE_NOOP("CodeText",
                               "The organization invites addresses of verified domains only, and this domain is not "
                               "verified.")},
    Sentence{"org_member_limit_exceeded",
             QT_TRANSLATE_NOOP("CodeText", "The organization has no free place. Open invitations count as well.")},
    Sentence{"workspace_member_limit_exceeded", QT_TRANSLATE_NOOP("CodeText", "The workspace has no free place.")},
    Sentence{"cannot_remove_last_member",
             QT_TRANSLATE_NOOP("CodeText", "The last member of an organization cannot be removed.")},
    Sentence{"concurrent_membership_change",
             QT_TRANSLATE_NOOP("CodeText", "Somebody else changed the members at the same moment. Try again.")},
};

} // namespace

QString saidBy(const Error &error)
{
    if (error.code == QLatin1String("half_done") && !error.detail.isEmpty())
        return say("The old invitation is deleted, and no other was made: %1 Invite the person again.")
            .arg(error.detail);
    if (!error.detail.isEmpty())
        return error.detail;
    for (const auto &[code, text] : sentences) {
        if (error.code == QLatin1String(code))
            return say(text);
    }
    return {};
}

} // namespace rollcall
