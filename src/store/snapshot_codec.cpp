// SPDX-License-Identifier: MIT
#include "store/snapshot_codec.h"

#include "store/codec_parts.h"

#include <limits>

namespace rollcall {

namespace {

constexpr quint32 invitationMark = 0x52434931; // "RCI1"
constexpr quint32 headMark = 0x52434831;       // "RCH1"
constexpr quint16 snapshotVersion = 4;

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
    writer.wordColumn([&](std::size_t row) { return joinedTeams(rows[row].teams); });
}

template <typename Row>
void getTeams(BlobReader &reader, std::vector<Row> &rows)
{
    QHash<QString, QStringList> lists; // shared by all who are in the same teams
    reader.wordColumn([&](std::size_t row, const QString &value) {
        auto found = lists.find(value);
        if (found == lists.end())
            found = lists.insert(value, splitTeams(value));
        rows[row].teams = *found;
    });
}

} // namespace

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
