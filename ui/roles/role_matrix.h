// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// What each role of a tenant may do, as its policy tells: a row for a permission, a cell for each role. Read-only, and there
/// offline too.
class RoleMatrix : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList roles READ roles NOTIFY changed FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY changed FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY changed FINAL)

public:
    enum Role {
        LabelRole = Qt::UserRole + 1,
        CellsRole,  ///< a bool for each role, in their order
        SummaryRole ///< the row as one sentence, for a screen reader
    };
    Q_ENUM(Role)

    explicit RoleMatrix(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] bool loading() const; ///< no policy yet
    /// {label, description, note, administrator, highest, own}, highest first; `note` says how the role can be given.
    [[nodiscard]] QVariantList roles() const;
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString countText() const;

Q_SIGNALS:
    void sessionChanged();
    void changed();

private:
    void follow();
    [[nodiscard]] QString summary(const Permission &permission) const;

    QPointer<TenantSession> m_session;
    Policy m_policy; ///< as it is shown
};

} // namespace rollcall
