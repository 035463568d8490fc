// SPDX-License-Identifier: MIT
#include "ui/members/member_menu.h"

#include "ui/text/policy_text.h"

#include <algorithm>

namespace rollcall {

MemberMenu::MemberMenu(QObject *parent) : QAbstractListModel(parent) {}

TenantSession *MemberMenu::session() const { return m_session; }

void MemberMenu::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &TenantSession::policyChanged, this, &MemberMenu::rebuild);
        connect(session, &TenantSession::membersChanged, this, &MemberMenu::rebuild);
        connect(session, &TenantSession::stateChanged, this, &MemberMenu::rebuild);
    }
    Q_EMIT sessionChanged();
    rebuild();
}

void MemberMenu::setMemberId(const QString &memberId)
{
    if (m_memberId == memberId)
        return;
    m_memberId = memberId;
    Q_EMIT memberIdChanged();
    rebuild();
}

void MemberMenu::rebuild()
{
    std::vector<Entry> entries;
    QString commonReason;
    if (m_session) {
        if (const auto found = m_session->members()->find(m_memberId))
            entries = entriesFor(*found, commonReason);
    }
    beginResetModel();
    m_entries = std::move(entries);
    m_commonReason = commonReason;
    endResetModel();
    Q_EMIT rebuilt();
}

std::vector<MemberMenu::Entry> MemberMenu::entriesFor(const Member &member, QString &commonReason) const
{
    const auto &policy = m_session->policy();
    const auto asked = [&](MemberAct::Kind kind) { return memberActWord(policy, kind) + QChar(0x2026); };
    std::vector<Entry> entries;
    entries.push_back({MemberAct::Open, tr("Open details"), QStringLiteral("person"), {}, tr("Enter")});
    entries.push_back({MemberAct::CopyAddress,
                       member.email.isEmpty() ? tr("Copy phone number") : tr("Copy e-mail"),
                       QStringLiteral("copy"),
                       {},
                       tr("Ctrl+C")});
    const bool oneself = member.id == policy.callerMemberId;
    const bool disabled = member.status == MemberStatus::Disabled;
    const auto offer = [&](MemberAct::Kind kind, const QString &text, const QString &icon,
                           const QString &shortcut = {}) {
        const auto decision = decideMemberAct(*m_session, {kind, member, {}});
        if (!decision.supported())
            return;
        if (needsServer(decision))
            commonReason = decision.code == QLatin1String("signed_out") ? tr("These need you to sign in")
                                                                        : tr("These need the server");
        entries.push_back({kind, text, icon, decision.allowed() ? QString() : decisionText(decision), shortcut});
    };
    offer(MemberAct::Resend, memberActWord(policy, MemberAct::Resend), QStringLiteral("refresh"));
    offer(MemberAct::ChangeRole, asked(MemberAct::ChangeRole), QStringLiteral("shield"));
    offer(MemberAct::Transfer, asked(MemberAct::Transfer), QStringLiteral("transfer"));
    offer(MemberAct::EditName, asked(MemberAct::EditName), QStringLiteral("edit"));
    offer(MemberAct::EditTeams, asked(MemberAct::EditTeams), QStringLiteral("team"));
    offer(MemberAct::Allocate, asked(MemberAct::Allocate), QStringLiteral("coins"));
    offer(MemberAct::Reclaim, asked(MemberAct::Reclaim), QStringLiteral("refresh"));
    offer(MemberAct::SetLimits, asked(MemberAct::SetLimits), QStringLiteral("gear"));
    offer(MemberAct::ShowTransactions, memberActWord(policy, MemberAct::ShowTransactions), QStringLiteral("list"));
    if (disabled)
        offer(MemberAct::Enable, memberActWord(policy, MemberAct::Enable), QStringLiteral("undo"));
    else
        offer(MemberAct::Disable, asked(MemberAct::Disable), QStringLiteral("ban"));
    if (oneself)
        offer(MemberAct::Leave, asked(MemberAct::Leave), QStringLiteral("sign-out"));
    offer(MemberAct::Remove, asked(MemberAct::Remove), QStringLiteral("trash"), tr("Del"));
    return entries;
}

int MemberMenu::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant MemberMenu::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole: return entry.kind;
    case Qt::DisplayRole:
    case TextRole: return entry.text;
    case IconNameRole: return entry.iconName;
    case ReasonRole: return entry.reason;
    case ShortcutRole: return entry.shortcut;
    case DestructiveRole: return entry.kind == MemberAct::Remove || entry.kind == MemberAct::Leave;
    default: return {};
    }
}

QHash<int, QByteArray> MemberMenu::roleNames() const
{
    return {{KindRole, "kind"},     {TextRole, "label"},        {IconNameRole, "iconName"},
            {ReasonRole, "reason"}, {ShortcutRole, "shortcut"}, {DestructiveRole, "destructive"}};
}

} // namespace rollcall
