// SPDX-License-Identifier: MIT
#include "session/account_inventory.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

namespace {

AccountInventory::Content someContent()
{
    AccountSession::Record record;
    record.id = u"0b6f1c1e-5a51-4a8e-9a5c-2f0c7e1d3b11"_s;
    record.kind = u"fake"_s;
    record.endpoint = {QUrl(u"https://控制.example:8443/base"_s), u"ab12"_s};
    record.controlPlaneName = u"Fake"_s;
    record.identifier = u"amelia@fake.example"_s;
    record.identity.account = {u"a-1"_s, u"amelia@fake.example"_s, u"+8613800138000"_s, u"Amelia"_s, true};
    record.identity.scopes = {u"read"_s};
    record.identity.memberships = {
        {{u"t-1"_s, u"Acme"_s, u"A"_s, 2, true, u"active"_s}, u"m"_s, u"r"_s, u"R"_s, u"active"_s}};
    record.identity.serverTime = Instant::fromMs(1'700'000'000'000);
    TenantSummary summary;
    summary.tenant = record.identity.memberships.front().tenant;
    summary.memberCount = 171;
    record.tenants = {summary};
    record.keepSignedIn = false;
    record.signedOut = true;
    AccountInventory::Content content;
    content.accounts = {record};
    content.shownAccount = record.id;
    content.shownTenant = u"t-1"_s;
    return content;
}

} // namespace

class AccountInventoryTest final : public QObject {
    Q_OBJECT

    void put(const QTemporaryDir &folder, const QByteArray &bytes)
    {
        QFile file(folder.filePath(u"accounts.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void isEmptyAtFirst()
    {
        QTemporaryDir folder;
        const auto content = AccountInventory(folder.path()).read();
        QVERIFY(content && content->accounts.empty());
    }

    void givesBackWhatWasWritten()
    {
        QTemporaryDir folder;
        const auto written = someContent();
        const AccountInventory inventory(folder.filePath(u"deep/profile"_s));
        QVERIFY(inventory.write(written));
        const auto content = AccountInventory(folder.filePath(u"deep/profile"_s)).read();
        QVERIFY(content);
        QCOMPARE(content->accounts.size(), 1U);
        QVERIFY(content->accounts.front() == written.accounts.front());
        QCOMPARE(content->shownAccount, written.shownAccount);
        QCOMPARE(content->shownTenant, written.shownTenant);
        const auto rights = QFile::permissions(folder.filePath(u"deep/profile/accounts.json"_s));
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void movesAsideWhatItCannotTake_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kept");
        QTest::newRow("no JSON") << QByteArray("{\"version\": 1, \"acc") << u"accounts.json.corrupt-1"_s;
        QTest::newRow("empty") << QByteArray() << u"accounts.json.corrupt-1"_s;
        QTest::newRow("an account without an address") << QByteArray(
            "{\"version\":1,\"accounts\":[{\"id\":\"0b6f1c1e-5a51-4a8e-9a5c-2f0c7e1d3b11\",\"kind\":\"x\"}]}")
                                                       << u"accounts.json.corrupt-1"_s;
        QTest::newRow("an id that leads out of the folder") << QByteArray(
            "{\"version\":1,\"accounts\":[{\"id\":\"../../x\",\"kind\":\"x\",\"url\":\"https://a.example\"}]}")
                                                            << u"accounts.json.corrupt-1"_s;
        QTest::newRow("newer") << QByteArray("{\"version\": 2, \"accounts\": {}}") << u"accounts.json.newer-1"_s;
    }
    void movesAsideWhatItCannotTake()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, kept);
        QTemporaryDir folder;
        put(folder, bytes);
        AccountInventory inventory(folder.path());
        const auto content = inventory.read();
        QVERIFY(!content);
        QCOMPARE(content.error().code, u"moved_aside"_s);
        QVERIFY(inventory.write(someContent()));
        QFile aside(folder.filePath(kept));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), bytes);
    }

    void writesNothingOverWhatItCouldNotRead()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"accounts.json"_s)); // nobody, not even root, reads a folder as a file
        AccountInventory inventory(folder.path());
        QCOMPARE(inventory.read().error().code, u"unreadable"_s);
        QVERIFY(!inventory.write(someContent()));
    }
};

QTEST_GUILESS_MAIN(AccountInventoryTest)
#include "account_inventory_test.moc"
