// SPDX-License-Identifier: MIT
#include "driver_rollcall/member_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject row()
{
    return {{u"id"_s, u"m1"_s},
            {u"user_id"_s, u"u1"_s},
            {u"email"_s, u"Amelia@acme.example"_s},
            {u"phone"_s, QJsonValue::Null},
            {u"display_name"_s, u"\u738B\u5C0F\u660E"_s},
            {u"role"_s, u"developer"_s},
            {u"status"_s, u"active"_s},
            {u"type"_s, u"dashboard"_s},
            {u"teams"_s, QJsonArray{u"Research"_s, u"Ops"_s}},
            {u"credits"_s, QJsonObject{{u"limit"_s, 9007199254740993LL}, {u"used"_s, 12}}},
            {u"last_active_at"_s, u"2026-11-21T14:30:00.250Z"_s},
            {u"joined_at"_s, u"2024-02-29T00:00:00Z"_s},
            {u"created_at"_s, u"2024-02-28T00:00:00Z"_s},
            {u"updated_at"_s, u"2026-11-21T15:30:00+01:00"_s},
            {u"version"_s, u"7"_s},
            {u"invitation_id"_s, u"inv_1"_s},
            {u"can_sign_in"_s, true}};
}

QByteArray page(const QJsonArray &items)
{
    return QJsonDocument(QJsonObject{{u"items"_s, items},
                                     {u"next_cursor"_s, u"c2"_s},
                                     {u"total"_s, 5},
                                     {u"as_of"_s, u"2026-11-21T14:30:00Z"_s},
                                     {u"sync_token"_s, u"s1"_s}})
        .toJson();
}

} // namespace

class MemberDecodingTest final : public QObject {
    Q_OBJECT

private:
    static QString flawOf(const QByteArray &body)
    {
        const auto decoded = decodeMembers(body);
        return decoded ? u"(none)"_s : errorKindName(decoded.error().kind) + u": "_s + decoded.error().detail;
    }

private Q_SLOTS:
    void aWholeRow()
    {
        const auto decoded = decodeMembers(page({row()}));
        QVERIFY(decoded);
        QCOMPARE(decoded->nextCursor, u"c2"_s);
        QCOMPARE(decoded->total, 5);
        QCOMPARE(toRfc3339(decoded->asOf), u"2026-11-21T14:30:00Z"_s);
        QCOMPARE(decoded->syncToken, u"s1"_s);
        const auto &member = decoded->items.at(0);
        QCOMPARE(member.id, u"m1"_s);
        QCOMPARE(member.userId, u"u1"_s);
        QCOMPARE(member.email, u"Amelia@acme.example"_s);
        QVERIFY(member.phone.isEmpty());
        QCOMPARE(member.displayName, u"\u738B\u5C0F\u660E"_s);
        QCOMPARE(member.role, u"developer"_s);
        QCOMPARE(member.status, MemberStatus::Active);
        QCOMPARE(member.type, MemberType::Dashboard);
        QCOMPARE(member.teams, (QStringList{u"Research"_s, u"Ops"_s}));
        QCOMPARE(member.invitationId, u"inv_1"_s);
        QCOMPARE(member.credits->limit, 9007199254740993LL);
        QCOMPARE(member.credits->used, 12);
        QCOMPARE(toRfc3339(member.lastActive), u"2026-11-21T14:30:00.250Z"_s);
        QCOMPARE(toRfc3339(member.joined), u"2024-02-29T00:00:00Z"_s);
        QCOMPARE(toRfc3339(member.updated), u"2026-11-21T14:30:00Z"_s);
        QCOMPARE(member.version, u"7"_s);
    }

    void nullIsNotAbsentAndNotZero()
    {
        auto nulls = row();
        for (const auto &key : {u"last_active_at"_s, u"joined_at"_s, u"credits"_s, u"email"_s})
            nulls.insert(key, QJsonValue::Null);
        const auto never = decodeMembers(page({nulls}))->items.at(0);
        QVERIFY(never.lastActive.isNever());
        QVERIFY(!never.credits);
        auto absent = row();
        absent.remove(u"last_active_at"_s);
        const auto silent = decodeMembers(page({absent}))->items.at(0);
        QCOMPARE(silent.lastActive, Instant::notProvided());
        auto unlimited = row();
        unlimited.insert(u"credits"_s, QJsonObject{{u"limit"_s, QJsonValue::Null}, {u"used"_s, 3}});
        unlimited.insert(u"limits"_s, QJsonObject{{u"requests_per_minute"_s, 60}, {u"budget"_s, QJsonValue::Null}});
        const auto limits = decodeMembers(page({unlimited}))->items.at(0).limits;
        QCOMPARE(limits, (MemberLimits{60, std::nullopt}));
        const auto credits = decodeMembers(page({unlimited}))->items.at(0).credits;
        QVERIFY(credits && !credits->limit);
        QCOMPARE(credits->used, 3);
    }

    void unknownWordsStay()
    {
        auto odd = row();
        odd.insert(u"status"_s, u"hibernating"_s);
        odd.insert(u"type"_s, u"robot"_s);
        odd.insert(u"role"_s, u"wizard"_s);
        odd.insert(u"shoe_size"_s, 43);
        const auto member = decodeMembers(page({odd}))->items.at(0);
        QCOMPARE(member.status, MemberStatus::Unknown);
        QCOMPARE(member.statusWord, u"hibernating"_s);
        QCOMPARE(member.type, MemberType::Unknown);
        QCOMPARE(member.role, u"wizard"_s);
    }

    void whatIsRequiredIsNamed_data()
    {
        QTest::addColumn<QString>("field");
        for (const auto *field : {"id", "user_id", "display_name", "role", "status", "type", "version", "updated_at"})
            QTest::addRow("%s", field) << QString::fromLatin1(field);
    }

    void whatIsRequiredIsNamed()
    {
        QFETCH(QString, field);
        auto broken = row();
        broken.remove(field);
        QCOMPARE(flawOf(page({row(), broken})), u"Decode: items[1]."_s + field);
        for (const auto &wrong : {QJsonValue(QJsonValue::Null), QJsonValue(5), QJsonValue(QJsonArray())}) {
            broken.insert(field, wrong);
            QCOMPARE(flawOf(page({row(), broken})), u"Decode: items[1]."_s + field);
        }
    }

    void brokenAnswersAreNoLists_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("flaw");
        QTest::addRow("empty") << QByteArray() << u"Decode: (answer)"_s;
        QTest::addRow("array") << QByteArray("[]") << u"Decode: (answer)"_s;
        QTest::addRow("null") << QByteArray("null") << u"Decode: (answer)"_s;
        QTest::addRow("no items") << QByteArray("{}") << u"Decode: items"_s;
        QTest::addRow("items null") << QByteArray("{\"items\":null}") << u"Decode: items"_s;
        QTest::addRow("items of texts") << QByteArray("{\"items\":[\"a\"]}") << u"Decode: items[0]."_s;
        QTest::addRow("bad UTF-8") << QByteArray("{\"items\":[],\"total\":\"\xff\"}") << u"Decode: (answer)"_s;
        QTest::addRow("truncated") << page({row()}).left(200) << u"Decode: (answer)"_s;
        QTest::addRow("rubbish behind it") << QByteArray("{\"items\":[]} {") << u"Decode: (answer)"_s;
        QTest::addRow("time") << page({row()}).replace("2024-02-29", "2023-02-29") << u"Decode: items[0].joined_at"_s;
    }

    void brokenAnswersAreNoLists()
    {
        QFETCH(QByteArray, body);
        QTEST(flawOf(body), "flaw");
    }

    void aLoneSurrogateSpoilsNoList()
    {
        auto body = page({row(), row()});
        body.replace("\"Amelia@acme.example\"", "\"a\\ud800b\"");
        const auto decoded = decodeMembers(body);
        QVERIFY(decoded);
        QCOMPARE(decoded->items.size(), 2U);
        QVERIFY(decoded->items.at(1).email.startsWith(u'a'));
        QVERIFY(decoded->items.at(1).email.endsWith(u'b'));
    }

    void escapesAndLongNames()
    {
        auto odd = row();
        const auto name = u"\u202Eevil\"\\\n\U0001F600"_s + QString(1'000'000, u'x');
        odd.insert(u"display_name"_s, name);
        QCOMPARE(decodeMembers(page({odd}))->items.at(0).displayName, name);
    }

    void changes()
    {
        const QJsonObject body{{u"changed"_s, QJsonArray{row()}},
                               {u"removed"_s, QJsonArray{u"m2"_s, u"m3"_s}},
                               {u"next"_s, u"s2"_s},
                               {u"more"_s, true}};
        const auto decoded = decodeMemberChanges(QJsonDocument(body).toJson());
        QVERIFY(decoded);
        QCOMPARE(decoded->changed.size(), 1U);
        QCOMPARE(decoded->removed, (std::vector<QString>{u"m2"_s, u"m3"_s}));
        QCOMPARE(decoded->next, u"s2"_s);
        QVERIFY(decoded->more);
        for (const auto &required : {u"changed"_s, u"removed"_s, u"next"_s, u"more"_s}) {
            auto broken = body;
            broken.remove(required);
            const auto flawed = decodeMemberChanges(QJsonDocument(broken).toJson());
            QVERIFY(!flawed);
            QCOMPARE(flawed.error().detail, required);
        }
    }

    void aCreationMayAnswerFiveFieldsOnly()
    {
        const QByteArray body =
            R"({"member":{"id":"m9","user_id":"u9","email":"ci@local","display_name":"CI","role":"member"}})";
        const auto created = decodeCreatedMember(body);
        QVERIFY(created);
        QCOMPARE(created->id, u"m9"_s);
        QCOMPARE(created->status, MemberStatus::Unknown);
        QCOMPARE(decodeMember(body).error().detail, u"member.status"_s);
        QCOMPARE(decodeCreatedMember("{}").error().detail, u"member"_s);
    }
};

QTEST_GUILESS_MAIN(MemberDecodingTest)
#include "member_decoding_test.moc"
