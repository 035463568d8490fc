// SPDX-License-Identifier: MIT
#include "localplane/http/body.h"
#include "localplane/http/json_scan.h"
#include "localplane/http/json_writer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rollcall;
using namespace rollcall::plane;

class JsonTest final : public QObject {
    Q_OBJECT

private slots:
    void keepsOrderAndEscapes()
    {
        const auto nasty = QString::fromUtf8("a\"b\\c\nd\u0001e王\u202e");
        JsonWriter json;
        json.beginObject().field("z", nasty).field("a", 1).optional("n", QString()).field("l", QStringList{nasty});
        json.endObject();
        QVERIFY(json.bytes().startsWith("{\"z\":"));
        const auto read = QJsonDocument::fromJson(json.bytes()).object();
        QCOMPARE(read.value(QStringLiteral("z")).toString(), nasty);
        QVERIFY(read.value(QStringLiteral("n")).isNull());
    }

    void findsNamesThatAreThereTwice_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("twice");
        QTest::newRow("none") << QByteArray("{\"a\":1,\"b\":{\"a\":2},\"c\":[\"a\",\"a\"]}") << false;
        QTest::newRow("plain") << QByteArray("{\"a\":1,\"a\":2}") << true;
        QTest::newRow("escaped") << QByteArray("{\"a\":1,\"\\u0061\":2}") << true;
        QTest::newRow("nested") << QByteArray("[{\"x\":{\"b\":1 , \"b\" : 2}}]") << true;
        QTest::newRow("values alike") << QByteArray("{\"a\":\"b\",\"b\":\"a\"}") << false;
        QTest::newRow("quote in a name") << QByteArray("{\"a\\\"\":1,\"a\":2}") << false;
    }

    void findsNamesThatAreThereTwice()
    {
        QFETCH(QByteArray, json);
        QTEST(hasDuplicateKey(json), "twice");
    }

    void refusesWhatIsNoBody_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto malformed = QStringLiteral("malformed_body");
        QTest::newRow("cut") << QByteArray("{") << malformed;
        QTest::newRow("list") << QByteArray("[]") << malformed;
        QTest::newRow("bad utf-8") << QByteArray("{\"name\":\"\xc3\x28\"}") << malformed;
        QTest::newRow("deep") << QByteArray(100'000, '[') << malformed;
        QTest::newRow("open string") << QByteArray("{\"name") << malformed;
        QTest::newRow("half a pair") << QByteArray("{\"name\":\"a\\ud800\"}") << QStringLiteral("bad_character");
        QTest::newRow("nul") << QByteArray("{\"name\":\"a\\u0000b\"}") << QStringLiteral("bad_character");
        QTest::newRow("missing") << QByteArray("{}") << QStringLiteral("missing_field");
        QTest::newRow("blank") << QByteArray("{\"name\":\"  \"}") << QStringLiteral("missing_field");
        QTest::newRow("number") << QByteArray("{\"name\":7}") << QStringLiteral("wrong_type");
        QTest::newRow("unknown") << QByteArray("{\"name\":\"a\",\"nome\":\"b\"}") << QStringLiteral("unknown_field");
        QTest::newRow("good") << QByteArray("{\"name\":\" 王小明 \"}") << QString();
    }

    void refusesWhatIsNoBody()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        const QList<Field> fields{{QStringLiteral("name"), Field::Type::Text, true}};
        const auto read = readBody(body, QStringLiteral("application/json; charset=utf-8"), fields);
        QCOMPARE(read ? QString() : read.error().code, code);
        if (read)
            QCOMPARE(read->text(QStringLiteral("name")), QStringLiteral("王小明"));
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "json_test.moc"
