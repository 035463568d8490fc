// SPDX-License-Identifier: MIT
#include "ui/icons/icon_provider.h"
#include "ui/members/members_view_model.h"

#include <QDir>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QSGRendererInterface>
#include <QTest>

#include <numeric>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int people = 1'000'000;
constexpr int rowHeight = 44;

MemberIndexPtr million()
{
    MemberTableBuilder builder;
    Member member;
    member.role = u"member"_s;
    member.status = MemberStatus::Active;
    member.type = MemberType::Dashboard;
    for (int number = 0; number < people; ++number) {
        member.id = u"m%1"_s.arg(number);
        member.displayName = u"Person %1"_s.arg(number);
        member.email = u"p%1@acme.example"_s.arg(number);
        builder.append(member);
    }
    MemberIndex index;
    index.table = builder.take();
    index.rows.resize(people);
    std::iota(index.rows.begin(), index.rows.end(), 0);
    return std::make_shared<const MemberIndex>(std::move(index));
}

QQuickItem *named(QQuickItem *item, const QString &name)
{
    if (item->objectName() == name)
        return item;
    const auto children = item->childItems();
    for (auto *child : children) {
        if (auto *found = named(child, name))
            return found;
    }
    return nullptr;
}

} // namespace

/// The member table with a million rows, at its beginning, in its middle and at its end: each row has its line and its name, and
/// each line is exactly one row below the one before.
class LongListTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_viewModel = std::make_unique<MembersViewModel>();
        m_viewModel->model()->publish(million());
        m_view = std::make_unique<QQuickView>();
        auto *engine = m_view->engine();
        engine->addImportPath(u"qrc:/"_s);
        engine->addImageProvider(u"icon"_s, new IconProvider);
        connect(engine, &QQmlEngine::warnings, this, [this](const QList<QQmlError> &errors) {
            for (const auto &error : errors)
                m_warnings.append(error.toString());
        });
        m_view->setInitialProperties({{u"viewModel"_s, QVariant::fromValue(m_viewModel.get())}});
        m_view->setResizeMode(QQuickView::SizeRootObjectToView);
        m_view->resize(1100, 700);
        m_view->setSource(QUrl(u"qrc:/Rollcall/Pages/MembersTable.qml"_s));
        QCOMPARE(m_view->status(), QQuickView::Ready);
        m_view->show();
        m_view->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        const bool software = m_view->rendererInterface()->graphicsApi() == QSGRendererInterface::Software;
        QCOMPARE(software, qEnvironmentVariable("ROLLCALL_RENDERER") != u"opengl"_s);
        m_list = named(m_view->rootObject(), u"members-list"_s);
        QVERIFY(m_list);
        m_list->forceActiveFocus();
    }

    void cleanupTestCase()
    {
        m_view.reset();
        QCOMPARE(m_warnings, QStringList());
    }

    void everyRowIsDrawn_data()
    {
        QTest::addColumn<int>("row");
        for (const int row : {0, 39'990, 381'300, 500'000, 999'900})
            QTest::addRow("%d", row) << row;
    }

    void everyRowIsDrawn()
    {
        QFETCH(int, row);
        scrollTo(row);
        looksRight("at-" + QByteArray::number(row));
        QCOMPARE(topRow(), row);
    }

    void keysReachBothEnds()
    {
        press(Qt::Key_End);
        QCOMPARE(currentId(), u"m999999"_s);
        looksRight("end");
        press(Qt::Key_Up);
        QCOMPARE(currentId(), u"m999998"_s);
        press(Qt::Key_Home);
        QCOMPARE(currentId(), u"m0"_s);
        looksRight("home");
    }

    void keysCrossTheEdgeOfAWindow()
    {
        m_viewModel->model()->clearSelection();
        scrollTo(34'000);
        for (int row : {34'990, 35'010})
            reveal(row);
        QCOMPARE(currentId(), u"m35010"_s);
        for (int i = 0; i < 5; ++i) {
            press(Qt::Key_Down);
            QCOMPARE(currentId(), u"m%1"_s.arg(35'011 + i));
        }
        looksRight("edge");
        press(Qt::Key_Space);
        QCOMPARE(m_viewModel->model()->selectedIds(), QStringList{u"m35015"_s});
        // Whoever looks elsewhere and comes back by key is where they were.
        scrollTo(900'000);
        press(Qt::Key_Up);
        QCOMPARE(currentId(), u"m35014"_s);
    }

    void anotherOrderStaysAtItsPlace()
    {
        scrollTo(600'000);
        auto turned = *m_viewModel->model()->shown();
        std::reverse(turned.rows.begin(), turned.rows.end());
        m_viewModel->model()->publish(std::make_shared<const MemberIndex>(std::move(turned)));
        QCOMPARE(topRow(), 600'000);
        looksRight("turned");
    }

private:
    void scrollTo(int row)
    {
        QVERIFY(QMetaObject::invokeMethod(m_list, "scrollTo", Q_ARG(double, double(row) * rowHeight)));
    }
    void reveal(int row) { QVERIFY(QMetaObject::invokeMethod(m_list, "reveal", Q_ARG(QString, u"m%1"_s.arg(row)))); }
    void press(Qt::Key key) { QTest::keyClick(m_view.get(), key); }
    [[nodiscard]] QString currentId() const { return m_list->property("keptId").toString(); }
    [[nodiscard]] int topRow() const
    {
        double way = -1;
        QMetaObject::invokeMethod(m_list, "wayDown", Q_RETURN_ARG(double, way));
        return static_cast<int>(way / rowHeight);
    }

    void looksRight(const QByteArray &name)
    {
        m_list->setFocus(false); // the ring of the current row lies on its line
        QTest::qWait(0);
        const auto image = m_view->grabWindow();
        m_list->forceActiveFocus();
        const QDir folder(qEnvironmentVariable("ROLLCALL_ARTIFACTS", QDir::tempPath()));
        QVERIFY(folder.mkpath(u"."_s));
        image.save(folder.filePath(
            u"long-list-%1-%2.png"_s.arg(qEnvironmentVariable("ROLLCALL_RENDERER"), QString::fromLatin1(name))));
        const int top = qRound(m_list->mapToScene({0, 0}).y());
        if (m_line == 0)
            m_line = image.pixel(2, top + rowHeight - 1); // the first picture is of the first row
        std::vector<int> lines;
        for (int y = top; y < image.height(); ++y) {
            if (image.pixel(2, y) == m_line)
                lines.push_back(y);
        }
        const auto seen = static_cast<std::size_t>((image.height() - top) / rowHeight);
        QVERIFY2(lines.size() >= seen - 1, qPrintable(u"%1 lines"_s.arg(lines.size())));
        for (std::size_t i = 1; i < lines.size(); ++i) {
            QCOMPARE(lines[i] - lines[i - 1], rowHeight);
            bool written = false;
            for (int y = lines[i - 1] + 8; y < lines[i] - 8; ++y) {
                for (int x = 100; x < 200; ++x)
                    written = written || qGray(image.pixel(x, y)) < 128;
            }
            QVERIFY2(written, qPrintable(u"a blank row above %1"_s.arg(lines[i])));
        }
    }

    std::unique_ptr<MembersViewModel> m_viewModel;
    std::unique_ptr<QQuickView> m_view;
    QQuickItem *m_list = nullptr;
    QRgb m_line = 0;
    QStringList m_warnings;
};

QTEST_MAIN(LongListTest)
#include "long_list_test.moc"
