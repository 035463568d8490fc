// SPDX-License-Identifier: MIT
#include "snapshots.h"
#include "store/policy_codec.h"
#include "store/snapshot_codec.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

class SnapshotCodecTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasWritten()
    {
        const auto snapshot = fullSnapshot(u"t-1"_s, 50);
        QCOMPARE(membersFromBlob(blobOfMembers(*snapshot.members)), std::optional(*snapshot.members));
        QCOMPARE(invitationsFromBlob(blobOfInvitations(*snapshot.invitations)), std::optional(*snapshot.invitations));
        QVERIFY(policyFromBlob(blobOfPolicy(snapshot.policy)) == snapshot.policy);
        TenantSnapshot head;
        QVERIFY(headFromBlob(blobOfHead(snapshot), head));
        QVERIFY(head.tenant == snapshot.tenant && head.asOf == snapshot.asOf && head.syncToken == snapshot.syncToken);
    }

    void keepsALoneSurrogateAsItCame()
    {
        Member member;
        member.id = u"m"_s;
        member.displayName = QString(QChar(0xd83d)) + u"x"_s;
        QCOMPARE(membersFromBlob(blobOfMembers({member})), std::optional(MemberTable{member}));
    }

    void takesAnEmptyList()
    {
        QCOMPARE(membersFromBlob(blobOfMembers({})), std::optional(MemberTable()));
        QCOMPARE(invitationsFromBlob(blobOfInvitations({})), std::optional(InvitationTable()));
    }

    void refusesWhatIsCutOff()
    {
        const auto snapshot = fullSnapshot(u"t-1"_s);
        const QList<QByteArray> blobs{blobOfMembers(*snapshot.members), blobOfInvitations(*snapshot.invitations),
                                      blobOfPolicy(snapshot.policy), blobOfHead(snapshot)};
        for (const auto &blob : blobs) {
            for (qsizetype size = 0; size < blob.size(); ++size)
                QVERIFY(!decodesAsAnything(blob.left(size)));
            QVERIFY(!decodesAsAnything(blob + 'x'));
        }
    }

    void refusesMoreRowsThanThereIsRoomFor()
    {
        auto blob = blobOfMembers(*fullSnapshot(u"t-1"_s).members);
        blob[6] = '\x7f'; // the highest byte of the number of rows
        QVERIFY(!membersFromBlob(blob));
    }

    /// Whatever the bytes: an answer, and no crash (the sanitizers watch).
    void survivesDamage()
    {
        const auto snapshot = fullSnapshot(u"t-1"_s, 9);
        const QList<QByteArray> blobs{blobOfMembers(*snapshot.members), blobOfInvitations(*snapshot.invitations),
                                      blobOfPolicy(snapshot.policy), blobOfHead(snapshot)};
        QRandomGenerator random(4711);
        int refused = 0;
        for (int round = 0; round < 4000; ++round) {
            auto blob = blobs[round % blobs.size()];
            for (int flips = 0; flips < 1 + round % 5; ++flips)
                blob[random.bounded(blob.size())] = static_cast<char>(random.bounded(256));
            refused += decodesAsAnything(blob) ? 0 : 1;
        }
        QVERIFY(refused > 0);
    }

private:
    static bool decodesAsAnything(const QByteArray &blob)
    {
        TenantSnapshot head;
        return membersFromBlob(blob) || invitationsFromBlob(blob) || policyFromBlob(blob) || headFromBlob(blob, head);
    }
};

QTEST_GUILESS_MAIN(SnapshotCodecTest)
#include "snapshot_codec_test.moc"
