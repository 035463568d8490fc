// SPDX-License-Identifier: MIT
// What a person does on the review page.
#include "session/deliver.h"
#include "ui/members/member_row_text.h"
#include "ui/review/evidence_pdf.h"
#include "ui/review/review_text.h"
#include "ui/review/review_view_model.h"
#include "ui/text/policy_text.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace rollcall {

namespace {

constexpr int namesShown = 3;

ReviewDecision verdict(Verdict what, const QString &reason = {}, const QString &role = {})
{
    ReviewDecision decision;
    decision.verdict = what;
    decision.reason = reason;
    decision.role = role;
    return decision;
}

} // namespace

void ReviewViewModel::retry()
{
    if (m_review)
        m_review->open();
}

void ReviewViewModel::began(Answer<std::vector<SnapshotHead>> answer, const QString &sentence)
{
    setBusy(true);
    deliver(this, std::move(answer), [this, sentence](const Result<std::vector<SnapshotHead>> &dropped) {
        setBusy(false);
        if (!dropped) {
            Q_EMIT noticed(tr("Not done: %1").arg(reviewErrorText(dropped.error(), where())), false);
            return;
        }
        QStringList parts{sentence};
        for (const auto &head : *dropped)
            parts.append(tr("To make room, the snapshot of %1 was dropped.").arg(momentText(head.asOf, now())));
        Q_EMIT noticed(parts.join(u' '), false);
    });
}

void ReviewViewModel::takeSnapshot()
{
    if (m_review && !m_busy)
        began(m_review->takeSnapshot(), tr("A snapshot of %1 was taken.").arg(tenantName()));
}

void ReviewViewModel::begin(const QString &snapshotId)
{
    if (m_review && !m_busy)
        began(m_review->begin(snapshotId), tr("The review of %1 has begun.").arg(tenantName()));
}

void ReviewViewModel::run(Answer<std::monostate> answer, const Done &done)
{
    deliver(this, std::move(answer), [this, done](const Result<std::monostate> &result) {
        if (result)
            done();
        else
            Q_EMIT noticed(tr("Not done: %1").arg(reviewErrorText(result.error(), where())), false);
    });
}

void ReviewViewModel::abandon()
{
    if (m_review)
        run(m_review->abandon(), [this] { Q_EMIT noticed(tr("The review was given up. Its snapshot stays."), false); });
}

void ReviewViewModel::decide(const QStringList &memberIds, const ReviewDecision &decision, const QString &sentence)
{
    if (!m_review || memberIds.isEmpty())
        return;
    const bool several = memberIds.size() > 1;
    deliver(this, m_review->decide(memberIds, decision),
            [this, several, sentence](const Result<std::monostate> &result) {
                if (!result) {
                    const auto why = reviewErrorText(result.error(), where());
                    Q_EMIT decisionRefused(why);
                    Q_EMIT noticed(tr("Not decided: %1").arg(why), false);
                    return;
                }
                m_rows.clearSelection();
                Q_EMIT decisionMade();
                if (several)
                    Q_EMIT noticed(sentence, true);
            });
}

void ReviewViewModel::keep(const QStringList &memberIds)
{
    decide(memberIds, verdict(Verdict::Keep), tr("%1 members stay as they are.").arg(memberIds.size()));
}

void ReviewViewModel::withdraw(const QStringList &memberIds)
{
    decide(memberIds, {}, tr("%1 members are undecided again.").arg(memberIds.size()));
}

void ReviewViewModel::remove(const QStringList &memberIds, const QString &reason)
{
    decide(memberIds, verdict(Verdict::Remove, reason),
           tr("%1 members lose access when the review is signed off.").arg(memberIds.size()));
}

void ReviewViewModel::changeRole(const QStringList &memberIds, const QString &role, const QString &reason)
{
    decide(memberIds, verdict(Verdict::Change, reason, role),
           tr("%1 roles change when the review is signed off.").arg(memberIds.size()));
}

void ReviewViewModel::undo()
{
    if (m_review)
        run(m_review->undo(), [this] { Q_EMIT noticed(tr("The last decision was taken back."), false); });
}

QStringList ReviewViewModel::idsFor(const QString &memberId) const
{
    const auto selected = m_rows.selectedIds();
    return selected.contains(memberId) ? selected : QStringList{memberId};
}

QString ReviewViewModel::namesOf(const QStringList &memberIds) const
{
    QStringList names;
    for (const auto &id : memberIds.mid(0, namesShown)) {
        if (const auto *row = m_review && m_review->list() ? m_review->list()->find(id) : nullptr)
            names.append(isolatedName(row->member));
    }
    const auto shown = names.join(QStringLiteral(", "));
    return memberIds.size() > namesShown ? tr("%1 and %2 more").arg(shown).arg(memberIds.size() - namesShown) : shown;
}

QString ReviewViewModel::decidedRole(const QString &memberId) const
{
    return m_review && m_review->review() ? m_review->review()->decision(memberId).role : QString();
}

QString ReviewViewModel::decidedReason(const QString &memberId) const
{
    return m_review && m_review->review() ? m_review->review()->decision(memberId).reason : QString();
}

QVariantList ReviewViewModel::rolesFor(const QStringList &memberIds) const
{
    QVariantList roles;
    if (!m_review || !m_review->list())
        return roles;
    const auto &policy = m_review->list()->snapshot.policy;
    for (const auto &role : policy.roles) {
        QString reason;
        for (const auto &id : memberIds) {
            const auto *row = m_review->list()->find(id);
            if (!row)
                continue;
            reason = row->member.role == role.id ? tr("It is their role now.")
                                                 : decisionText(rollcall::decideRole(policy, row->member, role.id));
            if (reason.isEmpty())
                break;
        }
        roles.append(QVariantMap{{QStringLiteral("id"), role.id},
                                 {QStringLiteral("label"), role.label},
                                 {QStringLiteral("reason"), reason}});
    }
    return roles;
}

void ReviewViewModel::compare(const QString &before, const QString &after)
{
    const int asked = ++m_askedCompared;
    m_compared.setComparison(nullptr);
    if (!m_review)
        return;
    deliver(this, m_review->compare(before, after), [this, asked](const Result<ComparisonPtr> &compared) {
        if (asked != m_askedCompared)
            return;
        if (compared)
            m_compared.setComparison(*compared);
        else
            Q_EMIT noticed(tr("Not compared: %1").arg(reviewErrorText(compared.error(), where())), false);
    });
}

void ReviewViewModel::readActs()
{
    m_acts.setActs(m_session, m_review ? m_review->acts() : std::vector<ReviewAct>());
    Q_EMIT countsChanged();
}

EvidenceHead ReviewViewModel::evidenceHead() const { return {m_session->tenant(), m_host, m_review->reviewer()}; }

void ReviewViewModel::signOff()
{
    if (!m_review || !m_review->list() || !m_review->underWay())
        return;
    auto signOff = m_review->nextSignOff();
    auto asSigned = *m_review->review();
    asSigned.signOff = signOff;
    signOff.digest = evidenceOf(evidenceHead(), *m_review->list(), asSigned).digest;
    run(m_review->signOff(signOff), [this] { carryOut(); });
}

void ReviewViewModel::carryOut()
{
    if (!m_review || m_review->underWay())
        return;
    readActs();
    m_execution.start(m_acts.possible());
}

QString ReviewViewModel::suggestedPath(const QString &ending) const
{
    auto folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto name = plainLine(tenantName());
    for (auto &letter : name) {
        if (!letter.isLetterOrNumber())
            letter = u'-';
    }
    const auto day = QDateTime::fromMSecsSinceEpoch(now().ms).date().toString(Qt::ISODate);
    return QDir::toNativeSeparators(QStringLiteral("%1/%2-access-review-%3.%4").arg(folder, name, day, ending));
}

bool ReviewViewModel::fileExists(const QString &path) const { return QFileInfo::exists(path); }

QString ReviewViewModel::exportTo(const QString &path)
{
    if (!m_review || !m_review->list() || !m_review->review())
        return tr("There is no review to export.");
    const auto head = evidenceHead();
    const auto evidence = evidenceOf(head, *m_review->list(), *m_review->review());
    const bool pages = path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
    const auto bytes =
        pages ? evidencePdf(head, *m_review->list(), *m_review->review(), evidence.digest) : evidence.file;
    QSaveFile file(path);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return tr("The file could not be written there.");
    Q_EMIT noticed(tr("The evidence was saved as %1.").arg(QFileInfo(path).fileName()), false);
    return {};
}

} // namespace rollcall
