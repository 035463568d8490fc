// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// Why all rows below it are off, said once for the group: "These need the server"; or, `quiet`, what the menu is about.
Item {
    id: root

    property string text
    property bool quiet: false
    property string iconName: root.quiet ? "info" : "cloud-off"
    readonly property color ink: root.quiet ? Theme.text2 : Theme.warn

    implicitWidth: 36 + label.implicitWidth + 10
    implicitHeight: Math.round(26 * Theme.textScale)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        size: 14
        color: root.ink
    }

    RText {
        id: label

        heard: false
        anchors.left: parent.left
        anchors.leftMargin: 30
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font.pixelSize: Theme.sizeSecondary
        font.weight: Theme.medium
        color: root.ink
    }
}
