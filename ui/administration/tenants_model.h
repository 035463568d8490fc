// SPDX-License-Identifier: MIT
#pragma once

#include "ui/administration/remote_search.h"

namespace rollcall {

/// The tenants of a control plane, for its system administrator, by part of a name and by state.
class TenantsModel : public rollcall::RemoteSearch {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString tenantState READ tenantState WRITE setTenantState NOTIFY tenantStateChanged FINAL)
    Q_PROPERTY(bool narrowed READ narrowed NOTIFY stateChanged FINAL)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NameRole,
        MonogramRole,
        MembersRole,  ///< "41 members", or that it is not told
        PendingRole,  ///< how many are invited; empty where nobody waits
        StandingRole, ///< in words
        ActiveRole,
        NoteRole, ///< what is off there
        OwnRole,  ///< the administrator's own role there; empty for who is no member
        SummaryRole
    };
    Q_ENUM(Role)

    explicit TenantsModel(QObject *parent = nullptr) : RemoteSearch(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString tenantState() const { return m_state; }
    void setTenantState(const QString &state); ///< the server's word; empty: any
    [[nodiscard]] bool narrowed() const;
    [[nodiscard]] QString countText() const override;

Q_SIGNALS:
    void tenantStateChanged();

protected:
    [[nodiscard]] bool hasQuestion() const override { return true; }
    void ask(const QString &cursor) override;
    void forget() override;

private:
    void take(const Page<TenantSummary> &page, bool first);

    QString m_state;
    std::vector<TenantSummary> m_rows;
};

} // namespace rollcall
