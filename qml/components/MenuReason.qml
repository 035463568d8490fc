// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// Why all rows below it are off, said once for the group: "These need the server".
Item {
    id: root

    property string text
    property string iconName: "cloud-off"

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
        color: Theme.warn
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
        color: Theme.warn
    }
}
