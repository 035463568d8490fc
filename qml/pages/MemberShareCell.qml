// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// A number of the page about credits.
Cell {
    id: root

    property string text
    property color ink: Theme.text2

    value: root.text === "—" ? qsTr("No limit") : root.text

    RText {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 8
        horizontalAlignment: Text.AlignLeft
        text: root.text
        color: root.ink
        Accessible.ignored: true
    }
}
