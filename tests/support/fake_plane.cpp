// SPDX-License-Identifier: MIT
#include "support/fake_plane.h"

#include "support/fake_credits.h"
#include "support/fake_keys.h"
#include "support/fake_play.h"

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

namespace {

Error notFound() { return Error::of(Error::Kind::NotFound, u"not_found"_s); }

/// Filters by kind only; a request whose id begins with "own" is this console's.
class FakeActivity final : public ActivityPlane {
public:
    explicit FakeActivity(std::shared_ptr<FakeTenant> tenant) : m_tenant(std::move(tenant)) {}

    Answer<Page<ActivityEntry>> activity(ActivityFilter filter, ListRequest request, CancelToken cancel) override
    {
        return play<Page<ActivityEntry>>(m_tenant, u"activity"_s, cancel, [filter, request](FakeTenant &t) {
            t.askedFor = filter;
            auto rows = t.activity;
            std::erase_if(rows, [&](const ActivityEntry &entry) {
                return !filter.action.isEmpty() && entry.action.section(u'.', 0, 0) != filter.action;
            });
            return pageOf(t, rows, request);
        });
    }
    bool isOwn(const ActivityEntry &entry) const override { return entry.requestId.startsWith(u"own"_s); }

private:
    std::shared_ptr<FakeTenant> m_tenant;
};

class FakeTenantPlane final : public TenantPlane {
public:
    explicit FakeTenantPlane(std::shared_ptr<FakeTenant> tenant) : m_tenant(std::move(tenant)) {}

    QString tenantId() const override { return m_tenant->details.tenant.id; }
    Answer<TenantDetails> details(CancelToken cancel) override
    {
        return play<TenantDetails>(m_tenant, u"details"_s, cancel,
                                   [](FakeTenant &t) { return Result<TenantDetails>(t.details); });
    }
    Answer<Page<Member>> members(ListRequest request, CancelToken cancel) override
    {
        return play<Page<Member>>(m_tenant, u"members"_s, cancel, [request](FakeTenant &t) {
            auto page = pageOf(t, t.members, request);
            page->syncToken = request.cursor.isEmpty() ? QString::number(t.revision) : QString();
            return page;
        });
    }
    Answer<MemberChanges> memberChanges(QString since, CancelToken cancel) override
    {
        return play<MemberChanges>(m_tenant, u"memberChanges"_s, cancel,
                                   [since](FakeTenant &t) -> Result<MemberChanges> {
                                       if (t.tokensTooOld)
                                           return fail(Error::of(Error::Kind::Gone, u"sync_token_expired"_s));
                                       MemberChanges changes;
                                       for (const auto &member : t.members) {
                                           if (t.changedAt.value(member.id) > since.toInt())
                                               changes.changed.push_back(member);
                                       }
                                       for (auto it = t.removedAt.cbegin(); it != t.removedAt.cend(); ++it) {
                                           if (it.value() > since.toInt())
                                               changes.removed.push_back(it.key());
                                       }
                                       changes.next = QString::number(t.revision);
                                       return changes;
                                   });
    }
    Answer<Member> createMember(MemberDraft draft, QString, CancelToken cancel) override
    {
        return play<Member>(m_tenant, u"createMember"_s, cancel, [draft](FakeTenant &t) {
            auto member = memberNamed(u"new-%1"_s.arg(t.revision), draft.email);
            member.displayName = draft.displayName;
            return Result<Member>(t.put(member));
        });
    }
    Answer<Member> renameMember(QString id, QString, QString name, CancelToken cancel) override
    {
        return changeMember(u"renameMember"_s, id, cancel, [name](Member &member) { member.displayName = name; });
    }
    Answer<Member> changeRole(QString id, QString, QString role, CancelToken cancel) override
    {
        return changeMember(u"changeRole"_s, id, cancel, [role](Member &member) { member.role = role; });
    }
    Answer<Member> disableMember(QString id, CancelToken cancel) override
    {
        return changeMember(u"disableMember"_s, id, cancel,
                            [](Member &member) { member.status = MemberStatus::Disabled; });
    }
    Answer<Member> enableMember(QString id, CancelToken cancel) override
    {
        return changeMember(u"enableMember"_s, id, cancel,
                            [](Member &member) { member.status = MemberStatus::Active; });
    }
    Answer<std::monostate> removeMember(QString id, CancelToken cancel) override
    {
        return play<std::monostate>(m_tenant, u"removeMember"_s, cancel, [id](FakeTenant &t) -> Outcome {
            if (!t.find(id))
                return fail(notFound());
            t.remove(id);
            return done();
        });
    }
    Answer<std::monostate> leave(CancelToken cancel) override
    {
        return play<std::monostate>(m_tenant, u"leave"_s, cancel, [](FakeTenant &t) {
            t.remove(t.details.policy.callerMemberId);
            return done();
        });
    }
    Answer<Page<Invitation>> invitations(ListRequest request, CancelToken cancel) override
    {
        return play<Page<Invitation>>(m_tenant, u"invitations"_s, cancel,
                                      [request](FakeTenant &t) { return pageOf(t, t.invitations, request); });
    }
    Answer<InvitationWithLink> invite(InvitationDraft draft, QString, CancelToken cancel) override
    {
        return play<InvitationWithLink>(m_tenant, u"invite"_s, cancel, [draft](FakeTenant &t) {
            InvitationWithLink made;
            made.invitation = t.invite(draft.address);
            made.link = u"https://fake.example/invite/secret"_s;
            made.shownOnce = true;
            return Result<InvitationWithLink>(made);
        });
    }
    Answer<ResentInvitation> resend(QString id, CancelToken cancel) override
    {
        return play<ResentInvitation>(m_tenant, u"resend"_s, cancel, [id](FakeTenant &t) -> Result<ResentInvitation> {
            auto *row = t.findInvitation(id);
            if (!row)
                return fail(notFound());
            ++row->sendCount;
            ResentInvitation made;
            made.invitation.invitation = *row;
            return made;
        });
    }
    Answer<Invitation> revoke(QString id, CancelToken cancel) override
    {
        return play<Invitation>(m_tenant, u"revoke"_s, cancel, [id](FakeTenant &t) -> Result<Invitation> {
            auto *row = t.findInvitation(id);
            if (!row)
                return fail(notFound());
            row->state = InvitationState::Revoked;
            return *row;
        });
    }
    Answer<Secret> invitationLink(QString, CancelToken cancel) override
    {
        return play<Secret>(m_tenant, u"invitationLink"_s, cancel, [](FakeTenant &) {
            return Result<Secret>(Secret(u"https://fake.example/invite/secret"_s));
        });
    }
    Answer<Page<AdminToken>> adminTokens(ListRequest request, CancelToken cancel) override
    {
        return play<Page<AdminToken>>(m_tenant, u"adminTokens"_s, cancel,
                                      [request](FakeTenant &t) { return pageOf(t, t.tokens, request); });
    }
    Answer<NewAdminToken> createAdminToken(AdminTokenDraft draft, CancelToken cancel) override
    {
        return play<NewAdminToken>(m_tenant, u"createAdminToken"_s, cancel, [draft](FakeTenant &t) {
            NewAdminToken made;
            made.token.id = u"tok-%1"_s.arg(t.tokens.size());
            made.token.name = draft.name;
            made.token.scopes = draft.scopes;
            made.token.state = u"active"_s;
            made.secret = Secret(u"rct_a-secret-that-is-long-enough-to-be-masked"_s);
            t.tokens.insert(t.tokens.begin(), made.token);
            return Result<NewAdminToken>(made);
        });
    }
    Answer<std::monostate> revokeAdminToken(QString id, CancelToken cancel) override
    {
        return play<std::monostate>(m_tenant, u"revokeAdminToken"_s, cancel, [id](FakeTenant &t) {
            for (auto &token : t.tokens) {
                if (token.id == id)
                    token.state = u"revoked"_s;
            }
            return done();
        });
    }
    ActivityPlane *activity() override { return &m_activity; }

    [[nodiscard]] LinksPlane *links() override { return m_tenant->links.get(); }
    [[nodiscard]] CreditsPlane *credits() override { return &m_credits; }
    [[nodiscard]] KeysPlane *keys() override { return &m_keys; }

private:
    Answer<Member> changeMember(const QString &call, const QString &id, CancelToken cancel,
                                std::function<void(Member &)> change)
    {
        return play<Member>(m_tenant, call, cancel, [id, change](FakeTenant &t) -> Result<Member> {
            const auto *row = t.find(id);
            if (!row)
                return fail(notFound());
            auto changed = *row;
            change(changed);
            return t.put(changed);
        });
    }

    std::shared_ptr<FakeTenant> m_tenant;
    FakeActivity m_activity{m_tenant};
    FakeCredits m_credits{m_tenant};
    FakeKeys m_keys{m_tenant};
};

} // namespace

std::shared_ptr<TenantPlane> planeOf(std::shared_ptr<FakeTenant> tenant)
{
    return std::make_shared<FakeTenantPlane>(std::move(tenant));
}

} // namespace rollcall::test
