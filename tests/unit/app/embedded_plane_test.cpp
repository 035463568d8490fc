// SPDX-License-Identifier: MIT
#include "app/embedded_plane.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace rollcall;

// A stand-in for the control plane's program: it says where it listens, and ends when its standard input does. A port that
// is taken is a file of that name.
const char standIn[] = R"(#!/bin/sh
# SPDX-License-Identifier: MIT
port=0
while [ $# -gt 0 ]; do
  case $1 in --data) data=$2; shift;; --port) port=$2; shift;; esac
  shift
done
if [ -e "$data/broken" ]; then echo "the disk is full" >&2; exit 1; fi
if [ -e "$data/taken-$port" ]; then echo "the port is taken" >&2; exit 1; fi
if [ "$port" = 0 ]; then port=$((4000 + $$ % 1000)); fi
echo "listening on http://127.0.0.1:$port"
exec cat > /dev/null
)";

class EmbeddedPlaneTest : public QObject {
    Q_OBJECT

    EmbeddedPlane::Settings settings() const
    {
        return {m_folder.filePath(QStringLiteral("plane.sh")), m_folder.filePath(QStringLiteral("data")), true, 1};
    }
    void put(const QString &name) const
    {
        QFile file(settings().folder + QLatin1Char('/') + name);
        QVERIFY(file.open(QFile::WriteOnly));
    }
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        QFile program(settings().program);
        QVERIFY(program.open(QFile::WriteOnly));
        program.write(standIn);
        program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    }

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
        ::kill(static_cast<pid_t>(first), SIGKILL);
        QTRY_COMPARE(shown.state(), OfferedPlane::State::Restarting);
        QTRY_COMPARE(shown.state(), OfferedPlane::State::Running);
        QVERIFY(plane.processId() != first);
        QCOMPARE(shown.url(), address);
    }

    void takesAnotherPortWhereItsOwnIsTaken()
    {
        OfferedPlane before(QStringLiteral("Local"), {});
        {
            EmbeddedPlane plane(settings(), &before);
            plane.start();
            QTRY_COMPARE(before.state(), OfferedPlane::State::Running);
        }
        put(QStringLiteral("taken-%1").arg(before.url().port()));
        OfferedPlane shown(QStringLiteral("Local"), {});
        EmbeddedPlane plane(settings(), &shown);
        plane.start();
        QTRY_COMPARE(shown.state(), OfferedPlane::State::Running);
        QVERIFY(shown.url().port() > 0);
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
