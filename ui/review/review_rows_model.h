// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_review.h"

#include <QAbstractListModel>
#include <QSet>
#include <QtQml/qqml.h>

namespace rollcall {

/// The members under review with what was decided, as far as filter and search leave them. Those who changed come first, or all
/// by name.
class ReviewRowsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A ReviewViewModel has one")
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged FINAL)

public:
    enum Role {
        MemberIdRole = Qt::UserRole + 1,
        NameRole,
        AddressRole,
        ServiceRole,
        DisabledRole,
        MarkRole,
        ChangeRole,
        RoleTextRole,
        RoleAdminRole,
        RoleTopRole,
        ActiveRole,
        DecidedRole, ///< "You, 20 Nov", "Undecided"
        VerdictRole,
        DecisionRole, ///< the decision in words
        ReasonRole,
        SelectedRole,
        SummaryRole ///< the row as one sentence, for a screen reader
    };
    Q_ENUM(Role)
    enum class Filter { All, Changed, Undecided, Acting };
    Q_ENUM(Filter)

    explicit ReviewRowsModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setSource(const TenantReview *review);
    /// Another list, or the same one anew.
    void reload();
    /// These were decided: their rows stay where they are, also where the filter would not take them any more.
    void touch(const QStringList &memberIds);
    void touchAll();

    [[nodiscard]] Filter filter() const { return m_filter; }
    void setFilter(Filter filter);
    void setSearch(const QString &search);
    [[nodiscard]] bool changedFirst() const { return m_changedFirst; }
    void setChangedFirst(bool first);
    [[nodiscard]] int changedCount() const { return m_changed; }

    /// The row of the next who is undecided after `row`, from the top again after the end; -1 where everybody is decided.
    [[nodiscard]] int nextUndecided(int row) const;
    [[nodiscard]] int rowOf(const QString &memberId) const;

    [[nodiscard]] int selectedCount() const { return static_cast<int>(m_selected.size()); }
    [[nodiscard]] QStringList selectedIds() const;
    void toggle(const QString &memberId);
    void selectShown();
    void clearSelection();

Q_SIGNALS:
    void selectionChanged();

private:
    [[nodiscard]] const ReviewedList &list() const { return *m_list; }
    [[nodiscard]] const ReviewedList::Row &at(int row) const;
    [[nodiscard]] bool matches(const ReviewedList::Row &row) const;
    [[nodiscard]] QString change(const ReviewedList::Row &row) const;
    [[nodiscard]] QString decision(const ReviewedList::Row &row) const;
    [[nodiscard]] QString decided(const ReviewedList::Row &row) const;
    [[nodiscard]] QString summary(const ReviewedList::Row &row) const;
    [[nodiscard]] Instant now() const;
    void arrange();

    QPointer<const TenantReview> m_review;
    ReviewedListPtr m_list;
    std::vector<int> m_shown;
    QSet<QString> m_selected;
    Filter m_filter = Filter::All;
    QString m_search;
    bool m_changedFirst = true;
    int m_changed = 0;
};

} // namespace rollcall
