// SPDX-License-Identifier: MIT
#include "store/policy_codec.h"

#include "store/blob.h"

#include <limits>

namespace rollcall {

namespace {

constexpr quint32 mark = 0x52435031; // "RCP1"
constexpr quint16 policyVersion = 3;

// Each value is described once, by `visit`, for both directions: what is written is read in the same order.
class PolicyWriting {
public:
    explicit PolicyWriting(BlobWriter &writer) : m_writer(writer) {}
    void operator()(QString &value) { m_writer.text(value); }
    void operator()(QStringList &value) { m_writer.texts(value); }
    void operator()(bool &value) { m_writer.number(value ? 1 : 0); }
    void operator()(int &value) { m_writer.number(value); }
    void operator()(std::int64_t &value) { m_writer.number(value); }
    template <typename Enum>
    void word(Enum &value, Enum)
    {
        m_writer.number(static_cast<qint64>(value));
    }
    template <typename List>
    qint64 count(List &list)
    {
        m_writer.number(list.size());
        return list.size();
    }

private:
    BlobWriter &m_writer;
};

class PolicyReading {
public:
    explicit PolicyReading(BlobReader &reader) : m_reader(reader) {}
    void operator()(QString &value) { value = m_reader.text(); }
    void operator()(QStringList &value) { value = m_reader.texts(); }
    void operator()(bool &value) { value = m_reader.number(0, 1) == 1; }
    void operator()(int &value)
    {
        value = static_cast<int>(m_reader.number(std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    }
    void operator()(std::int64_t &value) { value = m_reader.number(); }
    template <typename Enum>
    void word(Enum &value, Enum last)
    {
        value = static_cast<Enum>(m_reader.number(0, static_cast<qint64>(last)));
    }
    template <typename List>
    qint64 count(List &list)
    {
        constexpr qint64 most = 100'000; // no policy is that long: a larger count is damage
        const auto size = m_reader.number(0, most);
        list.clear();
        for (qint64 i = 0; i < size && m_reader.ok(); ++i)
            list.append(typename List::value_type());
        return list.size();
    }

private:
    BlobReader &m_reader;
};

template <typename Visitor>
void visit(Visitor &v, std::optional<std::int64_t> &value)
{
    bool there = value.has_value();
    std::int64_t number = value.value_or(0);
    v(there);
    v(number);
    value = there ? std::optional(number) : std::nullopt;
}

template <typename Visitor>
void visit(Visitor &v, Decision &decision)
{
    v.word(decision.availability, Decision::Availability::Unsupported);
    v(decision.code);
    v(decision.reason);
    v(decision.remedy);
}

template <typename Visitor>
void visit(Visitor &v, Role &role)
{
    v(role.id);
    v(role.label);
    v(role.description);
    v(role.rank);
    v(role.administrator);
    v(role.invitable);
    v(role.assignable);
    v(role.removable);
    v(role.lockedReason);
    v(role.lockedLeadsToTransfer);
    v(role.permissions);
}

template <typename Visitor>
void visit(Visitor &v, ChannelPolicy &channel)
{
    v.word(channel.channel, InvitationChannel::Unknown);
    visit(v, channel.decision);
}

template <typename Visitor>
void visit(Visitor &v, InvitationPolicy &policy)
{
    v(policy.singleUse);
    visit(v, policy.lifetimeSeconds);
    v.count(policy.lifetimeChoices);
    for (auto &choice : policy.lifetimeChoices)
        v(choice);
    v(policy.messageMax);
    v.word(policy.linkRetrieval, InvitationPolicy::LinkRetrieval::Always);
    v(policy.resendReplacesLink);
    v(policy.rejectable);
    v(policy.mustMatchAccount);
    v(policy.roleChosen);
    v(policy.listedWithMembers);
    v(policy.registerJoins);
    v(policy.batchMax);
}

template <typename Visitor>
void visit(Visitor &v, CreationPolicy &policy)
{
    v.word(policy.password, CreationPolicy::Password::Required);
    v(policy.displayNameRequired);
    v(policy.role);
    v.word(policy.type, MemberType::Unknown);
    v(policy.note);
}

template <typename Visitor>
void visit(Visitor &v, QuotaPolicy &policy)
{
    v(policy.unit);
    visit(v, policy.poolTotal);
    visit(v, policy.poolLeft);
    v(policy.requiredToCall);
    v(policy.perMember);
    v(policy.unlimited);
    v(policy.reclaimable);
    v(policy.unlimitedNote);
    v(policy.noneNote);
    v(policy.monthly);
}

template <typename Visitor>
void visit(Visitor &v, LinkPolicy &policy)
{
    v(policy.disable);
    v(policy.remove);
    v(policy.revoke);
    v(policy.maxUses);
    v.count(policy.lifetimeChoices);
    for (auto &choice : policy.lifetimeChoices)
        v(choice);
}

template <typename Visitor>
void visit(Visitor &v, TeamKind &kind)
{
    v(kind.id);
    v(kind.label);
    v(kind.plural);
    v.count(kind.roles);
    for (auto &role : kind.roles)
        visit(v, role);
    v(kind.defaultRole);
    v(kind.assignableBeforeJoining);
    v(kind.selfService);
}

template <typename Visitor>
void visit(Visitor &v, TransferPolicy &policy)
{
    v(policy.role);
    v(policy.roleAfterwards);
    v(policy.targetRoles);
    v(policy.passwordNeeded);
    v(policy.consequences);
}

template <typename Visitor>
void visit(Visitor &v, LimitsPolicy &policy)
{
    v(policy.requestsPerMinute);
    v(policy.budget);
    v(policy.budgetUnit);
}

template <typename Visitor>
void visit(Visitor &v, Permission &permission)
{
    v(permission.id);
    v(permission.label);
}

void visitValue(PolicyWriting &v, QString &value) { v(value); }
void visitValue(PolicyReading &v, QString &value) { v(value); }
void visitValue(PolicyWriting &v, QStringList &value) { v(value); }
void visitValue(PolicyReading &v, QStringList &value) { v(value); }
void visitValue(PolicyWriting &v, Decision &value) { visit(v, value); }
void visitValue(PolicyReading &v, Decision &value) { visit(v, value); }

template <typename Visitor, typename Value>
void visit(Visitor &v, QHash<QString, Value> &map)
{
    QStringList keys = map.keys();
    v(keys);
    for (const auto &key : std::as_const(keys))
        visitValue(v, map[key]);
}

template <typename Visitor>
void visit(Visitor &v, Policy &policy)
{
    v(policy.version);
    visit(v, policy.words);
    v.count(policy.roles);
    for (auto &role : policy.roles)
        visit(v, role);
    v(policy.defaultRole);
    v.count(policy.channels);
    for (auto &channel : policy.channels)
        visit(v, channel);
    visit(v, policy.invitations);
    visit(v, policy.creation);
    visit(v, policy.quota);
    visit(v, policy.links);
    v.count(policy.teamKinds);
    for (auto &kind : policy.teamKinds)
        visit(v, kind);
    visit(v, policy.transfer);
    visit(v, policy.limits);
    v.count(policy.permissions);
    for (auto &permission : policy.permissions)
        visit(v, permission);
    visit(v, policy.consequences);
    v(policy.contextNote);
    visit(v, policy.actions);
    v(policy.neverOneself);
    v(policy.callerMemberId);
    v(policy.callerRole);
    v(policy.actingAsSystemAdministrator);
    v(policy.defaultPhoneRegion);
    v(policy.uniqueness);
}

} // namespace

QByteArray blobOfPolicy(const Policy &policy)
{
    BlobWriter writer(mark, policyVersion, 1);
    PolicyWriting writing(writer);
    auto copy = policy;
    visit(writing, copy);
    return writer.take();
}

std::optional<Policy> policyFromBlob(const QByteArray &blob)
{
    BlobReader reader(blob, mark, policyVersion);
    PolicyReading reading(reader);
    Policy policy;
    if (reader.ok())
        visit(reading, policy);
    if (!reader.ok() || !reader.atEnd())
        return std::nullopt;
    return policy;
}

} // namespace rollcall
