// SPDX-License-Identifier: MIT
#include "ui/members/api_key_list.h"

#include "session/deliver.h"
#include "ui/members/member_act.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <algorithm>

namespace rollcall {

namespace {

bool isRevoked(const ApiKey &key) { return key.state == QLatin1String("revoked"); }

} // namespace

ApiKeyList::ApiKeyList(QObject *parent) : QAbstractListModel(parent) {}

TenantSession *ApiKeyList::session() const { return m_session; }

void ApiKeyList::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &TenantSession::policyChanged, this, &ApiKeyList::renew);
        connect(session, &TenantSession::membersChanged, this, &ApiKeyList::renew);
        connect(session, &TenantSession::stateChanged, this, &ApiKeyList::changed);
    }
    m_source.reset();
    renew();
    Q_EMIT sourceChanged();
}

void ApiKeyList::setMemberId(const QString &memberId)
{
    if (m_memberId == memberId)
        return;
    m_memberId = memberId;
    m_source.reset();
    renew();
    Q_EMIT sourceChanged();
}

// Who may see the keys may not any more after a change of the policy, and the other way round.
void ApiKeyList::renew()
{
    if (m_session) {
        m_member = m_session->members()->find(m_memberId).value_or(Member());
    }
    if (!shown()) {
        m_source.reset();
    } else if (!m_source) {
        m_source = std::make_unique<TenantKeys>(m_session, m_memberId);
        connect(&m_source->list(), &RemoteListState::rowsChanged, this, &ApiKeyList::rebuild);
        connect(&m_source->list(), &RemoteListState::stateChanged, this, &ApiKeyList::changed);
        m_source->list().refresh();
    }
    rebuild();
}

void ApiKeyList::rebuild()
{
    auto rows = m_source ? m_source->list().rows() : std::vector<ApiKey>();
    std::stable_partition(rows.begin(), rows.end(), [](const ApiKey &key) { return !isRevoked(key); });
    if (rows != m_rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    if (m_source && m_source->list().hasMore())
        m_source->list().readMore();
    Q_EMIT changed();
}

Decision ApiKeyList::decide(Action action) const
{
    return m_session ? decideKeys(*m_session, action, m_member) : Decision();
}

bool ApiKeyList::shown() const
{
    return m_session && !m_member.id.isEmpty()
           && rollcall::decideKeys(m_session->policy(), Action::ReadKeys, m_member).allowed();
}

bool ApiKeyList::own() const { return m_session && m_memberId == m_session->policy().callerMemberId; }

bool ApiKeyList::loading() const { return m_source && m_source->list().state() == RemoteListState::State::Loading; }

bool ApiKeyList::empty() const
{
    return m_source && m_rows.empty() && m_source->list().state() == RemoteListState::State::Ready;
}

QString ApiKeyList::error() const
{
    if (!m_source || !m_source->list().error())
        return {};
    return textFor(*m_source->list().error(), Attempt::Read, hostForErrors(m_host)).whole();
}

QString ApiKeyList::createReason() const
{
    if (!m_member.id.isEmpty() && m_member.status != MemberStatus::Active)
        return tr("Only an active member can have a new API key.");
    return decisionText(decide(Action::ManageKeys));
}

QString ApiKeyList::revokeReason() const { return decisionText(decide(Action::ManageKeys)); }

void ApiKeyList::refresh()
{
    if (m_source)
        m_source->list().refresh();
}

void ApiKeyList::revoke(const QString &keyId)
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const ApiKey &key) { return key.id == keyId; });
    if (!m_source || !m_revoking.isEmpty() || found == m_rows.cend())
        return;
    m_revoking = keyId;
    m_revokeError.clear();
    Q_EMIT changed();
    m_cancel.renew();
    deliver(this, m_source->revoke(keyId, m_cancel.token()),
            [this, name = found->name](const Result<std::monostate> &result) { finish(name, result); });
}

void ApiKeyList::finish(const QString &name, const Result<std::monostate> &result)
{
    m_revoking.clear();
    if (!result)
        m_revokeError = textFor(result.error(), Attempt::Change, hostForErrors(m_host)).whole();
    Q_EMIT changed();
    if (result)
        Q_EMIT revoked(name);
}

QString ApiKeyList::detailOf(const ApiKey &key) const
{
    const auto now = m_session ? m_session->serverNow() : Instant();
    const auto made = key.createdBy.isEmpty() ? tr("made %1").arg(shortDate(key.created, now))
                                              : tr("made %1 by %2").arg(shortDate(key.created, now), key.createdBy);
    if (isRevoked(key))
        return tr("Revoked, %1").arg(made);
    const auto used =
        key.lastUsed.isKnown() ? tr("last used %1").arg(relativeTime(key.lastUsed, now)) : tr("never used");
    return tr("%1, %2").arg(made, used);
}

int ApiKeyList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ApiKeyList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &key = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KeyIdRole: return key.id;
    case Qt::DisplayRole:
    case NameRole: return key.name;
    case TailRole: return QString(QChar(0x2026) + key.tail);
    case DetailRole: return detailOf(key);
    case RevokedRole: return isRevoked(key);
    default: return {};
    }
}

QHash<int, QByteArray> ApiKeyList::roleNames() const
{
    return {
        {KeyIdRole, "keyId"}, {NameRole, "name"}, {TailRole, "tail"}, {DetailRole, "detail"}, {RevokedRole, "revoked"}};
}

} // namespace rollcall
