// SPDX-License-Identifier: MIT
#include "app/embedded_plane.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace rollcall;

class EmbeddedPlaneTest : public QObject {
    Q_OBJECT

    EmbeddedPlane::Settings settings() const
    {
        return {QStringLiteral(ROLLCALL_STAND_IN_PLANE), m_folder.filePath(QStringLiteral("data")), true, 1};
    }
    void put(const QString &name) const
    {
        QFile file(settings().folder + QLatin1Char('/') + name);
        QVERIFY(file.open(QFile::WriteOnly));
    }
    static void end(EmbeddedPlane &plane)
    {
        QSignalSpy stopped(&plane, &EmbeddedPlane::stopped);
        plane.stop();
        QVERIFY(stopped.wait());
    }
    QTemporaryDir m_folder;

private Q_SLOTS:
    void remembersItsPortAndStartsAgain()
    {
        OfferedPlane shown(QStringLiteral("Local"), {});
        EmbeddedPlane plane(settings(), &shown);
        plane.start();
        QCOMPARE(shown.state(), OfferedPlane::State::Starting);
        QVERIFY(!shown.notice().isEmpty());
        QTRY_COMPARE(shown.state(), OfferedPlane::State::Running);
        const auto address = shown.url();
        QCOMPARE(address.host(), QStringLiteral("127.0.0.1"));

        const auto first = plane.processId();
        QList<OfferedPlane::State> states;
        connect(&shown, &OfferedPlane::changed, this, [&] { states.append(shown.state()); });
        ::kill(static_cast<pid_t>(first), SIGKILL);
        QTRY_COMPARE(states, (QList{OfferedPlane::State::Restarting, OfferedPlane::State::Running}));
        QVERIFY(plane.processId() != first);
        QCOMPARE(shown.url(), address);
        end(plane);
        QCOMPARE(plane.processId(), 0);
    }

    void takesAnotherPortWhereItsOwnIsTaken()
    {
        OfferedPlane before(QStringLiteral("Local"), {});
        {
            EmbeddedPlane plane(settings(), &before);
            plane.start();
            QTRY_COMPARE(before.state(), OfferedPlane::State::Running);
            end(plane);
        }
        put(QStringLiteral("taken-%1").arg(before.url().port()));
        OfferedPlane shown(QStringLiteral("Local"), {});
        EmbeddedPlane plane(settings(), &shown);
        plane.start();
        QTRY_COMPARE(shown.state(), OfferedPlane::State::Running);
        QVERIFY(shown.url().port() > 0);
        end(plane);
    }

    void saysWhyItDoesNotRun()
    {
        OfferedPlane shown(QStringLiteral("Local"), {});
        put(QStringLiteral("broken"));
        EmbeddedPlane plane(settings(), &shown);
        plane.start();
        QTRY_COMPARE(shown.state(), OfferedPlane::State::Failed);
        QVERIFY(shown.notice().contains(QStringLiteral("the disk is full")));

        OfferedPlane missing(QStringLiteral("Local"), {});
        EmbeddedPlane none({QString(), m_folder.path()}, &missing);
        none.start();
        QCOMPARE(missing.state(), OfferedPlane::State::Failed);
    }
};

QTEST_GUILESS_MAIN(EmbeddedPlaneTest)
#include "embedded_plane_test.moc"
