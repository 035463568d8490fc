// SPDX-License-Identifier: MIT
#include "ui/teams/team_candidates.h"

#include "ui/teams/team_text.h"

#include <algorithm>

namespace rollcall {

namespace {
constexpr std::size_t mostRows = 200; // more than anybody reads; the search finds the others
}

TeamCandidates::TeamCandidates(QObject *parent) : QAbstractListModel(parent) {}

void TeamCandidates::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &TenantSession::membersChanged, this, &TeamCandidates::look);
    look();
}

void TeamCandidates::setKindId(const QString &kindId)
{
    m_kindId = kindId;
    look();
}

void TeamCandidates::setInside(const QStringList &memberIds)
{
    m_inside = {memberIds.cbegin(), memberIds.cend()};
    look();
}

void TeamCandidates::setSearch(const QString &search)
{
    m_search = search;
    look();
}

void TeamCandidates::look()
{
    beginResetModel();
    m_rows.clear();
    m_more = false;
    if (m_session) {
        const auto *kind = kindOf(m_session->policy(), m_kindId);
        const bool invitedToo = kind && kind->assignableBeforeJoining;
        const auto text = m_search.trimmed();
        const auto table = m_session->members();
        lookThrough(*table, [&](const MemberChunk &chunk, std::size_t row) {
            if ((chunk.status[row] == MemberStatus::Invited && !invitedToo) || m_inside.contains(chunk.id.at(row)))
                return true;
            const auto member = chunk.at(row);
            if (!text.isEmpty() && !member.displayName.contains(text, Qt::CaseInsensitive)
                && !personAddress(member).contains(text, Qt::CaseInsensitive))
                return true;
            m_more = m_rows.size() == mostRows;
            if (!m_more)
                m_rows.push_back(member);
            return !m_more;
        });
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const Member &a, const Member &b) {
            return a.displayName.localeAwareCompare(b.displayName) < 0;
        });
    }
    endResetModel();
    Q_EMIT changed();
}

QString TeamCandidates::note() const
{
    return m_more ? tr("The first %L1 are shown. Search to find the others.").arg(mostRows) : QString();
}

void TeamCandidates::toggle(const QString &memberId)
{
    if (!m_chosen.removeOne(memberId))
        m_chosen.append(memberId);
    for (int row = 0; row < count(); ++row) {
        if (m_rows[static_cast<std::size_t>(row)].id == memberId)
            Q_EMIT dataChanged(index(row), index(row), {ChosenRole});
    }
    Q_EMIT chosenChanged();
}

int TeamCandidates::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant TeamCandidates::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &member = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case MemberIdRole: return member.id;
    case Qt::DisplayRole:
    case NameRole: return personName(member);
    case AddressRole: return personAddress(member);
    case ChosenRole: return m_chosen.contains(member.id);
    default: return {};
    }
}

QHash<int, QByteArray> TeamCandidates::roleNames() const
{
    return {{MemberIdRole, "memberId"}, {NameRole, "name"}, {AddressRole, "address"}, {ChosenRole, "picked"}};
}

} // namespace rollcall
