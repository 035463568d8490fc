// SPDX-License-Identifier: MIT
#include "ui/tokens/token_list_model.h"

#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rollcall {

namespace {

QString say(const char *text) { return QCoreApplication::translate("TokenText", text); }

QString stateWord(const QString &state)
{
    if (state == QLatin1String("active"))
        return say("Active");
    if (state == QLatin1String("expired"))
        return say("Expired");
    return state == QLatin1String("revoked") ? say("Revoked") : state;
}

// Tokens are read now and then; one that ends meanwhile must not look alive.
QString effectiveState(const AdminToken &token, Instant now)
{
    const bool over = token.state == QLatin1String("active") && token.expires.isKnown() && now >= token.expires;
    return over ? QStringLiteral("expired") : token.state;
}

} // namespace

QString scopesText(const QStringList &scopes)
{
    const bool read = scopes.contains(QLatin1String("read"));
    const bool write = scopes.contains(QLatin1String("write"));
    if (scopes.size() == (read ? 1 : 0) + (write ? 1 : 0))
        return read && write ? say("Read and write") : read ? say("Read") : write ? say("Write") : say("Nothing");
    return scopes.join(QStringLiteral(", "));
}

int TokenListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tokens.size());
}

void TokenListModel::show(const std::vector<AdminToken> &tokens, Instant now)
{
    m_now = now;
    const bool same = std::equal(tokens.cbegin(), tokens.cend(), m_tokens.cbegin(), m_tokens.cend(),
                                 [](const AdminToken &a, const AdminToken &b) { return a.id == b.id; });
    if (same) {
        m_tokens = tokens;
        if (!m_tokens.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_tokens = tokens;
    endResetModel();
}

void TokenListModel::touch(const QString &tokenId)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_tokens[static_cast<std::size_t>(row)].id == tokenId)
            Q_EMIT dataChanged(index(row), index(row), {BusyRole, FailureRole});
    }
}

void TokenListModel::setBusy(const QString &tokenId, bool busy)
{
    if (busy)
        m_busy.insert(tokenId);
    else
        m_busy.remove(tokenId);
    touch(tokenId);
}

void TokenListModel::setFailure(const QString &tokenId, const QString &failure)
{
    if (failure.isEmpty())
        m_failures.remove(tokenId);
    else
        m_failures.insert(tokenId, failure);
    touch(tokenId);
}

QVariant TokenListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return tokenData(m_tokens[static_cast<std::size_t>(index.row())], role);
}

QVariant TokenListModel::tokenData(const AdminToken &token, int role) const
{
    const auto state = effectiveState(token, m_now);
    switch (role) {
    case IdRole: return token.id;
    case NameRole: return token.name;
    case ScopesRole: return scopesText(token.scopes);
    case ActiveRole: return state == QLatin1String("active");
    case StateRole: return stateWord(state);
    case CreatedRole: return shortDate(token.created, m_now);
    case CreatedByRole: return token.createdBy.isEmpty() ? say("Not provided") : token.createdBy;
    case ExpiresRole: return token.expires.isKnown() ? shortDate(token.expires, m_now) : say("Does not expire");
    case LastUsedRole: return relativeTime(token.lastUsed, m_now);
    case BusyRole: return m_busy.contains(token.id);
    case FailureRole: return m_failures.value(token.id);
    case SummaryRole:
        return QStringList{token.name, scopesText(token.scopes), stateWord(state),
                           tokenData(token, ExpiresRole).toString()}
            .join(QStringLiteral(", "));
    default: break;
    }
    return {};
}

QHash<int, QByteArray> TokenListModel::roleNames() const
{
    return {{IdRole, "tokenId"},          {NameRole, "name"},           {ScopesRole, "scopes"},
            {ActiveRole, "active"},       {StateRole, "stateText"},     {CreatedRole, "createdText"},
            {CreatedByRole, "createdBy"}, {ExpiresRole, "expiresText"}, {LastUsedRole, "lastUsedText"},
            {BusyRole, "busy"},           {FailureRole, "failure"},     {SummaryRole, "summary"}};
}

} // namespace rollcall
