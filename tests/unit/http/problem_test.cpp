// SPDX-License-Identifier: MIT
#include "http/problem.h"

#include <QTest>

using namespace rollcall;

class ProblemTest final : public QObject {
    Q_OBJECT

private:
    ManualClock m_clock{fromRfc3339(QStringLiteral("2026-11-21T12:00:00Z"))};

private Q_SLOTS:
    void retryAfterIsANumberOrADate_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<int>("seconds"); // -1: none
        QTest::addRow("number") << QByteArray("30") << QByteArray() << 30;
        QTest::addRow("blank") << QByteArray() << QByteArray() << -1;
        QTest::addRow("words") << QByteArray("soon") << QByteArray() << -1;
        QTest::addRow("negative") << QByteArray("-5") << QByteArray() << 0;
        QTest::addRow("absurd") << QByteArray("99999999999") << QByteArray() << 86400;
        QTest::addRow("date by our clock") << QByteArray("Sat, 21 Nov 2026 12:01:00 GMT") << QByteArray() << 60;
        QTest::addRow("date by the server's clock")
            << QByteArray("Sat, 21 Nov 2026 15:00:10 GMT") << QByteArray("Sat, 21 Nov 2026 15:00:00 GMT") << 10;
        QTest::addRow("date in the past") << QByteArray("Sat, 21 Nov 2026 11:00:00 GMT") << QByteArray() << 0;
    }

    void retryAfterIsANumberOrADate()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, date);
        QFETCH(int, seconds);
        QCOMPARE(retryAfterSeconds(header, date, m_clock).value_or(-1), seconds);
    }

    void brokenBodiesLeaveTheStatus_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const auto *body : {"", "{", "[]", "null", "\"text\"", "{\"detail\":5,\"code\":[],\"errors\":{}}",
                                 "{\"errors\":[1,null,{\"field\":2}]}", "\xff\xfe"})
            QTest::addRow("%s", body) << QByteArray(body);
    }

    void brokenBodiesLeaveTheStatus()
    {
        QFETCH(QByteArray, body);
        const auto error = errorFrom({409, "application/problem+json", body, {}, {}, QStringLiteral("r")}, m_clock);
        QCOMPARE(error.kind, Error::Kind::Conflict);
        QCOMPARE(error.requestId, QStringLiteral("r"));
        QVERIFY(error.detail.isEmpty());
        QVERIFY(error.code.isEmpty());
    }

    void aSecretThatAServerRepeatsIsTakenOut()
    {
        const QByteArray body = R"({"code":"bad","detail":"No such link: /invite/abcdef0123456789"})";
        const auto error = errorFrom({404, "application/problem+json", body, {}, {}, {}}, m_clock);
        QCOMPARE(error.detail, QStringLiteral("No such link: /invite/[redacted]"));
    }
};

QTEST_GUILESS_MAIN(ProblemTest)
#include "problem_test.moc"
