// SPDX-License-Identifier: MIT
#include "driver_aisix/aisix_tenant.h"

#include "domain/address.h"
#include "driver_aisix/aisix_call.h"
#include "driver_aisix/aisix_policy.h"

#include <QCryptographicHash>

#include <algorithm>

namespace rollcall {

using namespace Qt::Literals::StringLiterals;
using aisix::RecordedMember;

namespace {

Answer<TenantDetails> describing(std::shared_ptr<HttpClient> http, CancelToken cancel)
{
    auto trying = callForOutcome(http, aisix::tryingTheToken(), std::move(cancel));
    const auto taken = co_await trying;
    if (!taken)
        co_return fail(taken.error());
    co_return TenantDetails{aisixTenantOf(http->settings().credential), aisix::makePolicy()};
}

Answer<Page<Member>> listing(AisixRecord::Self record, CancelToken cancel)
{
    auto reading = AisixRecord::read(record);
    const auto records = co_await reading;
    if (!records)
        co_return fail(records.error());
    if (cancel.isCancelled())
        co_return fail(Error::of(Error::Kind::Cancelled, u"cancelled"_s));
    Page<Member> page;
    for (const auto &each : *records)
        page.items.push_back(aisix::rowOf(each));
    page.total = static_cast<qint64>(page.items.size());
    co_return page;
}

Instant nowOf(const HttpSettings &settings) { return settings.clock ? settings.clock->now() : SystemClock().now(); }

/// The newest of an address, or a new one.
RecordedMember entryFor(const std::vector<RecordedMember> &records, const QString &email)
{
    const auto wanted = EmailAddress::fold(email);
    const auto found = std::find_if(records.rbegin(), records.rend(), [&](const RecordedMember &record) {
        return EmailAddress::fold(record.member.email) == wanted;
    });
    if (found != records.rend())
        return *found;
    RecordedMember made;
    made.name = AisixRecord::newName();
    return made;
}

/// An answer that came, and says that nothing was created.
bool saysNo(const Error &error) { return !error.outcomeUnknown() && error.kind != Error::Kind::Cancelled; }

/// What the record says after a "no". Nothing, where nothing was known before.
std::optional<RecordedMember> afterRefusal(const std::optional<RecordedMember> &before, const Error &refusal)
{
    auto after = before;
    if (after && after->state == RecordedMember::State::Unknown && refusal.kind == Error::Kind::Conflict)
        after->state = RecordedMember::State::Taken;
    return after;
}

QCoro::Task<> putBack(AisixRecord::Self record, std::optional<RecordedMember> before, QString name)
{
    if (before)
        co_await AisixRecord::put(record, *before);
    else
        co_await AisixRecord::remove(record, name);
}

Answer<Member> creatingOne(std::shared_ptr<HttpClient> http, AisixRecord::Self record, MemberDraft draft,
                           CancelToken cancel)
{
    auto reading = AisixRecord::read(record);
    const auto records = co_await reading;
    if (!records)
        co_return fail(records.error()); // what cannot be written down is not done
    if (cancel.isCancelled())
        co_return fail(Error::of(Error::Kind::Cancelled, u"cancelled"_s));
    auto entry = entryFor(*records, draft.email);
    const auto before = entry.member.email.isEmpty() ? std::nullopt : std::optional(entry);
    if (!before || before->state != RecordedMember::State::Created) {
        entry.state = RecordedMember::State::Unknown;
        entry.member.email = draft.email;
        entry.member.displayName = draft.displayName;
        entry.member.role = u"member"_s;
        entry.member.joined = Instant::notProvided();
    }
    co_await AisixRecord::put(record, entry);
    if (cancel.isCancelled()) {
        co_await putBack(record, before, entry.name);
        co_return fail(Error::of(Error::Kind::Cancelled, u"cancelled"_s));
    }

    auto sending = callFor<Member>(http, aisix::creating(draft), std::move(cancel), aisix::decodeCreated);
    auto answer = co_await sending;
    if (answer) {
        entry.state = RecordedMember::State::Created;
        entry.member = *answer;
        entry.member.joined = nowOf(http->settings());
        co_await AisixRecord::put(record, entry);
        co_return aisix::rowOf(entry);
    }
    auto error = answer.error();
    if (saysNo(error)) {
        co_await putBack(record, afterRefusal(before, error), entry.name);
        co_return fail(error);
    }
    if (error.kind == Error::Kind::Cancelled)
        co_return fail(error);
    // Of a kind for which nobody looks whether it was made: the list that they would look in is this record.
    error.kind = Error::Kind::Conflict;
    error.code = u"creation_unknown"_s;
    error.detail.clear();
    co_return fail(error);
}

} // namespace

Tenant aisixTenantOf(const Secret &token)
{
    constexpr int letters = 16;
    const auto digest = QCryptographicHash::hash(token.reveal().toUtf8(), QCryptographicHash::Sha256).toHex();
    Tenant tenant;
    tenant.id = u"organization-"_s + QString::fromLatin1(digest.left(letters));
    tenant.name = u"AISIX Cloud organization"_s;
    tenant.monogram = monogramFor(tenant.name);
    tenant.state = u"active"_s;
    return tenant;
}

AisixTenant::AisixTenant(std::shared_ptr<HttpClient> http, AisixRecord::Self record, QString tenantId)
    : m_http(std::move(http))
    , m_record(std::move(record))
    , m_tenantId(std::move(tenantId))
{
}

Answer<TenantDetails> AisixTenant::details(CancelToken cancel) { return describing(m_http, std::move(cancel)); }

Answer<Page<Member>> AisixTenant::members(ListRequest, CancelToken cancel)
{
    return listing(m_record, std::move(cancel));
}

Answer<Member> AisixTenant::createMember(MemberDraft draft, QString, CancelToken cancel)
{
    return creatingOne(m_http, m_record, std::move(draft), std::move(cancel));
}

} // namespace rollcall
