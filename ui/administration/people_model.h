// SPDX-License-Identifier: MIT
#pragma once

#include "session/administration.h"
#include "ui/administration/remote_search.h"

namespace rollcall {

/// People in every tenant of a control plane, for its system administrator: a head for a person, and below it a row for each
/// tenant with what the person is there, or is invited to be. Who is invited and has no account is an address.
class PeopleModel : public rollcall::RemoteSearch {
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role {
        HeadRole = Qt::UserRole + 1, ///< of a person; else a row of one tenant
        PersonRole,
        AddressRole,
        AdministratorRole, ///< the person is a system administrator
        NowhereRole,       ///< a head without a row below
        AccountlessRole,   ///< a head of an address that is invited
        TenantIdRole,
        TenantRole,
        MonogramRole,
        RoleTextRole,
        StatusRole,
        ActiveRole,
        MemberIdRole,  ///< empty in a row of an invitation
        InvitedAsRole, ///< the address, in a row of an invitation
        WaitingRole,   ///< the invitation can still be accepted
        SummaryRole
    };
    Q_ENUM(Role)

    explicit PeopleModel(QObject *parent = nullptr) : RemoteSearch(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString countText() const override;

protected:
    [[nodiscard]] bool hasQuestion() const override;
    void ask(const QString &cursor) override;
    void forget() override;

private:
    struct Row {
        std::size_t person = 0;
        int place = -1; ///< -1: the person's head; memberships, then invitations
    };
    void take(const Page<PersonFound> &page, bool first);
    [[nodiscard]] QVariant headData(const PersonFound &person, int role) const;
    [[nodiscard]] QVariant rowData(const PersonFound &person, const Membership &membership, int role) const;
    [[nodiscard]] QVariant invitationData(const PersonFound &person, const InvitationFound &given, int role) const;

    std::vector<PersonFound> m_people;
    std::vector<Row> m_rows;
};

} // namespace rollcall
