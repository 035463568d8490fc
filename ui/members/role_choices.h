// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QStringList>
#include <QtQml/qqml.h>

namespace rollcall {

/// The roles that members can be given, highest first. One that cannot be given is there with the reason. For several members a
/// role can be given where at least one of them can have it: the others get their verdict one by one.
class RoleChoices : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY changed FINAL)
    Q_PROPERTY(QStringList memberIds READ memberIds WRITE setMemberIds NOTIFY changed FINAL)
    Q_PROPERTY(QString currentRole READ currentRole NOTIFY changed FINAL)

public:
    enum Role { RoleIdRole = Qt::UserRole + 1, LabelRole, DescriptionRole, ReasonRole, LeadsToTransferRole };
    Q_ENUM(Role)

    explicit RoleChoices(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const;
    void setSession(TenantSession *session);
    [[nodiscard]] QStringList memberIds() const { return m_memberIds; }
    void setMemberIds(const QStringList &memberIds);
    /// Of all of the members, or empty where they differ.
    [[nodiscard]] QString currentRole() const { return m_currentRole; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE QString labelOf(const QString &roleId) const;

Q_SIGNALS:
    void changed();

private:
    struct Choice {
        rollcall::Role role;
        QString reason;
    };
    void rebuild();

    QPointer<TenantSession> m_session;
    QStringList m_memberIds;
    QString m_currentRole;
    std::vector<Choice> m_choices;
};

} // namespace rollcall
