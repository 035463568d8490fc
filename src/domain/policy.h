// SPDX-License-Identifier: MIT
#pragma once

#include "domain/invitation.h"
#include "domain/member.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace rollcall {

/// Everything that a caller may want to do in a tenant. The ids on the wire are those of `actionId`.
enum class Action {
    CreateMember,
    EditMember,
    ChangeRole,
    DisableMember,
    EnableMember,
    RemoveMember,
    Leave,
    Transfer,
    ReadInvitations,
    Invite,
    ResendInvitation,
    RevokeInvitation,
    CopyInvitationLink,
    ReadLinks,
    ManageLinks,
    ManageTokens,
    ReadCredits,
    AllocateCredits,
    SetLimits,
    ReadTeams,
    ManageTeams,
    ReadKeys,
    ManageKeys,
    ManageOwnKeys,
    ReadActivity
};

/// Whether something can be done, and if not, why and who can change that. `reason` and `remedy` are the control plane's own
/// words; both are empty where it is allowed. Unsupported means that the product has no such thing: nothing is shown for it.
struct Decision {
    enum class Availability { Allowed, Denied, Unsupported };
    Availability availability = Availability::Unsupported;
    QString code; ///< stable, e.g. "role_required"
    QString reason;
    QString remedy;

    [[nodiscard]] bool allowed() const { return availability == Availability::Allowed; }
    [[nodiscard]] bool supported() const { return availability != Availability::Unsupported; }
    static Decision allow() { return {Availability::Allowed, {}, {}, {}}; }
    static Decision deny(QString code, QString reason, QString remedy = {})
    {
        return {Availability::Denied, std::move(code), std::move(reason), std::move(remedy)};
    }
    bool operator==(const Decision &) const = default;
};

struct Role {
    QString id;
    QString label;
    QString description;
    int rank = 0;               ///< higher may more; 0 is the least
    bool administrator = false; ///< counts as one of those of whom the last cannot be lost
    bool invitable = true;
    bool assignable = true; ///< by changing a member's role
    bool removable = true;  ///< whoever holds it can be removed, disabled or given another role
    QString lockedReason;   ///< why it is not invitable, assignable or removable, e.g. "… use Transfer"
    bool lockedLeadsToTransfer = false;
    QStringList permissions;
    bool operator==(const Role &) const = default;
};

struct ChannelPolicy {
    InvitationChannel channel = InvitationChannel::Email;
    Decision decision;
    bool operator==(const ChannelPolicy &) const = default;
};

struct InvitationPolicy {
    bool singleUse = true;
    std::optional<std::int64_t> lifetimeSeconds; ///< nullopt: does not expire
    QList<std::int64_t> lifetimeChoices;         ///< what the inviter may choose from; empty: no choice
    int messageMax = 0;                          ///< characters; 0: no message can be sent
    enum class LinkRetrieval { Never, Once, Always } linkRetrieval = LinkRetrieval::Never;
    bool resendReplacesLink = false;
    bool rejectable = false;
    bool mustMatchAccount = true;
    bool roleChosen = true;         ///< false: everyone joins with defaultRole
    bool listedWithMembers = false; ///< the invited are rows of the member list as well
    bool registerJoins = false;     ///< registering through the link accepts it at once
    int batchMax = 1;               ///< recipients that one form takes
    bool operator==(const InvitationPolicy &) const = default;
};

struct CreationPolicy {
    enum class Password { None, Required };
    Password password = Password::None;
    bool displayNameRequired = true;
    QString role; ///< what a directly created member becomes
    MemberType type = MemberType::Dashboard;
    QString note; ///< e.g. "Active at once, cannot sign in"
    bool operator==(const CreationPolicy &) const = default;
};

struct QuotaPolicy {
    QString unit; ///< "credits"; empty: the platform does not meter members
    std::optional<std::int64_t> poolTotal;
    std::optional<std::int64_t> poolLeft;
    bool requiredToCall = false; ///< without an allocation a member cannot call
    bool perMember = false;      ///< members have a share of their own; false: all draw on the pool
    bool unlimited = false;      ///< a share may be without a limit
    bool reclaimable = false;    ///< what was allocated and not used can go back to the pool
    QString unlimitedNote;       ///< what "unlimited" means here, e.g. "the owner's balance is the limit"
    QString noneNote;            ///< what being without a share means for a member
    bool monthly = false;        ///< what was used counts from the first of the month (UTC), and begins anew then
    bool operator==(const QuotaPolicy &) const = default;
};

/// What can be done with an invitation link: disabling keeps it listed and can be undone, deleting removes it, revoking ends it.
struct LinkPolicy {
    bool disable = false;
    bool remove = false;
    bool revoke = false;
    bool maxUses = false;                ///< the maker may limit how often it is used
    QList<std::int64_t> lifetimeChoices; ///< seconds, what the maker may choose from; empty: a link does not expire
    bool operator==(const LinkPolicy &) const = default;
};

/// A kind of part that a tenant is divided into: teams, workspaces, groups.
struct TeamKind {
    QString id;
    QString label;
    QString plural;
    QList<Role> roles; ///< inside such a part, highest first; empty: one is in it or not
    QString defaultRole;
    bool assignableBeforeJoining = false;
    bool selfService = false; ///< members put themselves in and take themselves out
    bool operator==(const TeamKind &) const = default;
};

/// How the top role passes on.
struct TransferPolicy {
    QString role;            ///< that is transferred
    QString roleAfterwards;  ///< of whoever gives it away
    QStringList targetRoles; ///< whoever holds one of them can receive it
    bool passwordNeeded = false;
    QStringList consequences; ///< sentences to be confirmed one by one; %1 is the new holder
    bool operator==(const TransferPolicy &) const = default;
};

/// What an administrator may limit for one member (Action::SetLimits).
struct LimitsPolicy {
    bool requestsPerMinute = false;
    bool budget = false;
    QString budgetUnit; ///< "USD a month"
    bool operator==(const LimitsPolicy &) const = default;
};

struct Permission {
    QString id;
    QString label;
    bool operator==(const Permission &) const = default;
};

/// The policy answer of a tenant for one caller: words, roles, limits and what this caller may do. The console shows what is
/// here and says what is not; it never asks which product it is talking to.
struct Policy {
    QString version;
    QHash<QString, QString> words; ///< see `word()`
    QList<Role> roles;             ///< highest first
    QString defaultRole;
    QList<ChannelPolicy> channels; ///< in the order in which they are offered
    InvitationPolicy invitations;
    CreationPolicy creation;
    QuotaPolicy quota;
    QHash<QString, Decision> actions; ///< by actionId; what is absent is Unsupported
    QStringList neverOneself;         ///< actionIds that nobody may do to themselves
    /// What an action does besides, by actionId: sentences that a confirmation shows, e.g. "Their API keys are revoked."
    QHash<QString, QStringList> consequences;
    LinkPolicy links;
    QList<TeamKind> teamKinds;
    TransferPolicy transfer;
    LimitsPolicy limits;
    QList<Permission> permissions; ///< rows of the role matrix; Role::permissions names those that a role has
    QString contextNote;    ///< whose quota is spent while this tenant is on show; empty where it goes without saying
    QString callerMemberId; ///< empty: the caller is no member (system administrator, token)
    QString callerRole;
    bool actingAsSystemAdministrator = false;
    QString defaultPhoneRegion; ///< for numbers typed without "+"
    QString uniqueness;         ///< sentence: where an e-mail must be unique

    [[nodiscard]] const Role *role(const QString &id) const;
    /// The label, or the id as the server wrote it where the policy does not know the role.
    [[nodiscard]] QString roleLabel(const QString &id) const;
    /// A word of the product, e.g. word("tenant") is "enterprise"; `fallback` where it has none of its own.
    [[nodiscard]] QString word(const QString &key, const QString &fallback) const;
    [[nodiscard]] Decision decide(Action action) const;
    bool operator==(const Policy &) const = default;
};

[[nodiscard]] QString actionId(Action action);
[[nodiscard]] std::optional<Action> actionFrom(const QString &id);
[[nodiscard]] const QList<Action> &allActions();

/// Whether the caller may do it to this member. The server decides the same way and has the last word; only the rule that the
/// last administrator cannot be lost is the server's alone, since a cached list cannot know it.
[[nodiscard]] Decision decide(const Policy &policy, Action action, const Member &target);
/// Whether the caller may give this member that role.
[[nodiscard]] Decision decideRole(const Policy &policy, const Member &target, const QString &roleId);
/// Whether an invitation may carry that role.
[[nodiscard]] Decision decideInvitedRole(const Policy &policy, const QString &roleId);
[[nodiscard]] Decision decide(const Policy &policy, Action action, const Invitation &target, Instant now);

} // namespace rollcall
