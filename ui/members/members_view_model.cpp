// SPDX-License-Identifier: MIT
#include "ui/members/members_view_model.h"

#include "session/deliver.h"
#include "session/tenant_vault.h"
#include "ui/members/members_facets.h"

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

std::optional<MembersModel::Change> changeOf(BulkChange::Phase phase, const QString &text)
{
    using Phase = MembersModel::Change::Phase;
    switch (phase) {
    case BulkChange::Phase::Queued: return MembersModel::Change{Phase::Queued, text};
    case BulkChange::Phase::Running: return MembersModel::Change{Phase::Running, text};
    case BulkChange::Phase::Failed: return MembersModel::Change{Phase::Failed, text};
    case BulkChange::Phase::None:
    case BulkChange::Phase::Done: break;
    }
    return std::nullopt;
}

bool newestFirst(MembersViewModel::Order order)
{
    using Order = MembersViewModel::Order;
    return order == Order::ByRecentlyChanged || order == Order::ByRole || order == Order::ByCredits
           || order == Order::ByLastActive;
}

} // namespace

MembersViewModel::MembersViewModel(QObject *parent) : QObject(parent)
{
    connect(&m_finder, &MemberFinder::found, this, &MembersViewModel::take);
    connect(&m_ticker, &QTimer::timeout, this, &MembersViewModel::tick);
    connect(&m_bulk, &BulkChange::phaseChanged, this,
            [this](const QString &id, BulkChange::Phase phase, const QString &text) {
                m_model.setChange(id, changeOf(phase, text));
            });
    connect(this, &MembersViewModel::policyChanged, this, &MembersViewModel::decideAnew);
    connect(this, &MembersViewModel::stateChanged, this, &MembersViewModel::decideAnew);
    connect(&m_model, &MembersModel::selectionChanged, this, &MembersViewModel::decideAnew);
}

void MembersViewModel::decideAnew()
{
    ++m_decisions;
    Q_EMIT decisionsChanged();
}

TenantSession *MembersViewModel::session() const { return m_session; }

void MembersViewModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_model.clearChanges();
    m_model.clearSelection();
    m_bulk.setSession(session); // brings the verdicts of a job that is under way
    m_index = std::make_shared<const MemberIndex>();
    m_query = {};
    m_reviewed.reset();
    Q_EMIT sessionChanged();
    Q_EMIT queryChanged();
    if (!session)
        return;
    connect(session, &TenantSession::policyChanged, this, &MembersViewModel::takePolicy);
    connect(session, &TenantSession::membersChanged, this, &MembersViewModel::find);
    connect(session, &TenantSession::stateChanged, this, [this] {
        tick();
        Q_EMIT stateChanged();
    });
    takePolicy();
    tick();
    Q_EMIT stateChanged();
}

void MembersViewModel::setHost(const QString &host)
{
    m_host = host;
    m_bulk.setHost(host);
    Q_EMIT hostChanged();
    Q_EMIT stateChanged();
}

void MembersViewModel::setVisible(bool visible)
{
    if (m_visible == visible)
        return;
    m_visible = visible;
    Q_EMIT visibleChanged();
    tick();
    if (visible)
        readReviewed(); // there may have been a review while other pages were shown
}

void MembersViewModel::takePolicy()
{
    const auto &policy = m_session->policy();
    m_model.setPolicy(policy);
    m_query.roleRanks.clear();
    m_query.administrators.clear();
    for (const auto &role : policy.roles) {
        m_query.roleRanks.insert(role.id, role.rank);
        if (role.administrator)
            m_query.administrators.insert(role.id);
    }
    Q_EMIT policyChanged();
    find();
}

void MembersViewModel::find()
{
    if (m_session)
        m_finder.find(m_session->members(), m_query, m_model.shown());
}

void MembersViewModel::take(const MemberAnswer &answer)
{
    if (!m_session)
        return;
    const bool first = !m_index->table;
    m_index = answer.index;
    m_model.publish(answer);
    if (first)
        readReviewed();
    Q_EMIT countsChanged();
    Q_EMIT optionsChanged();
    Q_EMIT stateChanged();
}

void MembersViewModel::readReviewed()
{
    if (!m_session || !m_index->table || !m_session->vault()->holds())
        return;
    const QPointer<TenantSession> asked = m_session;
    deliver(this, readReviewedPeople(keptPartsAsFound(*m_session), m_reviewed),
            [this, asked](const Result<ReviewedPeoplePtr> &people) {
                if (people && asked && asked == m_session)
                    takeReviewed(*people);
            });
}

void MembersViewModel::takeReviewed(const ReviewedPeoplePtr &people)
{
    if (people == m_reviewed)
        return;
    m_reviewed = people;
    m_query.reviewed = people ? ReviewedIds(people, &people->ids) : nullptr;
    find();
}

void MembersViewModel::setSearch(const QString &text)
{
    if (m_query.text == text)
        return;
    m_query.text = text;
    Q_EMIT queryChanged();
    find();
}

void MembersViewModel::toggleFilter(Facet facet, const QString &key)
{
    auto &values = m_query.chosen[static_cast<std::size_t>(facet)];
    if (!values.remove(key))
        values.insert(key);
    Q_EMIT queryChanged();
    find();
}

void MembersViewModel::clearFilter(Facet facet)
{
    m_query.chosen[static_cast<std::size_t>(facet)].clear();
    Q_EMIT queryChanged();
    find();
}

void MembersViewModel::clearFilters()
{
    m_query.text.clear();
    m_query.view = MemberView::All;
    for (auto &values : m_query.chosen)
        values.clear();
    Q_EMIT queryChanged();
    find();
}

void MembersViewModel::sortBy(Order order, bool descending)
{
    m_query.order = static_cast<MemberOrder>(order);
    m_query.descending = descending;
    Q_EMIT queryChanged();
    find();
}

void MembersViewModel::sortByHead(Order order)
{
    sortBy(order, order == this->order() ? !m_query.descending : newestFirst(order));
}

void MembersViewModel::showView(View view)
{
    m_query.view = static_cast<MemberView>(view);
    Q_EMIT queryChanged();
    find();
}

QString MembersViewModel::viewText() const
{
    return m_session && m_query.view != MemberView::All ? viewLabel(m_query.view, m_session->policy()) : QString();
}

QVariantList MembersViewModel::viewOptions() const
{
    return m_session ? rollcall::viewOptions(m_session->policy(), *m_index, m_query.view) : QVariantList();
}

QVariantList MembersViewModel::options(MemberFacet facet) const
{
    if (!m_session)
        return {};
    return facetOptions(facet, m_session->policy(), *m_index, m_query.chosen[static_cast<std::size_t>(facet)]);
}

QStringList MembersViewModel::chosen(MemberFacet facet) const
{
    const auto &values = m_query.chosen[static_cast<std::size_t>(facet)];
    return {values.cbegin(), values.cend()};
}

void MembersViewModel::addToTeam(const QStringList &memberIds, const QString &kindId, const QString &teamId,
                                 const QString &name, const QString &role)
{
    Team team;
    team.id = teamId;
    team.kind = kindId;
    team.name = name;
    m_bulk.startTeam(team, memberIds, role);
}

void MembersViewModel::startBulk(MemberAct::Kind kind, const QStringList &memberIds, const QString &role)
{
    m_bulk.start(kind, memberIds, role);
}

void MembersViewModel::refresh()
{
    if (m_session)
        m_session->refresh();
}

} // namespace rollcall
