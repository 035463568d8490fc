// SPDX-License-Identifier: MIT
#pragma once

#include "domain/member_table.h"
#include "domain/policy.h"

namespace rollcall::test {

inline Member sampleMember(const QString &id, const QString &name, const QString &email)
{
    Member member;
    member.id = id;
    member.displayName = name;
    member.email = email;
    member.role = QStringLiteral("member");
    member.status = MemberStatus::Active;
    member.type = MemberType::Dashboard;
    member.version = QStringLiteral("1");
    return member;
}

inline MemberTablePtr tableOf(const std::vector<Member> &members)
{
    return std::make_shared<const MemberTable>(members);
}

/// Ada (owner), 王小明, Søren Lefèvre (phone, disabled, Vision), svc (API-only, Vision and Speech).
inline std::vector<Member> sampleMembers()
{
    using namespace Qt::Literals::StringLiterals;
    auto ada = sampleMember(u"ada"_s, u"Ada Lovelace"_s, u"ada@acme.example"_s);
    ada.role = u"owner"_s;
    ada.updated = Instant::fromMs(1000);
    ada.credits = Credits{20, 5};
    auto wang = sampleMember(u"wang"_s, u"王小明"_s, u"wang@acme.example"_s);
    wang.updated = Instant::fromMs(3000);
    wang.credits = Credits{std::nullopt, 50};
    auto soren = sampleMember(u"soren"_s, u"Søren Lefèvre"_s, {});
    soren.phone = u"+8613800138000"_s;
    soren.status = MemberStatus::Disabled;
    soren.teams = {u"Vision"_s};
    soren.updated = Instant::fromMs(2000);
    auto service = sampleMember(u"svc"_s, u"payments"_s, u"svc@acme.example"_s);
    service.type = MemberType::ApiOnly;
    service.teams = {u"Vision"_s, u"Speech"_s};
    return {ada, wang, soren, service};
}

} // namespace rollcall::test
