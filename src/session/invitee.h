// SPDX-License-Identifier: MIT
#pragma once

#include "session/app_session.h"

namespace rollcall {

/// Opening an invitation's link: which control plane it is of, which of the known accounts it is for, and answering it.
/// The link is a secret: it is held here for as long as the page is open, and never stored or logged.
class InviteeSession final : public QObject {
    Q_OBJECT

public:
    InviteeSession(AppSession *app, QObject *parent = nullptr);
    ~InviteeSession() override;

    /// Takes a pasted or clicked link: "https://host/invite/<token>" or "rollcall://invite?server=…&token=…".
    /// Refused (code "not_an_invitation") where it is no link of a known kind of control plane.
    Answer<InviteeView> open(QString link, CancelToken cancel);
    /// Looks the same invitation up again, as that account (empty: as nobody).
    Answer<InviteeView> lookUpAs(QString accountId, CancelToken cancel);
    Answer<InviteeAnswer> accept(CancelToken cancel);
    Answer<InviteeAnswer> reject(CancelToken cancel);
    /// Registers, signs in as the new account and keeps it like any other.
    Answer<InviteeView> registerAndOpen(Registration registration, bool keep, CancelToken cancel);
    Answer<InviteeView> signInAndOpen(QString identifier, Secret password, bool keep, CancelToken cancel);

    [[nodiscard]] QUrl server() const;
    [[nodiscard]] QString accountId() const; ///< the account that it was looked up as, or empty
    /// Accounts of this console on that control plane, the one that was invited first where it is known.
    [[nodiscard]] std::vector<AccountSession *> candidates(const InviteeView &view) const;

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace rollcall
