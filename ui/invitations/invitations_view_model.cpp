// SPDX-License-Identifier: MIT
#include "ui/invitations/invitations_view_model.h"

#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <algorithm>

namespace rollcall {

namespace {

/// The order of the chips: what is open first, then what ended well, then the rest.
constexpr std::array chipStates{InvitationState::Pending, InvitationState::Accepted, InvitationState::Rejected,
                                InvitationState::Expired, InvitationState::Revoked,  InvitationState::Unknown};

} // namespace

InvitationsViewModel::InvitationsViewModel(QObject *parent)
    : InvitationPageModel(parent)
    , m_newest([this](InvitationList list) {
        m_list = std::move(list);
        rows()->show(m_list);
        shown(m_list.keys);
    })
{
}

void InvitationsViewModel::requery()
{
    if (!session())
        return;
    auto known = keys();
    m_newest.run([known, query = m_query] {
        const bool bare = known->text.size() != known->table->size();
        return runQuery(bare ? makeKeys(known->table) : known, query);
    });
}

bool InvitationsViewModel::isFiltered() const
{
    return InvitationPageModel::isFiltered() || m_query.state || !m_query.senders.isEmpty();
}

int InvitationsViewModel::total() const { return std::accumulate(m_list.byState.cbegin(), m_list.byState.cend(), 0); }

QVariantList InvitationsViewModel::statusChips() const
{
    if (!session())
        return {};
    const auto &policy = session()->policy();
    QHash<QString, int> counts{{QString(), total()}};
    QList<std::pair<QString, QString>> named{{QString(), tr("All")}};
    for (const auto state : chipStates) {
        const int count = m_list.byState[static_cast<std::size_t>(state)];
        const bool possible = (state != InvitationState::Rejected || policy.invitations.rejectable)
                              && (state != InvitationState::Expired || policy.invitations.lifetimeSeconds)
                              && state != InvitationState::Unknown;
        if (count == 0 && !possible)
            continue;
        const auto key = toWord(state);
        counts.insert(key, count);
        named.append({key, state == InvitationState::Unknown ? tr("Other") : stateText(policy, state, {})});
    }
    return options(counts, named);
}

QString InvitationsViewModel::status() const { return m_query.state ? toWord(*m_query.state) : QString(); }

void InvitationsViewModel::chooseStatus(const QString &key)
{
    m_query.state = key.isEmpty() ? std::nullopt : std::optional(invitationStateFrom(key));
    m_query.view = InvitationView::All; // which says something about the status too
    ask();
}

void InvitationsViewModel::showView(View view)
{
    m_query.state.reset();
    InvitationPageModel::showView(view);
}

QVariantList InvitationsViewModel::senderOptions() const
{
    auto names = m_list.bySender.keys();
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    QList<std::pair<QString, QString>> named;
    for (const auto &name : names)
        named.append({name, name.isEmpty() ? tr("Not provided") : name});
    return options(m_list.bySender, named);
}

void InvitationsViewModel::toggleSender(const QString &key)
{
    if (!m_query.senders.removeOne(key))
        m_query.senders.append(key);
    ask();
}

void InvitationsViewModel::clearSenders()
{
    m_query.senders.clear();
    ask();
}

void InvitationsViewModel::clearFilters()
{
    m_query.state.reset();
    m_query.senders.clear();
    InvitationPageModel::clearFilters();
}

QString InvitationsViewModel::countText() const
{
    if (state() == State::Denied)
        return {}; // nobody was asked, so there is no number
    const auto shownRows = static_cast<int>(m_list.rows.size());
    if (shownRows != total())
        return tr("%L1 of %L2 invitations").arg(shownRows).arg(total());
    return total() == 1 ? tr("1 invitation") : tr("%L1 invitations").arg(total());
}

QString InvitationsViewModel::lifeText() const
{
    if (!session() || !session()->hasPolicy())
        return {};
    const auto &policy = session()->policy().invitations;
    if (policy.lifetimeSeconds)
        return policy.singleUse ? tr("Links expire after %1 and work once").arg(lifetime(*policy.lifetimeSeconds))
                                : tr("Links expire after %1").arg(lifetime(*policy.lifetimeSeconds));
    return policy.singleUse ? tr("Links do not expire and work once") : tr("Links do not expire");
}

QString InvitationsViewModel::matchText() const
{
    if (!session() || !session()->policy().invitations.mustMatchAccount)
        return {};
    const auto &channels = session()->policy().channels;
    const bool phones = std::any_of(channels.cbegin(), channels.cend(), [](const ChannelPolicy &offered) {
        return offered.channel == InvitationChannel::Phone && offered.decision.supported();
    });
    return phones ? tr("E-mail and phone invitations must be accepted from the matching account")
                  : tr("Invitations must be accepted from the matching account");
}

} // namespace rollcall
