// SPDX-License-Identifier: MIT
#include "sheets/import_row.h"

#include "domain/phone.h"
#include "domain/search_text.h"
#include "sheets/address_list.h"
#include "sheets/formula_text.h"

#include <algorithm>

namespace rollcall {

namespace {

using Verdict = ImportRow::Verdict;

QString cellOf(const SheetRow &row, int column)
{
    return column >= 0 && static_cast<std::size_t>(column) < row.cells.size()
               ? row.cells[static_cast<std::size_t>(column)].trimmed()
               : QString();
}

Decision channelDecision(const Policy &policy, InvitationChannel channel)
{
    const auto found = std::find_if(policy.channels.cbegin(), policy.channels.cend(),
                                    [&](const ChannelPolicy &offered) { return offered.channel == channel; });
    return found == policy.channels.cend() ? Decision{} : found->decision;
}

QString addressOf(const SheetRow &row, const SheetColumns &columns, const Policy &policy)
{
    const auto email = cellOf(row, columns.column(SheetField::Email));
    const auto phone = cellOf(row, columns.column(SheetField::Phone));
    const auto any = cellOf(row, columns.column(SheetField::Address));
    if (!any.isEmpty() && email.isEmpty() && phone.isEmpty())
        return any;
    // With both, the one that can be used.
    const bool emailGoes = channelDecision(policy, InvitationChannel::Email).allowed();
    const bool phoneGoes = channelDecision(policy, InvitationChannel::Phone).allowed();
    if (!phone.isEmpty() && (email.isEmpty() || (phoneGoes && !emailGoes)))
        return phone;
    return email.isEmpty() ? any : email;
}

QString nameOf(const SheetRow &row, const SheetColumns &columns)
{
    if (columns.has(SheetField::Name))
        return cellOf(row, columns.column(SheetField::Name));
    const auto given = cellOf(row, columns.column(SheetField::GivenName));
    const auto family = cellOf(row, columns.column(SheetField::FamilyName));
    // Where given names are written second, the family's stands first, without a blank between.
    const bool joined = !family.isEmpty() && family.front().script() == QChar::Script_Han;
    return joined ? family + given : (given + QLatin1Char(' ') + family).trimmed();
}

void judgeAddress(ImportRow &row, const ImportRules &rules)
{
    if (row.key.isEmpty()) {
        row.verdict = Verdict::BadAddress;
        return;
    }
    if (rules.creating) {
        if (row.channel != InvitationChannel::Email)
            row.verdict = Verdict::ChannelUnavailable;
    } else if (auto decision = channelDecision(rules.policy, row.channel); !decision.allowed()) {
        row.verdict = Verdict::ChannelUnavailable;
        row.decision = std::move(decision);
    }
    if (!rules.known || row.verdict != Verdict::New)
        return;
    row.holder = rules.known->holderOf(row.key);
    if (!row.holder.memberId.isEmpty())
        row.verdict = row.holder.memberId == rules.policy.callerMemberId ? Verdict::Yourself : Verdict::Member;
    else if (!row.holder.invitationId.isEmpty())
        row.verdict = Verdict::Pending;
}

/// By its id, or by what it is called here.
QString roleIdOf(const QString &typed, const Policy &policy)
{
    const auto folded = foldForSearch(typed.simplified());
    const auto found = std::find_if(policy.roles.cbegin(), policy.roles.cend(), [&](const Role &role) {
        return foldForSearch(role.id) == folded || foldForSearch(role.label) == folded;
    });
    return found == policy.roles.cend() ? QString() : found->id;
}

/// Few roles are named in a sheet, each many times.
struct RoleMemo {
    struct Answer {
        QString id;
        Decision decision;
    };
    QHash<QString, Answer> answers;

    const Answer &of(const QString &typed, const ImportRules &rules)
    {
        auto found = answers.find(typed);
        if (found == answers.end()) {
            Answer answer;
            answer.id = typed.isEmpty() ? rules.role : roleIdOf(typed, rules.policy);
            if (rules.creating)
                answer.decision = answer.id == rules.policy.creation.role || typed.isEmpty()
                                      ? Decision::allow()
                                      : Decision::deny(QStringLiteral("role_fixed"), {});
            else
                answer.decision = decideInvitedRole(rules.policy, answer.id);
            found = answers.insert(typed, answer);
        }
        return *found;
    }
};

void judgeRole(ImportRow &row, const ImportRules &rules, RoleMemo &memo)
{
    const auto &answer = memo.of(row.role, rules);
    row.roleId = answer.id;
    if (answer.decision.allowed())
        return;
    row.verdict = Verdict::RoleUnavailable;
    row.decision = answer.decision;
}

void judgeTeams(ImportRow &row, const ImportRules &rules)
{
    if (rules.teams.isEmpty() || rules.creating)
        return;
    const auto names = row.team.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const auto &name : names) {
        const auto id = rules.teams.value(foldForSearch(name.trimmed()));
        if (id.isEmpty())
            row.verdict = Verdict::TeamUnavailable;
        else
            row.teamIds.append(id);
    }
}

void judgeTexts(ImportRow &row, const ImportRules &rules)
{
    const int longest = rules.policy.invitations.messageMax;
    if (rules.creating && rules.policy.creation.displayNameRequired && row.name.isEmpty())
        row.verdict = Verdict::NameMissing;
    else if (!rules.creating && longest > 0 && row.message.size() > longest)
        row.verdict = Verdict::MessageTooLong;
}

} // namespace

ImportRows importRows(const Sheet &sheet, const SheetColumns &columns, const Policy &policy, SheetProgress &progress)
{
    ImportRows rows;
    rows.reserve(sheet.rows.size());
    const std::size_t first = columns.header ? 1 : 0;
    constexpr std::size_t stride = 1024;
    for (auto at = first; at < sheet.rows.size(); ++at) {
        if (at % stride == 0 && progress.cancelled)
            return {};
        const auto &cells = sheet.rows[at];
        ImportRow row;
        row.number = cells.number;
        auto named = splitNamed(addressOf(cells, columns, policy));
        row.typed = std::move(named.address);
        row.name = nameOf(cells, columns);
        if (row.name.isEmpty())
            row.name = std::move(named.name);
        row.role = cellOf(cells, columns.column(SheetField::Role));
        row.message = cellOf(cells, columns.column(SheetField::Message));
        row.team = cellOf(cells, columns.column(SheetField::Team));
        readRow(row, policy);
        rows.push_back(std::move(row));
    }
    return rows;
}

void readRow(ImportRow &row, const Policy &policy)
{
    row.address.clear();
    row.key.clear();
    row.flaw = EmailAddress::Flaw::None;
    row.formula = looksLikeFormula(row.typed) || looksLikeFormula(row.name) || looksLikeFormula(row.message)
                  || looksLikeFormula(row.role) || looksLikeFormula(row.team);
    if (PhoneNumber::looksLikePhone(row.typed)) {
        row.channel = InvitationChannel::Phone;
        if (const auto number = PhoneNumber::parse(row.typed, policy.defaultPhoneRegion))
            row.address = row.key = number->e164();
        return;
    }
    row.channel = InvitationChannel::Email;
    row.flaw = EmailAddress::check(row.typed);
    if (row.flaw != EmailAddress::Flaw::None)
        return;
    row.address = row.typed.trimmed();
    row.key = AddressIndex::comparable(InvitationChannel::Email, row.address);
}

void judgeRows(ImportRows &rows, const ImportRules &rules)
{
    QHash<QString, int> seen;
    seen.reserve(static_cast<qsizetype>(rows.size()));
    RoleMemo roles;
    const auto &quota = rules.policy.quota;
    const bool metered = quota.requiredToCall && quota.perMember && quota.poolLeft;
    std::int64_t newcomers = 0;
    for (auto &row : rows) {
        row.verdict = Verdict::New;
        row.firstRow = 0;
        row.teamIds.clear();
        row.decision = {};
        row.holder = {};
        row.wanted = rules.beyondCredits;
        judgeAddress(row, rules);
        if (!row.key.isEmpty()) {
            if (const auto first = seen.constFind(row.key); first != seen.constEnd()) {
                row.verdict = Verdict::Duplicate;
                row.firstRow = *first;
            } else {
                seen.insert(row.key, row.number);
            }
        }
        if (row.verdict == Verdict::New)
            judgeRole(row, rules, roles);
        if (row.verdict == Verdict::New)
            judgeTeams(row, rules);
        if (row.verdict == Verdict::New)
            judgeTexts(row, rules);
        // Each needs one at least.
        if (row.verdict == Verdict::New && metered && ++newcomers > *quota.poolLeft)
            row.verdict = Verdict::BeyondCredits;
    }
}

} // namespace rollcall
