// SPDX-License-Identifier: MIT
#pragma once

#include "domain/credits.h"

#include <QAbstractListModel>
#include <QtQml/qqml.h>

#include <vector>

namespace rollcall {

/// The lines of the ledger, newest first, as sentences and numbers.
class TransactionsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a CreditsViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        EventTextRole = Qt::UserRole + 1,
        IconNameRole,
        MemberIdRole,
        MemberNameRole,
        AmountRole,
        PoolLeftRole,
        ActorRole,
        WhenRole,
        WhenAbsoluteRole,
        SummaryRole ///< the line as one sentence, for a screen reader
    };
    Q_ENUM(Role)

    explicit TransactionsModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Rows that follow those that are shown are appended; anything else is shown anew.
    void show(const std::vector<CreditTransaction> &rows, Instant now);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

Q_SIGNALS:
    void countChanged();

private:
    std::vector<CreditTransaction> m_rows;
    Instant m_now;
};

} // namespace rollcall
