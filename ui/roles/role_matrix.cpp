// SPDX-License-Identifier: MIT
#include "ui/roles/role_matrix.h"

#include <algorithm>

namespace rollcall {

int RoleMatrix::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_policy.permissions.size());
}

void RoleMatrix::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &TenantSession::policyChanged, this, &RoleMatrix::follow);
    Q_EMIT sessionChanged();
    follow();
}

void RoleMatrix::follow()
{
    auto policy = m_session && m_session->hasPolicy() ? m_session->policy() : Policy();
    // The pool and what this caller may do change all the time; the matrix does not.
    if (policy.permissions != m_policy.permissions || policy.roles != m_policy.roles) {
        beginResetModel();
        m_policy = std::move(policy);
        endResetModel();
    }
    Q_EMIT changed();
}

bool RoleMatrix::loading() const { return !m_session || !m_session->hasPolicy(); }

QVariantList RoleMatrix::roles() const
{
    const auto highest = std::max_element(m_policy.roles.cbegin(), m_policy.roles.cend(),
                                          [](const auto &a, const auto &b) { return a.rank < b.rank; });
    QVariantList columns;
    for (auto role = m_policy.roles.cbegin(); role != m_policy.roles.cend(); ++role) {
        columns.append(QVariantMap{{QStringLiteral("label"), role->label},
                                   {QStringLiteral("description"), role->description},
                                   {QStringLiteral("note"), role->lockedReason},
                                   {QStringLiteral("administrator"), role->rank > 0},
                                   {QStringLiteral("highest"), role == highest},
                                   {QStringLiteral("own"), role->id == m_policy.callerRole}});
    }
    return columns;
}

QString RoleMatrix::tenantName() const { return m_session ? m_session->tenant().name : QString(); }

QString RoleMatrix::countText() const
{
    return m_policy.permissions.isEmpty()
               ? QString()
               : tr("%1 permissions, %2 roles").arg(m_policy.permissions.size()).arg(m_policy.roles.size());
}

QVariant RoleMatrix::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &permission = m_policy.permissions.at(index.row());
    switch (role) {
    case LabelRole: return permission.label;
    case CellsRole: {
        QVariantList cells;
        for (const auto &column : m_policy.roles)
            cells.append(column.permissions.contains(permission.id));
        return cells;
    }
    case SummaryRole: return summary(permission);
    default: break;
    }
    return {};
}

QString RoleMatrix::summary(const Permission &permission) const
{
    QStringList who;
    for (const auto &column : m_policy.roles) {
        if (column.permissions.contains(permission.id))
            who.append(column.label);
    }
    //: A row of the role matrix as it is read aloud: what, and the roles that may
    return who.isEmpty() ? tr("%1: nobody").arg(permission.label)
                         : tr("%1: %2").arg(permission.label, who.join(QStringLiteral(", ")));
}

QHash<int, QByteArray> RoleMatrix::roleNames() const
{
    return {{LabelRole, "label"}, {CellsRole, "cells"}, {SummaryRole, "summary"}};
}

} // namespace rollcall
