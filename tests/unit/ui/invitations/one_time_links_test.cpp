// SPDX-License-Identifier: MIT
#include "ui/clipboard/clipboard_lease.h"
#include "ui/invitations/one_time_links.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMetaProperty>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString secretLink = u"https://gateway.initech.example/invite/Hq4canaryCANARYcanaryCANARYcanarys7Q2F"_s;

OneTimeLinks::Entry entry(const QString &recipient = u"jonas@initech.example"_s)
{
    OneTimeLinks::Entry made;
    made.recipient = recipient;
    made.link = Secret(secretLink);
    return made;
}

} // namespace

class OneTimeLinksTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }

    void showsEndsOnlyAndNoneOfAShortToken()
    {
        QCOMPARE(maskLink(secretLink), u"https://gateway.initech.example/invite/Hq4…s7Q2F"_s);
        QCOMPARE(maskLink(u"https://x.example/invite?token=short"_s), u"https://x.example/invite?token=…"_s);
    }

    void noPropertyHoldsTheLink()
    {
        OneTimeLinks links;
        links.add(entry());
        const auto *meta = links.metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i) {
            const auto text = meta->property(i).read(&links).toString();
            QVERIFY2(!text.contains(u"canary"_s), meta->property(i).name());
        }
    }

    void copyingIsTheWayToTheLink()
    {
        OneTimeLinks links;
        links.add(entry());
        QVERIFY(!links.copied());
        links.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), secretLink);
        QVERIFY(links.copied());
    }

    void theClipboardIsClearedUnlessSomethingElseIsThere()
    {
        ClipboardLease::lend(Secret(secretLink), std::chrono::milliseconds(1));
        QVERIFY(QTest::qWaitFor([] { return QGuiApplication::clipboard()->text().isEmpty(); }));
        const QPointer lease = ClipboardLease::lend(Secret(secretLink), std::chrono::milliseconds(1));
        QGuiApplication::clipboard()->setText(u"something else"_s);
        QVERIFY(QTest::qWaitFor([&] { return lease.isNull(); }));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
    }

    void closingIsWarnedOfWhileALinkIsNotPassedOn()
    {
        OneTimeLinks links;
        links.add(entry(u"a@b.example"_s));
        links.add(entry(u"c@d.example"_s));
        QCOMPARE(links.notPassedOn(), 2);
        links.setPassedOn(true);
        links.setIndex(1);
        QCOMPARE(links.recipient(), u"c@d.example"_s);
        QVERIFY(!links.passedOn());
        QVERIFY(links.closeWarning().contains(u"1 of 2"_s));
        links.setPassedOn(true);
        QVERIFY(links.closeWarning().isEmpty());
        links.clear();
        QCOMPARE(links.count(), 0);
    }

    void theCodeIsAQrCodeWithAQuietZone()
    {
        OneTimeLinks links;
        links.add(entry());
        const auto code = links.code();
        QVERIFY(code.size >= 21 && (code.size - 17) % 4 == 0);
        QVERIFY(code.modules.testBit(0)); // a finder pattern's corner
        const auto image = code.toImage(2);
        QCOMPARE(image.width(), (code.size + 8) * 2);
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
        QCOMPARE(image.pixelColor(8, 8), QColor(Qt::black));
    }

    void savesForItsOwnerAloneOrSaysThatItCannot()
    {
        OneTimeLinks links;
        links.add(entry());
        QTemporaryDir folder;
        const auto path = folder.filePath(links.suggestedFileName());
        QCOMPARE(links.saveCode(QUrl::fromLocalFile(path)), QString());
        QVERIFY(!QImage(path).isNull());
        QVERIFY(!(QFileInfo(path).permissions() & QFileDevice::ReadOther));
        QVERIFY(!links.saveCode(QUrl::fromLocalFile(folder.filePath(u"no/such/folder.png"_s))).isEmpty());
    }
};

QTEST_MAIN(OneTimeLinksTest)
#include "one_time_links_test.moc"
