// SPDX-License-Identifier: MIT
#include "ui/invitations/invitation_query.h"

#include "domain/phone.h"

#include <QCollator>

#include <algorithm>
#include <compare>

namespace rollcall {

namespace {

using Sort = InvitationQuery::Sort;

/// A number is searched by its digits, however its blanks were typed.
QString needleOf(const QString &search)
{
    const auto text = search.trimmed();
    if (!PhoneNumber::looksLikePhone(text))
        return searchFold(text);
    QString digits;
    std::copy_if(text.cbegin(), text.cend(), std::back_inserter(digits),
                 [](QChar c) { return c.isDigit() || c == QLatin1Char('+'); });
    return digits;
}

int orderOf(InvitationState state) { return static_cast<int>(state); }

class RowOrder {
public:
    explicit RowOrder(const InvitationQuery &query) : m_query(query)
    {
        m_collator.setNumericMode(true);
        m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    }

    bool operator()(const Invitation *left, const Invitation *right) const
    {
        const auto order = m_query.descending ? compare(*right, *left) : compare(*left, *right);
        if (order != 0)
            return order < 0;
        if (left->sent != right->sent)
            return left->sent > right->sent;
        return left->id < right->id;
    }

private:
    [[nodiscard]] int compare(const Invitation &left, const Invitation &right) const
    {
        switch (m_query.sort) {
        case Sort::Sent: return sign(left.sent <=> right.sent);
        case Sort::Recipient: return m_collator.compare(left.address, right.address);
        case Sort::Role: return sign(m_query.roleRanks.value(left.role) <=> m_query.roleRanks.value(right.role));
        case Sort::Status: return sign(orderOf(stateOf(left)) <=> orderOf(stateOf(right)));
        case Sort::SentBy: return m_collator.compare(left.invitedBy, right.invitedBy);
        case Sort::Expires: return sign(endOf(left) <=> endOf(right));
        }
        return 0;
    }

    static int sign(std::strong_ordering order) { return order < 0 ? -1 : order > 0 ? 1 : 0; }
    [[nodiscard]] InvitationState stateOf(const Invitation &invitation) const
    {
        return effectiveState(invitation.state, invitation.expires, m_query.now);
    }
    /// When it ended or will end: the column shows either.
    static Instant endOf(const Invitation &invitation)
    {
        return invitation.closed.isKnown() ? invitation.closed : invitation.expires;
    }

    const InvitationQuery &m_query;
    QCollator m_collator;
};

} // namespace

QString searchFold(const QString &text)
{
    const auto decomposed = text.normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    std::copy_if(decomposed.cbegin(), decomposed.cend(), std::back_inserter(folded),
                 [](QChar c) { return c.category() != QChar::Mark_NonSpacing; });
    return folded.toCaseFolded();
}

InvitationKeysPtr makeKeys(const InvitationTablePtr &table)
{
    auto keys = std::make_shared<InvitationKeys>();
    keys->table = table;
    keys->text.reserve(table->size());
    for (const auto &invitation : *table)
        keys->text.push_back(searchFold(invitation.address) + QLatin1Char('\n') + searchFold(invitation.invitedBy));
    return keys;
}

bool isInView(InvitationView view, const Invitation &invitation, Instant now)
{
    const auto state = effectiveState(invitation.state, invitation.expires, now);
    const bool pending = state == InvitationState::Pending;
    switch (view) {
    case InvitationView::All: return true;
    case InvitationView::LongPending: {
        // By when it was first sent: sending it again does not make anybody wait for less long.
        const auto since = invitation.created.isKnown() ? invitation.created : invitation.sent;
        return pending && since.isKnown() && since.plusSeconds(longSeconds) < now;
    }
    case InvitationView::ExpiringSoon:
        return pending && invitation.expires.isKnown() && invitation.expires <= now.plusSeconds(soonSeconds);
    case InvitationView::Expired: return state == InvitationState::Expired;
    }
    return false;
}

InvitationList runQuery(const InvitationKeysPtr &keys, const InvitationQuery &query)
{
    InvitationList list;
    list.keys = keys;
    list.now = query.now;
    const auto needle = needleOf(query.search);
    for (std::size_t i = 0; i < keys->table->size(); ++i) {
        const auto &invitation = (*keys->table)[i];
        const auto state = effectiveState(invitation.state, invitation.expires, query.now);
        ++list.byState[static_cast<std::size_t>(state)];
        ++list.byRole[invitation.role];
        ++list.bySender[invitation.invitedBy];
        for (std::size_t view = 0; view < invitationViews; ++view)
            list.inView[view] += isInView(static_cast<InvitationView>(view), invitation, query.now) ? 1 : 0;
        if (!isInView(query.view, invitation, query.now))
            continue;
        if (query.state && *query.state != state)
            continue;
        if (!query.roles.isEmpty() && !query.roles.contains(invitation.role))
            continue;
        if (!query.senders.isEmpty() && !query.senders.contains(invitation.invitedBy))
            continue;
        if (needle.isEmpty() || keys->text[i].contains(needle))
            list.rows.push_back(&invitation);
    }
    std::sort(list.rows.begin(), list.rows.end(), RowOrder(query));
    return list;
}

} // namespace rollcall
