// SPDX-License-Identifier: MIT
#include "domain/member_chunk.h"

#include <limits>

namespace rollcall {

namespace {

constexpr auto none = MemberChunk::none;
constexpr auto unlimited = MemberChunk::unlimited;

std::optional<std::int64_t> limitFrom(std::int64_t value)
{
    return value == unlimited || value == none ? std::nullopt : std::optional(value);
}

/// What is done to every column alike.
template <typename Chunk, typename Each>
void forEachColumn(Chunk &chunk, Each each)
{
    each(chunk.id);
    each(chunk.userId);
    each(chunk.email);
    each(chunk.phone);
    each(chunk.displayName);
    each(chunk.version);
    each(chunk.invitationId);
    each(chunk.role);
    each(chunk.statusWord);
    each(chunk.teams);
    each(chunk.creditLimit);
    each(chunk.creditsUsed);
    each(chunk.requestsPerMinute);
    each(chunk.budget);
    each(chunk.activeKeys);
    each(chunk.lastActive);
    each(chunk.joined);
    each(chunk.updated);
}

} // namespace

void MemberChunk::append(const Member &member)
{
    id.append(member.id);
    userId.append(member.userId);
    email.append(member.email);
    phone.append(member.phone);
    displayName.append(member.displayName);
    version.append(member.version);
    invitationId.append(member.invitationId);
    role.append(member.role);
    statusWord.append(member.statusWord);
    teams.append(member.teams);
    status.push_back(member.status);
    type.push_back(member.type);
    creditLimit.append(member.credits ? member.credits->limit.value_or(unlimited) : none);
    creditsUsed.append(member.credits ? member.credits->used : 0);
    requestsPerMinute.append(member.limits ? member.limits->requestsPerMinute.value_or(unlimited) : none);
    budget.append(member.limits ? member.limits->budget.value_or(unlimited) : none);
    activeKeys.append(member.activeKeys ? *member.activeKeys : none);
    lastActive.append(member.lastActive.ms);
    joined.append(member.joined.ms);
    updated.append(member.updated.ms);
    idHash.push_back(hashOf(member.id));
}

void MemberChunk::append(const MemberChunk &other, std::size_t row)
{
    id.append(other.id, row);
    userId.append(other.userId, row);
    email.append(other.email, row);
    phone.append(other.phone, row);
    displayName.append(other.displayName, row);
    version.append(other.version, row);
    invitationId.append(other.invitationId, row);
    role.append(other.role, row);
    statusWord.append(other.statusWord, row);
    teams.append(other.teams, row);
    status.push_back(other.status[row]);
    type.push_back(other.type[row]);
    creditLimit.append(other.creditLimit, row);
    creditsUsed.append(other.creditsUsed, row);
    requestsPerMinute.append(other.requestsPerMinute, row);
    budget.append(other.budget, row);
    activeKeys.append(other.activeKeys, row);
    lastActive.append(other.lastActive, row);
    joined.append(other.joined, row);
    updated.append(other.updated, row);
    idHash.push_back(other.idHash[row]);
}

void MemberChunk::hashIds(std::size_t rows)
{
    idHash.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row)
        idHash.push_back(hashOf(id.at(row)));
}

void MemberChunk::squeeze()
{
    forEachColumn(*this, [](auto &column) { column.squeeze(); });
    status.shrink_to_fit();
    type.shrink_to_fit();
    idHash.shrink_to_fit();
}

Member MemberChunk::at(std::size_t row) const
{
    Member member;
    member.id = id.at(row);
    member.userId = userId.at(row);
    member.email = email.at(row);
    member.phone = phone.at(row);
    member.displayName = displayName.at(row);
    member.version = version.at(row);
    member.invitationId = invitationId.at(row);
    member.role = role.at(row);
    member.statusWord = statusWord.at(row);
    member.teams = teams.at(row);
    member.status = status[row];
    member.type = type[row];
    member.credits = credits(row);
    if (requestsPerMinute.at(row) != none || budget.at(row) != none)
        member.limits = MemberLimits{limitFrom(requestsPerMinute.at(row)), limitFrom(budget.at(row))};
    if (activeKeys.at(row) != none)
        member.activeKeys = static_cast<int>(activeKeys.at(row));
    member.lastActive.ms = lastActive.at(row);
    member.joined.ms = joined.at(row);
    member.updated.ms = updated.at(row);
    return member;
}

std::optional<Credits> MemberChunk::credits(std::size_t row) const
{
    const auto limit = creditLimit.at(row);
    return limit == none ? std::nullopt : std::optional(Credits{limitFrom(limit), creditsUsed.at(row)});
}

std::size_t MemberChunk::bytes() const
{
    std::size_t sum = sizeof(MemberChunk) + status.capacity() * sizeof(MemberStatus)
                      + type.capacity() * sizeof(MemberType) + idHash.capacity() * sizeof(std::uint32_t);
    forEachColumn(*this, [&sum](const auto &column) { sum += column.bytes(); });
    return sum;
}

} // namespace rollcall
