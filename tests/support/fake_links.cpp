// SPDX-License-Identifier: MIT
#include "support/fake_links.h"

#include <algorithm>

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

namespace {

Error notFound() { return Error::of(Error::Kind::NotFound, u"not_found"_s); }

} // namespace

std::shared_ptr<FakeLinks> addLinks(FakeTenant &tenant)
{
    auto links = std::make_shared<FakeLinks>(tenant);
    tenant.links = links;
    auto &policy = tenant.details.policy.links;
    policy.disable = policy.remove = policy.revoke = policy.maxUses = true;
    policy.lifetimeChoices = {86'400, 604'800};
    return links;
}

InvitationLink &FakeLinks::put(const QString &id, const QString &state)
{
    InvitationLink link;
    link.id = id;
    link.role = u"member"_s;
    link.created = m_now.plusSeconds(-3600);
    link.lastUsed = link.expires = Instant::never();
    link.createdBy = u"Ada"_s;
    link.state = state;
    link.tail = id.right(4);
    return *rows.insert(rows.begin(), link);
}

InvitationLink *FakeLinks::find(const QString &id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto &link) { return link.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

Answer<Page<InvitationLink>> FakeLinks::links(ListRequest, CancelToken cancel)
{
    auto asking = FaultScript::ask(m_faults, u"links"_s, cancel);
    const auto verdict = co_await asking;
    if (verdict.error)
        co_return fail(*verdict.error);
    Page<InvitationLink> page;
    page.items = rows;
    page.total = static_cast<qint64>(rows.size());
    page.asOf = m_now;
    co_return page;
}

Answer<NewInvitationLink> FakeLinks::createLink(InvitationLinkDraft draft, QString idempotencyKey, CancelToken cancel)
{
    auto asking = FaultScript::ask(m_faults, u"createLink"_s, cancel);
    const auto verdict = co_await asking;
    lastDraft = draft;
    keys.append(idempotencyKey);
    NewInvitationLink made;
    if (verdict.doIt) {
        auto &link = put(u"link-%1"_s.arg(rows.size() + 1));
        link.role = draft.role;
        link.maxUses = draft.maxUses;
        if (draft.lifetimeSeconds)
            link.expires = m_now.plusSeconds(*draft.lifetimeSeconds);
        made = {link, Secret(u"https://fake.example/invite/"_s + link.id)};
    }
    if (verdict.error)
        co_return fail(*verdict.error);
    co_return made;
}

Answer<Secret> FakeLinks::address(QString linkId, CancelToken cancel)
{
    auto asking = FaultScript::ask(m_faults, u"address"_s, cancel);
    const auto verdict = co_await asking;
    if (verdict.error)
        co_return fail(*verdict.error);
    co_return Secret(u"https://fake.example/invite/"_s + linkId);
}

Answer<InvitationLink> FakeLinks::setState(FakeLinks *self, QString call, QString linkId, QString state,
                                           CancelToken cancel)
{
    auto asking = FaultScript::ask(self->m_faults, call, cancel);
    const auto verdict = co_await asking;
    auto *link = self->find(linkId);
    if (verdict.doIt && link)
        link->state = state;
    if (verdict.error)
        co_return fail(*verdict.error);
    if (!link)
        co_return fail(notFound());
    co_return Result<InvitationLink>(*link); // a bare one would be moved from
}

Answer<InvitationLink> FakeLinks::disableLink(QString linkId, CancelToken cancel)
{
    return setState(this, u"disableLink"_s, std::move(linkId), u"disabled"_s, std::move(cancel));
}

Answer<InvitationLink> FakeLinks::enableLink(QString linkId, CancelToken cancel)
{
    return setState(this, u"enableLink"_s, std::move(linkId), u"enabled"_s, std::move(cancel));
}

Answer<InvitationLink> FakeLinks::revokeLink(QString linkId, CancelToken cancel)
{
    return setState(this, u"revokeLink"_s, std::move(linkId), u"revoked"_s, std::move(cancel));
}

Answer<std::monostate> FakeLinks::deleteLink(QString linkId, CancelToken cancel)
{
    auto asking = FaultScript::ask(m_faults, u"deleteLink"_s, cancel);
    const auto verdict = co_await asking;
    const bool there = find(linkId) != nullptr;
    if (verdict.doIt)
        std::erase_if(rows, [&](const InvitationLink &link) { return link.id == linkId; });
    if (verdict.error)
        co_return fail(*verdict.error);
    if (!there)
        co_return fail(notFound());
    co_return done();
}

} // namespace rollcall::test
