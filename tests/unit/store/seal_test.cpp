// SPDX-License-Identifier: MIT
#include "store/seal.h"

#include "../domain/properties.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

SealedPlace somewhere() { return {u"account-1"_s, u"tenant-1"_s, SealKey::random()}; }

const QByteArray content("Ada Lovelace <ada@acme.example>");

} // namespace

class SealTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItSealed()
    {
        checkProperty([](const std::string &bytes) {
            const auto place = somewhere();
            const auto part = *anyText();
            const auto plain = QByteArray::fromStdString(bytes);
            const auto sealed = seal(place, part, plain);
            RC_ASSERT(unseal(place, part, sealed) == plain);
            RC_ASSERT(sealed.size() == plain.size() + 41); // no longer than the nonce, the tag and the form
        });
    }

    void isDifferentEachTime()
    {
        const auto place = somewhere();
        QVERIFY(seal(place, u"members"_s, content) != seal(place, u"members"_s, content));
    }

    void showsNothingOfWhatItSeals()
    {
        const auto sealed = seal(somewhere(), u"members"_s, content.repeated(1000));
        QVERIFY(!sealed.contains("Ada") && !sealed.contains("acme"));
    }

    /// Every byte: of the form, the nonce, the text and the tag.
    void refusesWhatWasChangedAnywhere()
    {
        const auto place = somewhere();
        const auto sealed = seal(place, u"members"_s, content);
        for (qsizetype at = 0; at < sealed.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                auto changed = sealed;
                changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
                QVERIFY2(!unseal(place, u"members"_s, changed), qPrintable(QString::number(at)));
            }
        }
        QCOMPARE(unseal(place, u"members"_s, sealed), std::optional(content));
    }

    void refusesWhatWasCutOrAddedTo()
    {
        const auto place = somewhere();
        const auto sealed = seal(place, u"members"_s, content);
        for (qsizetype size = 0; size < sealed.size(); ++size) {
            QVERIFY(!unseal(place, u"members"_s, sealed.left(size)));
            QVERIFY(!unseal(place, u"members"_s, sealed.right(size)));
        }
        QVERIFY(!unseal(place, u"members"_s, sealed + 'x'));
    }

    void refusesAnotherKey()
    {
        auto place = somewhere();
        const auto sealed = seal(place, u"members"_s, content);
        place.key = SealKey::random();
        QVERIFY(!unseal(place, u"members"_s, sealed));
    }

    void refusesAnotherPlace()
    {
        const auto place = somewhere();
        const auto sealed = seal(place, u"members"_s, content);
        QVERIFY(!unseal(place, u"invitations"_s, sealed));
        QVERIFY(!unseal({place.accountId, u"tenant-2"_s, place.key}, u"members"_s, sealed));
        QVERIFY(!unseal({u"account-2"_s, place.tenantId, place.key}, u"members"_s, sealed));
        // Nor may letters wander from one name to the next.
        QVERIFY(!unseal({u"account-1t"_s, u"enant-1"_s, place.key}, u"members"_s, sealed));
        QVERIFY(!unseal({u"saccount-1"_s, u"tenant-1"_s, place.key}, u"member"_s, sealed));
    }

    void opensOnlyUnderTheVeryNames()
    {
        checkProperty([] {
            const auto key = SealKey::random();
            const SealedPlace a{*anyText(), *anyText(), key};
            const SealedPlace b{*anyText(), *anyText(), key};
            const auto part = *anyText();
            const auto other = *anyText();
            const bool same = a.accountId == b.accountId && a.tenantId == b.tenantId && part == other;
            RC_ASSERT(unseal(b, other, seal(a, part, content)).has_value() == same);
        });
    }

    void keepsItsKey()
    {
        const auto key = SealKey::random();
        const auto again = SealKey::fromBytes(key.bytes());
        QVERIFY(again);
        const auto sealed = seal({u"a"_s, u"t"_s, key}, u"p"_s, content);
        QCOMPARE(unseal({u"a"_s, u"t"_s, *again}, u"p"_s, sealed), std::optional(content));
        QVERIFY(SealKey::random().bytes() != key.bytes());
        for (const auto size : {0, 31, 33})
            QVERIFY(!SealKey::fromBytes(QByteArray(size, 'k')));
    }
};

QTEST_GUILESS_MAIN(SealTest)
#include "seal_test.moc"
