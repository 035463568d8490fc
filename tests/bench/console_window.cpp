// SPDX-License-Identifier: MIT
#include "app/composition.h"
#include "first_frame.h"

// The console as main starts it, on the profile given. Usable is a frame in which members can be read and scrolled; whole is one
// in which nothing of the page is missing any more.
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
    const auto *scene = window->contentItem();
    const auto usable = [&composition, scene, members] {
        const auto *session = composition.console().session();
        return session && session->members()->size() == members && bench::countShown(scene, "MemberRow_") > 1;
    };
    const auto whole = [scene] {
        const int rows = bench::countShown(scene, "MemberRow_");
        return rows == bench::countShown(scene, "MemberRowLine_") && bench::countShown(scene, "Sidebar_") == 1
               && bench::countShown(scene, "MembersHeader_") == 1 && bench::countShown(scene, "MembersHead_") == 1
               && bench::countShown(scene, "MembersFilters_") == 1
               && bench::countShown(scene, "MembersStatusBar_") == 1;
    };
    bench::reportFrames(window, {{"usable", usable}, {"whole", whole}});
    return QGuiApplication::exec();
}
