// SPDX-License-Identifier: MIT
#include "ui/members/transfer_candidates.h"

#include "domain/search_text.h"
#include "session/deliver.h"
#include "session/off_thread.h"
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
    m_answered = false;
    show({}); // nobody of one tenant is offered in another
    rebuild();
}

void TransferCandidates::setSearch(const QString &search)
{
    if (m_search == search)
        return;
    m_search = search;
    rebuild();
}

TransferCandidates::Found TransferCandidates::candidates(const MemberTablePtr &members, const Policy &policy,
                                                         const QString &wanted)
{
    Found found;
    lookThrough(*members, [&](const MemberChunk &chunk, std::size_t row) {
        const auto member = chunk.at(row);
        if (!rollcall::decide(policy, Action::Transfer, member).allowed())
            return true;
        found.anybody = true;
        const bool fits = wanted.isEmpty() || foldForSearch(member.displayName).contains(wanted)
                          || foldForSearch(memberAddress(member)).contains(wanted);
        if (!fits)
            return true;
        ++found.count;
        if (found.rows.size() < mostShown)
            found.rows.push_back(member);
        return true;
    });
    return found;
}

void TransferCandidates::rebuild()
{
    const int asked = ++m_asked;
    if (!m_session)
        return;
    const auto looking = [members = m_session->members(), policy = m_session->policy(),
                          wanted = foldForSearch(m_search.trimmed())] { return candidates(members, policy, wanted); };
    deliver(this, offThread(looking), [this, asked](Found found) {
        if (asked != m_asked)
            return;
        m_answered = true;
        show(std::move(found));
    });
}

void TransferCandidates::show(Found found)
{
    beginResetModel();
    m_rows = std::move(found.rows);
    m_found = found.count;
    m_anybody = found.anybody;
    endResetModel();
    Q_EMIT changed();
}

QString TransferCandidates::nobodyText() const
{
    if (!m_session || !m_answered || !m_rows.empty())
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
