// SPDX-License-Identifier: MIT
#include "sheets/people_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace rollcall {

namespace {

QString say(const char *text) { return QCoreApplication::translate("Export", text); }

template <typename Value>
struct Column {
    ExportColumn head;
    std::function<ExportValue(const Value &)> value;
    bool always = false; ///< who it is about
};

ExportValue textOrNothing(const QString &text) { return text.isEmpty() ? ExportValue() : ExportValue(text); }

QList<Column<Member>> memberColumns(const Policy &policy)
{
    return {
        {{QStringLiteral("id"), say("Member ID")}, [](const Member &m) { return textOrNothing(m.id); }, true},
        {{QStringLiteral("name"), say("Name")}, [](const Member &m) { return textOrNothing(m.displayName); }, true},
        {{QStringLiteral("email"), say("E-mail")}, [](const Member &m) { return textOrNothing(m.email); }, true},
        {{QStringLiteral("phone"), say("Phone")}, [](const Member &m) { return textOrNothing(m.phone); }, true},
        {{QStringLiteral("role"), say("Role ID")}, [](const Member &m) { return textOrNothing(m.role); }},
        {{QStringLiteral("role_name"), say("Role")},
         [policy](const Member &m) { return textOrNothing(policy.roleLabel(m.role)); }},
        {{QStringLiteral("status"), say("Status")},
         [](const Member &m) {
             return textOrNothing(m.status == MemberStatus::Unknown ? m.statusWord : toWord(m.status));
         }},
        {{QStringLiteral("type"), say("Type")},
         [](const Member &m) { return m.type == MemberType::Unknown ? ExportValue() : ExportValue(toWord(m.type)); }},
        {{QStringLiteral("teams"), say("Teams")}, [](const Member &m) { return ExportValue(m.teams); }},
        {{QStringLiteral("credits_limit"), say("Credits limit")},
         [](const Member &m) {
             return m.credits && m.credits->limit ? ExportValue(*m.credits->limit) : ExportValue();
         }},
        {{QStringLiteral("credits_used"), say("Credits used")},
         [](const Member &m) { return m.credits ? ExportValue(m.credits->used) : ExportValue(); }},
        {{QStringLiteral("last_active"), say("Last active (UTC)")},
         [](const Member &m) { return ExportValue(m.lastActive); }},
        {{QStringLiteral("joined"), say("Joined (UTC)")}, [](const Member &m) { return ExportValue(m.joined); }},
        {{QStringLiteral("updated"), say("Updated (UTC)")}, [](const Member &m) { return ExportValue(m.updated); }},
        {{QStringLiteral("user_id"), say("User ID")}, [](const Member &m) { return textOrNothing(m.userId); }},
    };
}

QList<Column<Invitation>> invitationColumns(const Policy &policy, Instant now)
{
    return {
        {{QStringLiteral("id"), say("Invitation ID")}, [](const Invitation &i) { return textOrNothing(i.id); }, true},
        {{QStringLiteral("channel"), say("Channel")},
         [](const Invitation &i) { return textOrNothing(toWord(i.channel)); },
         true},
        {{QStringLiteral("address"), say("Recipient")},
         [](const Invitation &i) { return textOrNothing(i.address); },
         true},
        {{QStringLiteral("role"), say("Role ID")}, [](const Invitation &i) { return textOrNothing(i.role); }},
        {{QStringLiteral("role_name"), say("Role")},
         [policy](const Invitation &i) { return textOrNothing(policy.roleLabel(i.role)); }},
        {{QStringLiteral("state"), say("Status")},
         [now](const Invitation &i) {
             const auto state = effectiveState(i.state, i.expires, now);
             return textOrNothing(state == InvitationState::Unknown ? i.stateWord : toWord(state));
         }},
        {{QStringLiteral("invited_by"), say("Sent by")},
         [](const Invitation &i) { return textOrNothing(i.invitedBy); }},
        {{QStringLiteral("teams"), say("Teams")}, [](const Invitation &i) { return ExportValue(i.teams); }},
        {{QStringLiteral("created"), say("Created (UTC)")}, [](const Invitation &i) { return ExportValue(i.created); }},
        {{QStringLiteral("sent"), say("Sent (UTC)")}, [](const Invitation &i) { return ExportValue(i.sent); }},
        {{QStringLiteral("times_sent"), say("Times sent")},
         [](const Invitation &i) { return ExportValue(std::int64_t{i.sendCount}); }},
        {{QStringLiteral("expires"), say("Expires (UTC)")}, [](const Invitation &i) { return ExportValue(i.expires); }},
        {{QStringLiteral("closed"), say("Closed (UTC)")}, [](const Invitation &i) { return ExportValue(i.closed); }},
        {{QStringLiteral("member_id"), say("Member ID")},
         [](const Invitation &i) { return textOrNothing(i.memberId); }},
    };
}

/// Who it is about first, then the columns of these keys in their order; without keys all of them.
template <typename Value>
QList<Column<Value>> wantedOf(const QList<Column<Value>> &all, const QStringList &keys)
{
    if (keys.isEmpty())
        return all;
    QList<Column<Value>> wanted;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(wanted),
                 [](const auto &column) { return column.always; });
    for (const auto &key : keys) {
        std::copy_if(all.cbegin(), all.cend(), std::back_inserter(wanted),
                     [&](const auto &column) { return !column.always && column.head.key == key; });
    }
    return wanted;
}

template <typename Table, typename Value>
ExportTable tableOf(const std::shared_ptr<const Table> &table, const RowOrder &rows, QList<Column<Value>> columns,
                    ExportStamp stamp)
{
    ExportTable out;
    stamp.total = static_cast<std::int64_t>(table->size());
    out.stamp = std::move(stamp);
    for (const auto &column : std::as_const(columns))
        out.columns.append(column.head);
    out.rows = rows ? static_cast<std::int64_t>(rows->size()) : static_cast<std::int64_t>(table->size());
    out.row = [table, rows, columns = std::move(columns)](std::int64_t row, std::vector<ExportValue> &values) {
        const auto at = static_cast<std::size_t>(rows ? (*rows)[static_cast<std::size_t>(row)] : row);
        const auto &value = table->at(at);
        auto place = values.begin();
        for (const auto &column : columns)
            *place++ = column.value(value);
    };
    return out;
}

} // namespace

ExportTable membersTable(const MemberTablePtr &members, const RowOrder &rows, const QStringList &columns,
                         const Policy &policy, ExportStamp stamp)
{
    stamp.what = QStringLiteral("members");
    return tableOf(members, rows, wantedOf(memberColumns(policy), columns), std::move(stamp));
}

ExportTable invitationsTable(const InvitationTablePtr &invitations, const RowOrder &rows, const QStringList &columns,
                             Instant now, const Policy &policy, ExportStamp stamp)
{
    stamp.what = QStringLiteral("invitations");
    return tableOf(invitations, rows, wantedOf(invitationColumns(policy, now), columns), std::move(stamp));
}

} // namespace rollcall
