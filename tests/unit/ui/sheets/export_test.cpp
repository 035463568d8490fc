// SPDX-License-Identifier: MIT
#include "sample_invitations.h"
#include "shown_tenant.h"
#include "ui/sheets/export_view_model.h"

#include <QTemporaryDir>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a page shows: ids in its own order.
class Shown : public QAbstractListModel {
public:
    explicit Shown(QStringList ids) : m_ids(std::move(ids)) {}
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int) const override { return m_ids.at(index.row()); }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return {{Qt::UserRole, "memberId"}}; }

private:
    QStringList m_ids;
};

class Dialog : public ShownTenant {
public:
    Dialog()
    {
        out.setSession(&startReady());
        out.setShown(&shown);
        out.setPath(file.filePath(u"members.csv"_s));
    }
    [[nodiscard]] QByteArrayList exports()
    {
        QSignalSpy exported(&out, &ExportViewModel::exported);
        out.start();
        if (!QTest::qWaitFor([&] { return !out.busy(); }) || exported.size() != 1)
            return {};
        said = exported.front().front().toString();
        QFile written(out.path());
        return written.open(QIODevice::ReadOnly) ? written.readAll().split('\n') : QByteArrayList();
    }

    QTemporaryDir file;
    Shown shown{{u"me"_s}};
    ExportViewModel out;
    QString said;
};

} // namespace

class ExportTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsShownOrEverythingAndSaysWhich()
    {
        Dialog dialog;
        QCOMPARE(dialog.out.shownText(), u"1 member of 2, filtered and sorted as on the page"_s);
        const auto shown = dialog.exports();
        QCOMPARE(shown.size(), 3);
        QVERIFY(shown[1].startsWith("\"me\""));
        QVERIFY2(dialog.said.startsWith(u"1 member exported to "_s), qPrintable(dialog.said));
        dialog.out.setProperty("everything", true);
        QCOMPARE(dialog.out.everythingText(), u"2 members, whatever the page shows"_s);
        QCOMPARE(dialog.exports().size(), 4);
    }

    void writesJustTheColumnsOnShowInTheirOrder()
    {
        Dialog dialog;
        dialog.out.setProperty("columns", QStringList{u"lastActive"_s, u"role"_s});
        QVERIFY(dialog.exports().constFirst().contains("teams")); // unless they are asked for
        dialog.out.setProperty("onlyColumns", true);
        QVERIFY(dialog.exports().constFirst().endsWith("id,name,email,phone,last_active,role,role_name,as_of\r"));
        dialog.out.setFormat(ExportViewModel::Json);
        QVERIFY(dialog.exports().join().contains("of the columns last_active, role, role_name\""));
        dialog.out.setProperty("everything", true);
        QVERIFY(dialog.exports().join().contains("\"teams\""));
    }

    void worksOffline()
    {
        Dialog dialog;
        QVERIFY(dialog.kept(2));
        dialog.start(false);
        QVERIFY(dialog.reach(TenantSession::State::Stale));
        dialog.out.setSession(dialog.session.get());
        dialog.out.setProperty("everything", true);
        QCOMPARE(dialog.exports().size(), 4);
    }

    void theEndingFollowsTheFormat()
    {
        Dialog dialog;
        dialog.out.setFormat(ExportViewModel::Xlsx);
        QVERIFY(dialog.out.path().endsWith(u"/members.xlsx"_s));
        dialog.out.propose();
        QVERIFY2(dialog.out.path().endsWith(u".xlsx"_s), qPrintable(dialog.out.path()));
    }

    void saysWhyNothingWasWritten()
    {
        Dialog dialog;
        dialog.out.setPath(dialog.file.filePath(u"none/m.csv"_s));
        QVERIFY(dialog.exports().isEmpty());
        QVERIFY(dialog.out.problem().startsWith(u"There is no folder"_s));
        dialog.out.setPath(dialog.file.filePath(u"m.csv"_s));
        QVERIFY(dialog.out.problem().isEmpty());
    }
};

QTEST_MAIN(ExportTest)
#include "export_test.moc"
