// SPDX-License-Identifier: MIT
#include "app/command_line.h"
#include "app/composition.h"
#include "app/deep_link.h"
#include "app/single_instance.h"
#include "http/log_redaction.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIcon>
#include <QNetworkProxyFactory>
#include <QStandardPaths>

#include <cstdio>

namespace {

int say(std::FILE *where, const QString &text, int code)
{
    std::fputs(qPrintable(text.trimmed() + QLatin1Char('\n')), where);
    return code;
}

bool makeProfile(const QString &folder)
{
    // Private from the start: it tells who is a member where, though it holds no secret.
    return QDir().mkpath(folder)
           && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace rollcall;
    const QString link = takeLink(argc, argv);
    installLogRedaction();
    QGuiApplication::setApplicationName(QStringLiteral("Rollcall"));
    QGuiApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.rollcall.Rollcall"));
    QGuiApplication app(argc, argv);

    const auto line = readCommandLine(QGuiApplication::arguments(),
                                      QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    switch (line.wish) {
    case CommandLine::Wish::Version:
        return say(stdout, QStringLiteral("rollcall ") + QGuiApplication::applicationVersion(), 0);
    case CommandLine::Wish::Help: return say(stdout, line.text, 0);
    case CommandLine::Wish::Mistake: return say(stderr, line.text, 2);
    case CommandLine::Wish::Run: break;
    }
    if (!makeProfile(line.profileFolder))
        return say(stderr,
                   QCoreApplication::translate("main", "The profile folder %1 cannot be made.").arg(line.profileFolder),
                   1);

    SingleInstance instance(line.profileFolder);
    if (!instance.claim(link)) {
        QObject::connect(&instance, &SingleInstance::handedOver, &app, &QCoreApplication::quit);
        return QGuiApplication::exec();
    }

    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/rollcall/icons/app/rollcall.svg")));
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    Composition composition(line.profileFolder, line.demo);
    QObject::connect(&instance, &SingleInstance::startedAgain, &composition.console(),
                     [&composition](const QString &again) {
                         if (!again.isEmpty())
                             composition.console().openInvitation(again);
                         Q_EMIT composition.console().windowWanted();
                     });
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(&app, &QGuiApplication::lastWindowClosed, &composition.console(),
                     [&composition] { composition.leave(); });
    if (!composition.show())
        return 1;
    if (!link.isEmpty())
        composition.console().openInvitation(link);
    return QGuiApplication::exec();
}
