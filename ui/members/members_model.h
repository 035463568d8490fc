// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"
#include "ui/members/member_query.h"

#include <QAbstractListModel>
#include <QtQml/qqml.h>

#include <optional>

namespace rollcall {

/// The rows of the member table, over the shared immutable table of the session and an index of what is shown. Selection and
/// the state of a change belong to members, not to rows: both survive a sync, a search and another order.
class MembersModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a MembersViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged FINAL)
    Q_PROPERTY(int headState READ headState NOTIFY selectionChanged FINAL)

public:
    enum Role {
        MemberIdRole = Qt::UserRole + 1,
        NameRole,
        AddressRole,
        SelfRole,
        ApiOnlyRole,
        RoleLabelRole,
        RoleAdminRole,
        RoleTopRole,
        StatusRole,
        StatusTextRole,
        BusyRole,
        DimmedRole,
        TypeTextRole,
        TeamsRole,
        TeamsWholeRole,
        CreditsUsedRole,
        CreditsTotalRole,
        CreditsShareRole,
        CreditsBarRole,
        CreditsMissingRole,
        CreditsSpokenRole,
        CreditsLeftRole,
        PaceRole,
        LastActiveRole,
        SelectedRole,
        FailureRole,
        SummaryRole
    };
    Q_ENUM(Role)

    /// How far a change of this member has come; `text` is the word for it, or why it failed.
    struct Change {
        enum class Phase { Queued, Running, Failed } phase = Phase::Queued;
        QString text;
    };

    explicit MembersModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setPolicy(const Policy &policy);
    /// Relative times are worded by `now`; a `cached` list shows absolute ones.
    void setTime(Instant now, bool cached);
    void publish(const MemberIndex &index);
    void setChange(const QString &memberId, std::optional<Change> change);
    void clearChanges();

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int selectedCount() const { return static_cast<int>(m_selected.size()); }
    [[nodiscard]] int headState() const; ///< Qt::CheckState of what is shown
    /// Ids of the selected members in the order of the rows; those that a filter hides come last.
    Q_INVOKABLE QStringList selectedIds() const;
    /// The member as it is now, wherever it is shown; nullptr where it is gone.
    [[nodiscard]] const Member *member(const QString &memberId) const;

    Q_INVOKABLE int rowOf(const QString &memberId) const; ///< -1 where it is not shown
    Q_INVOKABLE QString idAt(int row) const;
    Q_INVOKABLE void toggle(const QString &memberId);
    /// Selects from one row to another, both included.
    Q_INVOKABLE void selectRange(int from, int to);
    Q_INVOKABLE void selectShown();
    Q_INVOKABLE void clearSelection();

Q_SIGNALS:
    void countChanged();
    void selectionChanged();

private:
    [[nodiscard]] const Member &at(int row) const;
    [[nodiscard]] QVariant statusData(const Member &member, int role) const;
    [[nodiscard]] QVariant roleData(const Member &member, int role) const;
    void replaceRows(const MemberIndex &index);
    void announceChangedRows(const MemberTable &before, const std::vector<int> &rowsBefore);
    void dropSelectionOfTheGone();
    void announce(int first, int last, const QList<int> &roles = {});

    Policy m_policy;
    Instant m_now;
    bool m_cached = false;
    MemberTablePtr m_table;
    std::vector<int> m_rows;
    QSet<QString> m_selected;
    QHash<QString, Change> m_changes;
};

} // namespace rollcall
