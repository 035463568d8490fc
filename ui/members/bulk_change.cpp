// SPDX-License-Identifier: MIT
#include "ui/members/bulk_change.h"

#include "ui/jobs/job_text.h"

#include <utility>

namespace rollcall {

namespace {

std::optional<JobKind> jobKind(MemberAct::Kind kind)
{
    switch (kind) {
    case MemberAct::ChangeRole: return JobKind::ChangeRole;
    case MemberAct::Disable: return JobKind::Disable;
    case MemberAct::Enable: return JobKind::Enable;
    case MemberAct::Remove: return JobKind::Remove;
    case MemberAct::Resend: return JobKind::Resend;
    case MemberAct::AddToTeam: return JobKind::AddToTeam;
    case MemberAct::Allocate: return JobKind::Allocate;
    case MemberAct::Reclaim: return JobKind::Reclaim;
    default: return std::nullopt;
    }
}

QString memberOf(JobKind kind, const JobItem &item) { return isOfMembers(kind) ? item.targetId : item.memberId; }

BulkChange::Phase phaseOf(JobRowState state)
{
    switch (state) {
    case JobRowState::Queued: return BulkChange::Phase::Queued;
    case JobRowState::Sending: return BulkChange::Phase::Running;
    case JobRowState::Done: return BulkChange::Phase::Done;
    case JobRowState::Failed:
    case JobRowState::Unknown: return BulkChange::Phase::Failed;
    case JobRowState::Cancelled: break;
    }
    return BulkChange::Phase::None;
}

} // namespace

bool BulkChange::undoable() const
{
    return finished() && job()->kind() == JobKind::Disable && doneCount() > 0
           && session()->decide(Action::EnableMember).allowed();
}

void BulkChange::start(MemberAct::Kind kind, const QStringList &memberIds, const QString &role)
{
    submit(kind, {}, memberIds, role);
}

void BulkChange::startTeam(const Team &team, const QStringList &memberIds, const QString &role)
{
    submit(MemberAct::AddToTeam, team, memberIds, role);
}

void BulkChange::submit(MemberAct::Kind kind, const Team &team, const QStringList &memberIds, const QString &value)
{
    const auto job = jobKind(kind);
    if (running() || !session() || !job)
        return;
    dismiss();
    QHash<QString, Member> members;
    for (const auto &member : session()->members()->find(QSet<QString>(memberIds.cbegin(), memberIds.cend())))
        members.insert(member.id, member);
    JobDraft draft;
    draft.kind = *job;
    for (const auto &id : memberIds) {
        const auto member = members.constFind(id);
        const bool known = member != members.cend();
        JobItem item;
        item.targetId = id;
        item.memberId = id;
        item.label = known ? member->displayName : id;
        if (*job == JobKind::Resend)
            item.targetId = known ? member->invitationId : QString();
        else if (*job == JobKind::Allocate || *job == JobKind::Reclaim)
            item.amount = value.isEmpty() ? std::nullopt : std::optional<std::int64_t>(value.toLongLong());
        else
            item.value = value;
        item.teamId = team.id;
        item.teamKind = team.kind;
        item.teamName = team.name;
        draft.items.push_back(std::move(item));
    }
    jobs()->submit(std::move(draft));
}

void BulkChange::showRows(const QList<int> &rows)
{
    const auto *shown = job();
    const auto id = shown ? shown->id() : QString();
    if (id != m_shownJob) {
        m_shownJob = id;
        const auto before = std::exchange(m_shown, {});
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            Q_EMIT phaseChanged(it.key(), Phase::None, {});
    }
    for (const int number : rows) {
        const auto &row = shown->rows().at(static_cast<std::size_t>(number));
        const auto member = memberOf(shown->kind(), row.item);
        if (member.isEmpty())
            continue;
        m_shown.insert(member, number);
        const auto phase = phaseOf(row.state);
        const auto text = phase == Phase::Failed    ? jobRowText(policy(), shown->kind(), row, hostText())
                          : phase == Phase::Running ? jobRunningText(policy(), shown->kind())
                                                    : tr("Queued");
        Q_EMIT phaseChanged(member, phase, text);
    }
}

void BulkChange::retry(const QString &memberId)
{
    const auto *shown = job();
    const auto found = m_shown.constFind(memberId);
    if (!shown || found == m_shown.cend())
        return;
    if (shown->rows().at(static_cast<std::size_t>(*found)).state == JobRowState::Unknown)
        readAgain();
    else
        jobs()->retry(QString(shown->id()), *found);
}

void BulkChange::undo()
{
    if (!undoable())
        return;
    QStringList done;
    for (const int row : job()->rowsIn(JobRowState::Done))
        done.append(job()->rows().at(static_cast<std::size_t>(row)).item.targetId);
    start(MemberAct::Enable, done, {});
}

} // namespace rollcall
