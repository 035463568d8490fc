// SPDX-License-Identifier: MIT
#include "ui/review/review_rows_model.h"

#include "domain/search_text.h"
#include "ui/members/member_row_text.h"
#include "ui/review/review_text.h"
#include "ui/text/time_text.h"

#include <algorithm>

namespace rollcall {

int ReviewRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

void ReviewRowsModel::setSource(const TenantReview *review)
{
    m_review = review;
    reload();
}

void ReviewRowsModel::reload()
{
    const auto list = m_review ? m_review->list() : nullptr;
    const bool other = list != m_list;
    if (!other && list) {
        touchAll(); // signed off, or a snapshot was taken: the rows are the same
        return;
    }
    beginResetModel();
    m_list = list;
    m_selected.clear();
    m_changed = 0;
    if (m_list)
        m_changed = static_cast<int>(std::count_if(m_list->rows.cbegin(), m_list->rows.cend(),
                                                   [](const auto &row) { return row.difference >= 0; }));
    arrange();
    endResetModel();
    Q_EMIT selectionChanged();
}

void ReviewRowsModel::arrange()
{
    m_shown.clear();
    if (!m_list)
        return;
    const auto take = [this](bool changedOnes, bool others) {
        for (std::size_t row = 0; row < m_list->rows.size(); ++row) {
            const bool changed = m_list->rows[row].difference >= 0;
            if ((changed ? changedOnes : others) && matches(m_list->rows[row]))
                m_shown.push_back(static_cast<int>(row));
        }
    };
    if (!m_changedFirst) {
        take(true, true);
        return;
    }
    take(true, false);
    take(false, true);
}

bool ReviewRowsModel::matches(const ReviewedList::Row &row) const
{
    if (!m_search.isEmpty() && !row.folded.contains(m_search))
        return false;
    const auto verdict = m_review->review() ? m_review->review()->decision(row.member.id).verdict : Verdict::Undecided;
    switch (m_filter) {
    case Filter::Changed: return row.difference >= 0;
    case Filter::Undecided: return verdict == Verdict::Undecided;
    case Filter::Acting: return verdict == Verdict::Remove || verdict == Verdict::Change;
    case Filter::All: break;
    }
    return true;
}

void ReviewRowsModel::setFilter(Filter filter)
{
    beginResetModel(); // also where it is the same: what was decided since goes out of sight now
    m_filter = filter;
    arrange();
    endResetModel();
}

void ReviewRowsModel::setSearch(const QString &search)
{
    const auto folded = foldForSearch(search.trimmed());
    if (folded == m_search)
        return;
    beginResetModel();
    m_search = folded;
    arrange();
    endResetModel();
}

void ReviewRowsModel::setChangedFirst(bool first)
{
    if (first == m_changedFirst)
        return;
    beginResetModel();
    m_changedFirst = first;
    arrange();
    endResetModel();
}

void ReviewRowsModel::touch(const QStringList &memberIds)
{
    constexpr int fewRows = 8;
    if (memberIds.size() > fewRows) {
        touchAll();
        return;
    }
    for (const auto &id : memberIds) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void ReviewRowsModel::touchAll()
{
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const ReviewedList::Row &ReviewRowsModel::at(int row) const
{
    return m_list->rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])];
}

int ReviewRowsModel::rowOf(const QString &memberId) const
{
    const auto found = std::find_if(m_shown.cbegin(), m_shown.cend(), [&](int row) {
        return m_list->rows[static_cast<std::size_t>(row)].member.id == memberId;
    });
    return found == m_shown.cend() ? -1 : static_cast<int>(found - m_shown.cbegin());
}

int ReviewRowsModel::nextUndecided(int row) const
{
    if (!m_review || !m_review->review())
        return -1;
    const int count = rowCount();
    for (int step = 1; step <= count; ++step) {
        const int next = (row + step) % count;
        if (m_review->review()->decision(at(next).member.id).verdict == Verdict::Undecided)
            return next;
    }
    return -1;
}

QStringList ReviewRowsModel::selectedIds() const
{
    QStringList ids;
    for (const auto &row : m_list ? m_list->rows : std::vector<ReviewedList::Row>()) {
        if (m_selected.contains(row.member.id))
            ids.append(row.member.id);
    }
    return ids;
}

void ReviewRowsModel::toggle(const QString &memberId)
{
    if (!m_selected.remove(memberId))
        m_selected.insert(memberId);
    touch({memberId});
    Q_EMIT selectionChanged();
}

void ReviewRowsModel::selectShown()
{
    for (int row = 0; row < rowCount(); ++row)
        m_selected.insert(at(row).member.id);
    touchAll();
    Q_EMIT selectionChanged();
}

void ReviewRowsModel::clearSelection()
{
    m_selected.clear();
    touchAll();
    Q_EMIT selectionChanged();
}

Instant ReviewRowsModel::now() const { return m_list->snapshot.head.asOf; }

QString ReviewRowsModel::change(const ReviewedList::Row &row) const
{
    const auto *difference = m_list->differenceOf(row);
    if (difference)
        return changeText(m_list->snapshot.policy, *difference, m_list->invited.contains(row.member.id), now());
    return m_list->since ? tr("No change") : tr("First review");
}

QString ReviewRowsModel::decision(const ReviewedList::Row &row) const
{
    const auto made = m_review->review()->decision(row.member.id);
    switch (made.verdict) {
    case Verdict::Keep: return tr("Keep");
    case Verdict::Remove: return tr("Revoke");
    case Verdict::Change: return tr("Change to %1").arg(m_list->snapshot.policy.roleLabel(made.role));
    case Verdict::Undecided: break;
    }
    return tr("Undecided");
}

QString ReviewRowsModel::decided(const ReviewedList::Row &row) const
{
    const auto made = m_review->review()->decision(row.member.id);
    // Reviews are kept by account, so whoever decided is whoever reads it.
    return made.verdict == Verdict::Undecided ? tr("Undecided") : tr("You, %1").arg(shortDate(made.at, made.at));
}

QString ReviewRowsModel::summary(const ReviewedList::Row &row) const
{
    QStringList parts{memberName(row.member), m_list->snapshot.policy.roleLabel(row.member.role), change(row),
                      decision(row)};
    if (const auto reason = m_review->review()->decision(row.member.id).reason; !reason.isEmpty())
        parts.append(reason);
    return parts.join(QStringLiteral(", "));
}

QVariant ReviewRowsModel::data(const QModelIndex &index, int role) const
{
    if (!m_review || !m_review->review() || !m_list
        || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = at(index.row());
    const auto &member = row.member;
    const auto &policy = m_list->snapshot.policy;
    const auto *known = policy.role(member.role);
    switch (role) {
    case MemberIdRole: return member.id;
    case NameRole: return memberName(member);
    case AddressRole: return member.displayName.isEmpty() ? QString() : memberAddress(member);
    case ServiceRole: return member.type == MemberType::ApiOnly;
    case DisabledRole: return member.status == MemberStatus::Disabled;
    case MarkRole: {
        const auto *difference = m_list->differenceOf(row);
        return difference ? markOf(difference->changes) : ReviewMark::None;
    }
    case ChangeRole: return change(row);
    case RoleTextRole: return policy.roleLabel(member.role);
    case RoleAdminRole: return known && known->administrator;
    case RoleTopRole: return known && policy.roles.constFirst().id == known->id;
    case ActiveRole: return lastActiveText(member, now(), false);
    case DecidedRole: return decided(row);
    case VerdictRole: return static_cast<int>(m_review->review()->decision(member.id).verdict);
    case DecisionRole: return decision(row);
    case ReasonRole: return m_review->review()->decision(member.id).reason;
    case SelectedRole: return m_selected.contains(member.id);
    case SummaryRole: return summary(row);
    default: break;
    }
    return {};
}

QHash<int, QByteArray> ReviewRowsModel::roleNames() const
{
    return {{MemberIdRole, "memberId"}, {NameRole, "name"},         {AddressRole, "address"},
            {ServiceRole, "service"},   {DisabledRole, "disabled"}, {MarkRole, "mark"},
            {ChangeRole, "change"},     {RoleTextRole, "roleText"}, {RoleAdminRole, "roleAdmin"},
            {RoleTopRole, "roleTop"},   {ActiveRole, "activeText"}, {DecidedRole, "decidedText"},
            {VerdictRole, "verdict"},   {DecisionRole, "decision"}, {ReasonRole, "reason"},
            {SelectedRole, "selected"}, {SummaryRole, "summary"}};
}

} // namespace rollcall
