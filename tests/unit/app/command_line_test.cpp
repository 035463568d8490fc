// SPDX-License-Identifier: MIT
#include "app/command_line.h"
#include "app/deep_link.h"

#include <QTest>

#include <array>

using namespace rollcall;

class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsProfileAndDemo()
    {
        const auto plain = readCommandLine({QStringLiteral("rollcall")}, QStringLiteral("/default"));
        QCOMPARE(plain.wish, CommandLine::Wish::Run);
        QCOMPARE(plain.profileFolder, QStringLiteral("/default"));
        QVERIFY(!plain.demo);
        const auto demo = readCommandLine({QStringLiteral("rollcall"), QStringLiteral("--demo"),
                                           QStringLiteral("--profile"), QStringLiteral("/p"), QString()},
                                          QStringLiteral("/default"));
        QCOMPARE(demo.wish, CommandLine::Wish::Run);
        QCOMPARE(demo.profileFolder, QStringLiteral("/p"));
        QVERIFY(demo.demo);
        const auto off = readCommandLine(
            {QStringLiteral("rollcall"), QStringLiteral("--demo"), QStringLiteral("--offline-demo")}, {});
        QVERIFY(!off.demo);
    }

    void namesMistakes()
    {
        const auto option = readCommandLine({QStringLiteral("rollcall"), QStringLiteral("--demos")}, {});
        QCOMPARE(option.wish, CommandLine::Wish::Mistake);
        QVERIFY(option.text.contains(QStringLiteral("demos")));
        const auto word = readCommandLine({QStringLiteral("rollcall"), QStringLiteral("acme")}, {});
        QCOMPARE(word.wish, CommandLine::Wish::Mistake);
        QVERIFY(word.text.contains(QStringLiteral("acme")));
        QCOMPARE(readCommandLine({QStringLiteral("rollcall"), QStringLiteral("--version")}, {}).wish,
                 CommandLine::Wish::Version);
        QVERIFY(readCommandLine({QStringLiteral("rollcall"), QStringLiteral("--help")}, {})
                    .text.contains(QStringLiteral("--profile")));
    }

    void takesALinkOutOfTheArguments()
    {
        QByteArray program("rollcall");
        QByteArray demo("--demo");
        QByteArray link("rollcall://invite?server=http://127.0.0.1:1&token=abc");
        std::array<char *, 3> arguments{program.data(), demo.data(), link.data()};
        QCOMPARE(takeLink(3, arguments.data()),
                 QStringLiteral("rollcall://invite?server=http://127.0.0.1:1&token=abc"));
        QCOMPARE(link, QByteArray(link.size(), '\0'));
        QCOMPARE(demo, QByteArray("--demo"));
        QVERIFY(takeLink(3, arguments.data()).isEmpty());
    }
};

QTEST_APPLESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
