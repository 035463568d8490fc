// SPDX-License-Identifier: MIT
#include "ui/administration/people_model.h"

#include "domain/phone.h"
#include "session/deliver.h"
#include "ui/text/policy_text.h"

namespace rollcall {

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

// In bytes, as the server counts: one character of a Chinese name says as much as several letters.
bool PeopleModel::hasQuestion() const { return search().trimmed().toUtf8().size() >= 2; }

void PeopleModel::ask(const QString &cursor)
{
    auto asking = findPeople(account(), search().trimmed(), cursor, m_cancel.token());
    deliver(this, std::move(asking), [this, first = cursor.isEmpty()](const Result<Page<PersonFound>> &page) {
        if (page)
            take(*page, first);
        else
            failed(page.error());
    });
}

void PeopleModel::take(const Page<PersonFound> &page, bool first)
{
    beginResetModel();
    if (first) {
        m_people.clear();
        m_rows.clear();
    }
    for (const auto &person : page.items) {
        m_people.push_back(person);
        for (qsizetype place = -1; place < person.memberships.size() + person.invitations.size(); ++place)
            m_rows.push_back({m_people.size() - 1, static_cast<int>(place)});
    }
    endResetModel();
    answered(page.nextCursor, page.total);
}

void PeopleModel::forget()
{
    beginResetModel();
    m_people.clear();
    m_rows.clear();
    endResetModel();
}

QString PeopleModel::countText() const
{
    if (m_people.empty())
        return {};
    const auto shown = static_cast<qint64>(m_people.size());
    const auto all = total().value_or(shown);
    return all > shown ? tr("%L1 of %L2 people").arg(shown).arg(all)
           : all == 1  ? tr("1 person")
                       : tr("%L1 people").arg(all);
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto &person = m_people[row.person];
    if (role == HeadRole)
        return row.place < 0;
    if (row.place < 0)
        return headData(person, role);
    const auto joined = static_cast<int>(person.memberships.size());
    return row.place < joined ? rowData(person, person.memberships.at(row.place), role)
                              : invitationData(person, person.invitations.at(row.place - joined), role);
}

namespace {

QString addressOf(const InvitationFound &given)
{
    return given.channel == InvitationChannel::Phone ? formatPhone(given.address) : given.address;
}

QString nameOf(const PersonFound &person)
{
    const bool invitedOnly = person.account.id.isEmpty() && !person.invitations.isEmpty();
    return invitedOnly ? addressOf(person.invitations.constFirst()) : person.account.displayName;
}

QString whereabouts(const PersonFound &person)
{
    QStringList parts;
    if (person.account.id.isEmpty())
        parts.append(PeopleModel::tr("no account"));
    if (!person.memberships.isEmpty())
        parts.append(PeopleModel::tr("in %L1 tenants").arg(person.memberships.size()));
    if (!person.invitations.isEmpty())
        parts.append(PeopleModel::tr("invited to %L1").arg(person.invitations.size()));
    return parts.isEmpty() ? PeopleModel::tr("in no tenant") : parts.join(QStringLiteral(", "));
}

} // namespace

QVariant PeopleModel::headData(const PersonFound &person, int role) const
{
    const auto &account = person.account;
    const auto address = account.email.isEmpty() ? formatPhone(account.phone) : account.email;
    switch (role) {
    case PersonRole: return nameOf(person);
    case AddressRole: return address;
    case AdministratorRole: return account.systemAdministrator;
    case NowhereRole: return person.memberships.isEmpty() && person.invitations.isEmpty();
    case AccountlessRole: return account.id.isEmpty();
    case SummaryRole: {
        QStringList parts{nameOf(person), address, whereabouts(person)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: break;
    }
    // Delegates require every role, whatever the row.
    return role > HeadRole && role < SummaryRole ? QVariant(rowData(person, Membership(), role).metaType())
                                                 : QVariant();
}

QVariant PeopleModel::rowData(const PersonFound &person, const Membership &membership, int role) const
{
    const auto roleText = membership.roleLabel.isEmpty() ? membership.role : membership.roleLabel;
    const auto status = statusText(Policy(), memberStatusFrom(membership.status), membership.status);
    switch (role) {
    case PersonRole: return nameOf(person);
    case AddressRole:
    case InvitedAsRole: return QString();
    case AdministratorRole:
    case NowhereRole:
    case AccountlessRole:
    case WaitingRole: return false;
    case TenantIdRole: return membership.tenant.id;
    case TenantRole: return membership.tenant.name;
    case MonogramRole: return membership.tenant.monogram;
    case RoleTextRole: return roleText;
    case StatusRole: return status;
    case ActiveRole: return membership.status == QLatin1String("active");
    case MemberIdRole: return membership.memberId;
    case SummaryRole: return QStringList{membership.tenant.name, roleText, status}.join(QStringLiteral(", "));
    default: break;
    }
    return {};
}

// A membership that is still to come, but for what is told of it.
QVariant PeopleModel::invitationData(const PersonFound &person, const InvitationFound &given, int role) const
{
    const Membership there{given.tenant, {}, given.role, given.roleLabel, given.status};
    const auto state = stateText(Policy(), invitationStateFrom(given.status), given.status);
    switch (role) {
    case StatusRole: return state;
    case InvitedAsRole: return given.address;
    case WaitingRole: return invitationStateFrom(given.status) == InvitationState::Pending;
    case SummaryRole:
        return QStringList{given.tenant.name, rowData(person, there, RoleTextRole).toString(), state}.join(
            QStringLiteral(", "));
    default: return rowData(person, there, role);
    }
}

QHash<int, QByteArray> PeopleModel::roleNames() const
{
    return {{HeadRole, "head"},         {PersonRole, "person"},
            {AddressRole, "address"},   {AdministratorRole, "administrator"},
            {NowhereRole, "nowhere"},   {AccountlessRole, "accountless"},
            {WaitingRole, "waiting"},   {InvitedAsRole, "invitedAs"},
            {TenantIdRole, "tenantId"}, {TenantRole, "tenant"},
            {MonogramRole, "monogram"}, {RoleTextRole, "roleText"},
            {StatusRole, "status"},     {ActiveRole, "active"},
            {MemberIdRole, "memberId"}, {SummaryRole, "summary"}};
}

} // namespace rollcall
