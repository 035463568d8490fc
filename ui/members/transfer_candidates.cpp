// SPDX-License-Identifier: MIT
#include "ui/members/transfer_candidates.h"

#include "domain/search_text.h"
#include "ui/members/member_query.h"
#include "ui/members/member_row_text.h"

namespace rollcall {

namespace {

constexpr std::size_t mostShown = 5;

} // namespace

TransferCandidates::TransferCandidates(QObject *parent) : QAbstractListModel(parent) {}

TenantSession *TransferCandidates::session() const { return m_session; }

void TransferCandidates::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &TenantSession::policyChanged, this, &TransferCandidates::rebuild);
        connect(session, &TenantSession::membersChanged, this, &TransferCandidates::rebuild);
    }
    rebuild();
}

void TransferCandidates::setSearch(const QString &search)
{
    if (m_search == search)
        return;
    m_search = search;
    rebuild();
}

void TransferCandidates::rebuild()
{
    std::vector<Member> rows;
    int found = 0;
    bool anybody = false;
    if (m_session) {
        const auto table = m_session->members();
        const auto wanted = foldForSearch(m_search.trimmed());
        lookThrough(*table, [&](const MemberChunk &chunk, std::size_t row) {
            const auto member = chunk.at(row);
            if (!rollcall::decide(m_session->policy(), Action::Transfer, member).allowed())
                return true;
            anybody = true;
            const bool fits = wanted.isEmpty() || foldForSearch(member.displayName).contains(wanted)
                              || foldForSearch(memberAddress(member)).contains(wanted);
            if (!fits)
                return true;
            ++found;
            if (rows.size() < mostShown)
                rows.push_back(member);
            return true;
        });
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_found = found;
    m_anybody = anybody;
    endResetModel();
    Q_EMIT changed();
}

QString TransferCandidates::nobodyText() const
{
    if (!m_session || !m_rows.empty())
        return {};
    if (m_anybody)
        return tr("Nobody of that name can take this on.");
    const auto &policy = m_session->policy();
    QStringList labels;
    for (const auto &role : policy.transfer.targetRoles)
        labels.append(policy.roleLabel(role));
    return tr("Nobody can take this on yet: it passes on to an active member who is %1.").arg(labels.join(tr(" or ")));
}

int TransferCandidates::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TransferCandidates::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &member = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case MemberIdRole: return member.id;
    case Qt::DisplayRole:
    case NameRole: return memberName(member);
    case DetailRole: return tr("%1 · %2").arg(memberAddress(member), m_session->policy().roleLabel(member.role));
    default: return {};
    }
}

QHash<int, QByteArray> TransferCandidates::roleNames() const
{
    return {{MemberIdRole, "memberId"}, {NameRole, "name"}, {DetailRole, "detail"}};
}

} // namespace rollcall
