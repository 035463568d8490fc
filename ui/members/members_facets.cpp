// SPDX-License-Identifier: MIT
#include "ui/members/members_facets.h"

#include "ui/text/policy_text.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>

namespace rollcall {

namespace {

QStringList knownKeys(MemberFacet facet, const Policy &policy)
{
    QStringList keys;
    switch (facet) {
    case MemberFacet::Role:
        for (const auto &role : policy.roles)
            keys.append(role.id);
        break;
    case MemberFacet::Status:
        for (const auto status : {MemberStatus::Active, MemberStatus::Invited, MemberStatus::Disabled})
            keys.append(toWord(status));
        break;
    case MemberFacet::Type:
        for (const auto type : {MemberType::Dashboard, MemberType::ApiOnly})
            keys.append(toWord(type));
        break;
    case MemberFacet::Share:
        if (!policy.quota.perMember)
            break;
        keys = {QStringLiteral("none"), QStringLiteral("exhausted"), QStringLiteral("low"), QStringLiteral("left")};
        if (policy.quota.unlimited)
            keys.append(QStringLiteral("unlimited"));
        break;
    case MemberFacet::Team: break;
    }
    return keys;
}

QString shareLabel(const Policy &policy, const QString &key)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("MemberFacets", text); };
    if (key == QLatin1String("none"))
        //: A filter, %1 is the unit: "No credits"
        return say("No %1").arg(policy.quota.unit);
    if (key == QLatin1String("exhausted"))
        return say("Exhausted");
    if (key == QLatin1String("low"))
        return say("Nearly used up");
    return key == QLatin1String("left") ? say("Enough left") : say("No limit");
}

QString labelOf(MemberFacet facet, const Policy &policy, const QString &key)
{
    switch (facet) {
    case MemberFacet::Role: return policy.roleLabel(key);
    case MemberFacet::Status: return statusText(policy, memberStatusFrom(key), key);
    case MemberFacet::Type: return typeText(policy, memberTypeFrom(key));
    case MemberFacet::Team: return key;
    case MemberFacet::Share: return shareLabel(policy, key);
    }
    return key;
}

bool makesSense(MemberView view, const Policy &policy)
{
    switch (view) {
    case MemberView::NoCredits: return policy.quota.requiredToCall;
    case MemberView::Exhausted: return policy.quota.perMember;
    case MemberView::Disabled: return policy.decide(Action::DisableMember).supported();
    case MemberView::Administrators:
        return std::any_of(policy.roles.cbegin(), policy.roles.cend(),
                           [](const Role &role) { return role.administrator; });
    case MemberView::All:
    case MemberView::AddedSinceReview:     // where there was a review, which is no rule of the tenant's
    case MemberView::NeverSignedIn: break; // not every server tells; where somebody is in it, it does
    }
    return false;
}

} // namespace

QString viewLabel(MemberView view, const Policy &policy)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("MemberViews", text); };
    switch (view) {
    case MemberView::All: return say("All members");
    //: A view of the list, %1 is the unit: "Cannot work yet: no credits"
    case MemberView::NoCredits: return say("Cannot work yet: no %1").arg(policy.quota.unit);
    case MemberView::Exhausted: return say("Exhausted");
    case MemberView::Disabled: return say("Disabled");
    case MemberView::NeverSignedIn: return say("Never signed in");
    case MemberView::Administrators: return say("Administrators");
    case MemberView::AddedSinceReview: return say("Added since my last review");
    }
    return {};
}

QVariantList viewOptions(const Policy &policy, const MemberIndex &index, MemberView chosen)
{
    QVariantList options;
    for (std::size_t i = 1; i < memberViews; ++i) {
        const auto view = static_cast<MemberView>(i);
        const bool reviewed = view == MemberView::AddedSinceReview && index.sinceReview;
        if (index.inView[i] > 0 || view == chosen || reviewed || makesSense(view, policy))
            options.append(QVariantMap{{QStringLiteral("key"), static_cast<int>(i)},
                                       {QStringLiteral("text"), viewLabel(view, policy)},
                                       {QStringLiteral("count"), index.inView[i]}});
    }
    return options;
}

QVariantList facetOptions(MemberFacet facet, const Policy &policy, const MemberIndex &index,
                          const QSet<QString> &chosen)
{
    const auto &counts = index.counts[static_cast<std::size_t>(facet)];
    auto keys = knownKeys(facet, policy);
    QStringList others;
    for (auto it = counts.keyBegin(); it != counts.keyEnd(); ++it) {
        if (!keys.contains(*it) && facet != MemberFacet::Share)
            others.append(*it);
    }
    for (const auto &key : chosen) {
        if (!keys.contains(key) && !others.contains(key))
            others.append(key);
    }
    QCollator collator;
    std::sort(others.begin(), others.end(),
              [&](const QString &a, const QString &b) { return collator.compare(a, b) < 0; });
    QVariantList options;
    for (const auto &key : keys + others) {
        const int count = counts.value(key);
        if (count > 0 || chosen.contains(key) || facet == MemberFacet::Role)
            options.append(QVariantMap{{QStringLiteral("key"), key},
                                       {QStringLiteral("text"), labelOf(facet, policy, key)},
                                       {QStringLiteral("count"), count}});
    }
    return options;
}

} // namespace rollcall
