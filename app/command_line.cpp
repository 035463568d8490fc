// SPDX-License-Identifier: MIT
#include "app/command_line.h"

#include <QCommandLineParser>
#include <QDir>

namespace rollcall {

CommandLine readCommandLine(const QStringList &arguments, const QString &defaultProfile)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("CommandLine", "Members and invitations of AI platforms, in one window."));
    const QCommandLineOption profile(
        QStringLiteral("profile"),
        QCoreApplication::translate("CommandLine", "Keep accounts, cache and settings in this folder."),
        QStringLiteral("folder"), defaultProfile);
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QCoreApplication::translate("CommandLine",
                                    "Run a local control plane with sample tenants, and offer it for signing in."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     QCoreApplication::translate("CommandLine", "Print the version."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QCoreApplication::translate("CommandLine", "Print this help."));
    const QCommandLineOption offlineDemo(
        QStringLiteral("offline-demo"),
        QCoreApplication::translate("CommandLine",
                                    "Leave the local control plane off, to see what the console shows without it."));
    parser.addOptions({profile, demo, offlineDemo, version, help});
    parser.addPositionalArgument(QStringLiteral("link"),
                                 QCoreApplication::translate("CommandLine", "The link of an invitation to open."),
                                 QStringLiteral("[link]"));

    CommandLine line;
    if (!parser.parse(arguments)) {
        line.wish = CommandLine::Wish::Mistake;
        line.text = parser.errorText();
        return line;
    }
    if (parser.isSet(help)) {
        line.wish = CommandLine::Wish::Help;
        line.text = parser.helpText();
        return line;
    }
    if (parser.isSet(version)) {
        line.wish = CommandLine::Wish::Version;
        return line;
    }
    auto others = parser.positionalArguments();
    others.removeAll(QString()); // what takeLink() left of a link
    if (!others.isEmpty()) {
        line.wish = CommandLine::Wish::Mistake;
        line.text =
            QCoreApplication::translate("CommandLine", "\"%1\" is no link of an invitation.").arg(others.constFirst());
        return line;
    }
    line.demo = parser.isSet(demo) && !parser.isSet(offlineDemo);
    line.profileFolder = QDir(parser.value(profile)).absolutePath();
    return line;
}

} // namespace rollcall
