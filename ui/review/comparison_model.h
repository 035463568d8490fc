// SPDX-License-Identifier: MIT
#pragma once

#include "session/reviewed_list.h"

#include <QAbstractListModel>
#include <QtQml/qqml.h>

namespace rollcall {

/// What changed between two moments, a line for each member and invitation, and how much of what.
class ComparisonModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A ReviewViewModel has them")
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int joined READ joined NOTIFY changed FINAL)
    Q_PROPERTY(int left READ left NOTIFY changed FINAL)
    Q_PROPERTY(int roles READ roles NOTIFY changed FINAL)
    Q_PROPERTY(int limits READ limits NOTIFY changed FINAL)
    Q_PROPERTY(int statuses READ statuses NOTIFY changed FINAL)
    Q_PROPERTY(int opened READ opened NOTIFY changed FINAL)
    Q_PROPERTY(int closed READ closed NOTIFY changed FINAL)

public:
    enum Role { EntryIdRole = Qt::UserRole + 1, NameRole, AddressRole, ServiceRole, MarkRole, ChangeRole, SummaryRole };
    Q_ENUM(Role)

    explicit ComparisonModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const ComparisonPtr &comparison() const { return m_comparison; }
    void setComparison(ComparisonPtr comparison);

    [[nodiscard]] bool ready() const { return m_comparison != nullptr; }
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int joined() const { return of(Difference::Joined); }
    [[nodiscard]] int left() const { return of(Difference::Left); }
    [[nodiscard]] int roles() const { return of(Difference::RoleUp | Difference::RoleDown | Difference::RoleChanged); }
    [[nodiscard]] int limits() const { return of(Difference::Credits | Difference::Limits); }
    [[nodiscard]] int statuses() const
    {
        return of(Difference::Disabled | Difference::Enabled | Difference::StatusChanged);
    }
    [[nodiscard]] int opened() const { return of(InvitationDifference::Kind::Opened); }
    [[nodiscard]] int closed() const { return of(InvitationDifference::Kind::Closed); }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] int of(Differences any) const { return m_comparison ? m_comparison->diff.count(any) : 0; }
    [[nodiscard]] int of(InvitationDifference::Kind kind) const
    {
        return m_comparison ? m_comparison->diff.count(kind) : 0;
    }
    [[nodiscard]] QVariant memberData(const MemberDifference &entry, int role) const;
    [[nodiscard]] QVariant invitationData(const InvitationDifference &entry, int role) const;

    ComparisonPtr m_comparison;
};

} // namespace rollcall
