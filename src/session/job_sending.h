// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"
#include "domain/job.h"
#include "session/tenant_session.h"

#include <QHash>

#include <optional>
#include <vector>

namespace rollcall {

/// Where the rows of a session's lists are, so that a job over thousands does not look through them for each of its own.
class JobLists {
public:
    explicit JobLists(const TenantSession &session) : m_session(session) {}

    [[nodiscard]] std::optional<Member> member(const QString &id) const;
    [[nodiscard]] const Invitation *invitation(const QString &id);
    /// The invitations to this address that are known, in whatever state.
    [[nodiscard]] QStringList invitationsTo(const InvitationDraft &draft);

private:
    void look();

    const TenantSession &m_session;
    InvitationTablePtr m_invitations;
    QHash<QString, std::size_t> m_invitationAt;
    QMultiHash<QString, QString> m_byAddress;
};

/// E-mail addresses and phone numbers as they are compared.
[[nodiscard]] QString jobAddress(InvitationChannel channel, const QString &address);

/// Why a row cannot be sent, by the policy and the lists; it is not asked of the server then.
[[nodiscard]] std::optional<Error> refusalOf(const TenantSession &session, JobLists &lists, JobKind kind,
                                             const JobItem &item);
[[nodiscard]] JobBefore beforeSending(const TenantSession &session, JobLists &lists, JobKind kind, const JobItem &item);

/// What a row's answer says, for the row and for the lists.
struct JobAnswer {
    std::optional<Error> error;
    std::optional<Member> member;
    QString removedId;
    std::optional<InvitationWithLink> invitation;
};

/// Sends one row, once. `version` is the member's, where somebody else's newer change is not to be overwritten.
QCoro::Task<JobAnswer> sendRow(std::shared_ptr<TenantPlane> plane, JobKind kind, JobItem item, QString key,
                               QString version, CancelToken cancel);

} // namespace rollcall
