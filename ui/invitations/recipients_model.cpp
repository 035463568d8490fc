// SPDX-License-Identifier: MIT
#include "ui/invitations/recipients_model.h"

#include "ui/text/address_text.h"

#include <QUuid>

#include <algorithm>

namespace rollcall {

using Verdict = Recipient::Verdict;

int RecipientsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_recipients.size());
}

QVariant RecipientsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &recipient = m_recipients.at(index.row());
    switch (static_cast<Role>(role)) {
    case ChipIdRole: return recipient.id;
    case LabelRole:
        return recipient.address.isEmpty() ? recipient.typed : addressText(recipient.channel, recipient.address);
    case PhoneRole: return recipient.channel == InvitationChannel::Phone;
    case InvalidRole: return recipient.verdict == Verdict::Invalid || recipient.verdict == Verdict::Failed;
    case SkippedRole: return !isSendable(recipient) && recipient.verdict != Verdict::Invalid;
    case FailedRole: return recipient.verdict == Verdict::Failed;
    case SendingRole: return recipient.sending;
    case FlawRole: return recipient.flaw;
    case ReadingRole:
        return recipient.channel == InvitationChannel::Phone && !recipient.address.isEmpty()
                   ? phoneReading(recipient.typed, recipient.address)
                   : QString();
    case MemberIdRole: return recipient.holder.memberId;
    case EditableRole: return !recipient.sending;
    }
    return {};
}

QHash<int, QByteArray> RecipientsModel::roleNames() const
{
    return {{ChipIdRole, "chipId"},      {LabelRole, "label"},       {PhoneRole, "phone"},     {InvalidRole, "faulty"},
            {SkippedRole, "passedOver"}, {FailedRole, "failed"},     {SendingRole, "sending"}, {FlawRole, "flaw"},
            {MemberIdRole, "memberId"},  {EditableRole, "editable"}, {ReadingRole, "reading"}};
}

const Recipient *RecipientsModel::find(const QString &id) const
{
    const auto found =
        std::find_if(m_recipients.cbegin(), m_recipients.cend(), [&](const Recipient &r) { return r.id == id; });
    return found == m_recipients.cend() ? nullptr : &*found;
}

Recipient *RecipientsModel::mutableFind(const QString &id)
{
    const auto found =
        std::find_if(m_recipients.begin(), m_recipients.end(), [&](const Recipient &r) { return r.id == id; });
    return found == m_recipients.end() ? nullptr : &*found;
}

void RecipientsModel::setRules(RecipientRules rules)
{
    m_rules = std::move(rules);
    rejudge();
}

void RecipientsModel::append(const QStringList &typed)
{
    if (typed.isEmpty())
        return;
    const auto first = static_cast<int>(m_recipients.size());
    beginInsertRows({}, first, first + static_cast<int>(typed.size()) - 1);
    for (const auto &text : typed) {
        Recipient recipient;
        recipient.id = QString::number(++m_nextId);
        recipient.typed = text;
        m_recipients.append(std::move(recipient));
    }
    judge(m_recipients, m_rules);
    endInsertRows();
    rejudge();
}

void RecipientsModel::remove(const QString &id)
{
    const auto *recipient = find(id);
    if (!recipient)
        return;
    const auto row = static_cast<int>(recipient - m_recipients.constData());
    beginRemoveRows({}, row, row);
    m_recipients.removeAt(row);
    endRemoveRows();
    rejudge();
}

void RecipientsModel::clear()
{
    beginResetModel();
    m_recipients.clear();
    endResetModel();
    Q_EMIT judged();
}

void RecipientsModel::setSending(const QString &id, bool sending)
{
    if (auto *recipient = mutableFind(id)) {
        recipient->sending = sending;
        rejudge();
    }
}

void RecipientsModel::setFailure(const QString &id, const QString &failure)
{
    if (auto *recipient = mutableFind(id)) {
        recipient->failure = failure;
        rejudge();
    }
}

QString RecipientsModel::keyFor(const QString &id, const QString &draft)
{
    auto *recipient = mutableFind(id);
    if (!recipient)
        return {};
    if (recipient->key.isEmpty() || recipient->keyDraft != draft) {
        recipient->key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        recipient->keyDraft = draft;
    }
    return recipient->key;
}

void RecipientsModel::rejudge()
{
    judge(m_recipients, m_rules);
    if (!m_recipients.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_recipients.size()) - 1));
    Q_EMIT judged();
}

} // namespace rollcall
