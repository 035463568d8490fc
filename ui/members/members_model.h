// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"
#include "ui/members/member_finder.h"

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
    /// Shows another answer; what it changes is found here unless it came with the answer.
    void publish(const MemberIndexPtr &index);
    void publish(const MemberAnswer &answer);
    [[nodiscard]] const MemberIndexPtr &shown() const { return m_index; } ///< never null
    void setChange(const QString &memberId, std::optional<Change> change);
    void clearChanges();

    [[nodiscard]] int count() const { return static_cast<int>(m_index->rows.size()); }
    [[nodiscard]] int selectedCount() const { return m_selectedCount; }
    [[nodiscard]] int headState() const; ///< Qt::CheckState of what is shown
    /// Ids of the selected members in the order of the rows; those that a filter hides come last.
    Q_INVOKABLE QStringList selectedIds() const;
    /// The member as it is now, wherever it is shown; nothing where it is gone.
    [[nodiscard]] std::optional<Member> member(const QString &memberId) const;

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
    [[nodiscard]] std::size_t tableRow(int row) const
    {
        return static_cast<std::size_t>(m_index->rows[static_cast<std::size_t>(row)]);
    }
    [[nodiscard]] Member at(int row) const { return m_index->table->at(tableRow(row)); }
    [[nodiscard]] QString idOf(int row) const { return m_index->table->id(tableRow(row)); }
    [[nodiscard]] QVariant statusData(const Member &member, int role) const;
    [[nodiscard]] QVariant roleData(const Member &member, int role) const;
    void showRows(const MemberIndexPtr &index, const RowChanges &changes);
    void followMembers(const MemberTable &before, const MemberTable &now, const std::vector<int> &moved);
    void mark(std::size_t tableRow, bool selected);
    void announce(int first, int last, const QList<int> &roles = {});

    Policy m_policy;
    Instant m_now;
    bool m_cached = false;
    MemberIndexPtr m_index;
    std::vector<std::uint8_t> m_selected; ///< by row of the table; moves along with the members
    int m_selectedCount = 0;
    QHash<QString, Change> m_changes;
};

} // namespace rollcall
