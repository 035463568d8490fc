// SPDX-License-Identifier: MIT
#include "session/review_evidence.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

constexpr int formatVersion = 1;
constexpr QLatin1StringView formatName("access-review-evidence");

QString digestOf(const QJsonObject &evidence)
{
    const auto canonical = QJsonDocument(evidence).toJson(QJsonDocument::Compact);
    return QStringLiteral("sha256:")
           + QString::fromLatin1(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex());
}

QByteArray fileOf(const QString &digest, const QJsonObject &evidence)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("digest"), digest}, {QStringLiteral("evidence"), evidence}})
        .toJson(QJsonDocument::Indented);
}

QJsonObject person(const Member &member, const Policy &policy)
{
    return {
        {QStringLiteral("id"), member.id},
        {QStringLiteral("name"), member.displayName},
        {QStringLiteral("email"), member.email},
        {QStringLiteral("phone"), member.phone},
        {QStringLiteral("role"), member.role},
        {QStringLiteral("role_label"), policy.roleLabel(member.role)},
        {QStringLiteral("status"), member.status == MemberStatus::Unknown ? member.statusWord : toWord(member.status)}};
}

QJsonArray wordsFor(Differences changes)
{
    static const std::array words{
        std::pair{Difference::Joined, "joined"},    std::pair{Difference::Left, "left"},
        std::pair{Difference::RoleUp, "role_up"},   std::pair{Difference::RoleDown, "role_down"},
        std::pair{Difference::RoleChanged, "role"}, std::pair{Difference::Disabled, "disabled"},
        std::pair{Difference::Enabled, "enabled"},  std::pair{Difference::StatusChanged, "status"},
        std::pair{Difference::Credits, "credits"},  std::pair{Difference::Limits, "limits"}};
    QJsonArray all;
    for (const auto &[change, word] : words) {
        if (changes.testFlag(change))
            all.append(QString::fromLatin1(word));
    }
    return all;
}

QJsonArray membersOf(const ReviewedList &list, const Review &review)
{
    QJsonArray members;
    for (const auto &row : list.rows) {
        auto entry = person(row.member, list.snapshot.policy);
        const auto decision = review.decision(row.member.id);
        entry.insert(QStringLiteral("decision"), toWord(decision.verdict));
        if (decision.verdict != Verdict::Undecided)
            entry.insert(QStringLiteral("decided_at"), toRfc3339(decision.at));
        if (!decision.reason.isEmpty())
            entry.insert(QStringLiteral("reason"), decision.reason);
        if (decision.verdict == Verdict::Change)
            entry.insert(QStringLiteral("new_role"), decision.role);
        if (const auto *difference = list.differenceOf(row)) {
            entry.insert(QStringLiteral("changes"), wordsFor(difference->changes));
            if (difference->before && difference->before->role != row.member.role)
                entry.insert(QStringLiteral("role_before"), difference->before->role);
        }
        members.append(entry);
    }
    return members;
}

QJsonObject sinceThen(const Comparison &since)
{
    QJsonArray left;
    for (const auto &one : since.diff.members) {
        if (one.changes.testFlag(Difference::Left))
            left.append(person(*one.before, since.policy));
    }
    using Kind = InvitationDifference::Kind;
    return {{QStringLiteral("as_of"), toRfc3339(since.before.asOf)},
            {QStringLiteral("members"), since.before.members},
            {QStringLiteral("joined"), since.diff.count(Difference::Joined)},
            {QStringLiteral("left"), left},
            {QStringLiteral("invitations_opened"), since.diff.count(Kind::Opened)},
            {QStringLiteral("invitations_closed"), since.diff.count(Kind::Closed)}};
}

QJsonObject countsOf(const ReviewedList &list, const Review &review)
{
    ReviewCounts counts;
    counts.members = static_cast<int>(list.rows.size());
    for (const auto &row : list.rows) {
        const auto verdict = review.decision(row.member.id).verdict;
        counts.keep += verdict == Verdict::Keep ? 1 : 0;
        counts.change += verdict == Verdict::Change ? 1 : 0;
        counts.remove += verdict == Verdict::Remove ? 1 : 0;
    }
    return {{QStringLiteral("members"), counts.members},
            {QStringLiteral("keep"), counts.keep},
            {QStringLiteral("change"), counts.change},
            {QStringLiteral("remove"), counts.remove},
            {QStringLiteral("undecided"), counts.undecided()}};
}

QJsonObject reviewerOf(const Reviewer &reviewer)
{
    return {{QStringLiteral("account"), reviewer.accountId},
            {QStringLiteral("name"), reviewer.name},
            {QStringLiteral("address"), reviewer.address}};
}

} // namespace

Instant statedAt(const Review &review)
{
    if (review.signOff)
        return review.signOff->at;
    auto last = review.begun;
    for (const auto &decision : review.decisions)
        last = std::max(last, decision.at);
    return last;
}

Evidence evidenceOf(const EvidenceHead &head, const ReviewedList &list, const Review &review)
{
    const auto &signOff = review.signOff;
    QJsonObject evidence{
        {QStringLiteral("format"), formatName},
        {QStringLiteral("version"), formatVersion},
        {QStringLiteral("tenant"),
         QJsonObject{{QStringLiteral("id"), head.tenant.id}, {QStringLiteral("name"), head.tenant.name}}},
        {QStringLiteral("server"), head.host},
        {QStringLiteral("as_of"), toRfc3339(list.snapshot.head.asOf)},
        {QStringLiteral("begun_at"), toRfc3339(review.begun)},
        {QStringLiteral("stated_at"), toRfc3339(statedAt(review))},
        {QStringLiteral("state"), signOff ? QStringLiteral("signed_off") : QStringLiteral("in_progress")},
        {QStringLiteral("reviewer"), reviewerOf(signOff ? signOff->by : head.reviewer)},
        {QStringLiteral("counts"), countsOf(list, review)},
        {QStringLiteral("members"), membersOf(list, review)}};
    if (list.since)
        evidence.insert(QStringLiteral("since"), sinceThen(*list.since));
    const auto digest = digestOf(evidence);
    return {fileOf(digest, evidence), digest};
}

EvidenceFlaw verifyEvidence(const QByteArray &file)
{
    const auto document = QJsonDocument::fromJson(file).object();
    const auto evidence = document.value(QStringLiteral("evidence")).toObject();
    if (evidence.value(QStringLiteral("format")).toString() != formatName
        || evidence.value(QStringLiteral("version")).toInt() != formatVersion)
        return EvidenceFlaw::Unreadable;
    const auto digest = digestOf(evidence);
    if (document.value(QStringLiteral("digest")).toString() != digest)
        return EvidenceFlaw::DigestDiffers;
    return fileOf(digest, evidence) == file ? EvidenceFlaw::None : EvidenceFlaw::Rewritten;
}

} // namespace rollcall
