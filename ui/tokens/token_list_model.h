// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_tokens.h"

#include <QAbstractListModel>
#include <QHash>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// Admin tokens as rows, newest first; what has ended stays listed. The secret itself is in none of them.
class TokenListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A view model has one")

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NameRole,
        ScopesRole,
        ActiveRole,
        StateRole, ///< in words
        CreatedRole,
        CreatedByRole,
        ExpiresRole,
        LastUsedRole,
        BusyRole,
        FailureRole,
        SummaryRole ///< the row as one sentence, for a screen reader
    };
    Q_ENUM(Role)

    explicit TokenListModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void show(const std::vector<AdminToken> &tokens, Instant now);
    void setBusy(const QString &tokenId, bool busy);
    void setFailure(const QString &tokenId, const QString &failure);
    [[nodiscard]] bool isBusy(const QString &tokenId) const { return m_busy.contains(tokenId); }

private:
    [[nodiscard]] QVariant tokenData(const AdminToken &token, int role) const;
    void touch(const QString &tokenId);

    std::vector<AdminToken> m_tokens;
    Instant m_now;
    QSet<QString> m_busy;
    QHash<QString, QString> m_failures;
};

/// "Read", "Read and write": what a token may do, in words.
[[nodiscard]] QString scopesText(const QStringList &scopes);

} // namespace rollcall
