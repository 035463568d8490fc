// SPDX-License-Identifier: MIT
#include "store/job_codec.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

namespace {

JobRow fullRow()
{
    JobRow row;
    row.key = u"key"_s;
    row.item.targetId = u"mem-1"_s;
    row.item.memberId = u"mem-2"_s;
    row.item.label = u"نورة 王"_s;
    row.item.value = u"admin"_s;
    row.item.amount = -7;
    row.item.teamId = u"tea"_s;
    row.item.teamKind = u"team"_s;
    row.item.teamName = u"Vision"_s;
    row.item.invitation.channel = InvitationChannel::Phone;
    row.item.invitation.address = u"+8613800138000"_s;
    row.item.invitation.role = u"member"_s;
    row.item.invitation.message = u"Hello"_s;
    row.item.invitation.lifetimeSeconds = 86'400;
    row.item.invitation.teams = {u"a"_s, u"b"_s};
    row.state = JobRowState::Unknown;
    row.tries = 3;
    row.before = {{u"inv-1"_s, u"inv-2"_s}, 4, Instant::fromMs(5)};
    row.why = Error::of(Error::Kind::ConnectionLost, u"cut_short"_s, u"Gone."_s);
    row.why->httpStatus = 502;
    row.why->requestId = u"req"_s;
    row.madeId = u"inv-9"_s;
    row.linkShown = true;
    row.linkLost = true;
    return row;
}

JobEntry fullJob()
{
    JobEntry entry;
    entry.id = u"job"_s;
    entry.kind = JobKind::AddToTeam;
    entry.state = JobState::Paused;
    entry.cancelled = true;
    entry.created = Instant::fromMs(8);
    entry.heldUntil = Instant::fromMs(9);
    return entry;
}

/// Whatever is missing at the end or too much of it, and any byte of the mark and version that is another.
template <typename Reads>
void refusesDamage(const QByteArray &blob, Reads reads)
{
    QVERIFY(reads(blob));
    for (qsizetype size = 0; size < blob.size(); ++size)
        QVERIFY2(!reads(blob.left(size)), qPrintable(QString::number(size)));
    QVERIFY(!reads(blob + 'x'));
    for (qsizetype at = 0; at < 6; ++at) {
        auto other = blob;
        other[at] = static_cast<char>(other.at(at) ^ 1);
        QVERIFY(!reads(other));
    }
}

} // namespace

class JobCodecTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote()
    {
        const auto row = fullRow();
        auto read = itemFromBlob(blobOfItem(row));
        QVERIFY(read);
        QVERIFY(verdictFromBlob(blobOfVerdict(row), *read));
        QCOMPARE(blobOfItem(*read), blobOfItem(row));
        QCOMPARE(blobOfVerdict(*read), blobOfVerdict(row));
        QCOMPARE(read->item.label, row.item.label);
        QCOMPARE(read->item.amount, row.item.amount);
        QCOMPARE(read->item.invitation.teams, row.item.invitation.teams);
        QCOMPARE(read->before, row.before);
        QCOMPARE(read->why, row.why);
        QCOMPARE(read->tries, 3);
        QVERIFY(read->linkShown && !read->linkTaken && read->linkLost);
        const auto job = jobFromBlob(blobOfJob(fullJob()));
        QVERIFY(job);
        QCOMPARE(blobOfJob(*job), blobOfJob(fullJob()));
        QCOMPARE(job->state, JobState::Paused);
    }

    void keepsNothingApartFromNought()
    {
        JobRow row;
        QCOMPARE(itemFromBlob(blobOfItem(row))->item.amount, std::nullopt);
        row.item.amount = 0;
        QCOMPARE(itemFromBlob(blobOfItem(row))->item.amount, std::optional<std::int64_t>(0));
    }

    void refusesWhatIsDamaged()
    {
        refusesDamage(blobOfItem(fullRow()), [](const QByteArray &blob) { return itemFromBlob(blob).has_value(); });
        refusesDamage(blobOfJob(fullJob()), [](const QByteArray &blob) { return jobFromBlob(blob).has_value(); });
        refusesDamage(blobOfVerdict(fullRow()), [](const QByteArray &blob) {
            JobRow row;
            return verdictFromBlob(blob, row);
        });
    }
};

QTEST_APPLESS_MAIN(JobCodecTest)
#include "job_codec_test.moc"
