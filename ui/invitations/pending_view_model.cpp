// SPDX-License-Identifier: MIT
#include "ui/invitations/pending_view_model.h"

#include <algorithm>

namespace rollcall {

PendingViewModel::PendingViewModel(QObject *parent)
    : InvitationPageModel(parent)
    , m_newest([this](PendingList list) { show(std::move(list)); })
{
    m_query.sort = InvitationQuery::Sort::Expires;
    m_query.descending = false;
    connect(this, &InvitationPageModel::sessionChanged, this, &PendingViewModel::clearSelection);
}

void PendingViewModel::requery()
{
    if (!session())
        return;
    auto known = keys();
    PendingQuery query{m_query, m_collapsed, session()->policy().invitations.lifetimeSeconds};
    m_newest.run([known, query = std::move(query)] {
        const bool bare = known->text.size() != known->table->size();
        return runPendingQuery(bare ? makeKeys(known->table) : known, query);
    });
}

void PendingViewModel::show(PendingList list)
{
    m_list = std::move(list);
    rows()->show(m_list, m_collapsed);
    // Who no longer waits cannot be sent to again; who is only filtered out stays selected.
    QSet<QString> waiting;
    for (const auto &invitation : *m_list.keys->table) {
        if (m_selection.contains(invitation.id) && urgencyOf(invitation, m_list.now))
            waiting.insert(invitation.id);
    }
    select(waiting);
    shown(m_list.keys);
}

bool PendingViewModel::expires() const
{
    return session() && session()->policy().invitations.lifetimeSeconds.has_value();
}

QList<AgeBarValue> PendingViewModel::bars() const
{
    QList<AgeBarValue> values;
    for (const auto &bar : m_list.bars) {
        const bool last = bar.days == m_list.bars.back().days;
        //: Days, under the last bar of a chart
        auto label = last ? tr("%1 d").arg(bar.days) : QString::number(bar.days);
        if (bar.andOlder)
            label = tr("%1+ d").arg(bar.days);
        AgeBarValue value;
        value.days = bar.days;
        value.count = bar.count;
        value.expiresNext = bar.expiresNext;
        value.label = label;
        values.append(value);
    }
    return values;
}

int PendingViewModel::highestBar() const
{
    int highest = 0;
    for (const auto &bar : m_list.bars)
        highest = std::max(highest, bar.count);
    return highest;
}

QString PendingViewModel::barsNote() const
{
    QStringList days;
    for (const auto &bar : m_list.bars) {
        if (bar.expiresNext)
            days.append(QString::number(bar.days));
    }
    if (days.isEmpty())
        return {};
    if (days.size() == 1)
        return tr("day %1 expires next").arg(days.front());
    return tr("days %1 and %2 expire next").arg(days.front(), days.back());
}

QString PendingViewModel::countText() const
{
    if (state() == State::Denied)
        return {}; // nobody was asked, so there is no number
    const auto waitingText = m_list.waiting == 1 ? tr("1 waiting") : tr("%L1 waiting").arg(m_list.waiting);
    if (m_list.expired == 0)
        return waitingText;
    return tr("%1 · %L2 expired, shown below").arg(waitingText).arg(m_list.expired);
}

QStringList PendingViewModel::selection() const
{
    QStringList ordered;
    if (!m_list.keys)
        return ordered;
    auto left = m_selection;
    for (const auto &id : rows()->ids()) {
        if (left.remove(id))
            ordered.append(id);
    }
    return ordered + left.values();
}

bool PendingViewModel::allSelected() const
{
    const auto ids = rows()->ids();
    return !ids.isEmpty()
           && std::all_of(ids.cbegin(), ids.cend(), [&](const QString &id) { return m_selection.contains(id); });
}

void PendingViewModel::toggleGroup(int urgency)
{
    if (!m_collapsed.remove(urgency))
        m_collapsed.insert(urgency);
    ask();
}

void PendingViewModel::toggleSelected(const QString &invitationId)
{
    auto ids = m_selection;
    if (!ids.remove(invitationId) && !invitationId.isEmpty())
        ids.insert(invitationId);
    select(ids);
}

void PendingViewModel::selectAll()
{
    const auto ids = rows()->ids();
    select(allSelected() ? QSet<QString>() : QSet<QString>(ids.cbegin(), ids.cend()));
}

void PendingViewModel::clearSelection() { select({}); }

void PendingViewModel::select(QSet<QString> ids)
{
    if (m_selection == ids)
        return;
    m_selection = std::move(ids);
    rows()->setSelection(m_selection);
    Q_EMIT selectionChanged();
}

} // namespace rollcall
