// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_review.h"

#include <QAbstractListModel>
#include <QtQml/qqml.h>

namespace rollcall {

/// What a review will do, or has done: who loses access or gets another role, and what changed about them since the snapshot.
class ReviewActModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A ReviewViewModel has one")
    Q_PROPERTY(int open READ open NOTIFY changed FINAL)
    Q_PROPERTY(int removals READ removals NOTIFY changed FINAL)
    Q_PROPERTY(int roleChanges READ roleChanges NOTIFY changed FINAL)
    Q_PROPERTY(int meanwhile READ meanwhile NOTIFY changed FINAL)

public:
    enum Role { MemberIdRole = Qt::UserRole + 1, NameRole, ActRole, MeanwhileRole, OpenRole, RefusalRole, SummaryRole };
    Q_ENUM(Role)

    explicit ReviewActModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setActs(TenantSession *session, std::vector<ReviewAct> acts);
    [[nodiscard]] const std::vector<ReviewAct> &acts() const { return m_acts; }
    /// The open ones that the policy lets the reviewer do.
    [[nodiscard]] std::vector<ReviewAct> possible() const;

    [[nodiscard]] int open() const { return static_cast<int>(possible().size()); }
    [[nodiscard]] int removals() const;
    [[nodiscard]] int roleChanges() const { return open() - removals(); }
    [[nodiscard]] int meanwhile() const; ///< how many of the open ones somebody changed since

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Decision decide(const ReviewAct &act) const;

    QPointer<TenantSession> m_session;
    std::vector<ReviewAct> m_acts;
};

} // namespace rollcall
