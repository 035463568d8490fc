// SPDX-License-Identifier: MIT
#pragma once

#include "ui/invitations/invitation_actions.h"
#include "ui/invitations/pending_query.h"

#include <QAbstractListModel>
#include <QSet>

namespace rollcall {

/// Invitations as rows, in groups with a head each where the list has groups. The records and the pending list both are one.
/// The rows point into an immutable table that is kept as long as they do.
class InvitationListModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A view model has one")

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        HeadRole, ///< a group's head: only this one, Urgency, Title, Count, Note and Collapsed mean something
        UrgencyRole,
        TitleRole,
        CountRole,
        NoteRole,
        CollapsedRole,
        PhoneRole,
        RecipientRole,
        RoleTextRole,
        RoleAdminRole,
        RoleTopRole,
        StateRole,
        StateTextRole,
        SentByRole,
        SentRole,
        TimesSentRole,
        EndRole,
        UrgentRole,
        TimeLeftRole,
        ShareLeftRole,
        AgeRole,
        AttentionRole,
        AttentionSevereRole,
        MemberIdRole,
        SelectedRole,
        BusyRole,
        FailureRole,
        ResendReasonRole, ///< empty where it can be done
        RevokeReasonRole,
        LinkReasonRole,
        SummaryRole ///< the row as one sentence, for a screen reader
    };
    Q_ENUM(Role)

    /// `actions` outlives the model.
    InvitationListModel(const InvitationActions *actions, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setSession(TenantSession *session);
    void show(const InvitationList &list);
    void show(const PendingList &list, const QSet<int> &collapsed);
    void setSelection(QSet<QString> ids);
    /// Every row again: a minute has passed, or what may be done has changed.
    void touch();

    [[nodiscard]] const std::vector<PendingEntry> &entries() const { return m_entries; }
    [[nodiscard]] QStringList ids() const;
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString &invitationId) const;
    Q_INVOKABLE [[nodiscard]] QString idAt(int row) const;

private:
    void apply(InvitationKeysPtr keys, std::vector<PendingEntry> entries, Instant now);
    [[nodiscard]] QVariant headData(Urgency urgency, int role) const;
    [[nodiscard]] QVariant rowData(const Invitation &invitation, int role) const;
    [[nodiscard]] QString reasonFor(Action action, const Invitation &invitation) const;
    [[nodiscard]] QString summary(const Invitation &invitation) const;
    void touchRow(const QString &invitationId);

    const InvitationActions *m_actions;
    QPointer<TenantSession> m_session;
    InvitationKeysPtr m_keys;
    std::vector<PendingEntry> m_entries;
    std::array<int, urgencyCount> m_counts{};
    QSet<int> m_collapsed;
    QSet<QString> m_selection;
    Instant m_now;
};

} // namespace rollcall
