// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme

// Invitations to single people, and links for anyone who holds them: two lists of one page, where the product has both.
// A negative total is not known yet.
Item {
    id: root

    property bool both: true
    property bool linksShown: false
    property int recordsTotal: -1
    property int linksTotal: -1

    signal pageWanted(int page)

    function counted(total: int): string {
        return total < 0 ? "" : Number(total).toLocaleString(Qt.locale(), "f", 0);
    }

    implicitHeight: root.both ? Math.round(36 * Theme.textScale) : 0
    height: implicitHeight
    visible: root.both

    RTabBar {
        id: bar

        anchors.left: parent.left
        anchors.leftMargin: 20
        currentIndex: root.linksShown ? 1 : 0

        RTab {
            text: qsTr("Records")
            count: root.counted(root.recordsTotal)
            onClicked: root.choose(Console.Invitations)
        }

        RTab {
            text: qsTr("Links")
            count: root.counted(root.linksTotal)
            onClicked: root.choose(Console.Links)
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
        z: -1
    }

    function choose(page: int): void {
        if ((page === Console.Links) !== root.linksShown)
            root.pageWanted(page);
    }
}
