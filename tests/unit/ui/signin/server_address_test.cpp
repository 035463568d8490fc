// SPDX-License-Identifier: MIT
#include "ui/signin/server_address.h"

#include <QTest>

using namespace rollcall;

class ServerAddressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        const auto row = [](const char *typed, const char *address) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(address);
        };
        row("gw.example:9443", "https://gw.example:9443");
        row(" https://gw.example/ ", "https://gw.example");
        row("http://gw.example", "http://gw.example");
        row("127.0.0.1:8080", "http://127.0.0.1:8080");
        row("127.0.0.2:8080", "http://127.0.0.2:8080");
        row("127.0.0.1.gw.example", "https://127.0.0.1.gw.example");
        row("localhost:8080", "http://localhost:8080");
        row("https://localhost:8443", "https://localhost:8443");
        row("https://gw.example/console/", "https://gw.example/console");
        row("https://gw.example/api", "https://gw.example");
        row("https://me:secret@gw.example/?a=b#c", "https://gw.example");
        row("", "");
        row("two words", "");
        row("ftp://gw.example", "");
        row("https://", "");
        row("https://exa mple", "");
    }
    void readsWhatPeopleType()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, address);
        const auto url = serverAddress(typed);
        QCOMPARE(url ? url->toString() : QString(), address);
    }

    void knowsWhatOthersCanRead()
    {
        QVERIFY(isUnencrypted(QUrl(QStringLiteral("http://gw.example"))));
        QVERIFY(!isUnencrypted(QUrl(QStringLiteral("https://gw.example"))));
        QVERIFY(!isUnencrypted(QUrl(QStringLiteral("http://127.0.0.1:8080"))));
        QVERIFY(!isUnencrypted(QUrl(QStringLiteral("http://[::1]:8080"))));
        QVERIFY(!isUnencrypted(QUrl(QStringLiteral("http://127.0.0.2:8080"))));
        QVERIFY(isUnencrypted(QUrl(QStringLiteral("http://127.0.0.1.gw.example"))));
    }
};

QTEST_APPLESS_MAIN(ServerAddressTest)
#include "server_address_test.moc"
