// SPDX-License-Identifier: MIT
#include "store/snapshot_codec.h"

#include "store/blob.h"

#include <limits>

namespace rollcall {

namespace {

constexpr quint32 memberMark = 0x52434d31;     // "RCM1"
constexpr quint32 invitationMark = 0x52434931; // "RCI1"
constexpr quint32 headMark = 0x52434831;       // "RCH1"
constexpr quint16 snapshotVersion = 4;
// A row holds some numbers of eight bytes: what claims more rows than that allows is refused before memory is taken for them.
constexpr std::size_t leastRowSize = 64;

// Two values that no number of a member has stand for what is not there.
constexpr std::int64_t noCredits = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t noLimit = noCredits + 1;

constexpr int noCount = -1;

constexpr QChar teamSeparator(0x1f);

QString joined(const QStringList &teams) { return teams.join(teamSeparator); }

QStringList split(const QString &teams) { return teams.isEmpty() ? QStringList() : teams.split(teamSeparator); }

template <typename Row>
void putTexts(BlobWriter &writer, const std::vector<Row> &rows, std::initializer_list<QString Row::*> fields)
{
    for (const auto field : fields)
        writer.textColumn([&](std::size_t row) -> const QString & { return rows[row].*field; });
}

template <typename Row>
void getTexts(BlobReader &reader, std::vector<Row> &rows, std::initializer_list<QString Row::*> fields)
{
    for (const auto field : fields)
        reader.textColumn([&](std::size_t row, QString value) { rows[row].*field = std::move(value); });
}

template <typename Row>
void putWords(BlobWriter &writer, const std::vector<Row> &rows, std::initializer_list<QString Row::*> fields)
{
    for (const auto field : fields)
        writer.wordColumn([&](std::size_t row) { return rows[row].*field; });
}

template <typename Row>
void getWords(BlobReader &reader, std::vector<Row> &rows, std::initializer_list<QString Row::*> fields)
{
    for (const auto field : fields)
        reader.wordColumn([&](std::size_t row, const QString &value) { rows[row].*field = value; });
}

template <typename Row>
void putInstants(BlobWriter &writer, const std::vector<Row> &rows, std::initializer_list<Instant Row::*> fields)
{
    for (const auto field : fields)
        writer.numberColumn([&](std::size_t row) { return (rows[row].*field).ms; });
}

template <typename Row>
void getInstants(BlobReader &reader, std::vector<Row> &rows, std::initializer_list<Instant Row::*> fields)
{
    for (const auto field : fields)
        reader.numberColumn([&](std::size_t row, std::int64_t value) { (rows[row].*field).ms = value; });
}

template <typename Row>
void putTeams(BlobWriter &writer, const std::vector<Row> &rows)
{
    writer.wordColumn([&](std::size_t row) { return joined(rows[row].teams); });
}

template <typename Row>
void getTeams(BlobReader &reader, std::vector<Row> &rows)
{
    QHash<QString, QStringList> lists; // shared by all who are in the same teams
    reader.wordColumn([&](std::size_t row, const QString &value) {
        auto found = lists.find(value);
        if (found == lists.end())
            found = lists.insert(value, split(value));
        rows[row].teams = *found;
    });
}

bool plausible(const QByteArray &blob, const BlobReader &reader)
{
    return reader.ok() && reader.rows() <= static_cast<std::size_t>(blob.size()) / leastRowSize;
}

template <typename Enum>
Enum enumFrom(std::int64_t value, Enum last, BlobReader &reader)
{
    if (value < 0 || value > static_cast<std::int64_t>(last)) {
        reader.refuse();
        return last;
    }
    return static_cast<Enum>(value);
}

} // namespace

QByteArray blobOfMembers(const MemberTable &members)
{
    BlobWriter writer(memberMark, snapshotVersion, static_cast<quint32>(members.size()));
    putTexts<Member>(
        writer, members,
        {&Member::id, &Member::userId, &Member::email, &Member::phone, &Member::displayName, &Member::version});
    putWords<Member>(writer, members, {&Member::role, &Member::statusWord, &Member::invitationId});
    putTeams(writer, members);
    putInstants<Member>(writer, members, {&Member::lastActive, &Member::joined, &Member::updated});
    writer.numberColumn([&](std::size_t row) { return static_cast<std::int64_t>(members[row].status); });
    writer.numberColumn([&](std::size_t row) { return static_cast<std::int64_t>(members[row].type); });
    writer.numberColumn([&](std::size_t row) {
        const auto &credits = members[row].credits;
        return credits ? credits->limit.value_or(noLimit) : noCredits;
    });
    writer.numberColumn([&](std::size_t row) { return members[row].credits ? members[row].credits->used : 0; });
    writer.numberColumn([&](std::size_t row) { return members[row].activeKeys.value_or(noCount); });
    for (const auto limit : {&MemberLimits::requestsPerMinute, &MemberLimits::budget}) {
        writer.numberColumn([&](std::size_t row) {
            const auto &limits = members[row].limits;
            return limits ? ((*limits).*limit).value_or(noLimit) : noCredits;
        });
    }
    return writer.take();
}

std::optional<MemberTable> membersFromBlob(const QByteArray &blob)
{
    BlobReader reader(blob, memberMark, snapshotVersion);
    if (!plausible(blob, reader))
        return std::nullopt;
    MemberTable members(reader.rows());
    getTexts<Member>(
        reader, members,
        {&Member::id, &Member::userId, &Member::email, &Member::phone, &Member::displayName, &Member::version});
    getWords<Member>(reader, members, {&Member::role, &Member::statusWord, &Member::invitationId});
    getTeams(reader, members);
    getInstants<Member>(reader, members, {&Member::lastActive, &Member::joined, &Member::updated});
    reader.numberColumn([&](std::size_t row, std::int64_t value) {
        members[row].status = enumFrom(value, MemberStatus::Unknown, reader);
    });
    reader.numberColumn(
        [&](std::size_t row, std::int64_t value) { members[row].type = enumFrom(value, MemberType::Unknown, reader); });
    reader.numberColumn([&](std::size_t row, std::int64_t value) {
        if (value == noCredits)
            return;
        members[row].credits = Credits{value == noLimit ? std::nullopt : std::optional(value), 0};
    });
    reader.numberColumn([&](std::size_t row, std::int64_t value) {
        if (members[row].credits)
            members[row].credits->used = value;
    });
    reader.numberColumn([&](std::size_t row, std::int64_t value) {
        if (value < noCount || value > std::numeric_limits<int>::max())
            reader.refuse();
        else if (value != noCount)
            members[row].activeKeys = static_cast<int>(value);
    });
    for (const auto limit : {&MemberLimits::requestsPerMinute, &MemberLimits::budget}) {
        reader.numberColumn([&](std::size_t row, std::int64_t value) {
            if (value == noCredits)
                return;
            if (!members[row].limits)
                members[row].limits = MemberLimits();
            (*members[row].limits).*limit = value == noLimit ? std::nullopt : std::optional(value);
        });
    }
    if (!reader.ok() || !reader.atEnd())
        return std::nullopt;
    return members;
}

QByteArray blobOfInvitations(const InvitationTable &invitations)
{
    BlobWriter writer(invitationMark, snapshotVersion, static_cast<quint32>(invitations.size()));
    putTexts<Invitation>(writer, invitations,
                         {&Invitation::id, &Invitation::address, &Invitation::message, &Invitation::memberId,
                          &Invitation::attentionDetail, &Invitation::version});
    putWords<Invitation>(writer, invitations,
                         {&Invitation::role, &Invitation::stateWord, &Invitation::invitedBy, &Invitation::attention});
    putTeams(writer, invitations);
    putInstants<Invitation>(writer, invitations,
                            {&Invitation::created, &Invitation::sent, &Invitation::expires, &Invitation::closed});
    writer.numberColumn([&](std::size_t row) { return static_cast<std::int64_t>(invitations[row].channel); });
    writer.numberColumn([&](std::size_t row) { return static_cast<std::int64_t>(invitations[row].state); });
    writer.numberColumn([&](std::size_t row) { return invitations[row].sendCount; });
    return writer.take();
}

std::optional<InvitationTable> invitationsFromBlob(const QByteArray &blob)
{
    BlobReader reader(blob, invitationMark, snapshotVersion);
    if (!plausible(blob, reader))
        return std::nullopt;
    InvitationTable invitations(reader.rows());
    getTexts<Invitation>(reader, invitations,
                         {&Invitation::id, &Invitation::address, &Invitation::message, &Invitation::memberId,
                          &Invitation::attentionDetail, &Invitation::version});
    getWords<Invitation>(reader, invitations,
                         {&Invitation::role, &Invitation::stateWord, &Invitation::invitedBy, &Invitation::attention});
    getTeams(reader, invitations);
    getInstants<Invitation>(reader, invitations,
                            {&Invitation::created, &Invitation::sent, &Invitation::expires, &Invitation::closed});
    reader.numberColumn([&](std::size_t row, std::int64_t value) {
        invitations[row].channel = enumFrom(value, InvitationChannel::Unknown, reader);
    });
    reader.numberColumn([&](std::size_t row, std::int64_t value) {
        invitations[row].state = enumFrom(value, InvitationState::Unknown, reader);
    });
    reader.numberColumn([&](std::size_t row, std::int64_t value) {
        if (value < 0 || value > std::numeric_limits<int>::max())
            reader.refuse();
        else
            invitations[row].sendCount = static_cast<int>(value);
    });
    if (!reader.ok() || !reader.atEnd())
        return std::nullopt;
    return invitations;
}

QByteArray blobOfHead(const TenantSnapshot &snapshot)
{
    BlobWriter writer(headMark, snapshotVersion, 1);
    const auto &tenant = snapshot.tenant;
    for (const auto *text : {&tenant.id, &tenant.name, &tenant.monogram, &tenant.state, &snapshot.syncToken})
        writer.text(*text);
    writer.number(tenant.colour);
    writer.number(tenant.certified ? 1 : 0);
    writer.number(tenant.personal ? 1 : 0);
    writer.number(snapshot.asOf.ms);
    return writer.take();
}

bool headFromBlob(const QByteArray &blob, TenantSnapshot &snapshot)
{
    BlobReader reader(blob, headMark, snapshotVersion);
    Tenant tenant;
    QString syncToken;
    for (auto *text : {&tenant.id, &tenant.name, &tenant.monogram, &tenant.state, &syncToken})
        *text = reader.text();
    tenant.colour = static_cast<int>(reader.number(0, std::numeric_limits<int>::max()));
    tenant.certified = reader.number(0, 1) == 1;
    tenant.personal = reader.number(0, 1) == 1;
    const Instant asOf{reader.number()};
    if (!reader.ok() || !reader.atEnd())
        return false;
    snapshot.tenant = std::move(tenant);
    snapshot.syncToken = std::move(syncToken);
    snapshot.asOf = asOf;
    return true;
}

} // namespace rollcall
