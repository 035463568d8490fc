// SPDX-License-Identifier: MIT
#include "ui/shell/preferences.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;

class PreferencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remembersTheTheme()
    {
        const QTemporaryDir folder;
        {
            Preferences first(folder.path());
            QCOMPARE(first.theme(), Preferences::ThemeChoice::System);
            QSignalSpy changed(&first, &Preferences::themeChanged);
            first.setTheme(Preferences::ThemeChoice::Dark);
            first.setTheme(Preferences::ThemeChoice::Dark);
            QCOMPARE(changed.count(), 1);
        }
        const Preferences second(folder.path());
        QCOMPARE(second.theme(), Preferences::ThemeChoice::Dark);
    }

    void remembersContrastAndMotion()
    {
        const QTemporaryDir folder;
        {
            Preferences first(folder.path());
            QVERIFY(!first.highContrast() && !first.lessMotion());
            QSignalSpy contrast(&first, &Preferences::highContrastChanged);
            QSignalSpy motion(&first, &Preferences::lessMotionChanged);
            first.setHighContrast(true);
            first.setHighContrast(true);
            QCOMPARE(contrast.count(), 1);
            QCOMPARE(motion.count(), 0);
            first.setLessMotion(true);
            QCOMPARE(motion.count(), 1);
        }
        const Preferences second(folder.path());
        QVERIFY(second.highContrast() && second.lessMotion());
    }

    void remembersAWindowThatAScreenStillShows()
    {
        const QTemporaryDir folder;
        const auto screen = QGuiApplication::primaryScreen()->availableGeometry();
        const QRect window(screen.topLeft() + QPoint(10, 10), QSize(500, 400));
        Preferences preferences(folder.path());
        QVERIFY(preferences.window().isEmpty());
        preferences.rememberWindow(window, false);
        QCOMPARE(preferences.window(), window);
        preferences.rememberWindow(screen, true);
        QVERIFY(preferences.maximised());
        QCOMPARE(preferences.window(), window);
        preferences.rememberWindow(window.translated(100'000, 0), false);
        QVERIFY(preferences.window().isEmpty());
    }
};

QTEST_MAIN(PreferencesTest)
#include "preferences_test.moc"
