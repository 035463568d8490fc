// SPDX-License-Identifier: MIT
#include "app/composition.h"
#include "first_frame.h"

// The console as main starts it, on the profile given. Usable is a frame in which rows of members are drawn.
int main(int argc, char *argv[])
{
    using namespace rollcall;
    QGuiApplication::setApplicationName(QStringLiteral("Rollcall"));
    QGuiApplication app(argc, argv);
    if (QGuiApplication::arguments().size() != 3)
        return 2;
    const auto members = QGuiApplication::arguments().at(2).toUInt();
    Composition composition(QGuiApplication::arguments().at(1), false);
    if (!composition.show())
        return 1;
    auto *window = qobject_cast<QQuickWindow *>(QGuiApplication::topLevelWindows().value(0));
    if (!window)
        return 1;
    bench::reportFirstFrame(window, [&composition, window, members] {
        const auto *session = composition.console().session();
        return session && session->members()->size() == members && bench::isShown(window->contentItem(), "MemberRow_");
    });
    return QGuiApplication::exec();
}
