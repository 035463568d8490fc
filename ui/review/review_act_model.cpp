// SPDX-License-Identifier: MIT
#include "ui/review/review_act_model.h"

#include "ui/members/member_row_text.h"
#include "ui/review/review_text.h"
#include "ui/text/policy_text.h"

#include <algorithm>

namespace rollcall {

int ReviewActModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_acts.size());
}

void ReviewActModel::setActs(TenantSession *session, std::vector<ReviewAct> acts)
{
    beginResetModel();
    m_session = session;
    m_acts = std::move(acts);
    endResetModel();
    Q_EMIT changed();
}

Decision ReviewActModel::decide(const ReviewAct &act) const
{
    if (!m_session || !act.now || act.state != ReviewAct::State::Open)
        return {};
    return act.decision.verdict == Verdict::Remove ? m_session->decide(Action::RemoveMember, *act.now)
                                                   : m_session->decideRole(*act.now, act.decision.role);
}

std::vector<ReviewAct> ReviewActModel::possible() const
{
    std::vector<ReviewAct> open;
    std::copy_if(m_acts.cbegin(), m_acts.cend(), std::back_inserter(open),
                 [this](const ReviewAct &act) { return decide(act).allowed(); });
    return open;
}

int ReviewActModel::removals() const
{
    const auto open = possible();
    return static_cast<int>(std::count_if(
        open.cbegin(), open.cend(), [](const ReviewAct &act) { return act.decision.verdict == Verdict::Remove; }));
}

int ReviewActModel::meanwhile() const
{
    return static_cast<int>(std::count_if(m_acts.cbegin(), m_acts.cend(), [](const ReviewAct &act) {
        return act.state != ReviewAct::State::Done && act.since;
    }));
}

QVariant ReviewActModel::data(const QModelIndex &index, int role) const
{
    if (!m_session || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &act = m_acts[static_cast<std::size_t>(index.row())];
    const auto &policy = m_session->policy();
    const auto meanwhile = [&] { return meanwhileText(policy, act, m_session->serverNow()); };
    const auto refusal = [&] { return act.state == ReviewAct::State::Open ? decisionText(decide(act)) : QString(); };
    switch (role) {
    case MemberIdRole: return act.member.id;
    case NameRole: return memberName(act.member);
    case ActRole: return actText(policy, act);
    case MeanwhileRole: return meanwhile();
    case OpenRole: return act.state == ReviewAct::State::Open;
    case RefusalRole: return refusal();
    case SummaryRole: {
        QStringList parts{memberName(act.member), actText(policy, act), meanwhile(), refusal()};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: break;
    }
    return {};
}

QHash<int, QByteArray> ReviewActModel::roleNames() const
{
    return {{MemberIdRole, "memberId"}, {NameRole, "name"},       {ActRole, "act"},        {MeanwhileRole, "meanwhile"},
            {OpenRole, "open"},         {RefusalRole, "refusal"}, {SummaryRole, "summary"}};
}

} // namespace rollcall
