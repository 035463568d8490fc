// SPDX-License-Identifier: MIT
#include "http/log_redaction.h"

#include <QLoggingCategory>
#include <QTest>

using namespace rollcall;

namespace {

QStringList logged;

void remember(QtMsgType, const QMessageLogContext &, const QString &message) { logged.append(message); }

} // namespace

class LogRedactionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secretsGo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addRow("bearer") << QStringLiteral("Authorization: Bearer CANARY.abc-_~+/=");
        QTest::addRow("lower case") << QStringLiteral("authorization: bearer CANARY");
        QTest::addRow("link") << QStringLiteral("GET http://127.0.0.1:8080/invite/CANARY failed");
        QTest::addRow("deep link") << QStringLiteral("rollcall://invite?server=http%3A%2F%2Fx&token=CANARY");
        QTest::addRow("query") << QStringLiteral("/a?token=CANARY&b=c");
        QTest::addRow("json") << QStringLiteral("{\"password\":\"CANARY\",\"a\":1}");
        QTest::addRow("json with blanks") << QStringLiteral("{ \"token\" : \"CANARY\" }");
        QTest::addRow("escaped json") << QStringLiteral("\"{\\\"password\\\":\\\"CANARY\\\"}\"");
        QTest::addRow("sentence") << QStringLiteral("password: CANARY");
        QTest::addRow("admin token") << QStringLiteral("made rct_CANARYCANARY for CI");
        QTest::addRow("compound") << QStringLiteral("session_token=CANARY, new_password=CANARY");
    }

    void secretsGo()
    {
        QFETCH(QString, text);
        const auto redacted = redact(text);
        QVERIFY2(!redacted.contains(QLatin1String("CANARY")), qPrintable(redacted));
        QVERIFY(redacted.contains(QLatin1String("[redacted]")));
        QCOMPARE(redact(redacted), redacted);
    }

    void otherTextStays()
    {
        for (const auto &text :
             {QStringLiteral("12 members synced in 40 ms"), QStringLiteral("The password is too short"),
              QStringLiteral("/api/invitations?status=pending&limit=100"), QString()})
            QCOMPARE(redact(text), text);
    }

    void everyMessageGoesThroughIt()
    {
        logged.clear();
        const auto previous = qInstallMessageHandler(remember);
        installLogRedaction();
        qWarning("token=CANARY");
        qInstallMessageHandler(previous);
        QCOMPARE(logged, QStringList{QStringLiteral("token=[redacted]")});
    }
};

QTEST_GUILESS_MAIN(LogRedactionTest)
#include "log_redaction_test.moc"
