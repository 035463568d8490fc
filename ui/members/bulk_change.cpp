// SPDX-License-Identifier: MIT
#include "ui/members/bulk_change.h"

#include "ui/members/bulk_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"

#include <algorithm>

namespace rollcall {

namespace {

constexpr int longestPauseSeconds =
    60; // a server that asks for more is told of as a failure, not waited for in silence

bool nothingMoreCanBeSent(const Error &error)
{
    return error.isConnectivity() || error.kind == Error::Kind::Unauthorized || error.kind == Error::Kind::Tls;
}

} // namespace

BulkChange::BulkChange(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &BulkChange::step);
}

void BulkChange::setSession(TenantSession *session)
{
    m_cancel.renew();
    m_pause.stop();
    m_session = session;
    m_running = false;
    dismiss();
}

int BulkChange::countOf(Phase phase) const
{
    return static_cast<int>(
        std::count_if(m_items.cbegin(), m_items.cend(), [phase](const Item &item) { return item.phase == phase; }));
}

const Policy &BulkChange::policy() const
{
    static const Policy none;
    return m_session ? m_session->policy() : none;
}

QString BulkChange::text() const
{
    const auto tenant = m_session ? m_session->tenant().name : QString();
    const int total = static_cast<int>(m_items.size());
    if (m_running)
        return bulkProgressText(policy(), m_kind, std::min(total, doneCount() + failedCount() + 1), total, tenant);
    const auto sentence = bulkDoneText(policy(), m_kind, doneCount(), total, tenant);
    const bool oldLinkDied = m_kind == MemberAct::Resend && doneCount() > 0 && policy().invitations.resendReplacesLink;
    return oldLinkDied ? tr("%1. The link that was sent before no longer works.").arg(sentence) : sentence;
}

double BulkChange::progress() const
{
    return m_items.empty() ? 0 : static_cast<double>(doneCount() + failedCount()) / static_cast<double>(m_items.size());
}

bool BulkChange::undoable() const
{
    return finished() && m_kind == MemberAct::Disable && doneCount() > 0 && m_session
           && m_session->decide(Action::EnableMember).allowed();
}

void BulkChange::start(MemberAct::Kind kind, const QStringList &memberIds, const QString &role)
{
    if (m_running || !m_session || memberIds.isEmpty())
        return;
    dismiss();
    m_kind = kind;
    m_role = role;
    for (const auto &id : memberIds)
        m_items.push_back({id, Phase::Queued, {}});
    begin();
}

void BulkChange::startTeam(const Team &team, const QStringList &memberIds, const QString &role)
{
    if (m_running)
        return;
    m_team = team;
    start(MemberAct::AddToTeam, memberIds, role);
}

void BulkChange::begin()
{
    m_running = true;
    m_cancelled = false;
    m_cancel.renew();
    for (auto &item : m_items) {
        if (item.phase == Phase::Queued)
            set(item, Phase::Queued);
    }
    step();
}

BulkChange::Item *BulkChange::nextQueued()
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [](const Item &item) { return item.phase == Phase::Queued; });
    return found == m_items.end() ? nullptr : &*found;
}

void BulkChange::step()
{
    // A loop, since members whom the rules exclude are answered without a request.
    while (m_session && !m_cancelled) {
        auto *item = nextQueued();
        if (!item)
            break;
        const auto table = m_session->members();
        const auto target = std::find_if(table->cbegin(), table->cend(),
                                         [&](const Member &member) { return member.id == item->memberId; });
        if (target == table->cend()) {
            set(*item, Phase::Failed, tr("This member is no longer there."));
            continue;
        }
        const MemberRequest request{m_kind, *target, m_role, m_team};
        if (const auto decision = decideMemberAct(*m_session, request); !decision.allowed()) {
            set(*item, Phase::Failed, bulkFailureText(policy(), m_kind, decisionText(decision)));
            continue;
        }
        set(*item, Phase::Running);
        sendMemberAct(this, *m_session, request, m_cancel.token(),
                      [this, id = item->memberId](const std::optional<Error> &error) { answered(id, error); });
        return;
    }
    end();
}

void BulkChange::answered(const QString &memberId, const std::optional<Error> &error)
{
    const auto item =
        std::find_if(m_items.begin(), m_items.end(), [&](const Item &known) { return known.memberId == memberId; });
    if (item == m_items.end())
        return;
    if (!error) {
        set(*item, Phase::Done);
    } else if (error->kind == Error::Kind::RateLimited
               && error->retryAfterSeconds.value_or(longestPauseSeconds + 1) <= longestPauseSeconds) {
        set(*item, Phase::Queued);
        m_pause.start(std::chrono::seconds(*error->retryAfterSeconds));
        return;
    } else {
        const auto text = textFor(*error, Attempt::Change, hostForErrors(m_host));
        set(*item, Phase::Failed,
            error->outcomeUnknown() ? text.whole() : bulkFailureText(policy(), m_kind, text.whole()));
        if (nothingMoreCanBeSent(*error))
            failQueued(tr("Not sent: %1").arg(text.sentence));
    }
    step();
}

void BulkChange::set(Item &item, Phase phase, const QString &why)
{
    item.phase = phase;
    item.why = why;
    const auto text = phase == Phase::Failed   ? why
                      : phase == Phase::Queued ? tr("Queued")
                                               : bulkRunningText(policy(), m_kind);
    Q_EMIT phaseChanged(item.memberId, phase, text);
    Q_EMIT changed();
}

void BulkChange::failQueued(const QString &why)
{
    for (auto &item : m_items) {
        if (item.phase == Phase::Queued)
            set(item, Phase::Failed, why);
    }
}

void BulkChange::cancel()
{
    if (!m_running || m_cancelled)
        return;
    m_cancelled = true;
    std::vector<Item> kept;
    for (auto &item : m_items) {
        if (item.phase == Phase::Queued)
            Q_EMIT phaseChanged(item.memberId, Phase::None, {});
        else
            kept.push_back(item);
    }
    m_items = std::move(kept);
    if (m_pause.isActive()) {
        m_pause.stop();
        end();
    }
    Q_EMIT changed();
}

void BulkChange::end()
{
    m_running = false;
    Q_EMIT changed();
    Q_EMIT ended();
}

void BulkChange::retry(const QString &memberId)
{
    for (auto &item : m_items) {
        if (item.memberId == memberId && item.phase == Phase::Failed)
            item.phase = Phase::Queued;
    }
    if (!m_running && nextQueued())
        begin();
}

void BulkChange::retryFailed()
{
    for (auto &item : m_items) {
        if (item.phase == Phase::Failed)
            item.phase = Phase::Queued;
    }
    if (!m_running && nextQueued())
        begin();
}

void BulkChange::undo()
{
    if (!undoable())
        return;
    QStringList done;
    for (const auto &item : m_items) {
        if (item.phase == Phase::Done)
            done.append(item.memberId);
    }
    start(MemberAct::Enable, done, {});
}

void BulkChange::dismiss()
{
    if (m_running)
        return;
    const auto items = std::exchange(m_items, {});
    for (const auto &item : items)
        Q_EMIT phaseChanged(item.memberId, Phase::None, {});
    Q_EMIT changed();
}

} // namespace rollcall
