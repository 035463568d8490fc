// SPDX-License-Identifier: MIT
#include "ui/members/role_choices.h"

#include "ui/text/policy_text.h"

#include <QSet>

namespace rollcall {

RoleChoices::RoleChoices(QObject *parent) : QAbstractListModel(parent) {}

TenantSession *RoleChoices::session() const { return m_session; }

void RoleChoices::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &TenantSession::policyChanged, this, &RoleChoices::rebuild);
    rebuild();
}

void RoleChoices::setMemberIds(const QStringList &memberIds)
{
    if (m_memberIds == memberIds)
        return;
    m_memberIds = memberIds;
    rebuild();
}

void RoleChoices::rebuild()
{
    std::vector<Choice> choices;
    QSet<QString> current;
    if (m_session) {
        const QSet<QString> wanted(m_memberIds.cbegin(), m_memberIds.cend());
        const auto targets = m_session->members()->find(wanted);
        for (const auto &member : targets)
            current.insert(member.role);
        for (const auto &role : m_session->policy().roles) {
            Decision decision;
            for (const auto &target : targets) {
                decision = m_session->decideRole(target, role.id);
                if (decision.allowed())
                    break;
            }
            choices.push_back({role, decision.allowed() ? QString() : decisionText(decision)});
        }
    }
    beginResetModel();
    m_choices = std::move(choices);
    m_currentRole = current.size() == 1 ? *current.cbegin() : QString();
    endResetModel();
    Q_EMIT changed();
}

int RoleChoices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

QVariant RoleChoices::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &choice = m_choices[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RoleIdRole: return choice.role.id;
    case Qt::DisplayRole:
    case LabelRole: return choice.role.label;
    case DescriptionRole: return choice.role.description;
    case ReasonRole: return choice.reason;
    case LeadsToTransferRole: return choice.role.lockedLeadsToTransfer;
    default: return {};
    }
}

QHash<int, QByteArray> RoleChoices::roleNames() const
{
    return {{RoleIdRole, "roleId"},
            {LabelRole, "label"},
            {DescriptionRole, "description"},
            {ReasonRole, "reason"},
            {LeadsToTransferRole, "leadsToTransfer"}};
}

QString RoleChoices::labelOf(const QString &roleId) const
{
    return m_session ? m_session->policy().roleLabel(roleId) : roleId;
}

} // namespace rollcall
