// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace rollcall::plane {

inline constexpr std::int64_t daySeconds = 24 * 3600;

/// Who may do something in a rule set. Actions without a grant do not exist in that product.
struct Grant {
    Action action;
    QStringList roles;
    bool systemAdministrator = true; ///< who may act without being a member
    bool adminToken = true;          ///< with the right scope
    bool needsCertificate = false;
};

/// What one published product means by members and invitations, as data. The engine knows no product by name: everything in
/// which they differ is a value here, and each product is one file that fills this in.
struct RuleSet {
    QString id;
    QHash<QString, QString> words;
    QList<Role> roles; ///< highest first; ranks differ
    QString defaultRole;
    QList<ChannelPolicy> channels;
    InvitationPolicy invitations;
    CreationPolicy creation;
    QString creationNameField;         ///< "name" or "display_name"
    bool creationAnswersShort = false; ///< the published five fields instead of the whole member
    QuotaPolicy quota;                 ///< but for the pool, which is the tenant's
    LinkPolicy links;
    QList<TeamKind> teamKinds;
    TransferPolicy transfer;
    LimitsPolicy limits;
    QList<Permission> permissions;
    QHash<QString, QStringList> consequences; ///< by actionId
    QString contextNote;                      ///< %1 is the tenant
    bool personalContexts = false;            ///< everyone has a tenant of their own besides
    QString personalContextNote;              ///< instead of contextNote there
    QList<Grant> grants;
    QStringList neverOneself;
    QString uniqueness;              ///< a sentence
    bool uniqueInDeployment = false; ///< direct creation refuses an e-mail that any account has
    QString emailTaken = QStringLiteral("An account with this e-mail address exists already.");
    bool oneTenantPerAccount = false;
    bool syntheticAddresses = false; ///< an e-mail need not be deliverable ("ci@local")
    bool sendsMessages = true;       ///< invitations go to the outbox
    bool plainMembersSeeAdministratorsOnly = false;
    QString tokenRole; ///< an admin token may do what this role may
    QString defaultPhoneRegion;
    QString joinNote;          ///< shown before and after joining; %1 is the tenant
    QString certificateReason; ///< why an uncertified tenant cannot do what needs a certificate
    QString certificateRemedy;

    [[nodiscard]] const Role *role(const QString &roleId) const;
    [[nodiscard]] const TeamKind *teamKind(const QString &kindId) const;
};

/// The words that all products share, to be changed where one has another.
[[nodiscard]] QHash<QString, QString> commonWords();

[[nodiscard]] RuleSet gahoRules();
[[nodiscard]] RuleSet lakeRules();
[[nodiscard]] RuleSet wuliangRules();
[[nodiscard]] RuleSet hubRules();
[[nodiscard]] RuleSet aisixRules();

/// nullptr for an id that this program does not know.
[[nodiscard]] const RuleSet *findRuleSet(const QString &id);

} // namespace rollcall::plane
