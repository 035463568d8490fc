// SPDX-License-Identifier: MIT
#pragma once

#include "domain/account.h"
#include "domain/policy.h"
#include "domain/secret.h"

#include <QString>
#include <QUrl>

#include <optional>
#include <vector>

namespace rollcall {

/// Where a control plane is, and which certificate was trusted for it by hand (SHA-256, lower-case hex; empty: none).
struct Endpoint {
    QUrl url;
    QString trustedFingerprint;
    bool operator==(const Endpoint &) const = default;
};

struct ListRequest {
    QString cursor; ///< opaque, from the page before; empty for the first page
    int limit = 1000;
};

template <typename T>
struct Page {
    std::vector<T> items;
    QString nextCursor; ///< empty on the last page
    std::optional<qint64> total;
    Instant asOf;
    QString syncToken; ///< of the first page only: changes since then are what the pages may have missed
};

struct TenantSummary {
    Tenant tenant;
    QString role;
    QString roleLabel;
    std::optional<int> memberCount;
    std::optional<int> pendingCount;
    bool operator==(const TenantSummary &) const = default;
};

struct TenantDetails {
    Tenant tenant;
    Policy policy;
};

struct MemberDraft {
    QString displayName;
    QString email;
    Secret password; ///< empty where the policy asks for none
};

struct MemberChanges {
    std::vector<Member> changed;
    std::vector<QString> removed;
    QString next;
    bool more = false;
};

struct ResentInvitation {
    InvitationWithLink invitation;
    bool oldLinkDies = false;
};

struct NewAdminToken {
    AdminToken token;
    Secret secret; ///< shown once
};

struct AdminTokenDraft {
    QString name;
    QStringList scopes;
    std::optional<std::int64_t> lifetimeSeconds;
};

/// What the holder of an invitation's link is told.
struct InviteeView {
    enum class State { Open, Accepted, Rejected, Revoked, Expired, Invalid };
    enum class AccountMatch { SignedOut, Matches, Mismatch };
    State state = State::Invalid;
    AccountMatch account = AccountMatch::SignedOut;
    Tenant tenant;
    QString tenantWord; ///< "enterprise", "team", ...
    QString inviter;
    QString inviterRole;
    QString role;
    QString roleLabel;
    QString roleDescription;
    bool forAnyone = false; ///< a link that is not for one person: whoever holds it joins, with an address of their own
    InvitationChannel channel = InvitationChannel::Email;
    QString maskedAddress;
    QString address; ///< empty where the control plane gives the masked one only
    QString signedInAs;
    QString message;
    QString note; ///< the control plane's own sentence about what joining means
    Instant expires;
    Instant closed;
    bool canReject = false;
    bool canRegister = false;
    bool registerJoins = false;
};

struct InviteeAnswer {
    InviteeView::State state = InviteeView::State::Invalid;
    QString tenantId;
    QString roleLabel;
    Instant at;
    bool canCall = true; ///< false: credits have to be set before model calls work
};

struct Registration {
    QString email; ///< one of the two
    QString phone;
    QString displayName;
    Secret password;
};

/// A new credential, and who it belongs to.
struct SignedIn {
    Secret credential;
    Identity identity;
    std::optional<InviteeView::State> invitation; ///< after registering through one
};

} // namespace rollcall
