// SPDX-License-Identifier: MIT
#pragma once

#include "ui/links/link_actions.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// Invitation links as rows, in words. Keeps a copy of what is shown, so that a row goes when the list says so.
class LinkListModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A view model has one")

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        MaskedRole,
        RoleTextRole,
        RoleAdminRole,
        RoleTopRole,
        UsesRole,
        UsesLimitRole,
        UsesShareRole, ///< 0 to 1; -1 where there is no limit
        EndRole,
        EndSoonRole,
        EndlessRole, ///< no end, where one could have been given and nobody uses it
        EnabledRole,
        StateTextRole,
        CreatedByRole,
        NoteRole,
        BusyRole,
        FailureRole,
        CopyableRole,
        SwitchReasonRole, ///< empty where it can be done
        CopyReasonRole,
        RevokeReasonRole,
        RemoveReasonRole,
        SummaryRole ///< the row as one sentence, for a screen reader
    };
    Q_ENUM(Role)

    /// `actions` outlives the model.
    explicit LinkListModel(const LinkActions *actions, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setSession(TenantSession *session);
    void show(std::vector<InvitationLink> links, Instant now);
    void touch(Instant now); ///< every row again: a minute has passed, or what may be done has changed

    [[nodiscard]] const std::vector<InvitationLink> &links() const { return m_links; }
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString &linkId) const;

private:
    [[nodiscard]] QVariant cell(const InvitationLink &link, int role) const;
    [[nodiscard]] QString reasonFor(LinkActions::Kind kind, const InvitationLink &link) const;
    [[nodiscard]] QString summary(const InvitationLink &link) const;
    void touchRow(const QString &linkId);

    const LinkActions *m_actions;
    QPointer<TenantSession> m_session;
    std::vector<InvitationLink> m_links;
    Instant m_now;
};

} // namespace rollcall
