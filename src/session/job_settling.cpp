// SPDX-License-Identifier: MIT
#include "session/job_settling.h"

#include "controlplane/credits_plane.h"
#include "controlplane/teams_plane.h"
#include "session/job_sending.h"
#include "session/tenant_reading.h"

#include <algorithm>

namespace rollcall {

namespace {

constexpr int recentTransactions = 100;
constexpr int membershipsAPage = 1000;

Error notOffered() { return Error::of(Error::Kind::Unsupported, QStringLiteral("action_not_supported")); }

void judgeInvites(const InvitationTable &now, const JobQuestion &question, JobReading &reading)
{
    QMultiHash<QString, const Invitation *> byAddress;
    for (const auto &invitation : now)
        byAddress.insert(jobAddress(invitation.channel, invitation.address), &invitation);
    for (const auto &[number, row] : question.rows) {
        const auto &draft = row.item.invitation;
        const auto known = byAddress.values(jobAddress(draft.channel, draft.address));
        const auto made = std::find_if(known.cbegin(), known.cend(), [&row = row](const Invitation *invitation) {
            return invitation->channel == row.item.invitation.channel
                   && !row.before.invitationIds.contains(invitation->id);
        });
        const bool found = made != known.cend();
        reading.rows.push_back({number, found, found ? (*made)->id : QString()});
        if (found)
            reading.invitations.push_back(**made);
    }
}

void judgeInvitations(const InvitationTablePtr &now, const JobQuestion &question, JobReading &reading)
{
    if (question.kind == JobKind::Invite)
        return judgeInvites(*now, question, reading);
    for (const auto &[number, row] : question.rows) {
        const auto *invitation = findInvitation(now, row.item.targetId);
        const bool made = invitation
                          && (question.kind == JobKind::Revoke
                                  ? invitation->state == InvitationState::Revoked
                                  : invitation->sendCount > row.before.sendCount || invitation->sent > row.before.at);
        reading.rows.push_back({number, made, {}});
        if (made)
            reading.invitations.push_back(*invitation);
    }
}

bool isMade(JobKind kind, const JobItem &item, const std::optional<Member> &member)
{
    switch (kind) {
    case JobKind::Remove: return !member;
    case JobKind::Disable: return member && member->status == MemberStatus::Disabled;
    case JobKind::Enable: return member && member->status == MemberStatus::Active;
    case JobKind::ChangeRole: return member && member->role == item.value;
    default: return false;
    }
}

void judgeMembers(const MemberTablePtr &now, const JobQuestion &question, JobReading &reading)
{
    for (const auto &[number, row] : question.rows) {
        const auto member = now->find(row.item.targetId);
        const bool made = isMade(question.kind, row.item, member);
        reading.rows.push_back({number, made, {}});
        if (made && member)
            reading.members.push_back(*member);
        else if (made)
            reading.removed.push_back(row.item.targetId);
    }
}

// The ledger is what tells: a share that is as it was wanted may have been so before, or have been changed since.
Answer<JobReading> readLedger(std::shared_ptr<TenantPlane> plane, JobQuestion question, CancelToken cancel)
{
    const auto event = question.kind == JobKind::Allocate ? CreditEvent::Allocate : CreditEvent::Reclaim;
    JobReading reading;
    for (const auto &[number, row] : question.rows) {
        if (!plane->credits())
            co_return fail(notOffered());
        auto asking = plane->credits()->transactions(row.item.targetId, {{}, recentTransactions}, cancel);
        const auto ledger = co_await asking;
        if (!ledger)
            co_return fail(ledger.error());
        const auto &item = row.item;
        const auto &before = row.before;
        const bool made = std::any_of(ledger->items.cbegin(), ledger->items.cend(), [&](const CreditTransaction &line) {
            // Who takes back "all of it" does not know how much that was.
            const bool same = line.amount == item.amount || (event == CreditEvent::Reclaim && !item.amount);
            return line.event == event && same && line.at > before.at;
        });
        reading.rows.push_back({number, made, {}});
    }
    co_return reading;
}

Answer<JobReading> readTeams(std::shared_ptr<TenantPlane> plane, JobQuestion question, CancelToken cancel)
{
    JobReading reading;
    for (const auto &[number, row] : question.rows) {
        bool made = false;
        ListRequest request{{}, membershipsAPage};
        do {
            if (!plane->teams())
                co_return fail(notOffered());
            auto asking = plane->teams()->membershipsOfMember(row.item.targetId, request, cancel);
            const auto page = co_await asking;
            if (!page)
                co_return fail(page.error());
            const auto &item = row.item;
            made = made || std::any_of(page->items.cbegin(), page->items.cend(), [&](const TeamMembership &known) {
                       return known.teamId == item.teamId && (item.value.isEmpty() || known.role == item.value);
                   });
            request.cursor = page->nextCursor;
        } while (!request.cursor.isEmpty() && !made);
        reading.rows.push_back({number, made, {}});
    }
    co_return reading;
}

Answer<JobReading> readLists(std::shared_ptr<TenantPlane> plane, JobQuestion question, CancelToken cancel)
{
    JobReading reading;
    if (isOfMembers(question.kind)) {
        auto asking = readMembers(plane, question.lists.members, question.syncToken, cancel);
        const auto now = co_await asking;
        if (!now)
            co_return fail(now.error());
        judgeMembers(now->members, question, reading);
    } else {
        auto asking = readInvitations(plane, question.lists.invitations, cancel);
        const auto now = co_await asking;
        if (!now)
            co_return fail(now.error());
        judgeInvitations(now->invitations, question, reading);
    }
    co_return reading;
}

} // namespace

Answer<JobReading> readVerdicts(std::shared_ptr<TenantPlane> plane, JobQuestion question, CancelToken cancel)
{
    switch (question.kind) {
    case JobKind::Allocate:
    case JobKind::Reclaim: return readLedger(std::move(plane), std::move(question), std::move(cancel));
    case JobKind::AddToTeam: return readTeams(std::move(plane), std::move(question), std::move(cancel));
    default: return readLists(std::move(plane), std::move(question), std::move(cancel));
    }
}

} // namespace rollcall
